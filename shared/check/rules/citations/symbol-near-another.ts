import { citedIn } from '../../citations/cited'
import type { PlacedCitation } from '../../citations/cited'
import { isOneSlip, isSwap } from '../../citations/one-slip'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** Symbols of one series spell its letters alike. */
export const symbolNearAnother = documentRule<never>({
  id: 'symbol-near-another',
  about:
    'The letters of a body or series are the same in all symbols of that series: HLCP here and HLPC there is a slip in one of them.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes',
  examples: {
    ok: [
      { text: 'para 1: See CEB/2004/HLCP/I-S/CRP.3, CEB/2005/HLCP/IX/CRP.7 and CEB/2005/HLCM/4.' },
      { text: 'para 1: See CRC/C/OPSC/CHE/CO/1, CRC/C/OPAC/CHL/CO/1, A/CONF.232/2 and TD/B/WP/3.' },
    ],
    bad: [
      {
        text: `
          para 1: See CEB/2004/HLCP/I-S/CRP.3 and CEB/2005/HLCP/IX/CRP.7.[^1]
          note 1: CEB/2005/HLPC/X/CRP.2.`,
        messages: ['HLPC here, HLCP in CEB/2004/HLCP/I-S/CRP.3'],
      },
      {
        text: 'para 1: See FCCC/SBSTA/2015/2 and FCCC/SBTSA/2016/3.',
        messages: ['SBTSA here, SBSTA in FCCC/SBSTA/2015/2'],
      },
    ],
  },
  extract: () => undefined,
  judge(_, context) {
    const series = new Map<string, Map<string, PlacedCitation[]>>()
    for (const citation of citedIn(context)) {
      const { symbol, ibid } = citation
      if (ibid || /\/(?:RES|DEC)\//u.test(symbol)) continue
      const [organ, ...segments] = symbol.split('/')
      segments.forEach((segment, index) => {
        const letters = /^[A-Za-z]{3,}/u.exec(segment)?.[0]
        if (!letters) return
        const key = `${organ} ${index}`
        const spelled = series.get(key) ?? new Map<string, PlacedCitation[]>()
        series.set(key, spelled)
        const all = spelled.get(letters)
        if (all) all.push(citation)
        else spelled.set(letters, [citation])
      })
    }
    return [...series.values()].flatMap(slipsIn)
  },
})

function slipsIn(spelled: ReadonlyMap<string, readonly PlacedCitation[]>): Found[] {
  if (spelled.size < 2 || spelled.size > 100) return []
  // The more frequent first, and the earlier where they are equal.
  const all = [...spelled].sort(([, a], [, b]) => b.length - a.length)
  const found: Found[] = []
  all.forEach(([letters, citations], i) => {
    const right = all.slice(0, i).find(([other]) => isSlip(other, letters))
    if (!right) return
    const message = `${letters} here, ${right[0]} in ${right[1][0]!.symbol}`
    for (const { unit, from, to } of citations) found.push({ ...placeOf(unit), from, to, message })
  })
  return found
}

/** Bodies whose letters are this near, and codes of States, which have three. */
const BODIES = new Set(['OPSC', 'OPAC', 'HLCP', 'HLCM', 'ESCAP', 'SBSTA', 'SBSTTA', 'COSP', 'COP', 'CP', 'CMP', 'CMA'])

function isSlip(a: string, b: string): boolean {
  if (BODIES.has(a) && BODIES.has(b)) return false
  if (a.length < 4 && b.length < 4) return /^(?:CRP|INF|NGO|Add|Rev|RES|DEC|HRC)$/u.test(a) && isSwap(a, b)
  return isSwap(a, b) || (a.length > 4 && isOneSlip(a, b))
}
