import type { Draft } from '../draft/draft'
import type { WriteAnswer, WriteOptions } from '../draft/export'
import type { TraceSources } from '../draft/trace'
import { writeDocx } from './docx'
import { writeMatrix } from './matrix'
import { prove } from './proof'

export { demandProven } from './proof'

/**
 * A draft as a file of the kind asked for, with the proof of it. A Word file is read back and compared; the proof's
 * differences are returned and never thrown: callers that must not hand over an unproven file call `demandProven`.
 * The matrices are made of the draft's own values, and of `corpus` where it is at hand; they need no proof.
 */
export async function write(draft: Draft, options: WriteOptions, corpus?: TraceSources): Promise<WriteAnswer> {
  if (options.to === 'docx') {
    const bytes = await writeDocx(draft, options)
    return { bytes, proof: await prove(draft, bytes) }
  }
  const bytes = writeMatrix(draft, options.to === 'matrix-json' ? 'json' : 'html', corpus)
  return {
    bytes,
    proof: { paragraphs: draft.text.paragraphs.length, footnotes: draft.text.footnotes.length, differences: [] },
  }
}
