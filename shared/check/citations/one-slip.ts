/** Whether two words differ by one letter more, less or other, or by two letters next to each other that changed places. */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from += 1
  const [restA, restB] = [a.slice(from), b.slice(from)]
  return (
    restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || isSwapped(restA, restB)
  )
}

/** Whether they differ by two letters next to each other that changed places, and nothing else. */
export function isSwap(a: string, b: string): boolean {
  if (a === b || a.length !== b.length) return false
  let from = 0
  while (a[from] === b[from]) from += 1
  return isSwapped(a.slice(from), b.slice(from))
}

function isSwapped(a: string, b: string): boolean {
  return a.length === b.length && a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}
