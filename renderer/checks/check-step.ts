import type { CheckOptions } from '../../shared/check/check'
import type { PackFile } from '../../shared/check/packs/packs'
import type { BaseText, Draft, ProgramRules } from '../../shared/draft/draft'
import type { DocumentText, Footnote, Masthead, Paragraph } from '../../shared/text/document-text'

/** What the rules look at beside the text, and what the program says of them. */
export interface Beside extends Pick<
  CheckOptions,
  'profile' | 'kind' | 'links' | 'dossier' | 'facts' | 'lists' | 'settings' | 'base' | 'dismissals'
> {
  /** For all drafts of a profile; `settings` are this draft's own. */
  programRules?: ProgramRules | undefined
  /** Rules of one's own; absent where there are none. */
  packs?: readonly PackFile[] | undefined
}

/** All that the rules look at. */
export interface Checked extends Beside {
  text: DocumentText
}

/**
 * From what was checked last to what is to be checked now: only what is new crosses to the worker. What is absent is as
 * it was; in the lists of ids stand all paragraphs, those of the two that are new come along.
 */
export interface CheckStep {
  /** The number of the step this one follows; 0: it sets out from nothing and brings everything. */
  after: number
  number: number
  order?: string[]
  changed: Paragraph[]
  noteOrder?: string[]
  footnotes: Footnote[]
  language?: string
  masthead?: Masthead
  /** Those that are new; `undefined` where there is none any more. */
  beside: Beside
}

/** What is to be checked of a draft, with what is said beside it. */
export function checkedOf(
  { kind, text, settings, links, dossier, base, dismissals }: Draft,
  beside: Pick<Beside, 'facts' | 'programRules' | 'packs'> = {},
): Checked {
  return {
    ...beside,
    text,
    kind,
    profile: settings.profile,
    settings: settings.rules,
    links,
    dossier,
    base: base && !base.judged ? hashesOf(base) : undefined,
    dismissals,
  }
}

const hashSets = new WeakMap<BaseText, ReadonlySet<string>>()

/** The same set for the same base: what is the same is not sent again. */
function hashesOf(base: BaseText): ReadonlySet<string> {
  let set = hashSets.get(base)
  if (!set) hashSets.set(base, (set = new Set(base.hashes)))
  return set
}

const BESIDE = [
  'profile',
  'kind',
  'links',
  'dossier',
  'facts',
  'lists',
  'settings',
  'base',
  'dismissals',
  'programRules',
  'packs',
] as const satisfies readonly (keyof Beside)[]

/** The step to `now`: from `last`, which step `after` led to, or from nothing. What is the same stays behind. */
export function stepTo(now: Checked, number: number, last?: Checked, after = 0): CheckStep {
  const { text } = now
  const was = last?.text
  const paragraphs = listStep(text.paragraphs, was?.paragraphs)
  const notes = listStep(text.footnotes, was?.footnotes)
  // Ids that are not distinct name nobody.
  if (last && (!paragraphs || !notes)) return stepTo(now, number)
  return {
    after: last ? after : 0,
    number,
    changed: paragraphs?.changed ?? text.paragraphs,
    ...(paragraphs?.order && { order: paragraphs.order }),
    footnotes: notes?.changed ?? text.footnotes,
    ...(notes?.order && { noteOrder: notes.order }),
    ...(text.language !== was?.language && { language: text.language }),
    ...(text.masthead !== was?.masthead && { masthead: text.masthead }),
    beside: Object.fromEntries(
      BESIDE.filter((key) => (last ? now[key] !== last[key] : now[key] !== undefined)).map((key) => [key, now[key]]),
    ),
  }
}

/** Where a step leads from `last`; what did not change keeps its identity, so that the checker looks at the rest only. */
export function stepFrom(before: Checked | undefined, step: CheckStep): Checked {
  const last = step.after === 0 ? undefined : before
  const was = last?.text
  return {
    ...last,
    ...step.beside,
    text: {
      language: step.language ?? was?.language ?? 'en',
      masthead: step.masthead ?? was?.masthead ?? {},
      paragraphs: listFrom(was?.paragraphs, step.order, step.changed),
      footnotes: listFrom(was?.footnotes, step.noteOrder, step.footnotes),
    },
  }
}

interface Named {
  id: string
}

/** What is new in a list, and its order where that is new; undefined where ids are not distinct. */
function listStep<T extends Named>(now: T[], was: T[] = []): { order?: string[]; changed: T[] } | undefined {
  if (now === was) return { changed: [] }
  const known = new Map(was.map((item) => [item.id, item]))
  const order = now.map(({ id }) => id)
  if (known.size !== was.length || new Set(order).size !== order.length) return undefined
  const sameOrder = order.length === was.length && order.every((id, index) => id === was[index]!.id)
  return { changed: now.filter((item) => !isSame(known.get(item.id), item)), ...(!sameOrder && { order }) }
}

/** After a draft was put on the page its paragraphs are read anew: other objects, the same words. */
function isSame(a: Named | undefined, b: Named): boolean {
  return a === b || (a !== undefined && JSON.stringify(a) === JSON.stringify(b))
}

function listFrom<T extends Named>(was: T[] | undefined, order: string[] | undefined, changed: T[]): T[] {
  if (!was) return changed
  if (!order && changed.length === 0) return was
  const fresh = new Map(changed.map((item) => [item.id, item]))
  if (!order) return was.map((item) => fresh.get(item.id) ?? item)
  const known = new Map(was.map((item) => [item.id, item]))
  return order.map((id) => fresh.get(id) ?? known.get(id)!)
}
