import type { ParagraphKind } from '../../../text/document-text'
import { hasShortPart } from '../../notes/part-numbers'
import { paragraphRule } from '../../rule'
import type { Found } from '../../rule'
import { gateOf } from '../../scan'
import { isFootnote, placeOf, wordsOf } from '../../unit'

/** In running text the parts of documents are spelled out: paragraph 6, article 9. */
export const partsInText = paragraphRule({
  id: 'parts-in-text',
  about:
    'In running text “paragraph”, “article”, “chapter” and “section” are spelled out; they are short only in brackets and notes.',
  level: 'warning',
  reference: 'Editorial Manual, Abbreviations',
  languages: ['en'],
  examples: {
    ok: [
      { text: 'para 1: Article 9, paragraph 5, of the Convention applies (see para. 4 above and A/75/1, paras. 3–5).' },
      { text: 'OP: _Takes note_ of the report (A/75/1, chap. II, sect. A, para. 3), “as para. 3 says”.' },
      { text: 'table: Rules\nheader: Rule | Where\nrow: Crews | para. 3' },
    ],
    bad: [
      {
        text: 'OP 1: _Recalls_ para. 3 of resolution 70/1;\nOP 2: _Invokes_ art. 15 and paras. 4 and 5.',
        messages: [
          'In running text “paragraph” is spelled out',
          'In running text “article” is spelled out',
          'In running text “paragraphs” is spelled out',
        ],
      },
    ],
  },
  find: (unit) => {
    if (isFootnote(unit) || !PROSE.includes(unit.kind)) return []
    if (!mayHold(unit)) return []
    const flat = wordsOf(unit)
    if (!hasShortPart(flat)) return []
    const enclosed = enclosure(flat)
    return [...flat.matchAll(PART)].flatMap((match): Found[] => {
      const from = match.index
      if (enclosed(from)) return []
      const text = WORDS[match[0].slice(0, -1).toLowerCase()]!
      const fix = { title: `Write “${text}”`, text }
      const message = `In running text “${text}” is spelled out`
      return [{ ...placeOf(unit), from, to: from + match[0].length, message, fix }]
    })
  },
})

const PROSE: readonly ParagraphKind[] = ['preambular', 'operative', 'numbered', 'sub']
const mayHold = gateOf({ words: 'para paras art arts sect sects chap chaps' })
const PART = /(?<![\p{L}.])(?:para|art|sect|chap)s?\.(?=\s(?:\d|[IVX]+(?![\p{L}])))/gu
const WORDS: Readonly<Record<string, string>> = {
  para: 'paragraph',
  paras: 'paragraphs',
  art: 'article',
  arts: 'articles',
  sect: 'section',
  sects: 'sections',
  chap: 'chapter',
  chaps: 'chapters',
}

/** Asked for places in order: whether brackets or quotation marks are open there. */
function enclosure(flat: string): (at: number) => boolean {
  let depth = 0
  let quoted = 0
  let i = 0
  return (at) => {
    for (; i < at; i += 1) {
      const sign = flat[i]!
      if (sign === '(' || sign === '[') depth += 1
      else if (sign === ')' || sign === ']') depth -= depth > 0 ? 1 : 0
      else if (sign === '“') quoted += 1
      else if (sign === '”') quoted -= quoted > 0 ? 1 : 0
    }
    return depth > 0 || quoted > 0
  }
}
