import { wordDiff } from '../../../shared/compare/word-diff'
import type { Genealogy } from '../../../shared/service/corpus'
import { optional, required, UsageError } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const genealogy: Verb = {
  usage: 'genealogy --corpus DB PASSAGE | --text T [--title T] [--date DATE]',
  about: 'The forms of a clause over the sessions, oldest first, each with what it changed.',
  operands: { least: 0, most: 1 },
  options: {
    corpus: { type: 'string' },
    text: { type: 'string' },
    title: { type: 'string' },
    date: { type: 'string' },
  },
  async run([passageId], values, output) {
    const text = optional(values, 'text')
    if (!passageId && !text) throw new UsageError('A passage or --text is needed.')
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const query = { passageId, text, title: optional(values, 'title'), date: optional(values, 'date') }
      const result = await corpus.genealogy(query)
      output.result(result, () => lines(result))
      return 0
    })
  },
}

function lines({ steps, self, lastAgreed }: Genealogy): string {
  if (steps.length === 0) return 'No earlier or later form is in the corpus.'
  return steps
    .map(({ passage, similarity, by, verb, strength }, i) => {
      const marks = [
        i === 0 && 'earliest',
        i === self && 'asked for',
        i === lastAgreed && 'last agreed',
        i !== self && `by ${by}, ${Math.round(similarity * 100)} %`,
        verb && `${verb}${strength === undefined ? '' : ` (${strength})`}`,
      ]
      const before = steps[i - 1]?.passage.text
      return `${passage.date}  ${passage.symbol || passage.title}, ${passage.label}  [${marks.filter(Boolean).join('; ')}]\n    ${
        before === undefined ? passage.text : changed(before, passage.text)
      }`
    })
    .join('\n')
}

/** What changed, in marks of plain text: [-gone-] {+new+}. */
function changed(before: string, after: string): string {
  if (before === after) return '(the same words)'
  return wordDiff(before, after)
    .map(({ type, text }) => (type === 'same' ? text : type === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}
