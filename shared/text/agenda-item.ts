/**
 * The number of the agenda item that a line of a masthead gives, without its words: `Agenda item 72 (b)` -> `72 (b)`,
 * `Items 5, 6 and 18 (a)` -> `5, 6 and 18 (a)`; undefined where it gives none. The six languages.
 */
export function agendaItemIn(words: string): string | undefined {
  const line = words
    .normalize('NFC')
    .replace(/[\u200b\u200e\u200f\u2060]/gu, '')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/gu, ' ')
  const found = NUMBERS.exec(line)
  if (!found || !/^\P{N}*$/u.test(line.slice(0, found.index))) return undefined
  return found[0].trim()
}

const ONE = '\\d{1,3}(?: ?\\(?(?<=[ (])[\\p{L}]{1,2}\\)(?: ?\\([ivx]+\\))?)?'
const NUMBERS = new RegExp(
  `(?<![\\d/.])${ONE}(?:(?:, (?:and )?| (?:and|et|y|и|to) |、|和| و ?|[-–])${ONE})*(?![\\d/])`,
  'u',
)
