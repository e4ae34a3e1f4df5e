import type { DocumentText, Paragraph, ParagraphKind, Voice } from '../text/document-text'
import type { Link } from './draft'
import { respondentsFrom } from './voice-names'
import type { KnownNames } from './voice-names'
import { sectionsOf } from './voice-sections'
import type { Section } from './voice-sections'
import { speaksOfReplies, wordingOf } from './voice-wording'

/** What helps to tell who speaks. */
export interface VoiceEvidence {
  links?: readonly Link[] | undefined
  /** Names of those who were asked, or have replied. */
  respondents?: readonly string[] | undefined
}

/**
 * Who speaks in each paragraph of a report: what its drafter said, else a guess by wording, section and links: one respondent,
 * several at once (`synthesis`), or the report's own author; undefined where none of them tells, and in resolutions.
 * Sub-paragraphs go with what opens them. Nothing is looked at before the first question, and what was found in a
 * paragraph's words is kept by its identity.
 */
export function voicesOf(
  text: DocumentText,
  evidence: VoiceEvidence = {},
): (paragraph: Paragraph) => Voice | undefined {
  let guesses: ReadonlyMap<Paragraph, Voice> | undefined
  return (paragraph) => paragraph.voice ?? (guesses ??= guessesIn(text, evidence)).get(paragraph)
}

/** Kinds in which somebody speaks by himself. */
const SPEAKING: readonly ParagraphKind[] = ['numbered', 'text']
/** Kinds that go with the paragraph before them. */
const FOLLOWING: readonly ParagraphKind[] = ['sub', 'bullet', 'quote']
/** In so short a text it says nothing that replies are not spoken of. */
const EXCERPT = 12

function guessesIn(text: DocumentText, { links = [], respondents = [] }: VoiceEvidence): ReadonlyMap<Paragraph, Voice> {
  const guesses = new Map<Paragraph, Voice>()
  if (text.language !== 'en' || isResolution(text)) return guesses
  const linked = linkedRespondents(links)
  const known = respondentsFrom([...respondents, ...[...linked.values()].flatMap((names) => [...names])])
  const consults = known.own.size > 0 || text.paragraphs.length <= EXCERPT || speaksOfReplies(text)
  const sections = sectionsOf(text, known, consults)
  let opener: Voice | undefined
  text.paragraphs.forEach((paragraph, index) => {
    const { kind } = paragraph
    if (!SPEAKING.includes(kind) && !FOLLOWING.includes(kind)) {
      opener = undefined
      return
    }
    const names = namesLinked(paragraph, linked)
    const own = guess(paragraph, sections[index]!, names, known, consults)
    const voice = SPEAKING.includes(kind) ? own : inherited(paragraph, opener, own, known, consults)
    if (voice) guesses.set(paragraph, voice)
    if (SPEAKING.includes(kind)) opener = paragraph.voice ?? voice
  })
  return guesses
}

function isResolution({ paragraphs }: DocumentText): boolean {
  return paragraphs.some(({ kind }) => kind === 'operative' || kind === 'preambular')
}

function guess(
  paragraph: Paragraph,
  section: Section,
  linked: ReadonlySet<string>,
  known: KnownNames,
  consults: boolean,
): Voice | undefined {
  const { first, told, names, several } = wordingOf(paragraph, known, consults)
  if (first === 'own' && !(section === 'respondent' && !told)) return 'secretariat'
  // In its own sections the report speaks for itself, but where it says that somebody said so.
  if (section === 'own' && !told) return 'secretariat'
  if (first === 'several' && (told || consults)) return 'synthesis'
  if (names > 0) return names + (linked.size > 1 ? 1 : 0) > 1 ? 'synthesis' : 'respondent'
  if (linked.size > 0) return linked.size > 1 ? 'synthesis' : 'respondent'
  if (section === 'respondent') return 'respondent'
  return several && consults ? 'synthesis' : undefined
}

/** A sub-paragraph speaks as its opening does; below an opening about several it may tell of one. */
function inherited(
  paragraph: Paragraph,
  opener: Voice | undefined,
  own: Voice | undefined,
  known: KnownNames,
  consults: boolean,
): Voice | undefined {
  if (opener === undefined) return own
  if (opener !== 'synthesis' || paragraph.kind === 'quote') return opener
  return wordingOf(paragraph, known, consults).names === 1 ? 'respondent' : opener
}

/** Who sent the passages that each paragraph rests on, by its id. */
function linkedRespondents(links: readonly Link[]): ReadonlyMap<string, ReadonlySet<string>> {
  const linked = new Map<string, Set<string>>()
  for (const { paragraphId, state, passage } of links) {
    if (state !== 'confirmed' || !passage.respondent) continue
    const names = linked.get(paragraphId) ?? new Set()
    linked.set(paragraphId, names.add(passage.respondent))
  }
  return linked
}

const NOBODY: ReadonlySet<string> = new Set()

function namesLinked(
  { id, absorbed = [] }: Paragraph,
  linked: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  if (absorbed.length === 0) return linked.get(id) ?? NOBODY
  return new Set([id, ...absorbed].flatMap((one) => [...(linked.get(one) ?? NOBODY)]))
}
