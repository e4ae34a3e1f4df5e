import { peelNumber } from '../../structure'
import type { Run } from '../../text/document-text'
import type { ListMark } from './lists'

type ListNumber = Extract<ListMark, { is: 'number' }>

/** The number without closing full stop. */
export function printedOf({ text }: ListNumber): string {
  return text.replace(/\.$/, '')
}

/** Level of a sub-paragraph by the form of its number: (a) 1, (i) 2, a. 3, i. 4. */
export function subLevelOf({ format, text }: ListNumber): number {
  if (format === 'lowerLetter') return text.endsWith('.') ? 3 : 1
  if (format === 'lowerRoman') return text.endsWith('.') ? 4 : 2
  return 1
}

/** Would the number be known for one if it were typed? */
export function isCommonNumber({ text }: ListNumber): boolean {
  const typed: Run[] = [{ type: 'text', text: `${text} Words` }]
  const peeled = peelNumber(typed)
  return peeled !== undefined && peeled.printed === text.replace(/\.$/, '')
}
