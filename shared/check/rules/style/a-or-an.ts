import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { ARTICLE as ARTICLE_SIGN } from '../../scan-signs'

/** A ferry, an inspection; a unit, an hour. */
export const aOrAn = paragraphRule({
  id: 'a-or-an',
  about: '“An” stands before the sound of a vowel, “a” before any other: an hour, a unit, a European State.',
  level: 'error',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: An hour after a one-day meeting, an unidentified ferry and a European ship left a university as an unused unit.',
      },
      {
        text: 'OP 1: _Requests_ an honest report by a UN officer, an NGO, an 11-member group and a one-day session; subparagraph a is unclear to group a of States.',
      },
    ],
    bad: [
      {
        text: 'para 1: A inspector found an ferry and a hour later a unidentified crew.',
        messages: [
          '“A” stands before “inspector”',
          '“an” stands before “ferry”',
          '“a” stands before “hour”',
          '“a” stands before “unidentified”',
        ],
      },
      {
        text: 'OP 1: _Notes_ an unique report of a expert.',
        messages: ['“an” stands before “unique”', '“a” stands before “expert”'],
      },
    ],
  },
  find: (unit) =>
    inProse(unit, GATE, ARTICLE, ({ index, 1: article = '', 2: next = '' }, prose) => {
      const wanted = soundsOpen(next.toLowerCase()) ? 'an' : 'a'
      if (article.toLowerCase() === wanted || NOT_JUDGED.test(next)) return undefined
      // The letter of a note under a table.
      if (article === 'a' && /^[A-Z]/u.test(next) && /(?:^|[\n).])\s*$/u.test(prose.slice(0, index).slice(-4)))
        return undefined
      // The letter of a part or a group: subparagraph a of this paragraph.
      if (LETTERED.test(prose.slice(Math.max(0, index - 20), index))) return undefined
      const write = article[0] === 'A' ? wanted[0]!.toUpperCase() + wanted.slice(1) : wanted
      return { ...instead(`“${article}” stands before “${next}”`, write), to: index + article.length }
    }),
})

const GATE = proseGate({ signs: ARTICLE_SIGN })
const ARTICLE = /(?<![\p{L}\d.’(-])([Aa]n?)\s+([a-z]{2,}|[A-TV-Z][a-z]{3,})/gu
/** Words said either way, short words before which a letter is no article, and words of Latin. */
const NOT_JUDGED =
  /^(?:histor|hotel|habitual|heredit|(?:of|and|or|to|in|is|are|above|below|at|on|by|as|if|uni|one)$|(?:prior|posterior|fortior)i$|One)/u
const LETTERED =
  /(?:paragraphs?|group|section|part|annex|item|category|class|clause|point|type|table|figure|list|schedule|model|column|row)\s+$/iu

/** Whether a word begins with the sound of a vowel. */
function soundsOpen(word: string): boolean {
  if (/^(?:hour|honest|honou?r|heir)/u.test(word)) return true
  if (/^(?:eu|ewe|once$|u(?:ni(?![dmn])|nanim|s[aeiu]|t[aeio]|k|biq|ra|ri))/u.test(word)) return false
  return /^[aeiou]/u.test(word)
}
