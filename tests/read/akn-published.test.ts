import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ReadText } from '../../shared/read'
import { readAkn, readTree } from '../../shared/read/akn/read-akn'
import { decode } from '../../shared/read/decode'
import { parseForgivingly } from '../../shared/read/xml/parse-forgivingly'
import { parseXml } from '../../shared/read/xml/parse-xml'
import { wordsIn } from '../../shared/read/xml/xml-tree'
import { countsOf } from '../../shared/text/counts'
import { PARAGRAPH_KINDS } from '../../shared/text/document-text'
import type { ParagraphKind } from '../../shared/text/document-text'
import { fieldText, textOf } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'
import { unaccounted } from './akn-words'

const DATA = new URL('../../../shared/data/akn/', import.meta.url)
const present = existsSync(DATA)
const LONG = 180_000

interface PublishedFile {
  name: string
  texts: ReadText[]
  /** Words of the file that are in none of its texts, or the reverse. */
  unaccounted: Record<string, number>
}

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(`${folder}/`, DATA), { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith('.xml')).map((name) => `${folder}/${name}`)
}

const source = (path: string): string => decode(readFileSync(new URL(path.replaceAll('%', '%25'), DATA))).text

/** @param counting Whether to count words too, which takes as long as reading. */
function published(path: string, counting = true): PublishedFile {
  const root = parseXml(source(path))
  const { texts } = readTree(root)
  return { name: path.replace(/^.*\//, ''), texts, unaccounted: counting ? unaccounted(root, texts) : {} }
}

function kindsOf(texts: readonly ReadText[]): Partial<Record<ParagraphKind, number>> {
  const kinds: Partial<Record<ParagraphKind, number>> = {}
  for (const { text } of texts) for (const { kind } of text.paragraphs) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}

describe.skipIf(!present)(
  'the resolutions of the seventy-fifth session (skipped where ../shared/data is absent)',
  () => {
    const files = present ? filesIn('ga/75').map((path) => published(path)) : []
    const texts = files.flatMap((file) => file.texts)
    const bySymbol = (symbol: string): ReadText => texts.find(({ said }) => said.symbol === symbol)!

    /**
     * Reconciled with a count of the elements that does not use the reader:
     * - 342 texts: 337 files with one statement, one with two and one with three as components.
     * - preambular 5,480 = 5,430 containers of the preambles + 50 cross headings that refer to the preamble (sections).
     * - operative 7,693 = 7,705 paragraphs with an arabic number in statements, less 35 that number what an opening
     *   paragraph "adopts:" or "resolves that:" (75/1: 21, 75/254: 8, 75/256: 6), + 2 whose number stands in the words
     *   (75/68: 3, 75/248: 6), + 21 without a number that open with an italic verb (lone paragraphs, also of sections).
     * - numbered 414 = 379 with an arabic number in annexes + those 35.
     * - sub 709 = 511 in statements (495 of them with the letter in the words) + 117 in annexes + 76 points of lists + 5 items
     *   of a list in a preamble. By form 664 are letters and 45 numerals; 13 of the 45 are "(i)" after "(h)": 677 and 32.
     * - heading 468: 482 titles and one line in italics, less 15 that are the titles of annexes; the 95 numbers that stand
     *   alone above a title and the 7 numbers of sections are parts of headings.
     * - annex 16 in 12 attachments (one holds three, two hold two); 12 of them begin with the word itself.
     * - text 121 = what has no number and no verb: 101 in annexes, 11 in statements, 6 lines under tables that are no notes,
     *   3 points without a number.
     * - footnotes 3,002 = 2,998 notes + 4 letter notes of tables, which have a reference in their table each.
     */
    test('have their counts', () => {
      const counts = texts.map(({ text }) => countsOf(text))
      const sum = (of: (c: (typeof counts)[number]) => number): number => counts.reduce((total, c) => total + of(c), 0)
      expect({
        files: files.length,
        texts: texts.length,
        kinds: kindsOf(texts),
        sub: [sum((c) => c.sub[0] ?? 0), sum((c) => c.sub[1] ?? 0)],
        footnotes: sum((c) => c.footnotes),
        references: sum((c) => c.references),
        notesOfTables: texts.flatMap(({ text }) => text.footnotes.filter(({ series }) => series === 'letter')).length,
        languages: [...new Set(texts.map(({ text }) => text.language))],
      }).toEqual({
        files: 339,
        texts: 342,
        kinds: {
          opening: 342,
          preambular: 5480,
          operative: 7693,
          numbered: 414,
          sub: 709,
          heading: 468,
          annex: 16,
          text: 121,
          table: 9,
          bullet: 3,
          closing: 342,
        },
        sub: [677, 32],
        footnotes: 2998,
        references: 2998,
        notesOfTables: 4,
        languages: ['en', 'fr'],
      })
    })

    test('lose no word, and tell the only things they leave out or change', () => {
      const losses = new Map<string, number>()
      for (const { way, what, count } of texts.flatMap((read) => read.losses)) {
        losses.set(`${way}: ${what}`, (losses.get(`${way}: ${what}`) ?? 0) + count)
      }
      expect(files.filter((file) => Object.keys(file.unaccounted).length > 0)).toEqual([])
      expect(Object.fromEntries(losses)).toEqual({
        'changed: the symbol printed for several resolutions': 5,
        'changed: numbers that stand twice, in the markup and in the words': 26,
      })
    })

    test('have a symbol, a title and a day of adoption each, and no symbol twice', () => {
      const symbols = texts.map(({ said, text }) => `${said.symbol} ${text.language}`)
      expect(
        texts.filter(({ said }) => !said.symbol || !said.title || !said.date || said.kind !== 'resolution'),
      ).toEqual([])
      expect(new Set(symbols).size).toBe(342)
    })

    test('print their operative numbers without a gap, counted anew where numbers begin again', () => {
      const gaps: string[] = []
      for (const { text, said } of texts) {
        let last = 0
        for (const { kind, printed, restart } of text.paragraphs) {
          if (restart) last = 0
          if (kind !== 'operative' || !printed) continue
          if (Number(printed) !== last + 1) gaps.push(`${said.symbol}: ${last}, ${printed}`)
          last = Number(printed)
        }
      }
      expect(gaps).toEqual([])
    })

    test('have the numbers, letters and headings that a draft made of them would count', () => {
      const apart = texts.flatMap(({ text, said }) => {
        const computed = numberingOf(text, 'computed').paragraphs
        return text.paragraphs.flatMap(({ id, kind, printed = '' }) => {
          const { number, label } = computed.get(id)!
          return kind !== 'text' && number !== printed ? [`${said.symbol} ${label}: ${printed}, not ${number}`] : []
        })
      })
      expect(apart).toEqual([])
    })

    test('count their letters in order', () => {
      const odd: string[] = []
      for (const { text, said } of texts) {
        let before = ''
        for (const { kind, level, printed } of text.paragraphs) {
          const mark = kind === 'sub' ? `${level} ${printed}` : ''
          if (mark === '2 (i)' && /^2/.test(before)) odd.push(`${said.symbol}: ${before}, ${mark}`)
          if (mark === '1 (i)' && !/^(?:1 \(h\)|2)/.test(before)) odd.push(`${said.symbol}: ${before}, ${mark}`)
          if (mark) before = mark
        }
      }
      expect(odd).toEqual([])
    })

    test('keep the sections of 75/245 apart, lone paragraphs without a number among them', () => {
      const { text } = bySymbol('A/RES/75/245')
      expect(
        text.paragraphs
          .filter(({ kind }) => kind === 'heading' || kind === 'operative')
          .map(({ kind, level, printed = '', restart }) =>
            `${kind}${level || ''} ${printed}${restart ? '!' : ''}`.trim(),
          )
          .slice(10),
      ).toEqual([
        'heading1 !',
        'heading2 A!',
        'operative',
        'heading2 B!',
        'operative 1',
        'operative 2',
        'operative 3',
        'operative 4',
        'heading2 C!',
        'operative',
        'heading2 D!',
        'operative 1',
        'operative 2',
        'operative 3',
      ])
    })

    test('tie the letter notes of the table in 75/249 to its cells', () => {
      const { text } = bySymbol('A/RES/75/249')
      const table = text.paragraphs.find(({ kind }) => kind === 'table')!
      const references = table.rows!.flatMap((row) =>
        row.cells.flatMap((cell) =>
          cell.paragraphs.flatMap((p) => p.runs.flatMap((run) => (run.type === 'reference' ? [run.printed] : []))),
        ),
      )
      expect({
        references,
        notes: text.footnotes.map(({ series, printed }) => `${series} ${printed}`).slice(-3),
      }).toEqual({
        references: ['a', 'b', 'c'],
        notes: ['letter a', 'letter b', 'letter c'],
      })
    })

    test('are read alike every time', () => {
      for (const path of filesIn('ga/75').slice(0, 40)) expect(readAkn(source(path))).toEqual(readAkn(source(path)))
    })
  },
)

describe.skipIf(!present)('other published files (skipped where ../shared/data is absent)', () => {
  test(
    'of the General Assembly and the Security Council are read whole, no word lost (counted in every third)',
    () => {
      const answers = ['ga/76', 'ga/77', 'sc'].map((folder) => {
        const files = filesIn(folder).map((path, index) => published(path, index % 3 === 0))
        const lossy = files.filter((file) => Object.keys(file.unaccounted).length > 0)
        const texts = files.flatMap((file) => file.texts)
        const opened = texts.filter(({ text }) => text.paragraphs.some(({ kind }) => kind === 'operative')).length
        return { folder, files: files.length, texts: texts.length, opened, lossy: lossy.map(({ name }) => name) }
      })
      expect(answers).toEqual([
        { folder: 'ga/76', files: 312, texts: 315, opened: 315, lossy: [] },
        { folder: 'ga/77', files: 344, texts: 348, opened: 348, lossy: [] },
        { folder: 'sc', files: 479, texts: 479, opened: 478, lossy: [] },
      ])
    },
    LONG,
  )

  test('in six languages have the same paragraphs, one by one, and notes in each', () => {
    const files = filesIn('multilingual').map((path) => published(path))
    const texts = files.flatMap((file) => file.texts)
    const kinds = ({ text }: ReadText): string[] => text.paragraphs.map(({ kind }) => kind)
    const english = new Map(texts.filter(({ text }) => text.language === 'en').map((read) => [read.said.symbol, read]))
    const apart = texts.flatMap((read): string[] => {
      const original = english.get(read.said.symbol)!
      const name = `${read.said.symbol} ${read.text.language}`
      const [own, others] = [kinds(read), kinds(original)]
      const different = PARAGRAPH_KINDS.flatMap((kind) => {
        const more = own.filter((k) => k === kind).length - others.filter((k) => k === kind).length
        return more === 0 ? [] : [`${more > 0 ? '+' : ''}${more} ${kind}`]
      })
      const notes = read.text.footnotes.length - original.text.footnotes.length
      if (notes !== 0) different.push(`${notes} notes`)
      if (different.length > 0) return [`${name}: ${different.join(', ')}`]
      return own.join() === others.join() ? [] : [`${name}: in another order`]
    })
    expect({
      texts: texts.length,
      languages: [...new Set(texts.map(({ text }) => text.language))].sort(),
      lossy: files.filter((file) => Object.keys(file.unaccounted).length > 0).map(({ name }) => name),
      apart,
    }).toEqual({
      texts: 91,
      languages: ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
      lossy: [],
      // The files themselves differ: a closing left out; headings without any mark (zh, fr); a bold line without its full
      // stop (ru); an operative paragraph marked as one of the preamble (zh).
      apart: [
        'A/RES/79/1 ar: -1 closing',
        'A/RES/79/1 zh: -25 heading, +25 text',
        'A/RES/79/258 zh: +1 preambular, -1 operative',
        'A/RES/79/1 fr: -5 heading, +5 text, -1 closing',
        'A/RES/79/1 ru: +1 heading, -1 text',
      ],
    })
  })

  test('of presidential statements are read, 54 of the 117 mended, and no word lost in any', () => {
    const files = filesIn('prst').map((path) => {
      const { root, losses } = parseForgivingly(source(path))
      const { texts } = readTree(root)
      return { words: wordsBetweenTags(source(path)) === lettersOf(wordsIn(root)), losses, root, texts }
    })
    const mended = files.filter(({ losses }) => losses.length > 0)
    const reasons = new Set(mended.map(({ losses }) => losses[0]!.detail!.replace(/line \d+/, 'line N')))
    const quoted = ({ texts }: (typeof files)[number]): boolean =>
      texts[0]!.text.paragraphs.some((p) => p.kind === 'quote' && textOf(p) !== '')
    expect({
      files: files.length,
      mended: mended.length,
      lossy: files.filter(({ words, root, texts }) => !words || Object.keys(unaccounted(root, texts)).length > 0)
        .length,
      titled: files.filter(({ texts }) => /^Statement/.test(fieldText(texts[0]!.text, 'title'))).length,
      quoted: files.filter(quoted).length,
      reasons: [...reasons].sort(),
    }).toEqual({
      files: 117,
      mended: 54,
      lossy: 0,
      // All but a corrigendum.
      titled: 116,
      // A corrigendum and three statements in plain words.
      quoted: 113,
      reasons: [
        'first at line N: "</alinea>" closes what was never opened; 1 tag changed',
        'first at line N: "</docTitle>" closes what was never opened; 1 tag changed, 1 tag dropped',
        'first at line N: "</docTitle>" closes what was never opened; 2 tags changed, 1 tag dropped',
      ],
    })
  })
})

/** All characters between tags, found without the parser's help, white space left out. */
function wordsBetweenTags(xml: string): string {
  return lettersOf(
    xml
      .replace(/<!--[^]*?-->/g, '')
      .replace(/<[^<>]*>/g, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&'),
  )
}

function lettersOf(words: string): string {
  return words.replace(/\s+/g, '')
}
