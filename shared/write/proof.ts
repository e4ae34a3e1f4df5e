import { AppError } from '../error'
import type { Draft } from '../draft/draft'
import type { Proof } from '../draft/export'
import { readDocx } from '../read/docx'
import { remarksOn } from './docx'
import { soundnessFaults } from './docx/soundness'
import { differences } from './differences'

/**
 * Read the bytes of a written Word file again and compare them with the draft. Nothing is thrown for a difference: the
 * caller who must not hand over an unproven file says so by `demandProven`.
 */
export async function prove(draft: Draft, bytes: Uint8Array): Promise<Proof> {
  const remarks = remarksOn(draft.text)
  const told = remarks.length > 0 ? { remarks } : {}
  try {
    const faults = await soundnessFaults(bytes)
    const text = (await readDocx(bytes, 'the written file')).texts[0]!.text
    return {
      paragraphs: text.paragraphs.length,
      footnotes: text.footnotes.length,
      differences: [...faults, ...differences(draft.text, text)],
      ...told,
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const empty =
      error.code === 'no-text' &&
      differences(draft.text, { ...draft.text, masthead: {}, paragraphs: [], footnotes: [] }).length === 0
    return {
      paragraphs: 0,
      footnotes: 0,
      differences: empty ? [] : [`The written file cannot be read: ${error.message}`],
      ...told,
    }
  }
}

/** `write-not-proven` where the proof found differences, the first of them in the message. */
export function demandProven(proof: Proof): void {
  const [first, ...others] = proof.differences
  if (first === undefined) return
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  throw new AppError('write-not-proven', `The written file does not say what the draft says: ${first}${more}`)
}
