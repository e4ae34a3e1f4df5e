import type { Footnote, Paragraph } from '../../../text/document-text'
import { textOfRuns } from '../../../text/flat'
import { findSymbols } from '../../../text/symbol'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'

interface Extract {
  series: Footnote['series']
  /** What follows Ibid. needs of the note before; absent where the note is none. */
  ibid?: { to: number; needs: 'treaty' | 'records' | 'anything' }
  cites: Cited
}

interface Cited {
  treaty: boolean
  records: boolean
  /** Sources of its own; an Ibid. after two or more does not say which it means. */
  sources: number
}

/** Ibid. stands for what is the same in the note before, and so needs one that has it. */
export const ibidWithoutPredecessor = documentRule<Extract>({
  id: 'ibid-without-predecessor',
  about:
    '“Ibid.” stands for what is the same as in the note just before it, which must cite one source, of the same kind.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Two treaties apply,[^1] one with a protocol;[^2] the protocol has an annex.[^3]
          para 2: Norland said so.[^4] It said more.[^5]
          note 1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
          note 2: _Ibid._, vol. 2290, No. 26312.
          note 3: Ibid., annex.
          note 4: Reply of Norland, para. 3.
          note 5: Ibid., para. 8.`,
      },
      {
        text: `
          PP: _Recalling_ two reports,[^1]
          PP: _Noting_ a third,[^2]
          note 1: _Official Records of the General Assembly, Seventy-fourth Session, Supplement No. 53_ (A/74/53), chap. V, sect. A.
          note 2: Ibid., _Seventy-fifth Session, Supplement No. 53_ (A/75/53), chap. IV.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Norland replied.[^1]
          note 1: Ibid., para. 3.`,
        messages: ['No note stands before this Ibid.'],
      },
      {
        text: `
          para 1: A body replied;[^1] a protocol applies.[^2]
          note 1: Reply of the Aldra Basin Commission, paras. 10 and 11.
          note 2: _Ibid._, vol. 2290, No. 26312.`,
        messages: ['Ibid. gives a volume and a number, but note 1 cites no treaty'],
      },
      {
        text: `
          para 1: A resolution[^1] and a supplement.[^2]
          note 1: Resolution 70/1.
          note 2: Ibid., _Supplement No. 53_ (A/75/53).`,
        messages: ['Ibid. gives a supplement, but note 1 cites no Official Records'],
      },
      {
        text: `
          para 1: Two reports[^1] and one of them again.[^2]
          note 1: E/CN.99/2026/4, para. 3; and E/CN.99/2025/4, annex.
          note 2: Ibid., para. 8.`,
        messages: ['Ibid. may mean either source in note 1'],
      },
    ],
  },
  extract: (unit: Paragraph | Footnote) => {
    if (!isFootnote(unit)) return undefined
    const flat = textOfRuns(unit.runs)
    const ibid = /^\s*(?:\(|see\s+)?ibid\b\.?/iu.exec(flat)
    return {
      series: unit.series,
      ...(ibid && { ibid: { to: ibid[0].length, needs: needsOf(flat.slice(ibid[0].length)) } }),
      cites: citedIn(flat),
    }
  },
  judge: (extracts, { numbering }) => {
    if (!extracts.some(({ extract }) => extract.ibid)) return []
    const byId = new Map(extracts.map(({ unit, extract }) => [unit.id, extract]))
    const found: Found[] = []
    // A chain of Ibid. stands for the source at its head.
    const before: Partial<Record<Footnote['series'], { mark: string; cites: Cited }>> = {}
    // The marks are counted in the order of the first references: the order in which notes are read.
    for (const [footnoteId, { mark }] of numbering.footnotes) {
      const extract = byId.get(footnoteId)
      if (!extract) continue
      const { series, ibid, cites } = extract
      const last = before[series]
      if (ibid) {
        const message = !last ? 'No note stands before this Ibid.' : misfit(ibid.needs, last)
        if (message) found.push({ footnoteId, from: 0, to: ibid.to, message })
      }
      before[series] = { mark, cites: ibid && last ? { ...last.cites, sources: 1 } : cites }
    }
    return found
  },
})

function misfit(
  needs: NonNullable<Extract['ibid']>['needs'],
  { mark, cites }: { mark: string; cites: Cited },
): string | undefined {
  if (needs === 'treaty' && !cites.treaty) return `Ibid. gives a volume and a number, but note ${mark} cites no treaty`
  if (needs === 'records' && !cites.records)
    return `Ibid. gives a supplement, but note ${mark} cites no Official Records`
  return cites.sources > 1 ? `Ibid. may mean either source in note ${mark}` : undefined
}

function needsOf(rest: string): 'treaty' | 'records' | 'anything' {
  if (/^,?\s*vols?\.\s*[\dIVXLC]+[^;]{0,80},\s*Nos?\.\s*\d/iu.test(rest)) return 'treaty'
  return /^,?[^;]*\bSupplements?\s+Nos?\./iu.test(rest) ? 'records' : 'anything'
}

function citedIn(flat: string): Cited {
  return {
    treaty: /\bTreaty Series\b|\bvols?\.\s*[\dIVXLC]+[^;]{0,80},\s*Nos?\./iu.test(flat),
    records: /\bOfficial Records\b|\bSupplements?\s+Nos?\./iu.test(flat),
    sources: sourcesIn(flat),
  }
}

/** How many sources a note cites side by side, parted by semicolons; what only says where else to look is none. */
function sourcesIn(flat: string): number {
  const parts = flat.replace(/\([^()]*\)/gu, '').split(/;\s*(?:and\s+)?/u)
  return parts.filter((part, index) => !(index > 0 && /^(?:see|also)\b/iu.test(part)) && namesSource(part)).length
}

function namesSource(part: string): boolean {
  return (
    findSymbols(part).length > 0 ||
    /\b(?:Treaty Series|Official Records)\b/u.test(part) ||
    /\b(?:resolution|decision)s?\s+(?:\d|[SE]+-)/iu.test(part)
  )
}
