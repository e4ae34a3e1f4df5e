import { inProse, instead, proseGate } from '../../style/in-prose'
import { paragraphRule } from '../../rule'
import { DIGIT_COLON } from '../../scan-signs'

/** 9 a.m., 8.30 p.m., noon. */
export const timeOfDay = paragraphRule({
  id: 'time-of-day',
  about: 'The time of day is written 9 a.m., 8.30 p.m., noon and midnight.',
  level: 'warning',
  reference: 'Editorial Manual, Numbers, dates and time',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: The ferry left at 9 a.m., returned at 8.30 p.m. and lay in harbour from noon to midnight; the ratio was 3:10.',
      },
      {
        text: 'OP 1: _Decides_ to meet from 10 a.m. to 1 p.m. on 3 May 2027, and recalls that 4 ambulances are at hand.',
      },
    ],
    bad: [
      {
        text: 'para 1: The ferry left at 9 am, returned at 8:30 p.m. and at 17:45, and left at 9.00 a.m. until 12 noon.',
        messages: [
          'The time is written “9 a.m.”',
          'The time is written “8.30 p.m.”',
          'The time is written “5.45 p.m.”',
          'The time is written “9 a.m.”',
          'The time is written “noon”',
        ],
      },
      { text: 'OP 1: _Decides_ to meet at 3PM on 4 May 2027;', messages: ['The time is written “3 p.m.”'] },
    ],
  },
  find: (unit, { organ }) =>
    organ === 'SC'
      ? []
      : inProse(unit, GATE, TIME, ({ 0: whole, index, groups = {} }, prose) => {
          const { hour = groups['hour2'], minutes = groups['minutes2'], half, named } = groups
          if (named) return instead(`The time is written “${named.toLowerCase()}”`, named.toLowerCase())
          const hours = Number(hour)
          if (hours > 23) return undefined
          const part = half ? half[0]!.toLowerCase() : hours < 12 ? 'a' : 'p'
          const shown = (hours > 12 ? hours - 12 : hours || 12) + (minutes && minutes !== '00' ? `.${minutes}` : '')
          const time = `${shown} ${part}.m.`
          if (time === whole.replace(/\s/gu, ' ')) return undefined
          // The full stop of "a.m." ends the sentence too.
          const text = prose[index + whole.length] === '.' && !whole.endsWith('.') ? time.slice(0, -1) : time
          return { message: `The time is written “${time}”`, fix: { title: `Write “${time}”`, text } }
        }),
})

const GATE = proseGate(
  { words: 'm am pm noon midnight', signs: DIGIT_COLON },
  /\d\s?[ap]\.? ?m|\d\s?[AP]\.?M|\d:\d\d|12 (?:noon|mid)/,
)
const TIME =
  /(?<![\d.,:/-])(?:12 (?<named>noon|midnight)\b|(?<hour>\d{1,2})(?:[.:](?<minutes>[0-5]\d))?\s?(?<half>[ap]\.\s?m\.|[ap]m\b(?!\p{L})|[AP]\.?M\b\.?)|(?<=\b(?:at|from|until|to|by|before|after|between|and) )(?<hour2>[01]?\d|2[0-3]):(?<minutes2>[0-5]\d)(?: hours| h\b)?(?![\d:]))/gu
