import { z } from 'zod'
import type { ErrorValue } from '../error'
import type { Draft } from '../draft/draft'
import type { WriteAnswer, WriteOptions } from '../draft/export'
import type { Passage, PlacedPassage } from '../source/passage'
import { SOURCE_KINDS, VISIBILITIES } from '../source/source'
import type { Source, SourceFacts, SourceFile, Visibility } from '../source/source'
import type { DocumentText } from '../text/document-text'
import type { Loss } from '../text/loss'
import { call, stream } from './wire'
import type { Contract } from './wire'

export type { Proof, WriteAnswer, WriteOptions } from '../draft/export'

/**
 * The corpus as its callers see it: sources in, passages out; reading and writing of files in its guarded worker.
 * Nothing of SQLite shows: addresses are strings, queries are words. The terminal has it in-process, the window
 * through the wire.
 */
export interface CorpusService {
  /** Files and folders (recursive). One `file` event for each file, whatever became of it; `summary` last. Stop iterating to cancel. */
  import(paths: string[], options?: ImportOptions): AsyncIterable<ImportEvent>
  sources(): Promise<SourceSummary[]>
  /** The whole source, to open it in context. `no-such-source` where unknown. */
  source(sourceId: string): Promise<Source>
  /** The file as it was imported. */
  original(sourceId: string): Promise<{ name: string; bytes: Uint8Array }>
  search(query: SearchQuery): Promise<SearchResult>
  /** Agreed language: nearest earlier passages. */
  similar(query: SimilarQuery): Promise<SimilarResult>
  /** Passages by address; addresses that no longer resolve are absent from the answer. */
  passages(passageIds: string[]): Promise<PlacedPassage[]>
  /** Every passage of the sources with these ids, or of all sources, for coverage. */
  passagesOf(sourceIds: string[] | 'all'): Promise<Passage[]>
  /** The same complete, for suggesting links; passages of several hundred bytes each, for the terminal rather than the wire. */
  placedPassagesOf(sourceIds: 'all' | string[]): Promise<PlacedPassage[]>
  /** Read a file without importing it. */
  read(path: string): Promise<ReadAnswer>
  /** A draft from a file: a draft file as it is, anything readable as a new draft. `which` chooses among several texts. */
  open(path: string, which?: number): Promise<OpenAnswer>
  /** The words of the draft's own file; `bad-argument` where reading them again would not give a draft. */
  serialize(draft: Draft): Promise<string>
  /** The draft in the words of a draft file, of this version or an older one. */
  parse(words: string): Promise<Draft>
  /** Write a draft and read it back: who asked must not keep a file whose `proof.differences` are not empty. */
  write(draft: Draft, options: WriteOptions): Promise<WriteAnswer>
  /** Words for the status bar and for start-up: is it alive, what does it hold. */
  status(): Promise<CorpusStatus>
}

export interface ImportOptions {
  kind?: SourceFacts['kind'] | undefined
  respondent?: string | undefined
  theme?: string | undefined
  visibility?: Visibility | undefined
}

export type ImportEvent =
  | { type: 'progress'; done: number; total: number; name: string }
  | ({ type: 'file' } & ImportedFile)
  | {
      type: 'summary'
      files: number
      imported: number
      unchanged: number
      replaced: number
      failed: number
      passages: number
      ms: number
      cancelled?: true
    }

/** What became of one text of one file; a file with three resolutions gives three. */
export interface ImportedFile {
  file: string
  status: 'imported' | 'unchanged' | 'replaced' | 'failed'
  sourceId?: string
  symbol: string
  title: string
  kind: SourceFacts['kind']
  body: string
  date: string
  language: string
  respondent: string | null
  passages: number
  footnotes: number
  losses: Loss[]
  problem?: ErrorValue
}

export interface SourceSummary {
  sourceId: string
  facts: SourceFacts
  visibility: Visibility
  passages: number
  footnotes: number
  importedAt: string
  losses: Loss[]
  file: SourceFile
}

export interface SearchQuery {
  /** Words (all must be there), "phrases", prefix* (three letters or more); anything else is taken as words, never an error. */
  words: string
  kind?: SourceFacts['kind'] | undefined
  body?: string | undefined
  respondent?: string | undefined
  /** Years, inclusive. */
  from?: number | undefined
  to?: number | undefined
  language?: string | undefined
  /** At most 200; 20 where absent. */
  limit?: number | undefined
}

/** Snippets mark found words by U+E000 … U+E001, which no text holds. */
export const MARK = { open: '\uE000', close: '\uE001' } as const

export interface SearchHit extends PlacedPassage {
  /** Higher is better; comparable within one answer only. */
  score: number
  snippet: string
}

/** Scoring costs more than finding: of more matches than these only the newest are ranked, and the answer says so. */
export const MOST_RANKED = 12_500

export interface SearchResult {
  hits: SearchHit[]
  /** Distinct texts that match; with `capped` there are more than these, and only the newest MOST_RANKED were ranked. */
  total: number
  capped?: true
  ms: number
}

export interface SimilarQuery {
  text: string
  limit?: number | undefined
  /** ISO day: only passages of earlier documents. */
  before?: string | undefined
}

export interface SimilarHit extends PlacedPassage {
  /** Word-bigram Jaccard, 0 to 1. */
  similarity: number
}

export interface SimilarResult {
  hits: SimilarHit[]
  ms: number
}

export interface ReadAnswer {
  file: SourceFile
  texts: { text: DocumentText; facts: SourceFacts; losses: Loss[] }[]
}

export interface OpenAnswer {
  draft: Draft
  from: 'draft' | 'text'
  /** What reading cost, where the draft was made from another file. */
  losses: Loss[]
  /** Titles of all texts in the file, where it holds several. */
  titles: string[]
}

export interface CorpusStatus {
  sources: number
  passages: number
  /** Where the corpus lies. */
  path: string
  process: { host: 'utility' | 'node' | 'in-process'; sqlite: string }
}

const importOptions = z
  .object({
    kind: z.enum(SOURCE_KINDS).optional(),
    respondent: z.string().max(500).optional(),
    theme: z.string().max(500).optional(),
    visibility: z.enum(VISIBILITIES).optional(),
  })
  .strict()
const searchQuery = z
  .object({
    words: z.string().max(10_000),
    kind: z.enum(SOURCE_KINDS).optional(),
    body: z.string().max(200).optional(),
    respondent: z.string().max(500).optional(),
    from: z.number().int().optional(),
    to: z.number().int().optional(),
    language: z.string().max(20).optional(),
    limit: z.number().int().min(1).max(200).optional(),
  })
  .strict()
const similarQuery = z
  .object({
    text: z.string().max(100_000),
    limit: z.number().int().min(1).max(200).optional(),
    before: z.string().max(10).optional(),
  })
  .strict()
const writeOptions = z
  .object({
    to: z.enum(['docx', 'matrix-json', 'matrix-html']),
    style: z.enum(['new-york', 'geneva']).optional(),
    paper: z.enum(['letter', 'a4']).optional(),
    emblem: z.instanceof(Uint8Array).optional(),
  })
  .strict()
const address = z.string().min(1).max(1000)
const draft = z.custom<Draft>((v) => typeof v === 'object' && v !== null)

/** The same as a value: which methods stream, and what arguments each takes. Drafts are validated by their own schema where they are used. */
export const corpusContract: Contract<CorpusService> = {
  import: stream(z.tuple([z.array(z.string().min(1)).max(100_000), importOptions.optional()])),
  sources: call(z.tuple([])),
  source: call(z.tuple([address])),
  original: call(z.tuple([address])),
  search: call(z.tuple([searchQuery])),
  similar: call(z.tuple([similarQuery])),
  passages: call(z.tuple([z.array(address).max(100_000)])),
  passagesOf: call(z.tuple([z.union([z.array(address).max(100_000), z.literal('all')])])),
  placedPassagesOf: call(z.tuple([z.union([z.literal('all'), z.array(address).max(100_000)])])),
  read: call(z.tuple([z.string().min(1)])),
  open: call(z.tuple([z.string().min(1), z.number().int().min(0).optional()])),
  serialize: call(z.tuple([draft])),
  parse: call(z.tuple([z.string()])),
  write: call(z.tuple([draft, writeOptions])),
  status: call(z.tuple([])),
}
