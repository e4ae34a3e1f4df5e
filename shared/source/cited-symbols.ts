import type { DocumentText } from '../text/document-text'
import { citationsInText } from './citations-in-text'

/** The symbols of all that a text cites, each once: what a corpus is asked about. `organ` is the code of who speaks. */
export function citedSymbols(text: DocumentText, organ: string): string[] {
  const symbols = new Set<string>()
  for (const citations of citationsInText(text, organ).values()) for (const { symbol } of citations) symbols.add(symbol)
  return [...symbols]
}
