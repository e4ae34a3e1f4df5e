import { serializeDraft } from '../../../shared/draft/serialize'
import { countsOf } from '../../../shared/text/counts'
import { writeAtomically } from '../../file/atomic-write'
import { withInput } from '../standard-input'
import { mustBeNew, mustNotBeInput } from '../target'
import { optional, required } from '../verb'
import type { Verb } from '../verb'
import { withFiles } from '../with-corpus'
import { countsInWords } from './read'

export const open: Verb = {
  usage: 'open IN -o OUT.undraft [--force] [--from FORMAT]',
  about: 'A draft from a document.',
  operands: { least: 1, most: 1 },
  options: { output: { type: 'string', short: 'o' }, force: { type: 'boolean' }, from: { type: 'string' } },
  async run([input], values, output) {
    const out = required(values, 'output')
    await mustNotBeInput(input!, out)
    if (!values['force']) await mustBeNew(out)
    return withInput(input!, optional(values, 'from'), async (path) => {
      const { draft, losses, titles } = await withFiles((files) => files.open(path))
      await writeAtomically(out, serializeDraft(draft))
      const counts = countsOf(draft.text)
      output.result({ kind: draft.kind, counts }, () => `${out}: a ${draft.kind} with ${countsInWords(counts)}.`)
      for (const loss of losses) output.say(`${loss.way}: ${loss.count} ${loss.what}`)
      if (titles.length > 1) output.say(`The file holds ${titles.length} texts; the first was opened.`)
      return 0
    })
  },
}
