import type { ErrorValue } from '../../../shared/error'
import type { ImportEvent, ImportedFile } from '../../../shared/service/corpus'
import { SOURCE_KINDS, VISIBILITIES } from '../../../shared/source/source'
import { brief, columns } from '../output'
import type { Output } from '../output'
import { oneOf, optional, required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const importVerb: Verb = {
  usage:
    'import --corpus DB PATH... [--kind K] [--respondent NAME] [--theme T] [--visibility V] [--tracked-changes accepted|original]',
  about: 'Bring files and folders into the corpus; what is already there unchanged stays as it is.',
  operands: { least: 1, most: Infinity },
  options: {
    corpus: { type: 'string' },
    kind: { type: 'string' },
    respondent: { type: 'string' },
    theme: { type: 'string' },
    visibility: { type: 'string' },
    'tracked-changes': { type: 'string' },
  },
  async run(paths, values, output) {
    const options = {
      kind: oneOf(values, 'kind', SOURCE_KINDS),
      respondent: optional(values, 'respondent'),
      theme: optional(values, 'theme'),
      visibility: oneOf(values, 'visibility', VISIBILITIES),
      trackedChanges: oneOf(values, 'tracked-changes', ['accepted', 'original'] as const),
    }
    return withCorpus(required(values, 'corpus'), { create: true }, async (corpus) => {
      let failed = 0
      const progress = progressTeller(output)
      for await (const event of corpus.import([...paths], options)) {
        if (event.type === 'progress') {
          progress(event)
          continue
        }
        const { type, ...said } = event
        if (event.type === 'file') {
          if (event.status === 'failed') failed += 1
          output.result({ ...said, ...(event.problem && { problem: problemView(event.problem) }) }, () =>
            fileLine(event),
          )
        } else {
          output.result({ summary: said }, () => summaryLine(event))
        }
        void type
      }
      return failed > 0 ? 1 : 0
    })
  },
}

type Progress = Extract<ImportEvent, { type: 'progress' }>

const EVERY = 5000

/** How far it is, every few seconds. */
function progressTeller(output: Output): (progress: Progress) => void {
  let last = performance.now()
  return ({ done, total, secondsLeft }) => {
    if (performance.now() - last < EVERY) return
    last = performance.now()
    output.say(`${done} of ${total} files${secondsLeft === undefined ? '' : `, about ${duration(secondsLeft)} left`}`)
  }
}

function duration(seconds: number): string {
  return seconds < 90 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

/** `{code, message, line?}`. */
function problemView({ code, message, place }: ErrorValue): object {
  return { code, message, ...(place?.line && { line: place.line }) }
}

function fileLine(file: ImportedFile): string {
  if (file.status === 'failed') return `refused    ${file.file}: ${file.problem?.message ?? ''}`
  const named = file.symbol || file.respondent || file.title || file.file
  const line = columns([
    [file.status.padEnd(9), named, `${file.passages} passages, ${file.footnotes} notes`, changesInWords(file.changes)],
  ])
  // What was told when the file came in is not told again each time it is looked at.
  const losses = file.status === 'unchanged' ? [] : file.losses
  return [line, ...losses.map(lossInWords)].join('\n')
}

function changesInWords(changes: ImportedFile['changes']): string {
  if (!changes) return ''
  const { changed, added, removed } = changes
  return changed + added + removed === 0 ? 'no words changed' : `${changed} changed, ${added} new, ${removed} gone`
}

function lossInWords({ way, count, what, detail }: ImportedFile['losses'][number]): string {
  return `           ${way}: ${count} ${what}${detail ? ` (${brief(detail)})` : ''}`
}

function summaryLine(s: Extract<ImportEvent, { type: 'summary' }>): string {
  return `${s.files} files: ${s.imported} imported, ${s.replaced} replaced, ${s.unchanged} unchanged, ${s.failed} refused; ${s.passages} passages.`
}
