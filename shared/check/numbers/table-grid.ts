import type { Paragraph } from '../../text/document-text'
import { textOf } from '../../text/flat'

/** A cell of a table at its column. */
export interface GridCell {
  words: string
  /** Undefined for what is no number; a dash is nil. */
  value?: number
  /** The least step of the number as written: 0.1 for 4.3. */
  step: number
  /** Of the paragraph a finding on it would stand in; undefined for an empty cell. */
  paragraph?: Paragraph
}

/** The cells of a table row by row, those that span columns at the first of them. */
export function gridOf({ rows = [] }: Paragraph): { header: boolean; cells: GridCell[] }[] {
  return rows.map(({ cells, header }) => {
    const row: GridCell[] = []
    for (const { paragraphs, span = 1 } of cells) {
      const words = paragraphs.map(textOf).join(' ').trim()
      const number = paragraphs.filter((one) => textOf(one).trim())
      row.push({ words, ...valueOf(words), ...(number[0] && { paragraph: number[0] }) })
      for (let i = 1; i < span; i += 1) row.push({ words: '', step: 1 })
    }
    return { header: header === true, cells: row }
  })
}

function valueOf(words: string): { value?: number; step: number } {
  if (/^[–—-]$/u.test(words)) return { value: 0, step: 1 }
  const match = /^(?<open>\()?(?<minus>[-–−])?(?<digits>\d{1,3}(?:[,\s\u00a0]\d{3})+|\d+)(?<rest>\.\d+)?\)?$/u.exec(
    words,
  )
  if (!match) return { step: 1 }
  const { open, minus, digits, rest } = match.groups as Record<string, string | undefined>
  const value = Number(digits!.replace(/\D/gu, '') + (rest ?? ''))
  return { value: open || minus ? -value : value, step: rest ? 10 ** -(rest.length - 1) : 1 }
}
