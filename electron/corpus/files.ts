import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import { searchable, stemmed } from '../../shared/compare/tokens'
import { DRAFT_KINDS } from '../../shared/draft/draft'
import type { Draft } from '../../shared/draft/draft'
import { draftSchema, parseDraft } from '../../shared/draft/schema'
import { baseOf, wasAdopted } from '../../shared/draft/base'
import { openDraft } from '../../shared/draft/open'
import { AppError } from '../../shared/error'
import { read } from '../../shared/read'
import type { ReadText } from '../../shared/read'
import type { OpenAnswer, ReadAnswer } from '../../shared/service/corpus'
import { passagesOf } from '../../shared/source/address'
import { citationsIn } from '../../shared/source/citation'
import { factsOf, visibilityOf } from '../../shared/source/facts'
import type { SourceFile } from '../../shared/source/source'
import { fieldText } from '../../shared/text/flat'
import type { DigestedText, FileService, Guide } from './file-service'
import { loadFile } from './load-file'
import { pack, packJson } from './pack'
import { shinglesOf } from './shingles'

/** The file service in this thread: what the worker runs. */
export const files: FileService = {
  async digest(path, { told = [], toldOfOthers, trackedChanges }, unless) {
    const { file, bytes } = await loadFile(path)
    if (file.sha256 === unless) return { file, unchanged: true }
    const { texts } = await read(bytes, file.name, { trackedChanges })
    const digests = texts.map((text, place) => digested(text, file, told[place] ?? toldOfOthers))
    return { file, original: pack(bytes), texts: digests }
  },

  async read(path) {
    return named(path, async (): Promise<ReadAnswer> => {
      const { file, bytes } = await loadFile(path)
      const { texts } = await read(bytes, file.name)
      return {
        file,
        texts: texts.map(({ text, said, losses }) => ({ text, losses, facts: factsOf(text, said, file.path) })),
      }
    })
  },

  async open(path, which = 0) {
    return named(path, async (): Promise<OpenAnswer> => {
      const { file, bytes } = await loadFile(path)
      if (isDraft(file.name, bytes)) {
        return { draft: parseDraft(draftWordsIn(bytes)), from: 'draft', losses: [], titles: [] }
      }
      const { texts } = await read(bytes, file.name)
      const chosen = texts[which]
      if (!chosen) throw new AppError('bad-argument', `There is no text ${which + 1}: the file has ${texts.length}.`)
      const facts = factsOf(chosen.text, chosen.said, file.path)
      const draftKind = DRAFT_KINDS.find((known) => known === facts.kind)
      const base = wasAdopted(facts) ? baseOf(chosen.text, facts) : undefined
      const draft = openDraft(chosen.text, draftKind, randomUUID, new Date().toISOString(), base)
      const titles = texts.length > 1 ? texts.map(({ text, said }) => fieldText(text, 'title') || said.title || '') : []
      return { draft, from: 'text', losses: chosen.losses, titles }
    })
  },

  async write(draft, options, sources) {
    refuseBroken(draft)
    // The writers' libraries are large, and most workers never write.
    const { write } = await import('../../shared/write')
    return write(draft, options, sources)
  },
}

function digested({ text, said, losses }: ReadText, file: SourceFile, told: Guide | undefined): DigestedText {
  const facts = factsOf(text, said, file.path, told)
  const passages = passagesOf(text, '')
  const citations = citationsIn(passages, facts)
  return {
    facts,
    visibility: visibilityOf(text),
    losses,
    footnotes: text.footnotes.length,
    packed: packJson(text),
    passages: passages.map(({ label, kind, text: words, hash, notes }, i) => ({
      label,
      kind,
      text: words,
      hash,
      notes,
      words: searchable(words),
      stems: stemmed(words),
      shingles: shinglesOf(words).join(' '),
      citations: citations[i]!,
    })),
  }
}

/** A draft comes from another process: it is looked at before anything is made of it. */
function refuseBroken(draft: Draft): void {
  const { error } = draftSchema.safeParse(draft)
  const issue = error?.issues[0]
  if (issue) throw new AppError('bad-argument', `The draft cannot be written: ${issue.path.join('.')} ${issue.message}`)
}

/** A draft's file is UTF-8: what is not would be changed by being read and saved again. */
function draftWordsIn(bytes: Uint8Array): string {
  const before = wellFormed(bytes)
  if (before === bytes.length) return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  throw new AppError('malformed', `The draft is not UTF-8, at byte ${before + 1}. Nothing was taken from it.`)
}

/** How many bytes from the start are UTF-8. */
function wellFormed(bytes: Uint8Array): number {
  if (isUtf8(bytes)) return bytes.length
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (isBeginning(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  return good
}

/** UTF-8, if need be with more bytes to come. */
function isBeginning(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function isDraft(name: string, bytes: Uint8Array): boolean {
  if (/\.undraft$/i.test(name)) return true
  return /^\s*\{\s*"format"\s*:\s*"undraft"/.test(new TextDecoder().decode(bytes.subarray(0, 200)))
}

/** Failures of one file, asked for by itself, say which file. */
async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown
    throw new AppError(thrown.code, `${path}: ${thrown.message}`, thrown.place)
  }
}
