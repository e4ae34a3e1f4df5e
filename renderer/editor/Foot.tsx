import { useMemo } from 'react'
import type { DocumentText } from '../../shared/text/document-text'
import type { Numbering } from '../../shared/text/numbering'
import { t } from '../words'
import { Runs } from './Runs'

/** The foot of the sheet follows the reader: the notes of what is in view, and the one a finding speaks of. */
export function Foot({
  text,
  numbering,
  inView,
}: {
  text: DocumentText
  numbering: Numbering
  inView: readonly string[]
}) {
  const notes = useMemo(() => {
    const shown = new Set(inView)
    const order = [...numbering.footnotes.keys()].filter((id) => shown.has(id))
    const byId = new Map(text.footnotes.map((note) => [note.id, note]))
    return order.flatMap((id) => byId.get(id) ?? [])
  }, [text, numbering, inView])
  if (notes.length === 0) return null
  return (
    <section className="foot" aria-label={t('page.notesInView')} tabIndex={0}>
      <span className="foot-label">{t('page.notesInView')}</span>
      <div className="foot-rule" />
      {notes.map((note) => (
        <p key={note.id} className="note" data-note={note.id} lang={text.language}>
          <sup className="mark">{numbering.footnotes.get(note.id)?.mark}</sup>
          <Runs runs={note.runs} numbering={numbering} />
        </p>
      ))}
    </section>
  )
}
