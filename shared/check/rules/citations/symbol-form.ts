import { isOneSlip, isSwap } from '../../citations/one-slip'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf, wordsOf } from '../../unit'

/** A document symbol is put together as symbols are. */
export const symbolForm = paragraphRule({
  id: 'symbol-form',
  about:
    'A document symbol has its components in their order, parted by strokes, without blanks or letters in place of figures: A/RES/55/25, E/CN.15/2005/4/Add.1.',
  level: 'error',
  reference: 'Editorial Manual, Resolutions and decisions: system of identification',
  examples: {
    ok: [
      {
        text: `
          para 1: See A/55/2, A/RES/55/25, S/RES/1325 (2000), A/RES/217 A (III), A/RES/21 (I), E/CN.15/2005/4/Add.1 and Corr.1, A/C.3/80/L.__, A/HRC/Sub.1/58/AC.2/4*, A/74/959-S/2020/724, A/80/6 (Sect. 14), CEB/2004/HLCP/I-S/CRP.3, TD/B/WP/233/Rev.1 and E/2005/30.
          para 2: The sum of A and/or B/C, by N/A, for 24/7 work at https://example.org/A/55/2O5.`,
      },
      {
        text: 'para 1: A/CONF.232/2023/4, A/ES-11/L.1/Rev.1, A/RES/ES-11/1, A/S-19/29, ST/SGB/2003/13, A/INF/75/3, A/BUR/75/1 and A/AC.105/C.2/2021/CRP.9.',
      },
    ],
    bad: [
      {
        text: 'para 1: See A/RSE/55/25 and E/CN.15/2OO5/4, and E/NC.15/2005/4/Ad.1.',
        messages: [
          'In A/RSE/55/25, RSE is no component of symbols; RES is',
          'In E/CN.15/2OO5/4 a letter stands for a figure: 2OO5',
          'In E/NC.15/2005/4/Ad.1, NC is no component of symbols; CN is',
          'In E/NC.15/2005/4/Ad.1, Ad is no component of symbols; Add is',
        ],
      },
      {
        text: 'para 1: See A/RES 55/25, A/RES/ 55/25, A//55/2, A/RES/25, A/55/RES/25, E/CN.15/4/2005, E/CN.15/2005/4/Add1 and GA/RES/55/25.',
        messages: [
          'A stroke is missing in A/RES 55/25',
          'A blank stands in A/RES/ 55/25',
          'Two strokes stand together in A//55/2',
          'A/RES/25 lacks the session: A/RES/55/25 has session and number',
          'In A/55/RES/25 the session stands before RES',
          'In E/CN.15/4/2005 the year stands behind the number',
          'A full stop is missing in Add1',
          'GA/RES/55/25 begins with GA: symbols of the General Assembly begin with A',
        ],
      },
    ],
  },
  find(unit) {
    const words = wordsOf(unit)
    if (!words.includes('/')) return []
    const found: Found[] = []
    for (const match of words.matchAll(CANDIDATE)) {
      const symbol = match[0].replace(/[.,:*-]+$/u, '')
      const from = match.index
      const behind = words.slice(from + symbol.length, from + symbol.length + 12)
      for (const fault of faultsIn(symbol, behind))
        found.push({ ...placeOf(unit), from, to: from + symbol.length, ...fault })
    }
    for (const match of words.matchAll(SPACED)) {
      const symbol = match[0]
      const message = /\s\/|\/\s/u.test(symbol) ? `A blank stands in ${symbol}` : `A stroke is missing in ${symbol}`
      const text = symbol.replace(/\s?\/\s?/gu, '/').replace(/\s/u, '/')
      const at = { ...placeOf(unit), from: match.index, to: match.index + symbol.length }
      found.push({ ...at, message, fix: { title: `Write ${text}`, text } })
    }
    return found.sort((a, b) => a.from - b.from)
  },
})

/** What begins like a symbol: the letters of an organ, a stroke, and something of a symbol behind it. */
const CANDIDATE =
  /(?<![\p{L}\p{N}/.@_-])(?:[AEST]|ST|TD|DP|CEB|CTOC|CAC|CRC|CCPR|CEDAW|CAT|CERD|CMW|CRPD|FCCC|NPT|CD|GA|SC|UN|ECOSOC|HRC)\/{1,2}(?:(?=\/?(?:[A-Z]|\d))[\w.*-]+)(?:\/{1,2}[\w.*-]+)*/gu

/** A symbol that a blank parts: "A/RES 55/25", "A/RES/ 55/25", "E/CN.15 /2005/4". */
const SPACED =
  /(?<![\p{L}\p{N}/.@_-])[AES]\/(?:RES|DEC|HRC|CN\.\d+|C\.\d|AC\.\d+|CONF\.\d+)(?:\s(?=\d{2,4}\/\d)|\s\/\s?(?=\d)|\/\s(?=\d{2,4}\/))\d+(?:\/[\w.]*\w)*/gu

const NATURES = ['RES', 'DEC', 'CONF', 'HRC', 'PRST', 'INF', 'BUR', 'CRP', 'NGO', 'PET']
const KNOWN = new Set(
  'AC AG AI B BUR C CC CN CO COM COMP CONF COP COSP CP CPR CRP DEC DC DP EA EB EC EX ESCAP ECA ECE ESCWA EXEC GC HA HLPF HRC ICEF IC IDC IGC IWG INF JIU L LOS LTR MC MIN MP NC NGO NONE OPA P PBC PC PET PR PRST PV R RES RT SC SGB SP SPC SR SS ST TC TF TR UNOPS UPR WG WP YB'.split(
    ' ',
  ),
)
KNOWN.delete('NC')
const MODIFICATIONS = ['Add', 'Corr', 'Rev', 'Amend']
const ORGANS: Readonly<Record<string, string>> = {
  GA: 'A: the General Assembly',
  SC: 'S: the Security Council',
  UN: '',
  ECOSOC: 'E: the Economic and Social Council',
  HRC: 'A/HRC: the Human Rights Council',
}

function faultsIn(symbol: string, behind: string): Pick<Found, 'message' | 'fix'>[] {
  const [organ = '', ...segments] = symbol.split('/')
  if (organ in ORGANS) return foreignOrgan(symbol, organ, segments)
  if (segments.length === 1 && !/^(?:RES|DEC)\b/u.test(segments[0]!)) return []
  if (segments.includes(''))
    return [
      {
        message: `Two strokes stand together in ${symbol}`,
        fix: { title: `Write ${symbol.replace(/\/{2,}/gu, '/')}`, text: symbol.replace(/\/{2,}/gu, '/') },
      },
    ]
  const faults: Pick<Found, 'message' | 'fix'>[] = []
  segments.forEach((segment, index) => {
    const fault = faultOf(segment, index, organ)
    if (fault) faults.push({ message: fault.replace('SYMBOL', symbol) })
  })
  return faults.length > 0 ? faults : orderFault(symbol, organ, segments, behind)
}

/** GA/RES/55/25, of which press releases have the like (GA/12345): only what can be nothing else. */
function foreignOrgan(symbol: string, organ: string, segments: readonly string[]): Pick<Found, 'message'>[] {
  if (!/^(?:RES|DEC)$/u.test(segments[0]!) || segments.length < 2) return []
  const [right, name] = ORGANS[organ]!.split(': ')
  return [
    {
      message: `${symbol} begins with ${organ}${name ? `: symbols of ${name} begin with ${right}` : ', which no organ does'}`,
    },
  ]
}

function faultOf(segment: string, index: number, organ: string): string | undefined {
  if (/^[\dOIl]+(?:-[AES])?$/u.test(segment) && /\d/u.test(segment) && /[OIl]/u.test(segment))
    return `In SYMBOL a letter stands for a figure: ${segment}`
  const [, letters = '', rest = ''] = /^([A-Za-z]+)(.*)$/u.exec(segment) ?? []
  if (/^\.[\dOIl]*[OIl][\dOIl]*$/u.test(rest) && /\d|^\.[lO]$/u.test(rest) && letters !== 'CN')
    return `In SYMBOL a letter stands for a figure: ${segment}`
  if (MODIFICATIONS.includes(letters)) {
    if (/^\d/u.test(rest)) return `A full stop is missing in ${segment}`
    return undefined
  }
  if (/^[A-Z][a-z]{1,4}$/u.test(letters) && /^\.?\d/u.test(rest) && letters !== 'Sub') {
    const right = MODIFICATIONS.find((one) => isOneSlip(one, letters))
    return right && `In SYMBOL, ${letters} is no component of symbols; ${right} is`
  }
  // Only the organs whose bodies and series are all known.
  if (index > 0 || !/^[AES]$/u.test(organ) || !/^[A-Z]{2,5}$/u.test(letters) || KNOWN.has(letters)) return undefined
  if (rest === '') {
    const right = NATURES.find((one) => one.length > 2 && isOneSlip(one, letters))
    return right && `In SYMBOL, ${letters} is no component of symbols; ${right} is`
  }
  if (!/^\.[\d_]/u.test(rest)) return undefined
  const right = ['CONF', 'CN', 'AC'].find((one) => isSwap(one, letters) || (one === 'CONF' && isOneSlip(one, letters)))
  return right && `In SYMBOL, ${letters} is no component of symbols; ${right} is`
}

function orderFault(
  symbol: string,
  organ: string,
  segments: readonly string[],
  behind: string,
): Pick<Found, 'message'>[] {
  const [first = '', second = '', third] = segments
  if (organ === 'A' && /^\d{2}$/u.test(first) && /^(?:RES|DEC)$/u.test(second))
    return [{ message: `In ${symbol} the session stands before ${second}` }]
  // "A/RES/217 (III)" has its session in parentheses behind it.
  if (
    organ === 'A' &&
    /^(?:RES|DEC)$/u.test(first) &&
    /^\d{1,3}$/u.test(second) &&
    third === undefined &&
    !/^\s?(?:[A-Z]\s?)?\(/u.test(behind)
  )
    return [{ message: `${symbol} lacks the session: A/RES/55/25 has session and number` }]
  if (organ === 'E' && /^(?:19|20)\d{2}$/u.test(segments.at(-1)!) && segments.length > 1) {
    const before = segments.slice(0, -1).at(-1)!
    if (/^\d{1,3}$/u.test(before) && !segments.slice(0, -1).some((one) => /^(?:19|20)\d{2}$/u.test(one)))
      return [{ message: `In ${symbol} the year stands behind the number` }]
  }
  return []
}
