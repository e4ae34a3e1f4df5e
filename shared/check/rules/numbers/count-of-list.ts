import type { Paragraph } from '../../../text/document-text'
import { referencesOn } from '../../notes/references'
import { figuresOf } from '../../numbers/figures'
import type { Figure } from '../../numbers/figures'
import { nameListIn } from '../../names/name-list'
import { RESPONDENTS, nameFinder } from '../../sources/respondents'
import type { NameFinder } from '../../sources/respondents'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'
import type { Unit } from '../../unit'

interface Counted {
  figure: Figure
  /** What is counted, as the text has it: `Five subjects`. */
  words: string
  /** Of respondents, whose names may be counted. */
  people: boolean
  /** Where the list stands. */
  list:
    | { form: 'parts' }
    | { form: 'letters'; letters: number }
    | { form: 'items'; least: number; most: number }
    | { form: 'names'; from: number; to: number }
    | { form: 'note'; footnoteId: string }
}

/** Who says how many there are, lists as many. */
export const countOfList = documentRule<Counted[]>({
  id: 'count-of-list',
  about: 'Where a text says how many things it lists, the list has as many.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: The report deals with three subjects:
          sub (a): Inspections;
          sub2 (i): At sea;
          sub2 (ii): In harbour;
          sub (b): Certificates;
          sub (c): Crews.
          para 2: Three States had no register:
          sub (a): In Denmark and Finland, one would be opened;
          sub (b): In Sweden, each harbour kept its own.
          para 3: Within two years, one of the following three bodies shall:
          sub (a): Meet;
          sub (b): Report.`,
      },
      {
        text: `
          para 1: Two conventions apply, namely the Convention on Arrest and Detention and the Convention on Salvage.
          para 2: Replies came from the following three States: Belgium, Chad (twice) and the Sudan.
          para 3: Replies came from four States.[^1] At least two States: Belgium, Chad and the Sudan, agreed.
          para 4: It has two parts: (a) the list, with names, dates and places; and (b) the map.
          note 1: Belgium, Chad, Finland and the Sudan. Of these, Chad replied twice.`,
      },
      { text: 'para 1: Ten States[^1] replied.\nnote 1: Among them Belgium, Chad and the Sudan.' },
    ],
    bad: [
      {
        text: `
          para 1: The report deals with five subjects:
          sub (a): Inspections;
          sub (b): Certificates;
          sub (c): Crews;
          sub (d): Rescue.`,
        messages: ['“Five subjects”, but 4 follow'],
      },
      {
        text: `
          para 1: Replies came from the following four States: Belgium, Chad and the Sudan.
          para 2: They had signed two conventions, namely the Convention on Salvage.
          para 3: Three States (Belgium and Chad) agreed.`,
        messages: [
          '“Four States”, but 3 are named',
          '“Two conventions”, but 1 follows',
          '“Three States”, but 2 are named',
        ],
      },
      {
        text: `
          para 1: By 30 September, replies had been received from thirty-four States.[^1]
          para 2: The fund has three aims: (a) to help; (b) to lend; (c) to teach; and (d) to inspect.
          note 1: Belgium, Chad and the Sudan.`,
        messages: ['“Thirty-four States”, but note 1 lists 3', '“Three aims”, but 4 follow'],
      },
      {
        text: `
          para 1: Five States had offered inspectors:
          sub (a): Denmark offered two;
          sub (b): Finland offered one;
          sub (c): Sweden offered three;
          sub (d): Norway offered one.`,
        messages: ['“Five States”, but 4 follow'],
      },
    ],
  },
  extract: (unit) => {
    const counted = countedIn(unit)
    return counted.length > 0 ? counted : undefined
  },
  judge: (extracts, context) => {
    if (extracts.length === 0) return []
    const { paragraphs, footnotes } = context.text
    const orders = ordersOf(paragraphs)
    let names: NameFinder | undefined
    const found: Found[] = []
    for (const { unit, extract } of extracts) {
      for (const { figure, words, people, list } of extract) {
        const tell = (what: string): void => {
          found.push({ ...placeOf(unit), from: figure.from, to: figure.to, message: `“${words}”, but ${what}` })
        }
        const { value } = figure
        if (list.form === 'letters') {
          if (list.letters !== value) tell(follow(list.letters))
        } else if (list.form === 'items') {
          if (value > list.most) tell(follow(list.most))
          else if (value < list.least) tell(follow(list.least))
        } else if (list.form === 'parts') {
          const order = orders.get(unit.id)
          const parts = order === undefined ? [] : partsAfter(paragraphs, order)
          if (parts.length < 2 || parts.length === value) continue
          if (people) {
            names ??= nameFinder(context)
            const heads = parts.map((part) => names!.of(part).filter(({ from }) => from < 60))
            if (heads.some((head) => head.length === 0)) continue
            // Each part may be of several: Denmark and Finland, then Sweden.
            const most = new Set(heads.flatMap((head) => head.map(({ name }) => name))).size
            if (value >= parts.length && value <= most) continue
          }
          tell(follow(parts.length))
        } else {
          names ??= nameFinder(context)
          const note = list.form === 'note' ? footnotes.find(({ id }) => id === list.footnoteId) : undefined
          if (list.form === 'note' && !note) continue
          const flat = wordsOf(note ?? unit)
          const there = names.of(note ?? unit)
          const listed = nameListIn(
            flat,
            list.form === 'names' ? there.filter(({ from, to }) => from >= list.from && to <= list.to) : there,
          )
          if (!listed || listed.names.length === value) continue
          const before = flat.slice(list.form === 'names' ? list.from : 0, listed.from)
          if (list.form === 'names' ? !/^\s?(?:the\s)?$/u.test(before) : !WHOLE.test(before)) continue
          if (list.form === 'names' && listed.to < list.to && !/^[\s.;)]*$/u.test(flat.slice(listed.to, list.to)))
            continue
          if (new Set(listed.names.map(({ name }) => name)).size === value) continue
          const { length } = listed.names
          const mark = note && context.numbering.footnotes.get(note.id)?.mark
          tell(mark ? `note ${mark} lists ${length}` : length === 1 ? '1 is named' : `${length} are named`)
        }
      }
    }
    return found
  },
})

const follow = (n: number): string => (n === 1 ? '1 follows' : `${n} follow`)

/** What may stand before a list in a note: nothing that makes examples of it. */
const WHOLE =
  /^\s*(?:(?:(?:Those|These|The)\s(?:\p{L}+\s){0,4}(?:are|were)|On this issue, respondent Member States were|Repl(?:y|ies) (?:of|from)|Responses? (?:of|from))\s)?(?:the\s)?$/u

function partsAfter(paragraphs: readonly Paragraph[], order: number): Paragraph[] {
  const first = paragraphs[order + 1]
  if (!first || (first.kind !== 'sub' && first.kind !== 'bullet')) return []
  const own = paragraphs[order]!
  if (own.kind === first.kind && own.level >= first.level) return []
  const parts: Paragraph[] = []
  for (const part of paragraphs.slice(order + 1)) {
    if (part.kind !== first.kind) {
      // A list that goes on within a list, or after a remark, cannot be counted.
      if (
        part.kind === 'text' ||
        part.kind === 'quote' ||
        part.kind === 'table' ||
        part.kind === 'bullet' ||
        part.kind === 'sub'
      )
        return []
      break
    }
    if (part.level < first.level) break
    if (part.level === first.level) parts.push(part)
  }
  return parts
}

const ordersByText = new WeakMap<readonly Paragraph[], ReadonlyMap<string, number>>()
function ordersOf(paragraphs: readonly Paragraph[]): ReadonlyMap<string, number> {
  let orders = ordersByText.get(paragraphs)
  if (!orders) ordersByText.set(paragraphs, (orders = new Map(paragraphs.map(({ id }, order) => [id, order]))))
  return orders
}

function countedIn(unit: Unit): Counted[] {
  const flat = wordsOf(unit)
  const references = referencesOn(unit)
  if (!mayList(flat) && (references.length === 0 || !SOMEBODY.test(flat))) return []
  const counted: Counted[] = []
  for (const figure of figuresOf(unit)) {
    if (
      figure.kind !== 'count' ||
      figure.near ||
      figure.value < 2 ||
      figure.value > 200 ||
      !Number.isInteger(figure.value)
    )
      continue
    const rest = flat.slice(figure.to, figure.to + 400)
    const noun = NOUN.exec(rest)
    if (!noun || NOT_COUNTED.test(noun[0]) || NOT_ALL.test(flat.slice(Math.max(0, figure.from - 30), figure.from)))
      continue
    const people = PEOPLE.test(noun[0])
    const shown = `${flat.slice(figure.from, figure.to)}${noun[0]}`
    const words = shown.charAt(0).toUpperCase() + shown.slice(1)
    const end = figure.to + noun[0].length
    const base = { figure, words, people }
    const tail = flat.slice(end)
    const colon = /^(?<gap>[^.;:()]{0,80}?)(?:\s\((?=\p{Lu})|:\s?|,\snamely,?\s)/u.exec(tail)
    const follows = /(?:^|\s)(?:the\s)?following\s(?:\p{Ll}+\s)?$/u.test(
      flat.slice(Math.max(0, figure.from - 30), figure.from),
    )
    const gap = colon?.groups!['gap'] ?? ''
    const reference =
      people && references.find(({ at }) => at >= end && at <= end + 40 && !/[.;:]\s/u.test(flat.slice(end, at)))
    if (reference) counted.push({ ...base, list: { form: 'note', footnoteId: reference.footnoteId } })
    if (!colon || (gap && !GAP.test(gap)) || (gap && !follows && VERB.test(gap.replace(PASSIVE, '')) && !people))
      continue
    const at = end + colon[0].length
    const isBracket = colon[0].endsWith('(')
    if (!isBracket && !flat.slice(at).trim()) {
      counted.push({ ...base, list: { form: 'parts' } })
      continue
    }
    if (gap.trim() && !follows && !PHRASE.test(gap.replace(PASSIVE, ''))) continue
    const to = isBracket ? flat.indexOf(')', at) : endOfList(flat, at)
    if (to < 0) continue
    if (people) counted.push({ ...base, list: { form: 'names', from: at, to } })
    else if (!isBracket) {
      const list = itemsIn(flat.slice(at, to), flat.slice(at))
      if (list) counted.push({ ...base, list })
    }
  }
  return counted
}

const SOMEBODY = /tates|overnments|arties|countries|respondents|organizations|entities|delegations|Members/
const mayList = (flat: string): boolean =>
  flat.includes(':') || flat.includes('namely') || (flat.includes('(') && /\(\p{Lu}/u.test(flat))
/** A plural after at most three other words. */
const NOUN = new RegExp(
  `^\\s(?:(?!and\\s|or\\s|of\\s|in\\s|to\\s|for\\s|from\\s|by\\s)[\\p{L}-]+\\s){0,3}?(?:${RESPONDENTS}|[\\p{Ll}-]{2,}(?:[^s\\W]s|ses|xes|ia))(?![\\p{L}’'-])`,
  'u',
)
const PEOPLE = new RegExp(`${RESPONDENTS}$`, 'u')
const NOT_COUNTED =
  /(?:years|months|weeks|days|hours|minutes|times|dollars|cents|sessions|meetings|kilomet\p{L}+|tons|tonnes|points|votes|decades|centuries|euros|thirds|quarters|biennium|bienniums|always|has|was|is|its|this|across|towards|besides|regards|needs|measures|comprises|includes|less)$/u
const NOT_ALL =
  /\b(?:one of|some of|any of|either of|each of|least|most|than|first|last|of|other|another|additional|every|up to|to|or|and|-)\s(?:the\s)?(?:following\s)?$/iu
/** Between the noun and the list: a phrase on the noun, or what it did. */
const GAP = /^(?:,?\s[\p{L}\p{N}’'/,-]+){0,12},?$/u
/** "eight areas were identified:" */
const PASSIVE = /\s(?:were|are|was|had been|have been|can be|could be)\s(?:\p{L}+ly\s)?\p{L}+ed(?:\sas follows)?$/u
const PHRASE = /^$|^\s(?:of|in|for|on|at|with)\s(?:(?!\p{L}+ed\s)[\p{L}’'-]+\s?){1,7}$/u
const VERB =
  /\b(?:following|shall|should|will|would|may|must|can|could|to|that|if|when|where|has|have|had|is|are|was|were|by|,)\b/u

function endOfList(flat: string, at: number): number {
  const end = /[.](?=\s+[\p{Lu}“(]|\s*$)|[;,]\s*$|$/u.exec(flat.slice(at))!
  return at + end.index
}

/** How many items a list within a sentence has, at least and at most; by its letters where it has them. */
function itemsIn(list: string, rest: string): Counted['list'] | undefined {
  const letters = [...rest.matchAll(/(?:^|[\s;,])\(([a-z])\)\s/gu)].map(([, letter]) => letter!)
  if (letters[0] === 'a') {
    let n = 0
    for (const letter of letters) if (letter.charCodeAt(0) === 97 + n) n += 1
    return n >= 2 ? { form: 'letters', letters: n } : undefined
  }
  const parts = list.split(/;\s/u).length
  if (parts > 1) return /[:—]|;\s\d/u.test(list) ? undefined : { form: 'items', least: parts, most: parts }
  if (/[()“”:—–]|\d/u.test(list) || list.length > 300) return undefined
  const commas = list.split(/,\s/u)
  const ands = list.match(/\sand\s/gu)?.length ?? 0
  const serial = list.match(/,\sand\s/gu)?.length ?? 0
  const most = commas.length + ands - serial
  const isPlain = commas.every((item) => item.trim().split(/\s+/u).length <= 6)
  // Commas part items for certain only where all of them are short and "and" closes the row.
  return {
    form: 'items',
    least: isPlain && ands === 1 && /\sand\s[^,]*$/u.test(list) && commas.length > 2 ? commas.length : 1,
    most,
  }
}
