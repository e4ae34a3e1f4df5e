import { respondentNamed } from '../../../source/respondent'
import { referencesInRuns } from '../../../text/flat'
import type { Quantifier } from '../../office-lists'
import { nameListIn } from '../../names/name-list'
import { isState, nameFinder, respondentKey } from '../../sources/respondents'
import { restsOf } from '../../sources/rests'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Mention {
  from: number
  to: number
  /** As the text has it. */
  words: string
  /** The note that lists them, where a reference stands in the same sentence. */
  footnoteId?: string
  /** The only such word in its paragraph, so that the paragraph's links are of those it stands for. */
  alone: boolean
}

/** A word for a number of respondents stands for as many as it says. */
export const quantifierBounds = documentRule<Mention[]>({
  id: 'quantifier-bounds',
  about:
    'Words such as “most”, “several” and “less than half” fit the number of respondents that the note lists or the links name.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Replies were received from the following States: Belgium, Chad, Denmark, Finland and Sweden.
          para 2: Most States reported on training.[^1] Several respondents kept a list.[^2] Some States had none.[^3]
          para 3: Many States have ratified the Protocol; a number of them reported.
          note 1: Belgium, Chad and Denmark.
          note 2: Belgium, Finland and Sweden.
          note 3: For example, Chad.`,
      },
      {
        text: 'para 1: Several States had offered inspectors.',
        links: [
          { at: 'para. 1', passage: 'We offer one.', respondent: 'Belgium' },
          { at: 'para. 1', passage: 'We offer two.', respondent: 'Chad' },
          { at: 'para. 1', passage: 'We offer three.', respondent: 'Finland' },
        ],
      },
    ],
    bad: [
      {
        text: `
          para 1: Replies were received from the following States: Belgium, Chad, Denmark, Finland, Sudan and Sweden.
          para 2: Most of the responding States reported on training.[^1] Several States kept a list.[^2]
          note 1: Belgium, Chad and the Sudan.
          note 2: Belgium and Finland.`,
        messages: ['“Most” stands for 3 of 6 States here', '“Several” stands for 2 of 6 States here'],
      },
      {
        text: 'para 1: Less than half of the respondents had trained their crews.',
        links: [
          { at: 'para. 1', passage: 'We train.', respondent: 'Belgium' },
          { at: 'para. 1', passage: 'So do we.', respondent: 'Chad' },
          { at: 'para. 1', passage: 'And we.', respondent: 'Finland' },
        ],
        facts: {
          replies: ['Belgium', 'Chad', 'Finland', 'Sweden'].map((name) => ({
            sourceId: `${name}@en`,
            respondent: { name, class: 'member' as const },
            visibility: 'public' as const,
            date: '',
          })),
        },
        messages: ['“Less than half” stands for 3 of 4 States here'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    const flat = wordsOf(unit)
    if (!LIKELY.test(flat)) return undefined
    const references = referencesInRuns(unit.runs)
    const found: Mention[] = []
    for (const match of flat.matchAll(MENTION)) {
      const words = match.groups!['words']!
      const to = match.index + words.length
      const end = sentenceEnd(flat, match.index + match[0].length)
      const next = NEXT.exec(flat.slice(to, end))
      const limit = next ? to + next.index : end
      // The one note after it, before another such word: with two, nobody can tell which lists them.
      const after = references.filter(({ at }) => at >= to && at <= limit)
      found.push({
        from: match.index,
        to,
        words,
        ...(after.length === 1 && { footnoteId: after[0]!.run.footnoteId }),
        alone: false,
      })
    }
    if (found.length === 1) found[0]!.alone = true
    return found.length > 0 ? found : undefined
  },
  judge: (extracts, context) => {
    if (extracts.length === 0) return []
    const rests = restsOf(context)
    const notes = new Map(context.text.footnotes.map((note) => [note.id, note]))
    const names = nameFinder(context)
    let replied: number | undefined
    const found: Found[] = []
    for (const { unit, extract } of extracts) {
      for (const { from, to, words, footnoteId, alone } of extract) {
        const bounds = boundsOf(words, context.lists.quantifiers)
        if (!bounds) continue
        const note = footnoteId === undefined ? undefined : notes.get(footnoteId)
        const listed = note && nameListIn(wordsOf(note), names.of(note))
        const whole = listed && WHOLE.test(wordsOf(note).slice(0, listed.from))
        const linked = new Set(
          alone && footnoteId === undefined
            ? (rests.get(unit.id)?.links ?? []).flatMap(({ passage }) =>
                passage.respondent ? [respondentKey(passage.respondent)] : [],
              )
            : [],
        )
        const count = whole ? new Set(listed.names.map(({ name }) => name)).size : linked.size
        if (whole ? count === 0 : count < 2) continue
        replied ??= repliedTo(context)
        const of = replied >= count ? replied : 0
        if (!isOutside(bounds, count, of)) continue
        const shown = words.charAt(0).toUpperCase() + words.slice(1)
        const message = `“${shown}” stands for ${count}${of ? ` of ${of}` : ''} States here`
        found.push({ paragraphId: unit.id, from, to, message })
      }
    }
    return found
  },
})

/** A quantifier and, a few words on, what it may count. */
const LIKELY =
  /(?:[Aa]ll|[Mm]ost|ority|[Hh]alf|umber|[Mm]any|umerous|everal|[Ff]ew|[Ss]ome)\s(?:\S+\s){0,7}(?:States|respondents|Governments|countries|replies|responses)/
const NOUN =
  '(?:(?:of\\s)?(?:(?:the|those|these)\\s)?(?:(?:\\p{Ll}+ing|other|respondent|Member|reporting|of the)\\s){0,2}(?:Member\\s)?(?:States|respondents|Governments|countries|replies|responses))(?!\\p{L}|\\sparties)'
const QUANTIFIER =
  '(?:[Aa]lmost all|[Nn]early all|[Aa]ll|[Mm]ost|[Tt]he vast majority|[Tt]he majority|[Aa] majority|[Aa] minority|[Mm]ore than half|[Oo]ver half|[Ll]ess than half|[Ff]ewer than half|[Hh]alf|[Aa] (?:large |small |considerable |limited |significant )?number|[Mm]any|[Nn]umerous|[Ss]everal|[Aa] few|[Ff]ew|[Ss]ome)'
const MENTION = new RegExp(
  `(?<![\\p{L}-]|at\\s|the\\s|over\\s|than\\s|as\\s|very\\s|of\\s)(?<words>${QUANTIFIER})\\s${NOUN}`,
  'gu',
)
const NEXT = new RegExp(
  `(?<!\\p{L})${QUANTIFIER}\\s${NOUN}|(?<!\\p{L})(?:[Oo]thers?|[Oo]ne State|[Tt]wo|[Tt]hree)(?!\\p{L})`,
  'u',
)
const WHOLE =
  /^\s*(?:(?:Those|These|The)\s(?:\p{L}+\s){0,4}(?:are|were)\s|On this issue, respondent Member States were\s|Repl(?:y|ies) (?:of|from)\s|Responses? (?:of|from)\s)?(?:the\s)?$/u

function sentenceEnd(flat: string, at: number): number {
  const end = /[.;](?=\s|$)/u.exec(flat.slice(at))
  return end ? at + end.index + 1 : flat.length
}

function boundsOf(words: string, quantifiers: readonly Quantifier[]): Quantifier | undefined {
  const plain = words.toLowerCase()
  return quantifiers.find((one) => one.words === plain || one.words === `${plain} of`)
}

function isOutside({ least, most, over, under }: Quantifier, count: number, of: number): boolean {
  if ((least !== undefined && count < least) || (most !== undefined && count > most)) return true
  if (of === 0) return false
  const share = count / of
  return (over !== undefined && share <= over) || (under !== undefined && share >= under)
}

/** How many States replied: the corpus' replies of those asked, else the list that the text itself declares; 0 where unknown. */
function repliedTo({ facts, dossier, text, ...rest }: Context): number {
  const asked = new Set(dossier.asked.map(respondentKey))
  const replies = facts.replies.filter(
    ({ respondent }) =>
      (respondent.class === 'member' || respondent.class === 'observer') &&
      (asked.size === 0 || asked.has(respondentKey(respondent.name))),
  )
  const known = new Set(replies.map(({ respondent }) => respondentKey(respondent.name))).size
  if (known > 0) return known
  const names = nameFinder({ facts, dossier, text, ...rest })
  for (const paragraph of text.paragraphs) {
    const flat = wordsOf(paragraph)
    const declared =
      /\b(?:[Rr]eplies|[Rr]esponses) (?:were|had been|have been) received from (?:the following )?(?:[\p{L}\d-]+ )?(?:Member )?States(?:: | \(|, namely,? )?/u.exec(
        flat,
      )
    if (!declared) continue
    const end = declared.index + declared[0].length
    const list = nameListIn(
      flat,
      names.of(paragraph).filter(({ from }) => from >= end),
    )
    if (list && list.from <= end + 4) return list.names.length
    for (const { run, at } of referencesInRuns(paragraph.runs)) {
      const note = at >= end && at <= end + 5 && text.footnotes.find(({ id }) => id === run.footnoteId)
      const noted = note && nameListIn(wordsOf(note), names.of(note))
      if (noted)
        return noted.names.filter(({ name }) => isState(name) || respondentNamed(name).class !== 'un-entity').length
    }
  }
  return 0
}
