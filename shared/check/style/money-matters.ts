import type { DocumentText } from '../../text/document-text'
import { fieldText } from '../../text/flat'
import { parseSymbol } from '../../text/symbol'
import type { Context } from '../rule'

/** Whether a text is a draft that a committee has still to act on, of an organ whose decisions spend the regular budget. */
export function isDraftBeforeAction({ text, kind, organ }: Context): boolean {
  return kind === 'resolution' && (organ === '' || BUDGETED.test(organ)) && !isAdopted(text)
}

/** Organs of the Assembly and the Economic and Social Council, and the Human Rights Council. */
const BUDGETED = /^(?:GA|A\/|ECOSOC|E$|E\/|HRC|C\.\d)/u

function isAdopted(text: DocumentText): boolean {
  return (
    fieldText(text, 'adoption') !== '' ||
    text.paragraphs.some(({ kind }) => kind === 'closing') ||
    parseSymbol(fieldText(text, 'symbol'))?.segments.some((segment) => segment.text === 'RES') === true
  )
}
