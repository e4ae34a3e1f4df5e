import type { ReadAnswer } from '../../../shared/service/corpus'
import { countsOf } from '../../../shared/text/counts'
import type { Counts } from '../../../shared/text/counts'
import { fieldText } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import { withInput } from '../standard-input'
import { textView } from '../text-view'
import { optional } from '../verb'
import type { Verb } from '../verb'
import { withFiles } from '../with-corpus'

export const read: Verb = {
  usage: 'read IN [--all] [--from FORMAT]',
  about: 'What the reader understood of a file.',
  operands: { least: 1, most: 1 },
  options: { all: { type: 'boolean' }, from: { type: 'string' } },
  async run([input], values, output) {
    return withInput(input!, optional(values, 'from'), async (path) => {
      const { texts } = await withFiles((files) => files.read(path))
      const views = texts.map(({ text, losses }) => ({
        text: textView(text, numberingOf(text, 'printed')),
        counts: countsOf(text),
        losses,
      }))
      const shown = values['all'] ? views : views[0]
      output.result(values['all'] ? { texts: views } : shown, () => texts.map(told).join('\n\n'))
      if (views.length > 1 && !values['all'])
        output.say(`The file holds ${views.length} texts; this is the first (--all shows them).`)
      return 0
    })
  },
}

function told({ text, losses }: ReadAnswer['texts'][number]): string {
  const head = [fieldText(text, 'symbol'), fieldText(text, 'title')].filter(Boolean).join(': ')
  const lost = losses.map(
    (loss) => `  ${loss.way}: ${loss.count} ${loss.what}${loss.detail ? ` (${loss.detail})` : ''}`,
  )
  return [head || '(no title)', countsInWords(countsOf(text)), ...lost].join('\n')
}

/** `88 numbered paragraphs, 12 headings, 30 notes with 30 references`: what there is of each, nothing where there is none. */
export function countsInWords(counts: Counts): string {
  const { sub } = counts
  const parts = [
    counted(counts.headings, 'heading'),
    counted(counts.preambular, 'preambular paragraph'),
    counted(counts.operative, 'operative paragraph'),
    counted(counts.numbered, 'numbered paragraph'),
    counted(
      sub.reduce((sum, n) => sum + n, 0),
      'sub-paragraph',
    ),
    counted(counts.tables, 'table'),
    counted(counts.annexes, 'annex', 'annexes'),
    counts.footnotes > 0 && `${counted(counts.footnotes, 'note')} with ${counted(counts.references, 'reference')}`,
    counted(counts.mastheadNotes, 'masthead note'),
  ]
  return parts.filter(Boolean).join(', ')
}

/** `1 note`, `3 notes`; empty for none. */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return ''
  return `${n} ${n === 1 ? one : many}`
}
