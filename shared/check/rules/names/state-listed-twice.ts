import { stateListsOf } from '../../names/state-lists'
import { isFootnote, paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** A list names each State once. */
export const stateListedTwice = paragraphRule({
  id: 'state-listed-twice',
  about: 'A list names each State once.',
  level: 'error',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Chad, Congo, the Democratic Republic of the Congo, Niger and Nigeria replied.' },
      { text: 'para 1: Chad, Cuba and Niger replied, as did Chad, Mali and Spain in 2021.' },
      { text: 'para 1: Chad (see Mali), Cuba and Mali replied.' },
    ],
    bad: [
      { text: 'para 1: Chad, Cuba, Chad and Niger replied.', messages: ['“Chad” stands twice in this list'] },
      {
        text: 'para 1: Some replied.[^1]\nnote 1: Cuba, Iran (Islamic Republic of), the Islamic Republic of Iran and Norway.',
        messages: ['“Islamic Republic of Iran” stands twice in this list'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit) && unit.kind === 'quote') return []
    return stateListsOf(unit).flatMap(({ states }): Found[] =>
      states.flatMap(({ from, to, name, state }, index): Found[] =>
        states.slice(0, index).some((other) => other.state === state)
          ? [{ ...placeOf(unit), from, to, message: `“${name}” stands twice in this list` }]
          : [],
      ),
    )
  },
})
