import { declarationOf } from '../../names/declared-respondents'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { mentionsOf } from '../../names/state-mentions'
import { placeOf } from '../../unit'
import { stateGroupsOf } from '../../names/state-lists'

/** Everyone who replied is heard of again. */
export const declaredRespondentNotMentioned = documentRule<ReadonlySet<string>>({
  id: 'declared-respondent-not-mentioned',
  about: 'A State in the list of those from which replies were received is named again where replies are reported.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Replies were received from the following States: Algeria, Chile and Norway.
          para 2: Chile and Norway reported that ferries were old; so did the Algerian authorities of Algeria.`,
      },
      { text: 'para 1: Replies were received from the following States: Algeria, Chile and Norway.' },
    ],
    bad: [
      {
        text: `
          para 1: Replies were received from the following States: Algeria, Chile and Norway.
          para 2: Chile and Norway reported that ferries were old.`,
        messages: ['Nothing is reported from “Algeria”'],
      },
    ],
  },
  extract: (unit) => {
    const mentions = mentionsOf(unit)
    return mentions.length > 0 ? new Set(mentions.map(({ state }) => state)) : undefined
  },
  judge: (extracts, { kind, text }) => {
    if (kind !== 'report') return []
    const declaring = extracts.find(({ unit }) => !isFootnote(unit) && declarationOf(unit))
    if (!declaring) return []
    const { states, notes } = declarationOf(declaring.unit)!
    const units = new Set([declaring.unit.id, ...notes])
    const others = extracts.filter(({ unit }) => !units.has(unit.id))
    const named = new Set<string>()
    for (const { extract } of others) for (const state of extract) named.add(state)
    const inNotes = text.footnotes.filter(({ id }) => notes.includes(id))
    const missing = [
      ...states.map((state) => ({ unit: declaring.unit, state })),
      ...inNotes.flatMap((unit) =>
        stateGroupsOf(unit).flatMap((group) => group.states.map((state) => ({ unit, state }))),
      ),
    ].filter(({ state }) => !named.has(state.state))
    // A text that reports of nobody by name leaves none out.
    const declared =
      states.length + inNotes.reduce((sum, note) => sum + (stateGroupsOf(note)[0]?.states.length ?? 0), 0)
    if (missing.length * 2 > declared) return []
    return missing.map(({ unit, state: { from, to, name } }): Found => ({
      ...placeOf(unit),
      from,
      to,
      message: `Nothing is reported from “${name}”`,
    }))
  },
})
