import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Draft } from '../../shared/draft/draft'
import { linkPassage, removeLink } from '../../shared/draft/link'
import { openDraft } from '../../shared/draft/open'
import { suggestLinks } from '../../shared/draft/suggest'
import { read } from '../../shared/read'
import { passagesOf, sourceIdOf } from '../../shared/source/address'
import { factsOf } from '../../shared/source/facts'
import type { PlacedPassage } from '../../shared/source/passage'
import { numberingOf } from '../../shared/text/numbering'
import { countingIds, draftOf, NOON, passage, passagesIn } from '../fixtures/texts'

const demo = new URL('../../resources/demo/', import.meta.url)

interface Known {
  links: { paragraph: string; file: string; passage: string }[]
}

describe('on the demo', () => {
  const known = JSON.parse(readFileSync(new URL('links.json', demo), 'utf8')) as Record<string, Known>
  const files = new Map<string, string>()
  let passages: PlacedPassage[]

  beforeAll(async () => {
    passages = []
    for (const folder of ['resolutions', 'reports', 'replies']) {
      for (const name of readdirSync(new URL(`sources/${folder}`, demo))) {
        const { texts } = await readFileOf(`sources/${folder}/${name}`, name)
        for (const { text, said } of texts) {
          const facts = factsOf(text, said, name)
          const sourceId = sourceIdOf(facts, name)
          files.set(sourceId, `sources/${folder}/${name}`)
          const place = {
            symbol: facts.symbol,
            title: facts.title,
            sourceKind: facts.kind,
            body: facts.body,
            date: facts.date,
            language: 'en',
            visibility: 'public' as const,
          }
          for (const p of passagesOf(text, sourceId))
            passages.push({ ...p, ...place, ...(facts.respondent && { respondent: facts.respondent }) })
        }
      }
    }
  })

  // What the list of links leaves out on purpose is often right too: by reading, some nine proposals in ten are.
  test.each([
    ['ferries-report.txt', 0.85, 0.62],
    ['ferries-resolution.txt', 0.8, 0.4],
  ])('%s: most of what it rests on is proposed', async (name, recall, share) => {
    const { texts } = await readFileOf(`drafts/${name}`, name)
    const draft = openDraft(texts[0]!.text, undefined, countingIds(), NOON)
    const { links } = suggestLinks(draft, passages, countingIds('l'))
    const labels = numberingOf(draft.text, 'printed').paragraphs
    const proposed = links.map(
      ({ paragraphId, passage: { passageId, label } }) =>
        `${labels.get(paragraphId)!.label} <- ${files.get(passageId.split('#')[0]!)} ${label}`,
    )
    const wanted = known[name]!.links.map((link) => `${link.paragraph} <- ${link.file} ${link.passage}`)
    const hits = wanted.filter((link) => proposed.includes(link)).length
    expect(hits / wanted.length).toBeGreaterThanOrEqual(recall)
    expect(hits / proposed.length).toBeGreaterThanOrEqual(share)
    expect(links.every(({ state, quote, passage: { text } }) => state === 'suggested' && text.includes(quote))).toBe(
      true,
    )
  })
})

const reply = passagesIn(
  `
  para 1: The service was set up in 1998.
  para 2: The number of inspections of passenger ferries rose from seventeen in 2023 to 24 in 2024.
  para 3: Inspectors are trained at the school in Skarvik.`,
  { sourceId: 'norland@en' },
)
const other = passagesIn('para 1: The number of inspections of passenger ferries fell from 17 in 2023 to 12 in 2024.', {
  sourceId: 'sudria@en',
  respondent: { name: 'Sudria', class: 'member' },
})

const brief = ({ links }: { links: Draft['links'] }): string[] => links.map(({ passage: { passageId } }) => passageId)

describe('a link is proposed', () => {
  test('where a sentence says what a reply of the respondent named says, figures spelled or not', () => {
    const draft = draftOf(
      'para: In Norland, the number of inspections of passenger ferries had risen from 17 in 2023 to 42 in 2024.',
    )
    const suggested = suggestLinks(draft, [...reply, ...other], countingIds('l'))
    expect(brief(suggested)).toEqual(['norland@en#para. 2'])
    expect(suggested.links[0]!.quote).toBe(reply[1]!.text)
    expect(suggestLinks(draft, [...reply, ...other], countingIds('l'))).toEqual(suggested)
  })

  test('where a note, an Ibid. or the text gives the address', () => {
    const resolution = passagesIn(
      'OP 1: _Urges_ States;\nOP 2: _Recommends_ to States:\nsub (a): To inspect all ferries.',
      {
        sourceId: 'E/CN.99/RES/11/3@en',
        symbol: 'E/CN.99/RES/11/3',
        sourceKind: 'resolution',
      },
    )
    const draft = draftOf(`
      para: Norland has a school.[^#1]
      para: Norland has a service.[^#2]
      para: All this agrees with paragraph 2 (a) of its resolution 11/3.
      note #1: Reply of Norland, para. 3.
      note #2: _Ibid._, para. 1.`)
    expect(brief(suggestLinks(draft, [...reply, ...resolution], countingIds('l')))).toEqual([
      'norland@en#para. 3',
      'norland@en#para. 1',
      'E/CN.99/RES/11/3@en#OP 2 (a)',
    ])
  })

  test('where an earlier resolution has the clause, from the latest', () => {
    const clause = 'Urges Member States to carry out at least half of their inspections without notice;'
    const clauses = ['2023-04-20', '2025-04-16'].map((date) =>
      passage({
        text: clause,
        sourceId: `r-${date}@en`,
        label: 'OP 3',
        kind: 'operative',
        date,
        sourceKind: 'resolution',
      }),
    )
    const draft = draftOf(
      'OP: _Also urges_ Member States to carry out at least half of their inspections without notice;',
    )
    expect(brief(suggestLinks(draft, clauses, countingIds('l')))).toEqual(['r-2025-04-16@en#OP 3'])
  })
})

test('nothing is proposed where nothing is shared, nor over a confirmed link', () => {
  const draft = draftOf('para: The Secretariat will collect the forms of certificate now in use.')
  expect(suggestLinks(draft, reply, countingIds('l'))).toEqual({ draft, links: [] })
  const cites = draftOf('para: Norland has a school.[^#1]\nnote #1: Reply of Norland, para. 3.')
  const linked = linkPassage(cites, cites.text.paragraphs[0]!.id, reply[2]!, { newId: countingIds('l') }).draft
  expect(suggestLinks(linked, reply, countingIds('m'))).toEqual({ draft: linked, links: [] })
  expect(suggestLinks(removeLink(linked, 'l1'), reply, countingIds('m')).links).toHaveLength(1)
})

async function readFileOf(path: string, name: string) {
  return read(new Uint8Array(readFileSync(new URL(path, demo))), name)
}

test('a document is no source of itself, however its symbol is spelled', () => {
  const clause = 'para: Norland reported that 24 inspections of passenger ferries at Port Halvard had found 17 defects.'
  const draft = draftOf(`@symbol E/CN.99/2026/4*\n${clause}`)
  const from = (symbol: string) => passagesIn(clause, { sourceId: `${symbol}@en`, symbol, sourceKind: 'report' })
  const { links } = suggestLinks(draft, [...from('E/CN.99/2026/4'), ...from('E/CN.99/2025/9')], countingIds('l'))
  expect(links.map(({ passage: { symbol } }) => symbol)).toEqual(['E/CN.99/2025/9'])
})
