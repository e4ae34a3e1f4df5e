import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { LONG_NUMBER } from '../../scan-signs'
import { isFootnote, wordsOf } from '../../unit'

/** 1,000; 10,000. */
export const thousandsComma = paragraphRule({
  id: 'thousands-comma',
  about: 'Numbers of four figures and more have a comma before every three: 1,500 ferries, 10,000 ferries.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: In 2025 States had 1,500 ferries; resolution 1325 (2000), No. 39574, and in 1990 ferries were few.',
      },
      {
        text: 'note 1: _Treaty Series_, vol. 2225, No. 39574.\npara 1: The 2030 Agenda[^1] had 12,000 readers; form 44010 States read.',
      },
    ],
    bad: [
      {
        text: 'para 1: Norland had 15000 passengers, 2400 ferries and 30 000 life rafts in all its harbours.',
        messages: ['The number is written “15,000”', 'The number is written “2,400”', 'The number is written “30,000”'],
      },
      {
        text: 'OP 1: _Notes_ that 1250000 passengers had been carried;',
        messages: ['The number is written “1,250,000”'],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || !GATE(unit) || wordsOf(unit).split(' ', 5).length <= 4) return []
    return inProse(unit, GATE, NUMBER, ({ 0: whole, index }, prose) => {
      const digits = whole.replace(/\s/gu, '')
      const isYear = digits.length === 4 && Number(digits) >= 1500 && Number(digits) <= 2100
      if (
        isYear ||
        (digits.length === 4 && PLACED.test(prose.slice(Math.max(0, index - 20), index))) ||
        NAMED.test(prose.slice(Math.max(0, index - 20), index))
      )
        return undefined
      const write = Number(digits).toLocaleString('en')
      return instead(`The number is written “${write}”`, write)
    })
  },
})

const GATE = proseGate(
  { signs: LONG_NUMBER },
  /\d{5}|[3-9]\d{3} [a-z]|1[0-4]\d\d [a-z]|2[1-9]\d\d [a-z]|\d[ \u00a0]\d{3}/,
)
/** Before a plural in small letters, or money: what is counted. */
const NUMBER =
  /(?<![\p{L}\d.,/:()#-])(?<!\d\s)(?:[1-9]\d{3,8}|[1-9]\d{0,2}(?:[ \u00a0]\d{3}){1,3})(?![\d,./–:-])(?=\s(?:[a-z]+\s){0,2}[a-z]{3,}s\b| (?:people|children|women|men|staff)\b)/gu
const NAMED =
  /(?:\bNos?\.?|UNSCRs?|\bform|resolutions?|decisions?|numbers?|vol\.|file|box|code|order|ISO|series|model|case|paragraphs?)\s*$/iu
/** Before what may be a year, or the number of a resolution. */
const PLACED = /\b(?:and|to|or|in|since|until|before|after|the|during|by|from|of)\s*$/iu
