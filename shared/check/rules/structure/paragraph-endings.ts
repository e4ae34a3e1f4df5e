import type { ParagraphKind } from '../../../text/document-text'
import { unitEnding } from '../../structure/ending'
import type { Ending } from '../../structure/ending'
import { openingPhraseOf } from '../../structure/opening-phrase'
import { printedOrdinal } from '../../structure/ordinal-value'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  kind: ParagraphKind
  level: number
  /** Absent where the paragraph has no words. */
  ending?: Ending
  /** The last word, for a fix that adds a sign to it. */
  lastWord: string
  /** It has the length of a sentence: what is shorter may be the heading of an item. */
  long: boolean
  /** Begins as a preambular paragraph does, whatever its place: Having considered ... */
  participle: boolean
  /** Says that something follows: as set out in the table below. */
  announces: boolean
  /** Begins with a small letter: goes on with the sentence that opens the list. */
  goesOn: boolean
  /** Opens with no participle and no verb. */
  bare: boolean
  printed: string
}

/** Preambular paragraphs end with a comma, operative ones with a semicolon, the last with a full stop. */
export const paragraphEndings = documentRule<Extract>({
  id: 'paragraph-endings',
  about:
    'Preambular paragraphs end with a comma, operative paragraphs and items of a list with a semicolon, what opens a list with a colon, the last paragraph with a full stop.',
  level: 'warning',
  levelFor: { SC: 'hint' },
  reference: 'Editorial Manual, Resolutions, drafting and editing; Paragraphs and subparagraphs',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          opening: _The Commission_,
          PP: _Recalling_ its resolution 11/3,
          PP: _Noting_ that some States,[^1] and “all others”,
          OP 1: _Urges_ States:
          sub (a): To inspect:
          sub2 (i): At sea;
          sub2 (ii): Ashore; and
          sub (b): To report;
          OP 2: _Requests_ the Secretary-General to report.
          closing: 4th plenary meeting\\n17 April 2026
          note 1: Norland.`,
      },
      {
        text: `
          OP 1: _Decides_ to add the words “at sea”;
          OP 2: _Requests_ States to consider:
          sub (a): The report;
          sub (b): The annex.`,
      },
      {
        text: `
          para 1: Five States had offered inspectors:
          sub (a): Norland offered two;
          sub (b): Sudria offered three.
          para 2: The agenda has two items:
          sub (a): Election of officers
          sub (b): Adoption of the report`,
      },
    ],
    bad: [
      {
        text: `
          PP: _Recalling_ its resolution 11/3
          PP: _Noting_ the report;
          OP 1: _Urges_ States to inspect.
          OP 2: _Requests_ the Secretary-General to report;`,
        messages: [
          'No comma at the end of the preambular paragraph',
          'The preambular paragraph ends with a semicolon, not with a comma',
          'The operative paragraph ends with a full stop, but another follows',
          'The last operative paragraph ends with a semicolon, not with a full stop',
        ],
      },
      {
        text: `
          OP 1: _Urges_ States,
          sub (a): To inspect
          sub (b): To report.
          OP 2: _Requests_ a report.`,
        messages: [
          'What opens a list ends with a comma, not with a colon',
          'No semicolon at the end of the item',
          'The list ends with a full stop, but another operative paragraph follows',
        ],
      },
      {
        text: `
          para 1: Five States had offered inspectors:
          sub (a): Norland offered two;
          sub (b): Halvania offered two
          sub (c): Sudria offered three;
          para 2: Others had offered what they had in their own harbours
          sub (a): Boats.`,
        messages: [
          'No semicolon at the end of the item',
          'The last item ends with a semicolon, not with a full stop',
          'No colon before the list',
        ],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || unit.rows) return undefined
    const flat = wordsOf(unit)
    const ending = unitEnding(unit)
    const { kind, level } = unit
    return {
      kind,
      level,
      ...(ending && { ending }),
      lastWord: ending ? flat.slice(ending.word, ending.to) : '',
      long: flat.length > 160 || /^(?:\s*\S+\s){7}\s*\S/.test(flat),
      participle: ending?.sign === ',' && /^\W*(?:\w+ly\s)?\w+ing\b/u.test(flat.slice(0, 60)),
      announces: ending?.sign === ':' && /\b(?:below|following|follows?|read)\b[^.;]*$/u.test(flat.slice(-120)),
      goesOn: kind === 'sub' && /^\P{L}*\p{Ll}/u.test(flat.slice(0, 20)),
      bare: kind === 'preambular' && ending?.sign === '' && openingPhraseOf(unit)?.form === 'other',
      printed: unit.printed ?? '',
    }
  },
  judge: (extracts) => {
    const found: Found[] = []
    let owner: ParagraphKind = 'text'
    let inAnnex = false
    const all = extracts.map(({ extract }) => extract)
    const last = lastOperative(all)
    const lists = listsIn(all)
    const ownWay = endsItsOwnWay(all)
    const within = listsOfOperatives(all)
    const hasPreamble = isPreamble(all)
    const inResolution = all.some(({ kind }) => kind === 'preambular' || kind === 'operative')
    extracts.forEach(({ unit, extract }, index) => {
      const { kind, ending } = extract
      // Whatever an annex holds (rules, statements, a declaration) ends as its own sentences do.
      if (kind === 'annex') inAnnex = true
      if (OWNERS.includes(kind)) owner = kind
      if (inAnnex || !ending || (kind === 'operative' && ownWay && index !== last)) return
      if (within.has(extract) || isTitle(all, index)) return
      const next = extracts[index + 1]?.extract
      // The heading of items that follow cuts the sentence off.
      if (kind === 'operative' && next?.kind === 'sub' && isTitle(all, index + 1)) return
      const say = (wanted: Wanted | undefined): void => {
        const wrong = wanted && fault(extract, wanted)
        if (wrong) found.push({ paragraphId: unit.id, ...wrong })
      }
      if (kind === 'preambular' && hasPreamble) say(preambular(extract, next))
      else if (kind === 'operative') say(operative(extract, next, index === last))
      else if (kind === 'numbered' && next?.kind === 'sub' && (extract.long || ending.sign === ';'))
        say({ ...opensList, may: '.,—–' })
      else if (kind === 'sub') {
        say(item(extract, { next, owner, isLast: index === last, inResolution, list: lists.get(extract)! }))
      }
    })
    return found
  },
})

const OWNERS: readonly ParagraphKind[] = ['preambular', 'operative', 'numbered', 'heading', 'annex', 'text']

/** What should end a paragraph, what may, and how to say that it does not. */
interface Wanted {
  sign: ',' | ';' | ':' | '.'
  may?: string
  missing: string
  wrong: (name: string) => string
}

function preambular(extract: Extract, next: Extract | undefined): Wanted | undefined {
  if (next?.kind === 'sub') return opensList
  if (interrupts(next) || (extract.bare && !extract.long && !extract.ending!.sign)) return undefined
  return {
    sign: ',',
    missing: 'No comma at the end of the preambular paragraph',
    wrong: (name) => `The preambular paragraph ends with ${name}, not with a comma`,
  }
}

function operative(extract: Extract, next: Extract | undefined, isLast: boolean): Wanted | undefined {
  const { sign } = extract.ending!
  if (next?.kind === 'sub') return !sign && next.goesOn && OPEN_WORD.test(extract.lastWord) ? undefined : opensList
  if (interrupts(next) || (sign === ':' && (extract.announces || next?.kind === 'heading'))) return undefined
  if (sign === ',' && (extract.participle || isChapeau(extract, next))) return undefined
  if (isLast) {
    return {
      sign: '.',
      missing: 'No full stop at the end of the last operative paragraph',
      wrong: (name) => `The last operative paragraph ends with ${name}, not with a full stop`,
    }
  }
  return {
    sign: ';',
    // A section or part may end its own sentence.
    ...(next?.kind !== 'operative' && { may: '.' }),
    missing: 'No semicolon at the end of the operative paragraph',
    wrong: (name) =>
      name === NAMES['.']
        ? 'The operative paragraph ends with a full stop, but another follows'
        : `The operative paragraph ends with ${name}, not with a semicolon`,
  }
}

/** Where an item of a list stands. */
interface ItemPlace {
  next: Extract | undefined
  owner: ParagraphKind
  isLast: boolean
  inResolution: boolean
  list: List
}

function item(extract: Extract, { next, owner, isLast, inResolution, list }: ItemPlace): Wanted | undefined {
  if (owner !== 'preambular' && owner !== 'operative' && owner !== 'numbered') return undefined
  if (next?.kind === 'sub' && next.level > extract.level) {
    // An item may be the heading of the items below it; one that ends on "with" or "shall" is a sentence.
    const open = extract.ending!.sign !== '' || OPEN_WORD.test(extract.lastWord)
    return open ? { ...opensList, may: owner === 'numbered' ? '.;,' : ',' } : undefined
  }
  const closes = next?.kind !== 'sub'
  const { semicolons, commas, others } = list
  // A list that keeps to commas, or to bare names, is of one mind.
  if (owner === 'operative' && others + commas >= 2 && others + commas > semicolons) return undefined
  if (owner === 'numbered' && (!next || ['numbered', 'heading', 'sub'].includes(next.kind))) {
    return itemOfReport(closes, inResolution, list)
  }
  if (interrupts(next)) return undefined
  if (owner === 'preambular') {
    return {
      sign: closes ? ',' : ';',
      may: closes ? ';' : ',:',
      missing: `No ${closes ? 'comma' : 'semicolon'} at the end of the item`,
      wrong: (name) => `The item ends with ${name}, not with a ${closes ? 'comma' : 'semicolon'}`,
    }
  }
  if (isLast) {
    return {
      sign: '.',
      missing: 'No full stop at the end of the last item',
      wrong: (name) => `The last item ends with ${name}, not with a full stop`,
    }
  }
  return {
    sign: ';',
    may: closes && next?.kind !== 'operative' ? '.?!' : '?!',
    missing: 'No semicolon at the end of the item',
    wrong: (name) =>
      closes && name === NAMES['.']
        ? 'The list ends with a full stop, but another operative paragraph follows'
        : `The item ends with ${name}, not with a semicolon`,
  }
}

/** Lists of a report may be of whole sentences, or of bare names: only what departs from its own list is wrong. */
function itemOfReport(
  closes: boolean,
  inResolution: boolean,
  { semicolons, stops, commas, others }: List,
): Wanted | undefined {
  if (semicolons === 0 || semicolons < stops + commas + others) return undefined
  if (closes) {
    return {
      sign: '.',
      may: inResolution ? ':?!;' : ':?!',
      missing: 'No full stop at the end of the last item',
      wrong: (name) => `The last item ends with ${name}, not with a full stop`,
    }
  }
  return {
    sign: ';',
    may: '.:?!',
    missing: 'No semicolon at the end of the item',
    wrong: (name) => `The item ends with ${name}, not with a semicolon`,
  }
}

const OPEN_WORD = /^(?:and|are|as|at|by|for|from|in|including|is|of|on|or|shall|should|that|to|whether|will|with)$/iu

const opensList: Wanted = {
  sign: ':',
  may: '—–',
  missing: 'No colon before the list',
  wrong: (name) => `What opens a list ends with ${name}, not with a colon`,
}

/** An operative paragraph without a number before the first that has one. */
function isChapeau({ kind, printed }: Extract, next: Extract | undefined): boolean {
  return kind === 'operative' && !printed && next?.kind === 'operative' && next.printed === '1'
}

/** Few words without a sign, after which the count goes on elsewhere: the heading of the items below, not an item. */
function isTitle(all: readonly Extract[], index: number): boolean {
  const { kind, level, ending, long, printed } = all[index]!
  if (kind !== 'sub' || long || !ending || ending.sign || OPEN_WORD.test(all[index]!.lastWord)) return false
  const next = all[index + 1]
  if (next?.kind !== 'sub') return all[index - 1]?.kind === 'operative' && next?.kind === 'operative'
  if (next.level !== level) return next.level < level && all[index - 1]?.level !== level
  return printed !== '' && next.printed !== '' && !follows(printed, next.printed)
}

function follows(printed: string, after: string): boolean {
  const [one, other] = [printedOrdinal(printed), printedOrdinal(after)]
  return !one || !other || FORMS.some((form) => one[form] !== undefined && other[form] === one[form]! + 1)
}

const FORMS = ['figure', 'roman', 'letter'] as const

/** Items 1, 2, 3 or a, b, c of a list within an operative paragraph, which a reader took for operative paragraphs. */
function listsOfOperatives(all: readonly Extract[]): ReadonlySet<Extract> {
  const within = new Set<Extract>()
  let opener = ''
  all.forEach((extract, index) => {
    if (extract.kind !== 'operative') return
    if (opener && follows(opener, extract.printed)) opener = ''
    if (opener) within.add(extract)
    const next = all[index + 1]
    const begins = next?.kind === 'operative' && /^\(?[1a]\)?$/u.test(next.printed) && extract.printed !== ''
    if (!opener && begins && extract.ending?.sign === ':') {
      opener = extract.printed
      within.add(extract)
    }
  })
  return within
}

/** After a quotation, a table or loose text nobody can say where the sentence ends. */
function interrupts(next: Extract | undefined): boolean {
  return next !== undefined && ['text', 'quote', 'bullet', 'table', 'contents', 'numbered'].includes(next.kind)
}

function fault({ ending, lastWord }: Extract, wanted: Wanted): Omit<Found, 'paragraphId'> | undefined {
  const { sign, enclosed, from, to, word } = ending!
  if (sign === wanted.sign || wanted.may?.includes(sign || ' ')) return undefined
  // Within quotation marks the sign may be the quotation's own.
  if (enclosed || sign === '…') return undefined
  if (!sign) {
    const fix = { title: `Add ${NAMES[wanted.sign]}`, text: lastWord + wanted.sign }
    return { from: word, to, message: wanted.missing, fix }
  }
  const fix = { title: `End with ${NAMES[wanted.sign]}`, text: wanted.sign }
  return { from, to, message: wanted.wrong(NAMES[sign] ?? `“${sign}”`), fix }
}

const NAMES: Readonly<Record<string, string>> = {
  '.': 'a full stop',
  ',': 'a comma',
  ';': 'a semicolon',
  ':': 'a colon',
  '?': 'a question mark',
  '!': 'an exclamation mark',
  '–': 'a dash',
  '—': 'a dash',
}

/** The paragraph that ends the operative part: an operative one, or the last item of its list. */
function lastOperative(extracts: readonly Extract[]): number {
  let last = -1
  let within = false
  for (const [index, { kind }] of extracts.entries()) {
    if (kind === 'annex') break
    if (kind === 'operative') within = true
    else if (kind !== 'sub') within = false
    if (within) last = index
  }
  return last
}

/** Where hardly any of many "preambular" paragraphs ends with a comma, they are something else, which a reader took for them. */
function isPreamble(extracts: readonly Extract[]): boolean {
  const preambular = extracts.filter(({ kind }) => kind === 'preambular')
  return (
    preambular.length < 6 || preambular.filter(({ ending }) => ending?.sign === ',').length * 3 >= preambular.length
  )
}

/** Statutes and rules adopted in a resolution end each paragraph with a full stop; some texts use commas throughout. */
function endsItsOwnWay(extracts: readonly Extract[]): boolean {
  const count: Record<string, number> = {}
  for (const { kind, ending } of extracts)
    if (kind === 'operative' && ending?.sign) count[ending.sign] = (count[ending.sign] ?? 0) + 1
  const { ';': semicolons = 0, '.': stops = 0, ',': commas = 0 } = count
  return Math.max(stops - 1, commas) >= 3 && Math.max(stops - 1, commas) > semicolons
}

interface List {
  semicolons: number
  stops: number
  commas: number
  others: number
}

/** How the items of each list end, the last of the list left out; lists of one level between the same two paragraphs are one. */
function listsIn(extracts: readonly Extract[]): ReadonlyMap<Extract, List> {
  const lists = new Map<Extract, List>()
  let open: List[] = []
  extracts.forEach((extract, index) => {
    const { kind, level, ending } = extract
    if (kind !== 'sub') {
      open = []
      return
    }
    const list = (open[level] ??= { semicolons: 0, stops: 0, commas: 0, others: 0 })
    lists.set(extract, list)
    if (extracts[index + 1]?.kind !== 'sub') return
    if (ending?.sign === ';') list.semicolons += 1
    else if (ending?.sign === '.') list.stops += 1
    else if (ending?.sign === ',') list.commas += 1
    else list.others += 1
  })
  return lists
}
