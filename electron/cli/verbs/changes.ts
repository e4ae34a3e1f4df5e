import type { PassageChange } from '../../../shared/service/corpus'
import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const changes: Verb = {
  usage: 'changes --corpus DB SOURCE',
  about: 'What the newest version of a source changed in it.',
  operands: { least: 1, most: 1 },
  options: { corpus: { type: 'string' } },
  async run([sourceId], values, output) {
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const list = await corpus.changes(sourceId!)
      output.result({ changes: list }, () => (list.length > 0 ? list.map(inWords).join('\n') : 'Nothing.'))
      return 0
    })
  },
}

function inWords({ label, before, after }: PassageChange): string {
  const lines = [before !== undefined && `  - ${before}`, after !== undefined && `  + ${after}`]
  return [label, ...lines.filter((line) => line !== false)].join('\n')
}
