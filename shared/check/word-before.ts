/** Where the word that ends at `at` begins: a reference has no width, so what is shown is the word that bears it. */
export function wordBefore(flat: string, at: number): number {
  const found = /\S+\s*$/u.exec(flat.slice(0, at))
  return found ? found.index : at
}
