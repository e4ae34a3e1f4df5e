import { hasSign } from '../../scan'
import { DASH as DASH_SIGN } from '../../scan-signs'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { proseOf } from '../../style/prose'
import { placeOf } from '../../unit'

interface Dashes {
  /** Places, by their look. */
  range: Readonly<Record<string, readonly number[]>>
  dash: Readonly<Record<string, readonly number[]>>
}

/** 2001–2003 or 2001-2003, – or —, but one of them. */
export const mixedDashes = documentRule<Dashes>({
  id: 'mixed-dashes',
  about:
    'Ranges of numbers are written one way throughout a text, with a dash or with a hyphen, and dashes in a sentence look one way.',
  level: 'hint',
  reference: 'Editorial Manual, Punctuation',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: In 2001–2003 and from 4–15 May – all spring – ferries sailed; see A/80/1-S/2026/1 and resolution 217-218.',
      },
      { text: 'para 1: In 2001-2003 ferries—all of them—sailed; see paragraphs 4-6.' },
    ],
    bad: [
      {
        text: 'para 1: In 2001–2003 ferries sailed.\npara 2: In 2004–2005 and in 2006-2007 others did.',
        messages: ['A hyphen in the range, where others of the text have a dash'],
      },
      {
        text: 'para 1: Ferries – all of them – sailed.\npara 2: Boats—none of them—did not.',
        messages: [
          'A closed dash, where others of the text are spaced',
          'A closed dash, where others of the text are spaced',
        ],
      },
    ],
  },
  extract: (unit) => {
    if (!hasSign(unit, DASH_SIGN)) return undefined
    const prose = proseOf(unit)
    if (!/\d[-–]\d|[–—]| - /u.test(prose)) return undefined
    const range: Record<string, number[]> = {}
    const dash: Record<string, number[]> = {}
    const put = (to: Record<string, number[]>, name: string, index: number): void => {
      ;(to[name] ??= []).push(index)
    }
    for (const { index, 1: sign } of prose.matchAll(RANGE))
      put(range, sign === '-' ? 'hyphen' : 'dash', index + prose.slice(index).search(/[-–]/u))
    for (const { index, 0: whole } of prose.matchAll(DASH)) {
      const sign = whole.trim()
      put(
        dash,
        sign === '-' ? 'hyphen' : whole === sign ? 'closed' : sign === '–' ? 'spaced' : 'long',
        index + whole.indexOf(sign),
      )
    }
    return { range, dash }
  },
  judge: (extracts) => {
    const usual = (of: 'range' | 'dash'): string => {
      const count = new Map<string, number>()
      for (const { extract } of extracts)
        for (const [name, places] of Object.entries(extract[of]))
          count.set(name, (count.get(name) ?? 0) + places.length)
      return [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))[0]?.[0] ?? ''
    }
    const ranges = usual('range')
    const dashes = usual('dash')
    return extracts.flatMap(({ unit, extract }) => {
      const found: Found[] = []
      const say = (places: readonly number[], message: string): void => {
        for (const from of places) found.push({ ...placeOf(unit), from, to: from + 1, message })
      }
      for (const [name, places] of Object.entries(extract.range)) {
        if (name !== ranges) say(places, `A ${name} in the range, where others of the text have a ${ranges}`)
      }
      for (const [name, places] of Object.entries(extract.dash)) {
        if (name !== dashes)
          say(
            places,
            `A ${LOOKS[name]}, where others of the text are ${dashes === 'hyphen' ? 'hyphens' : dashes === 'long' ? 'long and spaced' : dashes}`,
          )
      }
      return found.sort((a, b) => a.from - b.from)
    })
  },
})

const LOOKS: Readonly<Record<string, string>> = {
  closed: 'closed dash',
  spaced: 'spaced dash',
  long: 'long spaced dash',
  hyphen: 'hyphen for a dash',
}
/** Years, pages, paragraphs, days. */
const RANGE =
  /(?<=(?:\b(?:19|20)\d\d|\b(?:paras?\.|paragraphs|pp\.|pages|from|articles|arts\.|chaps\.) \d{1,3}))([-–])(?=(?:19|20)\d\d\b|\d{1,3}\b)(?!\d\d-)|(?<=[\s(]\d{1,2})([-–])(?=\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))/gu
const DASH = /(?<=[\p{L}\d,)”])(?: [–—-] |—| —|— )(?=[\p{L}“(])/gu
