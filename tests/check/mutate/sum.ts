import type { Finding } from '../../../shared/check/finding'
import type { Example, Rule } from '../../../shared/check/rule'
import type { Mutation, Random } from './mutation'
import { outcomeOf, tell } from './planted'
import type { Told } from './planted'

/** What became of the defects of one kind. */
export interface Sum {
  mutation: Mutation
  planted: number
  /** Told by an error or a warning. */
  told: number
  /** Told by a finding of any level. */
  seen: number
  missed: { name: string; before: Example; after: Example }[]
  /** Errors and warnings that the defect brought and that are not about it. */
  strays: { name: string; finding: Finding }[]
  /** By rule: errors and warnings about the defect. */
  byRule: Map<string, number>
}

export interface Subject {
  name: string
  example: Example
}

const counts = ({ level }: Finding): boolean => level === 'error' || level === 'warning'

/** Plants each kind into as many subjects as have a place for it, `most` at the most. */
export function plantAll(
  mutations: readonly Mutation[],
  rules: readonly Rule[],
  subjects: readonly Subject[],
  most: number,
  random: Random,
): { sums: Sum[]; clean: { name: string; finding: Finding }[] } {
  const told = new Map<Example, Told>()
  const before = (example: Example, profile: Mutation['profile']): Told => {
    const as = profile ? { ...example, profile } : example
    if (profile) return tell(rules, as)
    let one = told.get(example)
    if (!one) told.set(example, (one = tell(rules, as)))
    return one
  }
  const sums = mutations.map((mutation): Sum => {
    const sum: Sum = { mutation, planted: 0, told: 0, seen: 0, missed: [], strays: [], byRule: new Map() }
    for (const { name, example } of shuffled(subjects, random)) {
      if (sum.planted === most) break
      const planted = mutation.plant(example, random)
      if (!planted) continue
      sum.planted += 1
      const after = tell(rules, mutation.profile ? { ...planted, profile: mutation.profile } : planted)
      const { about, strays } = outcomeOf(mutation, before(example, mutation.profile), after)
      if (about.some(counts)) sum.told += 1
      if (about.length > 0) sum.seen += 1
      if (mutation.asks === 'sure' ? !about.some(counts) : about.length === 0)
        sum.missed.push({ name, before: example, after: planted })
      for (const finding of strays.filter(counts)) sum.strays.push({ name, finding })
      for (const { ruleId } of about.filter(counts)) sum.byRule.set(ruleId, (sum.byRule.get(ruleId) ?? 0) + 1)
    }
    return sum
  })
  const clean = subjects.flatMap(({ name, example }) =>
    (told.get(example)?.findings ?? []).filter(counts).map((finding) => ({ name, finding })),
  )
  return { sums, clean }
}

function shuffled<T>(all: readonly T[], random: Random): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
