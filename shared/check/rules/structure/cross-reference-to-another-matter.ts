import type { Paragraph } from '../../../text/document-text'
import { contentOf, contentStems } from '../../structure/content-words'
import { mentionsOf } from '../../structure/cross-reference'
import type { Mention } from '../../structure/cross-reference'
import { placesOf } from '../../structure/places'
import type { Bearer } from '../../structure/places'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  mentions: (Mention & { stems: readonly string[] })[]
}

/** A reference leads to a paragraph that speaks of the same thing. */
export const crossReferenceToAnotherMatter = documentRule<Extract>({
  id: 'cross-reference-to-another-matter',
  about: 'The paragraph to which a reference leads speaks of what the sentence with the reference speaks of.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: The harbour inspectors of Norland had examined the lifeboats, the radio sets and the engines of all passenger ferries in winter and had repaired twelve lifeboats.
          para 2: The training of crews in Sudria began with exercises on board, in which simulators and instructors of the maritime academy took part.
          para 3: Inspectors who examined lifeboats and engines of passenger ferries in other harbours came to the same findings (see para. 1 above).`,
      },
      { text: 'para 1: Norland had boats.\npara 2: Sudria had trained crews (see para. 1 above).' },
    ],
    bad: [
      {
        text: `
          para 1: The harbour inspectors of Norland had examined the lifeboats, the radio sets and the engines of all passenger ferries in winter and had repaired twelve lifeboats.
          para 2: The training of crews in Sudria began with exercises on board, in which simulators and instructors of the maritime academy took part.
          para 3: Inspectors who examined lifeboats, radio sets and engines in other harbours came to the same findings (see para. 2 above).`,
        messages: ['Paragraph 2 shares no word with this sentence; paragraph 1 does'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.kind === 'quote' || unit.kind === 'contents' || unit.rows) return undefined
    const flat = wordsOf(unit)
    const mentions = mentionsOf(unit)
      .filter(({ target, names }) => target === 'paragraph' && names.length === 1)
      .map((mention) => ({ ...mention, stems: contentStems(sentenceAround(flat, mention)) }))
      .filter(({ stems }) => stems.length >= 6)
    return mentions.length > 0 ? { mentions } : undefined
  },
  judge: (extracts, context) => {
    if (extracts.length === 0 || context.text.paragraphs.some(({ kind }) => kind === 'operative')) return []
    const { paragraphs, ownerOf, orderOf } = placesOf(context)
    return extracts.flatMap(({ unit, extract }) =>
      extract.mentions.flatMap(({ from, to, names, stems, direction }): Found[] => {
        const number = names[0]!.replace(/\s*\(.*$/u, '')
        const bearers = paragraphs.get(number)
        const [target] = bearers ?? []
        if (!target || bearers!.length > 1 || target.id === ownerOf(unit)) return []
        const words = new Set(stems)
        const content = under(target, context)
        if (content.reduce((sum, one) => sum + contentOf(one).size, 0) < 12) return []
        if (shared(words, content) > 0) return []
        const here = orderOf(unit)
        const better = [...paragraphs]
          .filter(([, [one]]) => one && one.id !== ownerOf(unit) && fits(one, here, direction))
          .map(([other, [one]]) => ({ other, score: shared(words, under(one!, context)) }))
          .sort((a, b) => b.score - a.score)[0]
        const instead = better && better.score >= 3 ? `; paragraph ${better.other} does` : ''
        const message = `Paragraph ${number} shares no word with this sentence${instead}`
        return [{ paragraphId: unit.id, from, to, message }]
      }),
    )
  },
})

const fits = ({ order }: Bearer, here: number, direction: Mention['direction']): boolean =>
  direction === undefined || (direction === 'above' ? order < here : order > here)

/** The paragraph and what belongs to it. */
function under({ order, end }: Bearer, { text }: Context): readonly Paragraph[] {
  return text.paragraphs.slice(order, end)
}

function shared(words: ReadonlySet<string>, content: readonly Paragraph[]): number {
  let count = 0
  for (const word of words) if (content.some((one) => contentOf(one).has(word))) count += 1
  return count
}

/** The words between the stops before and behind a place; a stop behind `para` is none. */
function sentenceAround(flat: string, { from, to }: Mention): string {
  const before = flat.slice(0, from)
  const start = Math.max(...['. ', '; ', '? '].map((stop) => before.lastIndexOf(stop)), -1)
  const end = flat.slice(to).search(/[.;?](?:\s|$)/u)
  return `${before.slice(start + 1)} ${flat.slice(to, end < 0 ? undefined : to + end)}`.replace(
    /\bsee\b(?:\salso)?/gu,
    '',
  )
}
