/**
 * Steps from one version of the draft file to the next: `MIGRATIONS[0]` makes version 2 of version 1. A step is never
 * changed once released, and gets a test of its own.
 */
const MIGRATIONS: readonly ((draft: Record<string, unknown>) => Record<string, unknown>)[] = []

/** A draft file's value, brought from `version` to the present one. */
export function migrate(draft: Record<string, unknown>, version: number, steps = MIGRATIONS): Record<string, unknown> {
  return steps
    .slice(version - 1)
    .reduce((value, step, index) => ({ ...step(value), version: version + index + 1 }), draft)
}
