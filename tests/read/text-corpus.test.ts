import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAkn } from '../../shared/read/akn/read-akn'
import { decode } from '../../shared/read/decode'
import { readText } from '../../shared/read/text'
import { fieldText, referencesOf, textOf } from '../../shared/text/flat'
import type { DocumentText, Paragraph } from '../../shared/text/document-text'
import { lostWords } from './text-words'

const DATA = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(new URL('text/', DATA))

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, DATA))
    .filter((name) => name.endsWith('.txt'))
    .sort()

describe.skipIf(!present)(
  '297 resolutions and decisions as plain text (skipped where ../shared/data is absent)',
  () => {
    const files = present
      ? namesIn('text/').map((name) => {
          const source = readFileSync(new URL(`text/${name}`, DATA), 'utf8')
          return { name, source, ...readText(source, name).texts[0]! }
        })
      : []

    test('have every note tied where its mark stands', () => {
      const loose = files.filter(({ source, text }) => {
        const marks = [...source.matchAll(/\[\^([^\]\s]+)\](?!:)/g)].map((match) => match[1])
        const tied = referencesOf(text).flatMap(({ run }) => (/\*/.test(run.printed!) ? [] : [run.printed]))
        const known = new Set(text.footnotes.map((note) => note.id))
        return (
          marks.length > 0 &&
          (marks.join() !== tied.join() || referencesOf(text).some(({ run }) => !known.has(run.footnoteId)))
        )
      })
      expect(loose.map(({ name }) => name)).toEqual([])
    })

    test('open and close as resolutions do', () => {
      const resolutions = files.filter(({ name }) => /^(?:A|S|E)_RES|^A_HRC_RES/.test(name))
      const without = (kind: string) =>
        resolutions.filter(({ text }) => !text.paragraphs.some((p) => p.kind === kind)).map(({ name }) => name)
      expect({
        resolutions: resolutions.length,
        opening: without('opening'),
        operative: without('operative').length,
        preambular: without('preambular').length,
      }).toEqual({
        resolutions: 253,
        // Declarations adopted without an opening.
        opening: ['A_RES_60_1.txt', 'A_RES_69_2.txt', 'A_RES_78_4.txt'],
        operative: 3,
        preambular: 7,
      })
    })

    test('lose no word that is not told', () => {
      const losing = files.flatMap(({ name, source, text, losses }) => {
        const said = source.replace(/^-+ Footnotes -+$/m, '').replace(/<!--.*-->/g, '')
        const lost = lostWords(said, text, losses, ['Distr', 'Original', 'United Nations'])
        return lost.length > 0 ? [name] : []
      })
      // Scanned: words cut by soft hyphens come together. One letter with its accent apart.
      expect(losing).toEqual(['A_RES_42_38.txt', 'S_RES_2732_2024.txt'])
    })

    test('agree with the same resolutions in AKN4UN, paragraph by paragraph', () => {
      const marked = new Map<string, DocumentText>()
      const wanted = new Set(files.flatMap(({ name }) => /^A_RES_(7[567]_\d+)/.exec(name)?.[1] ?? []))
      for (const session of ['75', '76', '77']) {
        const folder = new URL(`akn/ga/${session}/`, DATA)
        for (const name of readdirSync(folder)) {
          if (!wanted.has(/(?:^|RES_)(\d+_\d+)/.exec(name)?.[1] ?? '')) continue
          for (const { text } of readAkn(decode(readFileSync(new URL(name, folder))).text).texts)
            marked.set(fieldText(text, 'symbol'), text)
        }
      }
      let paragraphs = 0
      let agreeing = 0
      let compared = 0
      for (const { text } of files.filter((file) => /^A_RES_7[567]/.test(file.name))) {
        const other = marked.get(fieldText(text, 'symbol'))
        if (!other) continue
        compared += 1
        const mine = new Set(text.paragraphs.map(sketch))
        for (const p of other.paragraphs) {
          paragraphs += 1
          if (mine.has(sketch(p))) agreeing += 1
        }
      }
      expect(compared).toBeGreaterThanOrEqual(55)
      expect(agreeing / paragraphs).toBeGreaterThan(0.94)
    })
  },
)

/** Kind, level, number and first words. */
function sketch(p: Paragraph): string {
  const words = textOf(p).replace(/\s+/g, ' ').trim().slice(0, 80)
  return `${p.kind} ${p.level} ${p.printed ?? ''} ${words}`
}

describe.skipIf(!present)('105 reports and letters as plain text (skipped where ../shared/data is absent)', () => {
  test('are read without losing a word that is not told', () => {
    const losing = namesIn('reports/').filter((name) => {
      const source = readFileSync(new URL(`reports/${name}`, DATA), 'utf8')
      const { text, losses } = readText(source, name).texts[0]!
      const said = source.replace(/<!--.*-->/g, '')
      return lostWords(said, text, losses, ['Distr', 'Original', 'United Nations', 'Sales No']).length > 0
    })
    expect(losing).toEqual([])
  })
})
