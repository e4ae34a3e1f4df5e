import { stemOf } from '../../compare/stem'
import { tokensOf } from '../../compare/tokens'
import { ofUnit, wordsOf } from '../unit'

/** The stems of the words that say what a text is about: without numbers, the shortest words and those of every text. */
export function contentStems(words: string): string[] {
  const stems: string[] = []
  for (const token of tokensOf(words)) {
    if (token.length < 4) continue
    const stem = stemOf(token)
    if (stem && stem.length > 2 && !EVERYWHERE.has(stem)) stems.push(stem)
  }
  return stems
}

/** Of a paragraph, how often each comes. */
export const contentOf = ofUnit((unit): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const stem of contentStems(wordsOf(unit))) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return counts
})

const EVERYWHERE = new Set(
  contentStemsOf(
    'state member national united nations report reported reports resolution paragraph above below present general assembly council ' +
      'secretary include including measure number several respondent reply replies government country also further other same ' +
      'particular relevant various need order provide provided make made take taken establish established view relation ' +
      'accordance information activity international organization organizations take note action work system section annex ' +
      'various result level matter following related would should could where when while each most many more than some such only been have',
  ),
)

function contentStemsOf(words: string): string[] {
  return tokensOf(words).map((token) => stemOf(token) ?? token)
}
