/** Where the word that ends at `at` begins: a reference has no width, so what is shown is the word that bears it. */
export function wordBefore(flat: string, at: number): number {
  let from = at
  while (from > 0 && BLANK.test(flat[from - 1]!)) from -= 1
  while (from > 0 && !BLANK.test(flat[from - 1]!)) from -= 1
  return from
}

const BLANK = /\s/
