import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import links from '../../resources/demo/links.json'
import { read } from '../../shared/read'
import { passagesOf } from '../../shared/source/address'
import { countsOf } from '../../shared/text/counts'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'

async function textAt(path: string): Promise<DocumentText> {
  const url = new URL(`../../resources/demo/${path}`, import.meta.url)
  const { texts } = await read(readFileSync(url), path.split('/').at(-1)!)
  expect(texts).toHaveLength(1)
  return texts[0]!.text
}

const none = { headings: 0, preambular: 0, operative: 0, numbered: 0, sub: [], tables: 0, annexes: 0 }
const noNotes = { footnotes: 0, references: 0, mastheadNotes: 0 }
const notes = (footnotes: number, references = footnotes) => ({ footnotes, references, mastheadNotes: 0 })
const reply = (numbered: number) => ({ ...none, headings: 6, numbered, ...noNotes })

const resolutions = 'sources/resolutions/resolution-'
const replies = 'sources/replies/'

test.each([
  [`${resolutions}9-5.xml`, { ...none, preambular: 12, operative: 13, sub: [3, 3], ...notes(6) }],
  [`${resolutions}10-2.xml`, { ...none, preambular: 14, operative: 15, sub: [4], ...notes(7) }],
  [`${resolutions}11-3.xml`, { ...none, preambular: 14, operative: 16, sub: [6, 2], ...notes(7) }],
  [
    'sources/reports/report-2023-5.txt',
    { ...none, headings: 10, numbered: 42, sub: [17], annexes: 2, ...notes(15), mastheadNotes: 1 },
  ],
  [`${replies}norland-reply.txt`, reply(17)],
  [`${replies}sudria-reply.txt`, reply(14)],
  [`${replies}tarvonia-reply.txt`, reply(12)],
  [`${replies}estvale-reply.txt`, reply(13)],
  [`${replies}halvania-reply.xml`, { ...reply(12), ...notes(4) }],
  [`${replies}kalmaria-reply.xml`, reply(22)],
  [`${replies}aldra-basin-commission-reply.xml`, reply(11)],
  [`${replies}small-harbours-union-letter.txt`, reply(10)],
  [`${replies}lusania-reply.html`, reply(11)],
  [`${replies}meridia-reply.docx`, reply(9)],
  [`${replies}orovia-reply.pdf`, reply(9)],
  ['drafts/ferries-report.txt', { ...none, headings: 7, numbered: 24, sub: [11], ...notes(24, 23), mastheadNotes: 1 }],
  ['drafts/ferries-resolution.txt', { ...none, preambular: 14, operative: 16, sub: [8, 2], ...notes(8) }],
])('%s has what its README says', async (path, counts) => {
  expect(countsOf(await textAt(path))).toEqual(counts)
})

test.each(Object.entries(links))('every link of %s quotes a passage that is there', async (path, draft) => {
  const text = await textAt(`drafts/${path}`)
  const labels = numberingOf(text, 'printed').paragraphs
  const begins = new Map(text.paragraphs.map((p) => [labels.get(p.id)!.label, textOf(p)]))
  const passages = new Map<string, string>()
  for (const file of new Set(draft.links.map((link) => link.file))) {
    for (const { label, text } of passagesOf(await textAt(file), file)) passages.set(`${file}#${label}`, text)
  }
  const broken = [
    ...draft.links.filter((link) => !passages.get(`${link.file}#${link.passage}`)?.includes(link.quote)),
    ...[...draft.links, ...draft.unlinked].filter(
      ({ paragraph, begins: words }) => !begins.get(paragraph)?.startsWith(words),
    ),
  ]
  expect(broken).toEqual([])
})
