import { writeAtomically } from '../../file/atomic-write'
import { mustBeNew } from '../target'
import { required } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'

export const original: Verb = {
  usage: 'original --corpus DB SOURCE -o OUT [--force]',
  about: 'The file of a source, byte for byte as it was imported.',
  operands: { least: 1, most: 1 },
  options: { corpus: { type: 'string' }, output: { type: 'string', short: 'o' }, force: { type: 'boolean' } },
  async run([sourceId], values, output) {
    const out = required(values, 'output')
    if (!values['force']) await mustBeNew(out)
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const { name, bytes } = await corpus.original(sourceId!)
      await writeAtomically(out, bytes)
      output.result({ file: out, name, bytes: bytes.length }, () => `${out}: ${name}, ${bytes.length} bytes.`)
      return 0
    })
  },
}
