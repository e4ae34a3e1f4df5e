import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Draft } from '../../../shared/draft/draft'
import { suggestLinks } from '../../../shared/draft/suggest'
import { traceDraft } from '../../../shared/draft/trace'
import { AppError } from '../../../shared/error'
import type { CorpusService } from '../../../shared/service/corpus'
import { countsOf } from '../../../shared/text/counts'
import { fieldText } from '../../../shared/text/flat'
import { numberingOf } from '../../../shared/text/numbering'
import { writeAtomically } from '../../file/atomic-write'
import { writeFailure } from '../../file/file-failure'
import { checkDraft, findingInWords } from '../check-draft'
import { saveDraft } from '../draft-file'
import { linkInWords, linkView } from '../link-view'
import { brief } from '../output'
import type { Output } from '../output'
import { optional } from '../verb'
import type { Verb } from '../verb'
import { withCorpus } from '../with-corpus'
import { counted, countsInWords } from './read'
import { traceSources } from './trace'

const DEMO = fileURLToPath(new URL('../../resources/demo', import.meta.url))

/** Lies in every folder the demo has made, and in no other: whatever else is in there may be made anew. */
const MARK = 'rapporteur-demo.txt'

/** The main job from end to end on the demo, told in plain words. */
export const demo: Verb = {
  usage: 'demo [--into FOLDER]',
  about: 'The whole way once on the example: import, open, link, check, write to Word, trace.',
  operands: { least: 0, most: 0 },
  options: { into: { type: 'string' } },
  async run(_, values, output) {
    const into = optional(values, 'into')
    const folder = into ?? join(dataHome(), 'rapporteur', 'demo')
    await makeReady(folder, into === undefined)
    const database = join(folder, 'demo.sqlite')
    // Each run tells the same story from its beginning.
    await Promise.all(['', '-wal', '-shm'].map((side) => rm(database + side, { force: true })))
    await withCorpus(database, { create: true }, (corpus) => theWholeWay(corpus, folder, output))
    output.result({ folder }, () => `The files are in ${folder}:`)
    output.result(undefined, () =>
      [
        '  safety-of-passenger-ferries.docx   the report as a Word file in UN format',
        '  safety-of-passenger-ferries.html   what each paragraph rests on, to read in a browser',
        '  safety-of-passenger-ferries.json   the same for programs',
        '  safety-of-passenger-ferries.undraft   the draft with its links',
        '  demo.sqlite   the sources',
      ].join('\n'),
    )
    return 0
  },
}

/** @throws AppError `file-unwritable` where the folder cannot be made, or holds what the demo has not made */
async function makeReady(folder: string, ours: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    const names = await readdir(folder)
    if (!ours && names.length > 0 && !names.includes(MARK)) {
      throw new AppError('file-unwritable', `${folder} has other files in it; name a new or an empty folder.`)
    }
    const warning = 'The files of the example lie here. Each run of "rapporteur demo" makes them anew.\n'
    await writeAtomically(join(folder, MARK), warning)
  } catch (thrown) {
    const { code } = thrown as { code?: unknown }
    if (code === 'EEXIST') throw new AppError('file-unwritable', `${folder} is a file, not a folder.`)
    throw writeFailure(folder, thrown)
  }
}

async function theWholeWay(corpus: CorpusService, folder: string, output: Output): Promise<void> {
  const tell = (words: string): void => output.say(words)
  tell('\n1  Sources')
  for await (const event of corpus.import([join(DEMO, 'sources')])) {
    if (event.type !== 'summary') continue
    tell(
      `   ${event.imported} sources are in the corpus, ${event.passages} passages: three resolutions of one series, an`,
    )
    tell('   earlier report, and the replies of nine States and two organizations.')
  }
  const found = await corpus.search({ words: '"lifejackets for children"', limit: 3 })
  tell(`   "lifejackets for children" stands in ${found.total} of them, for example:`)
  for (const hit of found.hits.slice(0, 2)) {
    tell(`   - ${hit.respondent ? `${hit.respondent.name}, reply` : hit.symbol}, ${hit.label}: ${brief(hit.text, 84)}`)
  }

  const { draft } = await corpus.open(join(DEMO, 'drafts', 'report.undraft'))
  const before = traceDraft(draft)
  tell(
    `\n2  Draft\n   ${fieldText(draft.text, 'symbol')}, ${fieldText(draft.text, 'title')}: ${countsInWords(countsOf(draft.text))}.`,
  )
  tell(`   ${draft.links.length} links tie it to its sources; nothing bears out ${before.holes.join(', ')}.`)

  const linked = await withSuggestions(draft, corpus, tell)

  tell('\n4  Checks')
  const { findings } = checkDraft(linked)
  for (const finding of findings) tell(`   ${findingInWords(finding)}`)

  tell('\n5  Word')
  const { bytes, proof } = await corpus.write(linked, { to: 'docx' })
  if (proof.differences.length > 0) throw new AppError('write-not-proven', proof.differences.join('; '))
  const name = join(folder, 'safety-of-passenger-ferries')
  await writeAtomically(`${name}.docx`, bytes)
  tell(
    `   Written and read back: ${counted(proof.paragraphs, 'paragraph')}, ${counted(proof.footnotes, 'note') || 'no notes'}, nothing lost.`,
  )

  tell('\n6  Trace')
  for (const [to, ending] of [
    ['matrix-html', 'html'],
    ['matrix-json', 'json'],
  ] as const) {
    await writeAtomically(`${name}.${ending}`, (await corpus.write(linked, { to })).bytes)
  }
  const { paragraphs, holes, respondents } = traceDraft(linked, await traceSources(corpus))
  const proposed = paragraphs.filter(({ state }) => state === 'suggested').map(({ label }) => label)
  tell(`   No source: ${holes.join(', ') || 'none'}. Only a proposed one: ${proposed.join(', ') || 'none'}.`)
  for (const { name: who, used, passages } of respondents) tell(`   ${who}: ${used} of ${passages} passages used`)
  tell('')
  await saveDraft(`${name}.undraft`, linked)
}

async function withSuggestions(draft: Draft, corpus: CorpusService, tell: (words: string) => void): Promise<Draft> {
  const { draft: linked, links } = suggestLinks(draft, await corpus.placedPassagesOf('all'), randomUUID)
  const numbering = numberingOf(linked.text)
  tell(`\n3  Links\n   ${links.length} more are proposed from the words, to be confirmed:`)
  for (const link of links.slice(0, 4)) {
    tell(`   - ${linkInWords(linkView(link, numbering.paragraphs.get(link.paragraphId)?.label ?? ''))}`)
  }
  return linked
}

function dataHome(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? homedir()
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  return process.env['XDG_DATA_HOME'] ?? join(homedir(), '.local/share')
}
