import { fold } from '../text/fold'
import { parseSymbol } from '../text/symbol'
import { isAdopted } from './source'
import type { SourceFacts } from './source'

/**
 * One key for a text that an organ adopts again and again: its title without what changes from year to year (years,
 * sessions, numbers in figures and words), then language and organ. '' for what has no series: a reply, a letter, a
 * resolution of the Security Council, whose title is its number.
 */
export function seriesOf(facts: Pick<SourceFacts, 'kind' | 'body' | 'title' | 'language'>): string {
  if (!isAdopted(facts.kind)) return ''
  const words = seriesWords(facts.title)
  return words === '' ? '' : `${words}|${facts.language}|${facts.body}`
}

/** The first half of the key, by which a text is found whose organ is not said: a draft. */
export function seriesWords(title: string): string {
  const words = fold(title, false)
    .text.replace(/^\s*(?:[a-z]{1,4}\/)*\d{1,4}\/\d+[a-z]?\b\.?/u, '')
    .replace(ORDINAL, ' ')
    .replace(/\p{N}+(?:st|nd|rd|th|eme|er|e|º)?/gu, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== '' && !PASSED_OVER.has(word) && !/^[ivxl]{2,}$/.test(word))
    .join(' ')
  return BARE.test(words) || parseSymbol(title) !== undefined ? '' : words
}

const ONES = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth'
const ORDINAL = new RegExp(
  '(?<!\\p{L})(?:' +
    `(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty-)?(?:${ONES})|` +
    'tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twen|thir|for|fif|six|seven|eigh|nine)tieth|hundredth|' +
    // French, Spanish and Russian write them with these endings.
    '(?:[\\p{L}-]+-)?\\p{L}+ieme|premiere?|(?:\\p{L}+esim[oa] )?(?:primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|quint[oa]|sext[oa]|septim[oa]|octav[oa]|noven[oa])|\\p{L}+esim[oa]|' +
    '(?:\\p{L}+(?:десят|сорок|девяносто) )?\\p{L}*(?:перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят|надцат|двадцат|тридцат|сороков)(?:ый|ой|ая|ое|ую|ого|ому|ым|ом|ий|ей|ья|ьей)|' +
    // Chinese and Arabic.
    '第[一二三四五六七八九十百]+' +
    ')(?![\\p{L}])',
  'gu',
)

/** Words that come and go in the titles of one series. */
const PASSED_OVER = new Set([
  'the',
  'a',
  'an',
  'of',
  'on',
  'in',
  'and',
  'to',
  'for',
  'at',
  'its',
  'la',
  'le',
  'les',
  'el',
  'los',
  'las',
  'de',
  'du',
  'des',
  'del',
  'et',
  'y',
])

/** Nothing is left but what every text of its kind is called. */
const BARE =
  /^(?:(?:resolutions?|decisions?|statement by president security council|statement president|resoluci.n|r.solution|резолюция|решение|قرار|决议|adopted by|security council|general assembly|economic social council|human rights council)\s?)*$/u
