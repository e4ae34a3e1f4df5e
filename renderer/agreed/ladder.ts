import type { Genealogy, GenealogyStep } from '../../shared/service/corpus'
import type { PlacedPassage } from '../../shared/source/passage'
import { verbChange, verbOf } from './verbs'
import type { VerbChange } from './verbs'

/** The draft's own words, as the last form of the clause. */
export interface DraftForm {
  paragraphId: string
  label: string
  text: string
  /** ISO day or ''. */
  date: string
}

/** One rung of the ladder: a form of the clause, and how it came from the form before it. */
export interface Rung {
  key: string
  /** Absent where it is the draft's own. */
  passage?: PlacedPassage
  label: string
  text: string
  date: string
  verb: string
  /** What became of the verb since the form before. */
  change?: VerbChange
  /** Share of the words that are the same as in the form before, 0 to 1; absent for the first. */
  similarity?: number
  by?: GenealogyStep['by']
  /** The very words of the form before. */
  same?: true
  isSelf?: true
  isEarliest?: true
  isLastAgreed?: true
}

/** The forms of a clause as rungs, oldest first; the draft's own, where its words were asked for, at the end. */
export function rungsOf({ steps, self, lastAgreed }: Genealogy, draft?: DraftForm): Rung[] {
  const own = self ?? steps.length
  const rungs = steps.map((step, i): Rung => {
    const { passage, verb } = step
    // A step is measured against its neighbour on the side of the clause asked for.
    const link = i <= own ? steps[i - 1] : step
    return {
      key: passage.passageId,
      passage,
      label: passage.label,
      text: passage.text,
      date: passage.date,
      verb,
      ...fromBefore(steps[i - 1]?.passage.text, passage.text, link),
      ...(i === self && { isSelf: true }),
      ...(i === 0 && { isEarliest: true }),
      ...(i === lastAgreed && { isLastAgreed: true }),
    }
  })
  if (self === undefined && draft) {
    const { paragraphId, label, text, date } = draft
    rungs.push({
      key: `draft ${paragraphId}`,
      label,
      text,
      date,
      verb: verbOf(text),
      ...fromBefore(steps.at(-1)?.passage.text, text, steps.at(-1)),
      isSelf: true,
    })
  }
  return rungs
}

/** What the ladder says in a sentence: whether the verb only ever grew stronger or weaker. */
export function wayOf(rungs: readonly Rung[]): 'stronger' | 'weaker' | 'same' | 'both' {
  const ways = new Set(rungs.flatMap(({ change }) => (change ? [change.way] : [])))
  if (ways.size === 0) return 'same'
  if (ways.size > 1 || ways.has('other')) return 'both'
  return ways.has('stronger') ? 'stronger' : 'weaker'
}

function fromBefore(
  before: string | undefined,
  after: string,
  link: GenealogyStep | undefined,
): Pick<Rung, 'change' | 'similarity' | 'by' | 'same'> {
  if (before === undefined || !link) return {}
  const change = verbChange(verbOf(before), verbOf(after))
  return {
    similarity: link.similarity,
    by: link.by,
    ...(change && { change }),
    ...(plain(before) === plain(after) && { same: true }),
  }
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:]+$/u, '')
}
