import { readHtml } from '../../shared/read/html'
import { formatText } from '../../shared/text/notation'

/** A page read: its text in the notation, and what it cost. */
export function readPage(html: string, name = 'page.html'): { words: string; losses: string[] } {
  const { text, losses } = readHtml(html, name).texts[0]!
  return {
    words: formatText(text).trimEnd(),
    losses: losses.map(({ way, what, count }) => `${way}: ${what} (${count})`),
  }
}

export function wordsOf(html: string): string {
  return readPage(html).words
}
