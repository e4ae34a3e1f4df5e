import { contentsDepth, contentsEntries } from '../../../text/contents-entries'
import type { MadeEntry } from '../../../text/contents-entries'
import type { ContentsEntry, Paragraph } from '../../../text/document-text'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** The contents say what the headings say, in their order, with their numbers and the paragraphs under them. */
export const contentsAgainstBody = documentRule<Paragraph>({
  id: 'contents-against-body',
  about:
    'The contents have the headings of the text, word for word and in their order, with their numbers and the paragraphs that stand under them.',
  level: 'error',
  reference: 'Editorial Manual, Instructions for preparation',
  examples: {
    ok: [
      {
        text: `
          contents: Contents
          entry I: Introduction | 1 | 2
          entry II: Replies | 2-4 | 2
          entry2 A: Inspection | 3 | 2
          entry2 B: Crews | 4 | 3
          entry: Annex. Forms | | 5
          heading I: Introduction
          para 1: One.
          heading II: Replies
          para 2: Two.
          heading2 A: Inspection
          para 3: Three.
          heading2 B: Crews
          para 4: Four.
          annex: Forms`,
      },
      { text: 'contents: Contents\nheading I: Introduction\npara 1: One.' },
    ],
    bad: [
      {
        text: `
          contents: Contents
          entry I: Introduction | 1 | 2
          entry II: Replies | 2-3 | 2
          entry III: Conclusions | 4 | 3
          heading I: Introduction
          para 1: One.
          heading II: Replies received
          para 2: Two.
          para 3: Three.
          para 4: Four.
          heading III: Conclusions
          para 5: Five.`,
        messages: [
          'The contents have “Replies” for this heading',
          'The contents give paragraphs 2-3 for this section, it has 2-4',
          'The contents give paragraph 4 for this section, it has 5',
        ],
      },
      {
        text: `
          contents: Contents
          entry I: Introduction | 1 | 2
          entry III: Replies | 2 | 2
          entry IV: Crews | 3 | 2
          entry V: Harbours | 4 | 3
          heading I: Introduction
          para 1: One.
          heading II: Replies
          para 2: Two.
          heading IV: Crews
          para 3: Three.
          heading V: Piers
          heading VI: Harbours
          para 4: Four.`,
        messages: [
          'The contents number this section III, it is II',
          'This heading is not in the contents',
          'The contents number this section V, it is VI',
        ],
      },
      {
        text: `
          contents: Contents
          entry I: Introduction | 1 | 2
          entry II: Boats | 2 | 2
          entry III: Crews | 3 | 2
          heading I: Introduction
          para 1: One.
          heading III: Crews
          para 3: Three.`,
        messages: ['The contents have “Boats”, but no heading does'],
      },
    ],
  },
  extract: (unit) => (!isFootnote(unit) && unit.kind === 'contents' && unit.entries?.length ? unit : undefined),
  judge: (extracts, { text, numbering }) => {
    const contents = extracts[0]?.extract
    if (!contents || text.language !== 'en') return []
    const order = new Map(text.paragraphs.map(({ id }, index) => [id, index]))
    const after = order.get(contents.id)!
    const made = contentsEntries(text, numbering, contents, { annex: 'Annex' }).filter(
      ({ paragraphId }) => order.get(paragraphId)! > after,
    )
    const depth = contentsDepth(contents)
    const printed = contents.entries!.filter(({ title, level }) => /\p{L}/u.test(title) && level <= depth)
    const pairs = paired(printed, made)
    const matched = pairs.filter(([entry, heading]) => entry && heading).length
    // A text of which the headings were not told from its paragraphs cannot be compared.
    if (matched * 3 < printed.length * 2) return []
    const found: Found[] = []
    const end = wordsOf(contents).trimEnd().length
    for (const [entry, heading] of pairs) {
      if (!heading) {
        if (entry && !isAnnex(entry) && !standsIn(entry, text.paragraphs)) {
          const message = `The contents have “${entry.title}”, but no heading does`
          found.push({ paragraphId: contents.id, from: 0, to: end, message })
        }
        continue
      }
      if (!entry && isAnnex(heading)) continue
      const paragraph = text.paragraphs.find(({ id }) => id === heading.paragraphId)!
      const to = wordsOf(paragraph).trimEnd().length
      for (const message of entry ? differences(entry, heading) : ['This heading is not in the contents']) {
        found.push({ paragraphId: heading.paragraphId, from: 0, to, message })
      }
    }
    return found
  },
})

type Pair = [ContentsEntry | undefined, MadeEntry | undefined]

/** Tables and other things that are no headings may be listed too. */
function standsIn(entry: ContentsEntry, paragraphs: readonly Paragraph[]): boolean {
  const key = keyOf(entry)
  return paragraphs.some(
    (one) => one.kind !== 'contents' && keyOf({ level: 1, title: wordsOf(one).slice(0, 300) }).endsWith(key),
  )
}

const isAnnex = ({ title }: ContentsEntry): boolean => /^Annex(?:es)?\b/u.test(title)

function differences(entry: ContentsEntry, heading: MadeEntry): string[] {
  const wrong: string[] = []
  if (keyOf(entry) !== keyOf(heading) && !isAnnex(heading))
    wrong.push(`The contents have “${entry.title}” for this heading`)
  const [number = '', own = ''] = [entry.printed, heading.printed].map((one) => one?.replace(/[.()\s]/gu, ''))
  if (number && own && number !== own) wrong.push(`The contents number this section ${number}, it is ${own}`)
  const [given, has] = [entry.paragraphs, heading.paragraphs].map((range) => range?.replace(/\s*[-–—]\s*/u, '-'))
  if (given && has && given !== has) {
    wrong.push(`The contents give paragraph${given.includes('-') ? 's' : ''} ${given} for this section, it has ${has}`)
  }
  return wrong
}

/** The words alone: case, signs, blanks and the asterisks of notes do not matter. */
const keyOf = ({ title }: ContentsEntry): string =>
  title
    .toLowerCase()
    .replace(/\(agenda item[^)]*\)/u, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Entries beside headings: those of the same words in the longest common order; between them those of one number, or the next. */
function paired(entries: readonly ContentsEntry[], headings: readonly MadeEntry[]): Pair[] {
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [
    ...common(entries.map(keyOf), headings.map(keyOf)),
    [entries.length, headings.length] as const,
  ]) {
    pairs.push(...between(entries.slice(i, a), headings.slice(j, b)))
    if (a < entries.length) pairs.push([entries[a], headings[b]])
    ;[i, j] = [a + 1, b + 1]
  }
  return pairs
}

function between(entries: readonly ContentsEntry[], headings: readonly MadeEntry[]): Pair[] {
  if (entries.length === headings.length) return entries.map((entry, index) => [entry, headings[index]])
  const left = [...entries]
  const pairs: Pair[] = headings.map((heading) => {
    const at = left.findIndex(
      (entry) => entry.level === heading.level && entry.printed && entry.printed === heading.printed,
    )
    return [at < 0 ? undefined : left.splice(at, 1)[0], heading]
  })
  return [...pairs, ...left.map((entry): Pair => [entry, undefined])]
}

/** Places of the longest sequence that both have. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > 250_000) return []
  const length = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      length[i]![j] = a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const places: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places.push([i++, j++])
    else if (length[i + 1]![j]! >= length[i]![j + 1]!) i += 1
    else j += 1
  }
  return places
}
