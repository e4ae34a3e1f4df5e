import { passageIdOf, splitPassageId, textHash } from '../source/address'
import type { Passage } from '../source/passage'
import type { Respondent, RespondentClass } from '../source/source'
import type { Paragraph, ParagraphKind, Voice } from '../text/document-text'
import { textOf } from '../text/flat'
import { numberingOf } from '../text/numbering'
import type { Numbering } from '../text/numbering'
import type { Draft, Link } from './draft'
import { voicesOf } from './voice'

/** What the corpus says today of the sources a draft may rest on. */
export interface TraceSources {
  sources: readonly TraceSource[]
  /** All passages of those sources. */
  passages: readonly Passage[]
}

export interface TraceSource {
  sourceId: string
  /** Addresses it had before: a link to one of them is a link to it. */
  formerly?: readonly string[] | undefined
  respondent?: Respondent | undefined
  /** ISO date of the document, to the day, month or year; a source without one counts for every request. */
  date?: string | undefined
}

export type SuspectReason = 'paragraph changed' | 'paragraph gone' | 'passage changed' | 'passage gone'

export interface TracedLink {
  link: Link
  /** Label of the paragraph in the draft; '' where it is gone. */
  paragraph: string
  state: 'confirmed' | 'suggested' | 'suspect'
  /** Why it is suspect. */
  reasons: SuspectReason[]
  /** The passage's label today, where it has moved. */
  movedTo?: string
}

export interface TracedParagraph {
  paragraphId: string
  label: string
  /** As its drafter said, or as it was guessed. */
  voice: Voice | null
  links: TracedLink[]
  /** `hole`: should rest on something and does not; `none`: needs nothing. The worst of its links otherwise. */
  state: 'confirmed' | 'suggested' | 'suspect' | 'hole' | 'none'
}

export interface TracedRespondent {
  name: string
  class: RespondentClass
  /** Passages with something to report: headings, openings and closings are not counted. */
  passages: number
  /** How many of them a confirmed link rests on. */
  used: number
}

export interface Trace {
  paragraphs: TracedParagraph[]
  respondents: TracedRespondent[]
  suspect: TracedLink[]
  /** Labels of the paragraphs without a source. */
  holes: string[]
  /** Who was asked and has sent nothing since. */
  silent: string[]
}

/**
 * What each paragraph of a draft rests on, and whether it still does: a link is suspect when either side changed since
 * it was confirmed. Without `corpus`, or for a source it does not hold, only the draft's side is looked at. Where the dossier
 * dates its request, only replies of that day or later are heard: a reply to another consultation is none to this one.
 * `numbering` is the draft's, for who has it at hand.
 */
export function traceDraft(draft: Draft, corpus?: TraceSources, numbering: Numbering = numberingOf(draft.text)): Trace {
  const { paragraphs: numbers } = numbering
  const all = allParagraphs(draft.text.paragraphs)
  const byId = byAnyId(all)
  const passages = corpus && indexed(corpus)
  const replies = (corpus?.sources ?? []).filter(
    ({ respondent, date }) => respondent && isSince(date, draft.dossier?.request?.date),
  )
  const links = draft.links.map((link): TracedLink => {
    const paragraph = byId.get(link.paragraphId)
    const reasons: SuspectReason[] = []
    if (!paragraph) reasons.push('paragraph gone')
    else if (hashOf(paragraph) !== link.paragraphHash) reasons.push('paragraph changed')
    const today = passages && passageToday(link.passage, passages)
    if (typeof today === 'string') reasons.push(today)
    const label = paragraph ? (numbers.get(paragraph.id)?.label ?? '') : ''
    const suspect = reasons.length > 0 && link.state === 'confirmed'
    return {
      link,
      paragraph: label,
      state: suspect ? 'suspect' : link.state,
      reasons: suspect ? reasons : [],
      ...(typeof today === 'object' && today.label !== link.passage.label && { movedTo: today.label }),
    }
  })
  const traced = tracedParagraphs(
    all,
    numbers,
    Map.groupBy(links, ({ link }) => byId.get(link.paragraphId)?.id ?? ''),
    voicesOf(draft.text, { links: draft.links, respondents: draft.dossier?.asked }),
    new Set(draft.base?.hashes),
  )
  return {
    paragraphs: traced,
    respondents: corpus && passages ? coverage(corpus.passages, replies, passages, links) : [],
    suspect: links.filter(({ state }) => state === 'suspect'),
    holes: traced.filter(({ state }) => state === 'hole').map(({ label }) => label),
    silent: corpus ? silentOf(draft, replies) : [],
  }
}

const hashes = new WeakMap<Paragraph, string>()

/** A paragraph is never changed in place: the same object has the same hash. */
function hashOf(paragraph: Paragraph): string {
  let hash = hashes.get(paragraph)
  if (hash === undefined) hashes.set(paragraph, (hash = textHash(textOf(paragraph))))
  return hash
}

const MUST_REST: readonly ParagraphKind[] = ['numbered', 'operative', 'preambular']

function tracedParagraphs(
  paragraphs: readonly Paragraph[],
  numbers: ReadonlyMap<string, { label: string }>,
  byParagraph: ReadonlyMap<string, TracedLink[]>,
  voiceOf: (paragraph: Paragraph) => Voice | undefined,
  base: ReadonlySet<string>,
): TracedParagraph[] {
  const traced: TracedParagraph[] = []
  /** The paragraph that the sub-paragraphs below it belong to. */
  let owner: TracedParagraph | undefined
  for (const paragraph of paragraphs) {
    const { id, kind } = paragraph
    const own = byParagraph.get(id) ?? []
    if (own.length === 0 && kind !== 'sub' && !MUST_REST.includes(kind)) {
      if (kind === 'heading' || kind === 'annex') owner = undefined
      continue
    }
    const voice = voiceOf(paragraph)
    // What stands as in the text that the draft was rolled forward from rests on that.
    const must = MUST_REST.includes(kind) && voice !== 'secretariat' && !(base.size > 0 && base.has(hashOf(paragraph)))
    const place: TracedParagraph = {
      paragraphId: id,
      label: numbers.get(id)?.label ?? '',
      voice: voice ?? null,
      links: own,
      state: stateOf(own) ?? (must ? 'hole' : 'none'),
    }
    traced.push(place)
    if (MUST_REST.includes(kind)) owner = place
    // What its sub-paragraphs rest on, the paragraph that opens them rests on too.
    else if (kind === 'sub' && owner?.state === 'hole' && own.length > 0) owner.state = stateOf(own)!
  }
  return traced
}

function stateOf(links: readonly TracedLink[]): 'confirmed' | 'suggested' | 'suspect' | undefined {
  for (const state of ['suspect', 'confirmed', 'suggested'] as const)
    if (links.some((link) => link.state === state)) return state
  return undefined
}

function allParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.flatMap((p) => [
    p,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => allParagraphs(cell.paragraphs))),
  ])
}

/** Paragraphs by their own id and, where no paragraph has it, by the ids they absorbed. */
function byAnyId(paragraphs: readonly Paragraph[]): Map<string, Paragraph> {
  const byId = new Map(paragraphs.map((p) => [p.id, p]))
  for (const p of paragraphs) for (const id of p.absorbed ?? []) if (!byId.has(id)) byId.set(id, p)
  return byId
}

/** Dates are compared as far as both are known: a reply of `2026` may answer a request of `2026-03-01`. */
export function isSince(date: string | undefined, request: string | undefined): boolean {
  if (!date || !request) return true
  const known = Math.min(date.length, request.length)
  return date.slice(0, known) >= request.slice(0, known)
}

/** A passage as a link remembers it: by its address, and the hash of the words it had. */
export type RememberedPassage = Pick<Link['passage'], 'passageId' | 'hash'>

/**
 * Those of the passages that are not as they were, each once; what is of no source at hand is not judged. Of the corpus's
 * passages, those with one of the addresses or one of the hashes suffice.
 */
export function movedPassages(
  passages: readonly RememberedPassage[],
  corpus: CorpusToday,
): { passageId: string; what: 'changed' | 'gone' }[] {
  const index = indexed(corpus)
  const moved = new Map<string, 'changed' | 'gone'>()
  for (const passage of passages) {
    const today = passageToday(passage, index)
    if (typeof today === 'string') moved.set(passage.passageId, today === 'passage gone' ? 'gone' : 'changed')
  }
  return [...moved].map(([passageId, what]) => ({ passageId, what }))
}

/** As much of a corpus as tells where a passage is today. */
export interface CorpusToday {
  sources: readonly Pick<TraceSource, 'sourceId' | 'formerly'>[]
  passages: readonly PassageToday[]
}

export type PassageToday = Pick<Passage, 'passageId' | 'sourceId' | 'label' | 'hash'>

interface Indexed {
  /** The address today, by each address that leads to a source. */
  sources: ReadonlyMap<string, string>
  byHash: ReadonlyMap<string, PassageToday>
  byAddress: ReadonlyMap<string, PassageToday>
}

function indexed({ sources, passages }: CorpusToday): Indexed {
  return {
    sources: addressesToday([...sources, ...passages]),
    byHash: new Map(passages.map((p) => [`${p.sourceId}#${p.hash}`, p])),
    byAddress: new Map(passages.map((p) => [p.passageId, p])),
  }
}

/** The address that each source has today, by every address that leads to it. */
export function addressesToday(
  sources: readonly Pick<TraceSource, 'sourceId' | 'formerly'>[],
): ReadonlyMap<string, string> {
  const former = sources.flatMap(({ sourceId, formerly = [] }) => formerly.map((id) => [id, sourceId] as const))
  return new Map([...former, ...sources.map(({ sourceId }) => [sourceId, sourceId] as const)])
}

/** The passage a link means: by its words wherever they now stand, else by its label; undefined where the source is not at hand. */
function passageToday(passage: RememberedPassage, corpus: Indexed): PassageToday | SuspectReason | undefined {
  const address = splitPassageId(passage.passageId)
  const sourceId = corpus.sources.get(address?.sourceId ?? '')
  if (address === undefined || sourceId === undefined) return undefined
  const here = corpus.byAddress.get(passageIdOf(sourceId, address.label))
  if (here?.hash === passage.hash) return here
  return corpus.byHash.get(`${sourceId}#${passage.hash}`) ?? (here ? 'passage changed' : 'passage gone')
}

const NOTHING_TO_REPORT: readonly ParagraphKind[] = ['heading', 'opening', 'closing', 'annex', 'contents']

function coverage(
  passages: readonly Passage[],
  replies: readonly TraceSource[],
  index: Indexed,
  links: readonly TracedLink[],
): TracedRespondent[] {
  const used = new Set<string>()
  for (const { link, state } of links) {
    if (state === 'suggested') continue
    const today = passageToday(link.passage, index)
    used.add(typeof today === 'object' ? today.passageId : link.passage.passageId)
  }
  const bySource = Map.groupBy(passages, ({ sourceId }) => sourceId)
  const respondents = new Map<string, TracedRespondent>()
  for (const { sourceId, respondent } of replies) {
    if (!respondent) continue
    const entry = respondents.get(respondent.name) ?? { ...respondent, passages: 0, used: 0 }
    for (const passage of bySource.get(sourceId) ?? []) {
      if (NOTHING_TO_REPORT.includes(passage.kind)) continue
      entry.passages += 1
      if (used.has(passage.passageId)) entry.used += 1
    }
    respondents.set(respondent.name, entry)
  }
  return [...respondents.values()]
}

function silentOf(draft: Draft, replies: readonly TraceSource[]): string[] {
  const heard = new Set(replies.map(({ respondent }) => respondent?.name))
  return (draft.dossier?.asked ?? []).filter((name) => !heard.has(name))
}
