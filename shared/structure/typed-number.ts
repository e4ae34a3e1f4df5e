import type { Block } from './block'

/**
 * A number that the markup keeps apart, on a block of no said kind, typed before the words as plain text has it: from there
 * on there is one road.
 */
export function withTypedNumber(block: Block): Block {
  if (block.kind || block.note || block.field || block.printed === undefined) return block
  const { printed, ...rest } = block
  const number = /[.)]\s*$/u.test(printed) ? printed : `${printed}.`
  return { ...rest, runs: [{ type: 'text', text: `${number.trim()} ` }, ...block.runs] }
}
