import type { ErrorValue } from '../../../shared/error'
import type { ImportEvent, ImportedFile } from '../../../shared/service/corpus'
import { SOURCE_KINDS, VISIBILITIES } from '../../../shared/source/source'
import { columns } from '../output'
import { oneOf, optional, required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const importVerb: Verb = {
  usage: 'import --corpus DB PATH... [--kind K] [--respondent NAME] [--theme T] [--visibility V]',
  about: 'Bring files and folders into the corpus; what is already there unchanged stays as it is.',
  operands: { least: 1, most: Infinity },
  options: {
    corpus: { type: 'string' },
    kind: { type: 'string' },
    respondent: { type: 'string' },
    theme: { type: 'string' },
    visibility: { type: 'string' },
  },
  async run(paths, values, output) {
    const options = {
      kind: oneOf(values, 'kind', SOURCE_KINDS),
      respondent: optional(values, 'respondent'),
      theme: optional(values, 'theme'),
      visibility: oneOf(values, 'visibility', VISIBILITIES),
    }
    return withCorpus(required(values, 'corpus'), { create: true }, async (corpus) => {
      let failed = 0
      for await (const event of corpus.import([...paths], options)) {
        if (event.type === 'progress') continue
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

/** `{code, message, line?}`. */
function problemView({ code, message, place }: ErrorValue): object {
  return { code, message, ...(place?.line && { line: place.line }) }
}

function fileLine(file: ImportedFile): string {
  if (file.status === 'failed') return `refused    ${file.file}: ${file.problem?.message ?? ''}`
  const losses = file.losses.map((loss) => `${loss.way}: ${loss.count} ${loss.what}`).join('; ')
  const named = file.symbol || file.respondent || file.title || file.file
  return columns([[file.status.padEnd(9), named, `${file.passages} passages, ${file.footnotes} notes`, losses]])
}

function summaryLine(s: Extract<ImportEvent, { type: 'summary' }>): string {
  return `${s.files} files: ${s.imported} imported, ${s.replaced} replaced, ${s.unchanged} unchanged, ${s.failed} refused; ${s.passages} passages.`
}
