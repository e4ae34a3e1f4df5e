import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const remove: Verb = {
  usage: 'remove --corpus DB SOURCE...',
  about: 'Take sources out of the corpus, with all that only they had.',
  operands: { least: 1, most: Infinity },
  options: { corpus: { type: 'string' } },
  async run(sourceIds, values, output) {
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const { removed } = await corpus.remove([...sourceIds])
      output.result({ removed }, () => `${removed} removed.`)
      const absent = sourceIds.length - removed
      if (absent > 0) output.say(`${absent} of those named ${absent === 1 ? 'was' : 'were'} not in the corpus.`)
      return absent > 0 ? 1 : 0
    })
  },
}
