/** Rows chosen in a list that has an order; the cursor is where the keys are. */
export interface Selection {
  chosen: ReadonlySet<string>
  cursor: string | undefined
  /** Where a stretch begins. */
  anchor: string | undefined
}

export const NOTHING: Selection = { chosen: new Set(), cursor: undefined, anchor: undefined }

/** This row alone. */
export function choose(id: string): Selection {
  return { chosen: new Set([id]), cursor: id, anchor: id }
}

/** From where the stretch begins to this row. */
export function stretch(before: Selection, ids: readonly string[], to: string): Selection {
  const anchor = before.anchor !== undefined && ids.includes(before.anchor) ? before.anchor : to
  const [a, b] = [ids.indexOf(anchor), ids.indexOf(to)].sort((x, y) => x - y) as [number, number]
  return { chosen: new Set(ids.slice(a, b + 1)), cursor: to, anchor }
}

/** This row too, or no longer. */
export function toggle({ chosen }: Selection, id: string): Selection {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return { chosen: next, cursor: id, anchor: id }
}

export function chooseAll(before: Selection, ids: readonly string[]): Selection {
  return { chosen: new Set(ids), cursor: before.cursor ?? ids[0], anchor: ids[0] }
}

/** What of a selection is still in the list; the cursor stays near where it was. */
export function within(before: Selection, ids: readonly string[], former: readonly string[]): Selection {
  const known = new Set(ids)
  const chosen = new Set([...before.chosen].filter((id) => known.has(id)))
  if (before.cursor === undefined || known.has(before.cursor)) return { ...before, chosen }
  const at = former.indexOf(before.cursor)
  const cursor = former.slice(at + 1).find((id) => known.has(id)) ?? ids.at(-1)
  return { chosen, cursor, anchor: cursor }
}
