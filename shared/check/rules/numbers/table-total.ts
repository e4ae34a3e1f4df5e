import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { gridOf } from '../../numbers/table-grid'
import type { GridCell } from '../../numbers/table-grid'
import { isFootnote, wordsOf } from '../../unit'

/** The totals of a table are the sums of its rows and columns. */
export const tableTotal = paragraphRule({
  id: 'table-total',
  about: 'The totals of a table are the sums of the rows above them or of the columns before them.',
  level: 'warning',
  reference: 'Editorial Manual, Tables',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          table: Inspections
          header: State | Ferries | Crews | Per cent
          row: Norland | 42 | 1,200 | 61.0
          row: Sudria | 24 | 900 | 39.0
          row: Tarvonia | – | 300 | ..
          row: Total | 66 | 2,400 | 100`,
      },
      {
        text: `
          table: Budget
          header: Item | 2024 | 2025 | Total
          row: Posts | 10.3 | 11.4 | 21.7
          row: Travel | 1.2 | 1.3 | 2.6
          row: Subtotal | 11.5 | 12.7 | 24.2
          row: Fuel | 2.0 | 2.0 | 4.0
          row: Total | 13.5 | 14.7 | 28.2`,
      },
      {
        text: `
          table: Years
          header: Year | Ferries
          row: 2023 | 17
          row: 2024 | 24
          row: Total since 2020 | 90`,
      },
    ],
    bad: [
      {
        text: `
          table: Inspections
          header: State | Ferries | Crews
          row: Norland | 42 | 1,200
          row: Sudria | 24 | 900
          row: Tarvonia | 3 | 300
          row: Total | 67 | 2,400`,
        messages: ['The rows above make 69, not 67'],
      },
      {
        text: `
          table: Crews
          header: State | Masters | Ratings | Total
          row: Norland | 52 | 340 | 392
          row: Sudria | 10 | 90 | 110
          row: Tarvonia | 7 | 43 | 50
          row: Estvale | 9 | 61 | 70`,
        messages: ['The columns before make 100, not 110'],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || !unit.rows || unit.rows.length < 3) return []
    const grid = gridOf(unit)
    if (!grid.some(({ cells }) => cells.some(({ words }) => /^(?:grand\s)?total/iu.test(words)))) return []
    const head = grid.filter(({ header }) => header)
    const body = grid.filter(({ header }) => !header).map(({ cells }) => cells)
    return [
      ...downward(
        head.map(({ cells }) => cells),
        body,
      ),
      ...across(
        head.map(({ cells }) => cells),
        body,
      ),
    ]
  },
})

const TOTAL = /^(?:(?:grand\s|overall\s)?total|sum)(?:\s\([^)]*\))?(?:,?\s\p{L}+){0,2}$/iu
const SUBTOTAL = /^sub-?\s?total/iu
const NO_SUM = /per cent|percent|%|rate|average|mean|median|change|variance|ratio|index|year|growth/iu

type Row = readonly GridCell[]

function downward(head: readonly Row[], body: readonly Row[]): Found[] {
  const found: Found[] = []
  body.forEach((row, at) => {
    const name = row[0]?.words ?? ''
    if (!TOTAL.test(name) || at < 2) return
    const above = body.slice(0, at)
    const plain = above.filter((one) => !isTotal(one))
    const last = above.findLastIndex(isTotal)
    // A total may be that of all rows, of those since the total before, of the subtotals, or of these and what follows the last.
    const ways = [
      plain,
      above.slice(last + 1),
      above.filter((one) => SUBTOTAL.test(one[0]?.words ?? '')),
      [...above.filter((one) => SUBTOTAL.test(one[0]?.words ?? '')), ...above.slice(last + 1)],
    ].filter((way) => way.length >= 2)
    const judged = ways.map((way) => {
      const wrong: { cell: GridCell; sum: number }[] = []
      let right = 0
      row.forEach((cell, column) => {
        if (column === 0 || cell.value === undefined || !cell.paragraph) return
        if (head.some((cells) => NO_SUM.test(cells[column]?.words ?? ''))) return
        const parts = way.map((one) => one[column]).filter((part) => part?.value !== undefined) as GridCell[]
        if (parts.length < 2 || parts.length < way.length / 2) return
        const sum = parts.reduce((all, { value = 0 }) => all + value, 0)
        if (agree(sum, cell, parts)) right += 1
        // A small figure in place of a large sum is the mark of a note.
        else if (cell.value >= 10 || sum < 100) wrong.push({ cell, sum })
      })
      return { right, wrong }
    })
    const best = judged.sort((a, b) => b.right - a.right)[0]
    // Only what adds up elsewhere in the row is meant to add up here.
    if (
      !best ||
      best.right === 0 ||
      best.wrong.length > best.right ||
      judged.some(({ wrong, right }) => wrong.length === 0 && right > 0)
    )
      return
    for (const { cell, sum } of best.wrong)
      found.push(told(cell, `The rows above make ${shown(sum)}, not ${cell.words}`))
  })
  return found
}

function across(head: readonly Row[], body: readonly Row[]): Found[] {
  const column = head.map((cells) => cells.findIndex(({ words }) => /^total$/iu.test(words))).find((index) => index > 1)
  if (column === undefined || head.some((cells) => cells.some(({ words }) => NO_SUM.test(words)))) return []
  let right = 0
  const wrong: { cell: GridCell; sum: number }[] = []
  for (const row of body) {
    const cell = row[column]
    const parts = row.slice(1, column).filter(({ value }) => value !== undefined)
    if (cell?.value === undefined || !cell.paragraph || parts.length < 2) continue
    const sum = parts.reduce((all, { value = 0 }) => all + value, 0)
    if (agree(sum, cell, parts)) right += 1
    else wrong.push({ cell, sum })
  }
  if (right < 3 || wrong.length * 3 > right) return []
  return wrong.map(({ cell, sum }) => told(cell, `The columns before make ${shown(sum)}, not ${cell.words}`))
}

const isTotal = (row: Row): boolean =>
  TOTAL.test(row[0]?.words ?? '') || SUBTOTAL.test(row[0]?.words ?? '') || /\btotal\b/iu.test(row[0]?.words ?? '')

/** As exact as the figures are: what was rounded may miss by half a step for each. */
function agree(sum: number, cell: GridCell, parts: readonly GridCell[]): boolean {
  const exact = [cell, ...parts].every(({ step }) => step === 1)
  const step = Math.max(cell.step === 1 ? 0 : cell.step, ...parts.map((part) => (part.step === 1 ? 0 : part.step)))
  // Large amounts without decimals were rounded too.
  if (exact && Math.abs(cell.value!) >= 10_000) return Math.abs(sum - cell.value!) <= parts.length
  return Math.abs(sum - cell.value!) <= (exact ? 0 : (step * (parts.length + 1)) / 2) + 1e-6
}

const shown = (sum: number): string => (Math.round(sum * 100) / 100).toLocaleString('en')

function told({ paragraph }: GridCell, message: string): Found {
  return { paragraphId: paragraph!.id, from: 0, to: wordsOf(paragraph!).length, message }
}
