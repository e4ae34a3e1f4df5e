import { stateNameOn } from '../../../text/states'
import { referencesOn } from '../../notes/references'
import { stateGroupsOf } from '../../names/state-lists'
import { listedInNote, statementsOf } from '../../names/state-statements'
import type { StateStatement } from '../../names/state-statements'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'
import type { Unit } from '../../unit'

interface Said {
  /** Those that a paragraph refers to. */
  notes: readonly string[]
  /** It names a group itself. */
  named: boolean
  listed?: ReadonlySet<string>
}

/** The same said of States in two places is said of the same States. */
export const sameGroupDiffers = documentRule<Said>({
  id: 'same-group-differs',
  about:
    'What is said in two places in nearly the same words is said of the same States there; what one place affirms of a State no other denies.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Some States had inspected their ferries in every harbour.[^1]
          para 2: Algeria, Chile and Peru had inspected their ferries in every harbour; Chad and Cuba had bought new ferries.
          note 1: Algeria, Chile and Peru.`,
      },
      {
        text: `
          para 1: Some had inspected their ferries yearly,[^1] others had not inspected their ferries yearly.[^2]
          note 1: Algeria, Chile and Peru.
          note 2: Chad and Cuba.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Some States had inspected their ferries in every harbour.[^1]
          para 2: Algeria, Chile and Norway had inspected their ferries in every harbour.
          note 1: Algeria, Chile and Peru.`,
        messages: ['Much the same is said in para. 1 of other States: Norway is here only, Peru there only'],
      },
      {
        text: `
          para 1: Some had ratified the Ferries Protocol,[^1] others had not yet ratified the Ferries Protocol.[^2]
          note 1: Algeria, Chile and Peru.
          note 2: Chad and Chile.`,
        messages: ['“Chile” is also among those of whom the opposite is said (para. 1)'],
      },
    ],
  },
  extract: (unit) => {
    const listed = isFootnote(unit) ? listedInNote(unit) : undefined
    const notes = isFootnote(unit) ? [] : referencesOn(unit).map(({ footnoteId }) => footnoteId)
    const named = stateGroupsOf(unit).some(({ states }) => states.length >= 2)
    return listed || named || notes.length > 0 ? { notes, named, ...(listed && { listed }) } : undefined
  },
  judge: (extracts, { numbering, kind, date }) => {
    if (kind !== 'report') return []
    const lists = new Map<string, ReadonlySet<string>>()
    for (const { unit, extract } of extracts) if (extract.listed) lists.set(unit.id, extract.listed)
    const all: (StateStatement & { unit: Unit; group: ReadonlySet<string> })[] = []
    for (const { unit, extract } of extracts) {
      if (!extract.named && !extract.notes.some((id) => lists.has(id))) continue
      for (const statement of statementsOf(unit)) {
        const group = statement.states ?? lists.get(statement.noteId ?? '')
        if (group && all.length < MOST) all.push({ ...statement, unit, group })
      }
    }
    const nameOf = (state: string): string => stateNameOn(state, date) ?? state
    return all.flatMap((one, index): Found[] => {
      for (const other of all.slice(0, index)) {
        const where = { ...placeOf(one.unit), from: one.from, to: one.to }
        const label =
          (isFootnote(other.unit) ? numbering.footnotes : numbering.paragraphs).get(other.unit.id)?.label ?? ''
        if (opposite(one, other) || opposite(other, one)) {
          const both = [...one.group].filter((state) => other.group.has(state))
          if (both.length > 0)
            return [
              {
                ...where,
                message: `“${both.map(nameOf).join('”, “')}” ${both.length > 1 ? 'are' : 'is'} also among those of whom the opposite is said (${label})`,
              },
            ]
        }
        if (!same(one, other)) continue
        const here = [...one.group].filter((state) => !other.group.has(state))
        const there = [...other.group].filter((state) => !one.group.has(state))
        // Groups that have little in common are groups of their own.
        if (here.length + there.length === 0 || here.length * 2 > one.group.size || there.length * 2 > other.group.size)
          continue
        const only = [
          ...(here.length > 0 ? [`${here.map(nameOf).join(', ')} ${here.length > 1 ? 'are' : 'is'} here only`] : []),
          ...(there.length > 0 ? [`${there.map(nameOf).join(', ')} there only`] : []),
        ]
        return [{ ...where, message: `Much the same is said in ${label} of other States: ${only.join(', ')}` }]
      }
      return []
    })
  },
})

/** So many groups are compared, each with each. */
const MOST = 120

/** At least three words in common, or both of the few there are, and most of all. */
function same(a: StateStatement, b: StateStatement): boolean {
  const common = shared(a.stems, b.stems)
  const larger = Math.max(a.stems.size, b.stems.size)
  return (
    common >= (larger <= 3 ? 2 : 3) &&
    common * 3 >= larger * 2 &&
    shared(a.denied, b.denied) === Math.max(a.denied.size, b.denied.size)
  )
}

/** What one denies is what the other says. */
function opposite(denies: StateStatement, says: StateStatement): boolean {
  const { denied } = denies
  return denied.size >= 2 && shared(denied, says.stems) === denied.size && says.stems.size <= denied.size + 2
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const one of a) if (b.has(one)) common += 1
  return common
}
