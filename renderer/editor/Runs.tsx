import type { ReactNode } from 'react'
import type { Run } from '../../shared/text/document-text'
import type { Numbering } from '../../shared/text/numbering'
import { t } from '../words'

/** Runs outside the editor: masthead and notes. */
export function Runs({ runs, numbering }: { runs: readonly Run[]; numbering: Numbering }) {
  return (
    <>
      {runs.map((run, index) => (
        <Inline key={index} run={run} numbering={numbering} />
      ))}
    </>
  )
}

function Inline({ run, numbering }: { run: Run; numbering: Numbering }): ReactNode {
  if (run.type === 'break') return <br />
  if (run.type === 'reference') {
    const note = numbering.footnotes.get(run.footnoteId)
    return (
      <sup
        className="reference"
        role="doc-noteref"
        aria-label={t('foot.note', { mark: note?.mark ?? '?' })}
        data-fid={run.footnoteId}
      >
        {note?.mark ?? '?'}
      </sup>
    )
  }
  let words: ReactNode = run.text
  if (run.superscript) words = <sup>{words}</sup>
  if (run.italic) words = <em>{words}</em>
  if (run.bold) words = <strong>{words}</strong>
  return words
}
