import { knownLine } from '../../structure/masthead-lines'
import { isTitleLike } from '../../structure/sentence'
import { textOfRuns } from '../../text/flat'
import type { BodyItem } from './body'
import type { FoundForm } from './form-of'

/**
 * The lines that look as headings do, with their levels: few words, no full stop, all of them bold, underlined, in capitals
 * or larger than the text. Looks are ranked as they first come; what stands in the middle goes before what does not. The
 * lines before the first paragraph of the text are the masthead's or its title: of those only such as come behind the
 * first look and differ from it are headings, and none where a line speaks for itself (`A/HRC/20/3`). A line alone before them
 * in the middle, in capitals or larger is the title.
 */
export function lookHeadings(
  items: readonly BodyItem[],
  size: number,
): { headings: ReadonlyMap<FoundForm, number>; title: FoundForm | undefined } {
  const forms = items.flatMap((item) =>
    item.is === 'form' && textOfRuns(item.form.runs).trim() !== '' ? [item.form] : [],
  )
  const found = new Map<FoundForm, string>()
  const first = forms.findIndex((form) => lookOf(form, size) === undefined)
  const front = forms.slice(0, first < 0 ? 0 : first)
  const masthead = front.some((form) => knownLine(textOfRuns(form.runs).trim()) !== undefined)
  const opener = front[0] && lookOf(front[0], size)
  forms.forEach((form, at) => {
    const look = lookOf(form, size)
    if (look === undefined || at === forms.length - 1) return
    if (at < front.length && (masthead || at === 0 || look === opener)) return
    found.set(form, look)
  })
  const ranks = [...new Set(found.values())].sort((a, b) => rank(b) - rank(a))
  const headings = new Map([...found].map(([form, look]) => [form, Math.min(6, ranks.indexOf(look) + 1)] as const))
  const alone = !masthead && opener !== undefined && front.filter((form) => !headings.has(form)).length === 1
  return { headings, title: alone && /centred|larger|capitals/.test(opener) ? front[0] : undefined }
}

/** What sets a line off from the text: `centred bold`; undefined for a line that is no title by its words or look. */
function lookOf(form: FoundForm, size: number): string | undefined {
  const words = textOfRuns(form.runs).trim()
  // The full stop of `Add.1` ends no sentence.
  const line = words.replace(/\n/g, ' ').replace(/\.(?=\d+$)/, ' ')
  if (words.length > 200 || form.bullet !== undefined || !isTitleLike(line, 25)) return undefined
  const { bold, underlined, capitals, size: own } = form.look
  const shouted = capitals || (words.length > 3 && /\p{Lu}/u.test(words) && words === words.toUpperCase())
  const larger = own !== undefined && own >= size + 4
  if (!bold && !underlined && !shouted && !larger) return undefined
  return [
    form.centred && 'centred',
    larger && 'larger',
    shouted && 'capitals',
    bold && 'bold',
    underlined && 'underlined',
  ]
    .filter(Boolean)
    .join(' ')
}

function rank(look: string): number {
  let sum = 0
  for (const [mark, weight] of RANKS) if (look.split(' ').includes(mark)) sum += weight
  return sum
}

const RANKS: readonly (readonly [string, number])[] = [
  ['larger', 16],
  ['centred', 8],
  ['capitals', 4],
  ['bold', 2],
  ['underlined', 1],
]
