import { knownParticiples, knownVerbs, openingPhraseOf } from '../../structure/opening-phrase'
import type { OpeningPhrase } from '../../structure/opening-phrase'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  kind: 'preambular' | 'operative' | 'annex' | 'heading'
  phrase?: OpeningPhrase
  /** The whole paragraph is a handful of words: a heading that a reader took for a paragraph. */
  short: boolean
  ends: string
  numbered: boolean
}

/** A preambular paragraph opens with a participle or an adjective, an operative one with a verb in the third person. */
export const openingWords = documentRule<Extract>({
  id: 'opening-words',
  about:
    'A preambular paragraph opens with a participle or an adjective (Recalling, Aware), an operative one with a verb in the third person singular (Requests).',
  level: 'warning',
  reference: 'Editorial Manual, Resolutions, drafting and editing',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ its resolution 11/3,
          PP: _Deeply concerned_ at the state of the piers,
          PP: _Having considered_ the report,
          PP: _Mindful_ of the Protocol,
          OP 1: _Once again urges_ States to report;
          OP 2: _Strongly condemns_ all attacks on ferries;
          OP 3: _Calls upon_ States to help.`,
      },
      {
        text: `
          @symbol S/RES/2990 (2026)
          opening: _The Security Council_,
          PP: _Recognising_ the need for piers,
          OP 1: _Authorises_ the crew to land;
          OP 2: _Calls on_ all parties to help.`,
      },
    ],
    bad: [
      {
        text: `
          PP: _Recalls_ its resolution 11/3,
          PP: The report of the Secretary-General was late,
          PP: _Noting_ the offer of Norland,
          OP 1: _Noting_ the report;
          OP 2: _Urge_ States to report;
          OP 3: _Reqeusts_ the Secretary-General to report;
          OP 4: The Secretary-General is invited to report.`,
        messages: [
          'A preambular paragraph opens with a participle: “Recalling”, not “Recalls”',
          'A preambular paragraph opens with a participle or an adjective, not with “The”',
          'An operative paragraph opens with a verb: “Notes”, not “Noting”',
          'An operative paragraph opens with a verb in the third person: “Urges”, not “Urge”',
          '“Reqeusts” should read “Requests”',
          'An operative paragraph opens with a verb in the third person, not with “The”',
        ],
      },
      {
        text: `
          PP: _Recallling_ its resolution 11/3,
          OP 1: _Also urge_ States to report;
          OP 2: _Decides_ to end.`,
        messages: [
          '“Recallling” should read “Recalling”',
          'An operative paragraph opens with a verb in the third person: “urges”, not “urge”',
        ],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    const { kind } = unit
    if (kind === 'annex' || kind === 'heading') return { kind, short: false, ends: '', numbered: false }
    if (kind !== 'preambular' && kind !== 'operative') return undefined
    const flat = wordsOf(unit)
    const phrase = openingPhraseOf(unit)
    return {
      kind,
      ...(phrase && { phrase }),
      short: !/^\s*(?:\S+\s+){5}\S/u.test(flat),
      ends: flat.trimEnd().slice(-1),
      numbered: unit.printed !== undefined && unit.printed !== '',
    }
  },
  judge: (extracts, { organ }) => {
    const found: Found[] = []
    // A count of its own within a paragraph, or a declaration: not paragraphs of a resolution.
    const foreign = extracts.filter(({ extract }) => extract.phrase?.form === 'other').length
    const whole = extracts.filter(({ extract }) => extract.phrase).length
    const resolves = foreign * 2 < whole
    const isSentence = (index: number): boolean => extracts[index]?.extract.phrase?.form === 'other'
    for (const [index, { unit, extract }] of extracts.entries()) {
      const { kind, phrase } = extract
      if (kind === 'annex') break
      if (kind === 'heading' || !phrase) continue
      const wrong = typing(phrase) ?? (kind === 'preambular' ? preambular(phrase, extract) : operative(phrase, extract))
      if (!wrong || (wrong.what === 'form' && !resolves)) continue
      // Sentences one after the other are no resolution.
      if (phrase.form === 'other' && wrong.what === 'form' && (isSentence(index - 1) || isSentence(index + 1))) continue
      // The Security Council opens a paragraph as the sentence falls: While noting, In this regard, Recalls.
      if (organ === 'SC' && wrong.what !== 'typing') continue
      const fix = wrong.text && { title: `Write “${wrong.text}”`, text: wrong.text }
      found.push({
        paragraphId: unit.id,
        from: phrase.headFrom,
        to: phrase.headTo,
        message: wrong.message,
        ...(fix && { fix }),
      })
    }
    return found
  },
})

interface Wrong {
  what: 'typing' | 'form'
  message: string
  text?: string
}

/** A word that is nearly one of the lists, and no other word. */
function typing({ words, head, headFrom, from }: OpeningPhrase): Wrong | undefined {
  if (knownVerbs.has(head) || knownParticiples.has(head) || head.length < 6) return undefined
  const shown = words.slice(headFrom - from, headFrom - from + head.length)
  const meant = nearlyKnown(head)
  if (!meant) return undefined
  const text = asWritten(meant, shown)
  return { what: 'typing', message: `“${shown}” should read “${text}”`, text }
}

function preambular({ words, head, headFrom, from, form }: OpeningPhrase, extract: Extract): Wrong | undefined {
  const shown = words.slice(headFrom - from, headFrom - from + head.length)
  if (form === 'verb' && knownVerbs.has(head) && participleOf(head)) {
    const participle = asWritten(participleOf(head)!, shown)
    return { what: 'form', message: `A preambular paragraph opens with a participle: “${participle}”, not “${shown}”` }
  }
  if (form !== 'other' || extract.short || !/^\p{Lu}/u.test(words) || extract.ends === ':') return undefined
  return {
    what: 'form',
    message: `A preambular paragraph opens with a participle or an adjective, not with “${shown}”`,
  }
}

function operative(phrase: OpeningPhrase, extract: Extract): Wrong | undefined {
  const { words, head, headFrom, from, form } = phrase
  const shown = words.slice(headFrom - from, headFrom - from + head.length)
  const third = `${head}s`
  if (knownVerbs.has(third) || knownVerbs.has(`${head}es`)) {
    const text = asWritten(knownVerbs.has(third) ? third : `${head}es`, shown)
    return {
      what: 'typing',
      message: `An operative paragraph opens with a verb in the third person: “${text}”, not “${shown}”`,
      text,
    }
  }
  // Before the first number stands what belongs to the preamble.
  if (form === 'participle' && extract.ends !== ',') {
    const verb = verbOf(head)
    return verb === undefined
      ? undefined
      : {
          what: 'form',
          message: `An operative paragraph opens with a verb: “${asWritten(verb, shown)}”, not “${shown}”`,
        }
  }
  if (form !== 'other' || extract.short || !extract.numbered || !/^\p{Lu}/u.test(words)) return undefined
  return { what: 'form', message: `An operative paragraph opens with a verb in the third person, not with “${shown}”` }
}

const stemsOf = (word: string): string[] => {
  const stem = word.replace(/ing$/u, '')
  return [`${stem}s`, `${stem}es`, `${stem.replace(/y$/u, '')}ies`]
}

const verbOf = (participle: string): string | undefined => stemsOf(participle).find((verb) => knownVerbs.has(verb))

const PARTICIPLES = new Map([...knownParticiples].map((participle) => [verbOf(participle), participle]))
const participleOf = (verb: string): string | undefined => PARTICIPLES.get(verb)

const asWritten = (word: string, like: string): string =>
  /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word

const KNOWN = [...knownVerbs, ...knownParticiples].filter((word) => word.length > 5)
const nearly = new Map<string, string | undefined>()

/** The one known word at a distance of one letter, or of two that changed places. */
function nearlyKnown(word: string): string | undefined {
  if (nearly.size > 5000) nearly.clear()
  if (!nearly.has(word)) {
    // Spellings, other verbs and other forms of a verb are not slips.
    const candidates = OTHERS.test(word) ? [] : KNOWN.filter((known) => isNear(word, known))
    nearly.set(word, candidates.length === 1 ? candidates[0] : undefined)
  }
  return nearly.get(word)
}

const OTHERS =
  /i[sz](?:es|ing|ed)$|^(?:invited|decided|resolves|resolved|resolving|requires|requested|noticing|accepts|expects|advises|revises|devises|repeats|relates|remains|reserves|respects|inspects|inspires|recites|retains|enhances|demanded|declines|determined|commits|directing|exhorting|considers?|concerns|condemned|guides|wishes|values)$/u

function isNear(word: string, known: string): boolean {
  const gap = known.length - word.length
  if (Math.abs(gap) > 1) return false
  let start = 0
  while (start < word.length && word[start] === known[start]) start += 1
  let end = 0
  while (end < word.length - start && end < known.length - start && word.at(-1 - end) === known.at(-1 - end)) end += 1
  const [left, right] = [word.slice(start, word.length - end), known.slice(start, known.length - end)]
  // Another ending is another form: Decided, Urged.
  if (end === 0) return false
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
