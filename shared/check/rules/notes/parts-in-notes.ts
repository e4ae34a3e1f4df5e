import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** Parts of documents have short names in notes: para., chap., sect., vol., No. */
export const partsInNotes = paragraphRule({
  id: 'parts-in-notes',
  about:
    'In a note the parts of a source are abbreviated, in small letters and with a full stop: para., chap., sect., art., vol., p.; only “No.” has a capital.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 9; Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: One.[^1]
          note 1: _Official Records of the General Assembly, Seventy-fifth Session, Supplement No. 5_, vol. I (A/75/5 (Vol. I)), chap. II, sect. A, para. 3.`,
      },
      {
        text: `
          para 1: One.[^1] Two.[^2] Three.[^3]
          note 1: Noting the update in paragraph 34 of the final report (A/75/1).
          note 2: Resolution 75/245, in section VI of the volume, becomes resolution 75/245 A.
          note 3: Article 2, paragraph 3, of the Ferries Agreement.`,
      },
    ],
    bad: [
      {
        text: 'para 1: One.[^1] Two.[^2]\nnote 1: A/75/1, paragraph 3.\nnote 2: Ibid., section II, paragraphs 4 and 5.',
        messages: ['In a note “para.” stands', 'In a note “sect.” stands', 'In a note “paras.” stands'],
      },
      {
        text: 'para 1: One.[^1]\nnote 1: A/75/1, Para. 3, Chap. II.',
        messages: ['In a note “para.” stands', 'In a note “chap.” stands'],
      },
      {
        text: 'para 1: One.[^1]\nnote 1: United Nations, _Treaty Series_, vol 1577, no. 27531.',
        messages: ['In a note “vol.” stands', 'In a note “No.” stands'],
      },
    ],
  },
  find: (unit) => {
    if (!isFootnote(unit)) return []
    const flat = wordsOf(unit)
    if (!/[\dIVX]/.test(flat)) return []
    const found: Found[] = []
    for (const match of flat.matchAll(PART)) {
      const { spelled, capital, bare, number } = match.groups!
      const word = spelled ?? capital ?? bare ?? number!
      // In a sentence the words are spelled out.
      if (spelled && /^\s(?:of|to|in)\s|^,\sof\s/u.test(flat.slice(match.index + match[0].length))) continue
      const right = number ? (/s/u.test(word) ? 'Nos.' : 'No.') : rightFor(word)
      const from = match.index + match[0].indexOf(word)
      const fix = { title: `Write “${right}”`, text: right }
      found.push({ ...placeOf(unit), from, to: from + word.length, message: `In a note “${right}” stands`, fix })
    }
    return found
  },
})

const SHORT: Readonly<Record<string, string>> = {
  paragraph: 'para',
  chapter: 'chap',
  section: 'sect',
  article: 'art',
  volume: 'vol',
  page: 'p',
}

function rightFor(word: string): string {
  const bare = word.replace(/\.$/u, '').toLowerCase()
  if (bare === 'pages') return 'pp.'
  const plural = bare.endsWith('s') && !bare.startsWith('annex') ? 's' : ''
  const stem = plural ? bare.slice(0, -1) : bare
  if (/^annex(?:es)?$/u.test(bare)) return bare
  return `${SHORT[stem] ?? stem}${plural}.`
}

const NUMBER = String.raw`(?=\s(?:\d|[IVXLC]+(?![\p{L}])|[A-Z](?:[,.;]|$)))`
/** After a comma: words of a citation, not of a sentence. Within brackets they may belong to a symbol. */
const PART = new RegExp(
  String.raw`(?<=(?:[\d)\].]|annex|[IVX]|\s[A-Z]),\s)(?<spelled>(?:paragraph|chapter|section|article|volume|page)s?)${NUMBER}(?:\s(?:\d+|[IVXLC]+|[A-Z])(?:(?:\s(?:and|to)\s|[–-])(?:\d+|[IVXLC]+))?)` +
    String.raw`|(?<=[\p{L}\d).\]],\s)(?<capital>(?:Para|Chap|Sect|Art|Vol)s?\.|Annex(?:es)?(?!\sNo))${NUMBER}` +
    String.raw`|(?<![\p{L}.(])(?<bare>(?:para|chap|sect|vol)s?|arts?(?=\s\d)|pp?(?=\s\d))${NUMBER}` +
    String.raw`|(?<![\p{L}.])(?<number>nos?\.)(?=\s\d)`,
  'gu',
)
