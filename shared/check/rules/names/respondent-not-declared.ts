import { declarationOf, saidRespondentsOf } from '../../names/declared-respondents'
import type { Declaration, SaidRespondent } from '../../names/declared-respondents'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { stateGroupsOf } from '../../names/state-lists'
import { placeOf } from '../../unit'
import type { Unit } from '../../unit'
import { stateNameOn } from '../../../text/states'

interface Said {
  declared?: Declaration
  said: readonly SaidRespondent[]
}

/** Who is said to have replied is among those from which replies were received. */
export const respondentNotDeclared = documentRule<Said>({
  id: 'respondent-not-declared',
  about: 'A State that a report says to have replied stands in its list of those from which replies were received.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Replies were received from the following States: Algeria, Belarus, Chile and Norway.
          para 2: Chile reported that ferries to Peru and Ecuador were inspected.[^1] In Brazil, a Peruvian ferry had sunk.
          para 3: Norway stated that Sweden had been asked.
          note 1: Algeria, Belarus (with Poland) and Norway.`,
      },
      { text: 'para 1: Chile reported that 14 ferries were old.' },
      {
        text: 'para 1: Replies were received from three States.[^1]\npara 2: Chile noted that it was so.\nnote 1: Algeria, Chile and Cuba.',
      },
      {
        text: 'para 1: Chile reported that 14 ferries were old.',
        dossier: { asked: ['Chile', 'Cuba', 'Norway'] },
      },
    ],
    bad: [
      {
        text: `
          para 1: Replies were received from the following 4 States: Algeria, Belarus, Chile and Norway.
          para 2: Some ferries were old.[^1] Peru reported that 14 ferries were inspected.
          note 1: Algeria, Cuba and Norway.`,
        messages: [
          '“Peru” is not among the States from which replies were received (para. 1)',
          '“Cuba” is not among the States from which replies were received (para. 1)',
        ],
      },
      {
        text: 'para 1: Peru reported that 14 ferries were inspected.',
        dossier: { asked: ['Chile', 'Cuba', 'Norway'] },
        messages: ['“Peru” is not among those who were asked'],
      },
    ],
  },
  extract: (unit) => {
    const declared = declarationOf(unit)
    const said = saidRespondentsOf(unit)
    return declared || said.length > 0 ? { said, ...(declared && { declared }) } : undefined
  },
  judge: (extracts, context) => {
    if (context.kind !== 'report') return []
    const known = declaredIn(extracts, context)
    if (!known) return []
    return extracts.flatMap(({ unit, extract }) =>
      extract.said
        .filter(({ state }) => !known.states.has(state.state))
        .map(({ state: { from, to, name } }): Found => ({
          ...placeOf(unit),
          from,
          to,
          message: `“${name}” is not among ${known.what}`,
        })),
    )
  },
})

/** The text's own list, else everyone whom the dossier knows; undefined where neither says. */
function declaredIn(
  extracts: readonly { unit: Unit; extract: Said }[],
  { text, numbering, dossier, facts }: Context,
): { states: ReadonlySet<string>; what: string } | undefined {
  const first = extracts.find(({ unit, extract }) => extract.declared && !isFootnote(unit))
  const states = new Set<string>()
  if (first) {
    const notes = new Set<string>()
    for (const { extract } of extracts) {
      for (const { state } of extract.declared?.states ?? []) states.add(state)
      for (const id of extract.declared?.notes ?? []) notes.add(id)
    }
    for (const note of text.footnotes)
      if (notes.has(note.id))
        for (const { states: listed } of stateGroupsOf(note)) for (const { state } of listed) states.add(state)
  }
  if (first && states.size >= 3) {
    const label = numbering.paragraphs.get(first.unit.id)?.label ?? ''
    return { states, what: `the States from which replies were received (${label})` }
  }
  if (dossier.asked.length < 3) return undefined
  for (const name of [...dossier.asked, ...facts.replies.map(({ respondent }) => respondent.name)]) {
    const state = stateNameOn(name, '')
    if (state !== undefined) states.add(state)
  }
  return states.size >= 3 ? { states, what: 'those who were asked' } : undefined
}
