import { expect, test } from 'vitest'
import { countWords } from '../../shared/text/words'

test.each([
  ['', 0],
  ['Ferries sail\u00a0daily – in 10 ports.', 6],
  ['— “Été” … Σ 法', 3],
  ['’'.repeat(100_000), 0],
  [`${'… '.repeat(50_000)}x${'…'.repeat(50_000)}`, 1],
])('words are what is parted by blanks and holds a letter or a figure: “%.20s”', (flat, words) => {
  expect(countWords(flat)).toBe(words)
})
