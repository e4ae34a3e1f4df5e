import { enactmentOf } from './cited'
import type { Enactment, PlacedCitation } from './cited'

export interface Listed extends PlacedCitation {
  enactment: Enactment
}

/** Citations of one organ's resolutions or decisions with nothing between them but commas, days and parts. */
export function listsIn(cited: readonly PlacedCitation[]): readonly (readonly Listed[])[] {
  let lists = ofCited.get(cited)
  if (!lists) ofCited.set(cited, (lists = listed(cited)))
  return lists
}

const ofCited = new WeakMap<readonly PlacedCitation[], readonly (readonly Listed[])[]>()

function listed(cited: readonly PlacedCitation[]): Listed[][] {
  const lists: Listed[][] = []
  let last: Listed | undefined
  for (const citation of cited) {
    const enactment = citation.ibid ? undefined : enactmentOf(citation.symbol)
    if (!enactment || enactment.roman) {
      last = undefined
      continue
    }
    const next: Listed = { ...citation, enactment }
    // The parts of one resolution: "31/6 A and B".
    if (last?.unit === citation.unit && last.from === citation.from) continue
    const goesOn =
      last?.unit === citation.unit &&
      last.enactment.organ === enactment.organ &&
      last.enactment.nature === enactment.nature &&
      BETWEEN.test(citation.words.slice(last.to, citation.from))
    if (goesOn) lists.at(-1)!.push(next)
    else lists.push([next])
    last = next
  }
  return lists.filter((list) => list.length > 1)
}

const BETWEEN = /^(?:\sof\s\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4})?(?:,\s|,?\sand\s)$/u
