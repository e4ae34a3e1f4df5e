import { peelNumber } from '../../structure'
import type { ContentsEntry } from '../../text/document-text'
import { textOfRuns } from '../../text/flat'
import { listed, wordsIn } from './html-tree'
import type { HtmlElement } from './html-tree'

/** An entry of the table of contents that Word makes (`MsoToc2`), its page behind dots. */
export function contentsEntry(element: HtmlElement): ContentsEntry | undefined {
  const style = listed(element, 'class').find((name) => /^MsoToc[1-9]$/.test(name))
  if (!style) return undefined
  const words = wordsIn(element, 1000)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .normalize('NFC')
  const behind = /^(.*?\p{L}.*?)[\s.…·_]+(\d{1,4}|[ivxl]{1,6})$/u.exec(words)
  const line = behind?.[1] ?? words
  const number = peelNumber([{ type: 'text', text: line }])
  const title = number ? textOfRuns(number.rest).trim() : line
  if (title === '') return undefined
  return {
    level: Math.min(6, Number(style.slice(-1))),
    ...(number && { printed: number.printed }),
    title,
    ...(behind && { page: behind[2]! }),
  }
}
