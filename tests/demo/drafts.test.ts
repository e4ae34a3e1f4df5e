import { readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createCorpus } from '../../electron/corpus/corpus'
import { files } from '../../electron/corpus/files'
import type { Corpus } from '../../electron/corpus/corpus'
import type { Dossier, Draft, DraftKind, Link, Relation, Stance } from '../../shared/draft/draft'
import { linkPassage } from '../../shared/draft/link'
import { openDraft } from '../../shared/draft/open'
import { parseDraft } from '../../shared/draft/schema'
import { serializeDraft } from '../../shared/draft/serialize'
import { suggestLinks } from '../../shared/draft/suggest'
import { traceDraft } from '../../shared/draft/trace'
import { textOf } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'

const DEMO = join(import.meta.dirname, '../../resources/demo')

/** One draft of resources/demo/links.json. */
interface LinkedDraft {
  kind: DraftKind
  dossier?: Omit<Dossier, 'mandate'> & { mandate: { file: string; passage: string } }
  links: {
    paragraph: string
    begins: string
    file: string
    passage: string
    relation: Relation
    stance?: Stance
    quote: string
  }[]
  unlinked: unknown[]
}

/**
 * The demo's *.undraft files are made here, from the plain texts and links.json, and kept as snapshots:
 * `npx vitest run tests/demo -u` writes them anew.
 */
describe('the demo drafts', () => {
  let corpus: Corpus
  let linked: Record<string, LinkedDraft>
  let sourceIds: Map<string, string>

  beforeAll(async () => {
    corpus = await createCorpus(':memory:', { ...files, close: async () => {} })
    sourceIds = new Map()
    for await (const event of corpus.import([join(DEMO, 'sources')])) {
      if (event.type !== 'file') continue
      expect({ file: event.file, problem: event.problem }).toEqual({ file: event.file, problem: undefined })
      sourceIds.set(relative(DEMO, event.file), event.sourceId!)
    }
    linked = JSON.parse(await readFile(join(DEMO, 'links.json'), 'utf8')) as Record<string, LinkedDraft>
  }, 60_000)

  it.each([
    ['ferries-report.txt', 'report.undraft'],
    ['ferries-resolution.txt', 'resolution.undraft'],
  ])('%s with its links is %s', async (text, file) => {
    const draft = await draftOf(text)
    expect(parseDraft(serializeDraft(draft))).toEqual(draft)
    await expect(serializeDraft(draft)).toMatchFileSnapshot(join(DEMO, 'drafts', file))
  })

  it('leaves a few paragraphs of the report without a source', async () => {
    const { holes } = traceDraft(await draftOf('ferries-report.txt'))
    expect(holes).toEqual(['para. 4', 'para. 12', 'para. 17'])
  })

  it.each([
    ['ferries-report.txt', 0.85],
    ['ferries-resolution.txt', 0.8],
  ])('%s without its links has most of them proposed', async (name, least) => {
    const draft = await draftOf(name)
    const tie = ({ paragraphId, passage }: Link): string => `${paragraphId} ${passage.passageId}`
    const all = await corpus.passagesOf('all')
    const placed = await corpus.passages(all.map(({ passageId }) => passageId))
    const { links } = suggestLinks({ ...draft, links: [] }, placed, () => 'new')
    const proposed = new Set(links.map(tie))
    const found = draft.links.filter((link) => proposed.has(tie(link)))
    expect(found.length / draft.links.length).toBeGreaterThanOrEqual(least)
    expect(links.length).toBeLessThan(5 * draft.links.length)
    expect(suggestLinks({ ...draft, links: [] }, placed, () => 'new').links).toEqual(links)
  })

  async function draftOf(name: string): Promise<Draft> {
    const { kind, links, dossier } = linked[name]!
    const { texts } = await files.read(join(DEMO, 'drafts', name))
    let n = 0
    const newId = (): string => `${kind}-${(n += 1)}`
    let draft = openDraft(texts[0]!.text, kind, newId, '2026-01-16T09:00:00.000Z')
    const numbering = numberingOf(draft.text, 'printed')
    for (const { paragraph, begins, file, passage, relation, stance, quote } of links) {
      const target = draft.text.paragraphs.find(
        (p) => numbering.paragraphs.get(p.id)?.label === paragraph && textOf(p).startsWith(begins),
      )
      if (!target) throw new Error(`${name}: no ${paragraph} begins "${begins}"`)
      const address = `${sourceIds.get(file)}#${passage}`
      const [placed] = await corpus.passages([address])
      if (!placed) throw new Error(`${name}, ${paragraph}: there is no passage ${address}`)
      draft = linkPassage(draft, target.id, placed, { newId, relation, stance, quote }).draft
    }
    if (!dossier) return draft
    const { mandate, ...rest } = dossier
    return { ...draft, dossier: { ...rest, mandate: `${sourceIds.get(mandate.file)}#${mandate.passage}` } }
  }
})
