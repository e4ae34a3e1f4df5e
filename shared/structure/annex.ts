/**
 * Does this line open an annex? Evidence: the word alone, or with a number, on its line (`Annex`, `ANNEX II`,
 * `Annex III*`), or with a title behind number and full stop or colon. A remark in square brackets (`[Original: French]`)
 * may follow on the line; `titleAt` is where what follows the number begins.
 */
export function annexOf(text: string): { printed?: string; titleAt: number; remark?: true } | undefined {
  const found = ANNEX.exec(text.slice(0, 80))
  if (!found) return undefined
  const [head, number, stop] = found
  const rest = text.slice(head.length).trim()
  const remark = /^\[[^\]]{1,60}\]$/u.test(rest)
  if (stop === undefined && rest !== '' && !remark) return undefined
  return { ...(number && { printed: number }), titleAt: head.length, ...(remark && { remark: true as const }) }
}

const ANNEX =
  /^\s*(?:Annex|ANNEX)(?:\s+([IVXL]{1,6}|[A-Z]|\d{1,2})(?![\p{L}\d]))?\**(?:\s*([.:])\s+(?=\p{Lu})|\s*(?=\[|$))/u
