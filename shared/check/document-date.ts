import { dayIn } from '../source/day'
import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { parseSymbol } from '../text/symbol'

/** The day a text is of, as far as its own words say: adoption, closing, masthead, else the year of its symbol; ISO, '' where they do not. */
export function documentDate(text: DocumentText): string {
  const adopted = dayIn(fieldText(text, 'adoption'))
  if (adopted) return adopted
  for (const paragraph of text.paragraphs) {
    const day = paragraph.kind === 'closing' ? dayIn(textOf(paragraph)) : ''
    if (day) return day
  }
  const year = parseSymbol(fieldText(text, 'symbol'))?.year
  return dayIn(fieldText(text, 'date')) || (year ? String(year) : '')
}
