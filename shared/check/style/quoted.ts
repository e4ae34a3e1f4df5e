/** Does the place lie within quotation marks? */
export function isQuoted(flat: string, at: number): boolean {
  let open = 0
  for (let index = flat.indexOf('“'); index >= 0 && index < at; index = flat.indexOf('“', index + 1)) open += 1
  if (open === 0) return false
  for (let index = flat.indexOf('”'); index >= 0 && index < at; index = flat.indexOf('”', index + 1)) open -= 1
  return open > 0
}
