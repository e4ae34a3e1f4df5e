import { findSymbols } from '../text/symbol'
import type { Citation, CitationContext, Head } from './cited'
import {
  DATED,
  BEYOND,
  HEAD_WORD,
  LATIN_HEAD,
  LATIN_HEAD_WORD,
  HEAD_BEHIND,
  ORGAN_NAMES,
  OWN,
  placeAfter,
  placeBefore,
  TITLED,
  TITLED_BEFORE,
} from './citation-words'
import type { CitedOrgan } from './citation-words'
import { dayIn } from './day'
import { numberSymbols } from './number-symbol'
import type { CitedNumber } from './number-symbol'

/**
 * The documents that words cite, in order: by symbol (`A/75/289`), and resolutions and decisions by number after the
 * word in any of the six languages ("its resolutions 67/123 of 18 December 2012, 68/85 and 74/91"). A number alone is
 * cited only where the words before it were counting such numbers.
 */
export function findCitations(words: string, context: CitationContext): Citation[] {
  // Half of all passages have nothing of what citations are made of.
  if (!SIGN.test(words) || !FORM.test(words)) return []
  const text = plain(words)
  const symbols = text.includes('/') ? findSymbols(text) : []
  const found: Citation[] = symbols.map(({ from, to, symbol }) => ({
    from,
    to,
    symbol: symbol.text,
    ...saidBehind(text, from, to),
  }))
  let head: Head | undefined
  for (const match of text.matchAll(NUMBERS)) {
    const from = match.index
    if (symbols.some((symbol) => from >= symbol.from && from < symbol.to)) continue
    const to = from + match[0].length
    const number = numberOf(match)
    const own = headOf(text, from, to)
    const governing = own ?? goingOn(head, text, from)
    if (number.lone ? !own : !governing && !number.council) continue
    const said = saidBehind(text, from, to)
    const meant = numberSymbols(number, governing, said.date, context)
    if (own || (governing && meant.length > 0)) head = { ...(own ?? governing!), to, place: undefined }
    const place = said.place ?? governing?.place
    for (const symbol of meant) found.push({ from, to, symbol, ...said, ...(place && { place }) })
  }
  return found.sort((a, b) => a.from - b.from)
}

/** Every unit of the words in a plainer form, each where it stood. */
function plain(words: string): string {
  return words.replace(
    /[\u00a0\u2002\u2003\u2009\u202f\n\t\u2010\u2011（）\u0660-\u0669]/g,
    (unit) => PLAINER[unit] ?? String(unit.charCodeAt(0) - 0x660),
  )
}

const PLAINER: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2002': ' ',
  '\u2003': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\t': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '（': '(',
  '）': ')',
}

const PART =
  '(?:\\s?(?<part>[A-Z](?:(?:\\s?-\\s?|\\s(?:and|to)\\s)[A-Z])?|ألف|باء|جيم|دال|هاء)(?!(?!\\p{Script=Han})\\p{L}|[\\d.-]))?'
const SIGN = /[\d\u0660-\u0669/]/
/** A stroke, something in parentheses, or a number alone behind the word. */
const FORM = /[/(（]|resol|UNSCR|résol|резолюц|قرار|决议/iu
// What it begins with is looked at first: that is quicker than to look back at every letter.
const NUMBERS = new RegExp(
  '(?=[\\dES])(?<!(?!\\p{Script=Han})\\p{L}|[\\d/.$-]|[$€]\\s?)(?:' +
    `(?<special>E?S-\\d{1,2})/(?<third>\\d{1,3})(?![\\d/])${PART}|` +
    `(?<first>\\d{1,4})/(?<second>\\d{1,4})(?![\\d/]|-[A-Z]/)${PART}|` +
    '(?<council>\\d{1,4})\\s{0,2}\\((?<year>(?:19|20)\\d\\d)\\)|' +
    `(?<old>\\d{1,4})${PART.replace('<part>', '<oldPart>')}\\s?\\((?<roman>(?:E?S-)?[IVXL]+)\\)|` +
    '(?<lone>\\d{3,4})(?![\\d/(]|[.,]\\d|\\s?\\()' +
    ')',
  'gu',
)
const ARABIC_PART: Readonly<Record<string, string>> = { ألف: 'A', باء: 'B', جيم: 'C', دال: 'D', هاء: 'E' }

function numberOf(match: RegExpExecArray): CitedNumber {
  const { special, third, first, second, part, council, year, old, oldPart, roman, lone } = match.groups as Record<
    string,
    string | undefined
  >
  const letters = part ?? oldPart
  const plainPart = letters && (ARABIC_PART[letters] ?? letters.replace(/\s?-\s?/, '-'))
  if (council) return { council: true, number: Number(council), year: Number(year) }
  if (lone) return { number: Number(lone), lone: true }
  if (roman) return { number: Number(old), roman, part: plainPart }
  if (special) return { session: special, number: Number(third), part: plainPart }
  return { session: first!, number: Number(second), part: plainPart }
}

function headOf(text: string, from: number, to: number): Head | undefined {
  const start = Math.max(0, from - 110)
  const before = lastHead(text.slice(start, from))
  if (before) {
    const { between } = before
    const organBetween = between === '' ? undefined : organIn(between, 'last')
    if (between === '' || organBetween || /^(?:nos?\.?|n\S{0,2})$/iu.test(between)) {
      const at = start + before.index
      return {
        decision: before.decision,
        organ:
          organBetween ??
          reportedBy(text.slice(Math.max(0, at - 60), at)) ??
          organBefore(text.slice(0, at)) ??
          organBehind(text.slice(to, to + 140)),
        to,
        place: placeOf(text.slice(Math.max(0, at - 120), at)),
      }
    }
  }
  const behind = chineseHead(text, to)
  if (!behind) return undefined
  return { decision: behind.decision, organ: chineseOrgan(text.slice(Math.max(0, from - 60), from)), to }
}

/** The last "resolution" or "decision" before a number, with what stands between. */
function lastHead(near: string): { index: number; between: string; decision: boolean } | undefined {
  let last: RegExpExecArray | undefined
  if (BEYOND.test(near)) for (const match of near.matchAll(HEAD_WORD)) last = match
  else if (LATIN_HEAD.test(near)) for (const match of near.matchAll(LATIN_HEAD_WORD)) last = match
  const between = last && near.slice(last.index + last[0].length)
  if (!last || between === undefined || !/^\s+[^\d.;,]{0,60}$/u.test(between)) return undefined
  return {
    index: last.index,
    between: between.replace(/[(（]\s*$/u, '').trim(),
    decision: last.groups!['dec'] !== undefined,
  }
}

/** The Assembly's supplement 53 is the report of the Human Rights Council. */
function reportedBy(before: string): CitedOrgan | undefined {
  return /(?:Supplement No\. 53[A-Z]?|A\/\d+\/53(?:\/Add\.\d+)?)[^;]{0,40}$/u.test(before) ? 'HRC' : undefined
}

function placeOf(before: string): string | undefined {
  const other = BEYOND.test(before)
  for (const { gate, atEnd } of NAMED_BEFORE) {
    const named = other || gate.test(before) ? atEnd.exec(before) : null
    if (named) return placeBefore(before.slice(0, named.index))
  }
  return placeBefore(before)
}

/** Organs that a place may stand before: "section II of the General Assembly’s resolution". */
const NAMED_BEFORE = ORGAN_NAMES.slice(0, 6).map(([, name, gate]) => ({
  gate,
  atEnd: new RegExp(`(?:the\\s+)?(?:${name.source})(?:['’]s)?\\s+$`, name.flags.replace('g', '')),
}))

/** The organ named right before the word, or, for "its", the one the sentence is about. */
function organBefore(text: string): CitedOrgan | undefined {
  const near = text.slice(-70)
  const own = OWN.exec(near.replace(ADJECTIVES, ''))
  if (own) return subjectOf(text.slice(-160, -own[0].length)) ?? 'own'
  return organIn(near.replace(ADJECTIVES, ''), 'end')
}

const ADJECTIVES = /(?:(?:relevant|previous|earlier|subsequent|landmark|recent|annual|various|other|all)\s+)+$/iu

/** "established by the Human Rights Council in its ": the Council's own, not the speaker's. */
function subjectOf(text: string): CitedOrgan | undefined {
  const sentence = text.slice(Math.max(text.lastIndexOf(';'), text.lastIndexOf('. ')) + 1)
  if (
    !/(?:in|by|under|through|of|with|to|and|,|dans|par|en|в)\s+(?:(?:sections?|paragraphs?|annex)\s[\w\s()]{1,30}\sof\s+)?$/iu.test(
      sentence,
    )
  )
    return undefined
  const near =
    /(?<![\p{L}])(?:by|of|that|to|which|par|por)\s+(?:the|la|le|el|l.)?\s*[^,;]{0,50}(?:,\s)?(?:\p{L}+\s){0,6}$/iu.exec(
      sentence,
    )
  const organ = near ? organIn(near[0], 'last') : undefined
  return organ === 'other' && /Committee|Комитет|Comité/u.test(near![0]) ? undefined : organ
}

/** "resolution 60/1 of the General Assembly". */
function organBehind(text: string): CitedOrgan | undefined {
  const day = DATED.exec(text)
  const rest = day
    ? text.slice(day[0].length).replace(/^\d{1,2}\S*\s+(?:de\s+)?[^\d]{3,20}\d{4}(?:\s?(?:года|г\.))?/u, '')
    : text
  const words = /^\s*,?\s*(?:of|du|de|del|of the)?\s*(?:the|la|le|el|l.)?\s*(?=\p{Lu}|\p{Script=Arabic})/u.exec(rest)
  return words ? organIn(rest.slice(words[0].length, words[0].length + 75), 'start') : undefined
}

function chineseHead(text: string, to: number): { decision: boolean } | undefined {
  const rest = text.slice(to, to + 200)
  const direct = HEAD_BEHIND.exec(rest)
  if (direct) return { decision: direct.groups!['dec'] !== undefined }
  if (!/^\s*号?[、和及与]/u.test(rest)) return undefined
  // Of a list, the word stands at the end.
  const list =
    /^\s*号?(?:[、和及与以]+(?:\d{4}年\d{1,2}月\d{1,2}日)?第?(?:E?S-)?\d+\/\d+(?:\s?[A-Z])?号?)+(?:决议|(?<dec>决定))/u.exec(
      rest,
    )
  return list ? { decision: list.groups!['dec'] !== undefined } : undefined
}

function chineseOrgan(before: string): CitedOrgan | undefined {
  const near = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('、')) + 1)
  const organ = organIn(near, 'last')
  return organ ?? (near.includes('其') ? 'own' : undefined)
}

function organIn(words: string, where: 'start' | 'end' | 'last'): CitedOrgan | undefined {
  let best: { organ: CitedOrgan; from: number; to: number } | undefined
  const other = BEYOND.test(words)
  for (const [organ, name, gate] of ORGAN_NAMES) {
    if (!other && !gate.test(words)) continue
    for (const match of words.matchAll(name)) {
      const from = match.index
      const to = from + match[0].length
      if (where === 'start' && from > 0) break
      if (
        where === 'end' &&
        !/^(?:['’]s)?\s*$/u.test(words.slice(to)) &&
        !(organ === 'other' && NAMED_ON.test(words.slice(to)))
      )
        continue
      // A longer name goes before the one within it.
      if (best && from >= best.from && to <= best.to) continue
      if (!best || to > best.to) best = { organ, from, to }
    }
    if (best && where !== 'last') return best.organ
  }
  return best?.organ
}

/** "Commission on the Status of Women". */
const NAMED_ON = /^\s(?:on|of|for)\s(?:the\s)?\p{Lu}[^,;.]{2,70}$/u

/** The words go on counting after the last number: commas, "and", days, titles, places; in one sentence. */
function goingOn(head: Head | undefined, text: string, from: number): Head | undefined {
  if (!head) return undefined
  const gap = text.slice(head.to, from)
  if (gap.length > 400 || /[.。;；]\s/u.test(gap.replace(/\b(?:paras?|sects?|chaps?|No|vol)\.\s/gu, '')))
    return undefined
  const tight = /^[\s,)]*(?:\p{L}{1,3}\s)?$/u.test(gap)
  return tight ||
    /(?:[,;،、]|(?<!\p{L})(?:and|or|as well as|et|y|и|а также|و|和|including|namely|particular))\s*(?:第)?\(?$/u.test(
      gap,
    )
    ? { ...head, place: undefined }
    : undefined
}

/** Day, title and place that the words give behind a citation. */
function saidBehind(text: string, from: number, to: number): Pick<Citation, 'date' | 'title' | 'place'> {
  const rest = text.slice(to, to + 420)
  const dated = DATED.exec(rest)
  const day = dated ? /^[^,;.(]{6,40}?(?:19|20)\d\d/u.exec(rest.slice(dated[0].length)) : undefined
  const date = day ? dayIn(day[0]) : chineseDay(text.slice(Math.max(0, from - 16), from))
  const behind = day ? rest.slice(dated![0].length + day[0].length) : rest
  const next = NEXT_NUMBER.exec(behind)
  const title = (
    (QUOTE.test(behind) ? TITLED.exec(next ? behind.slice(0, next.index) : behind) : null) ??
    (text.includes('题为') ? TITLED_BEFORE.exec(text.slice(Math.max(0, from - 260), from)) : null)
  )?.groups!['title']
  const place = placeAfter(behind)
  return {
    ...(date && date.length === 10 && { date }),
    ...(title && { title: title.replace(/,$/, '').trim() }),
    ...(place && { place }),
  }
}

const QUOTE = /[“"«„”]/
const NEXT_NUMBER = /\d{1,4}\/\d{1,4}|\d \(\d{4}\)/u

function chineseDay(before: string): string {
  if (!before.includes('年')) return ''
  const day = /\d{4}年\d{1,2}月\d{1,2}日(?:第)?$/u.exec(before)
  return day ? dayIn(day[0]) : ''
}
