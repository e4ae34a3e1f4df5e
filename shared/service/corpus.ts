import { z } from 'zod'
import type { ErrorValue } from '../error'
import type { Draft } from '../draft/draft'
import type { WriteAnswer, WriteOptions } from '../draft/export'
import type { CorpusFacts } from '../check/given'
import type { RememberedPassage } from '../draft/trace'
import type { Citation } from '../source/citation'
import type { Passage, PlacedPassage } from '../source/passage'
import { RESPONDENT_CLASSES, SOURCE_KINDS, VISIBILITIES } from '../source/source'
import type { Adoption, Respondent, Source, SourceFacts, SourceFile, Visibility } from '../source/source'
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
  /** Say what is true of these sources, all or none; what is said stays said on re-import. Returns them as they are then. */
  correct(sourceIds: string[], facts: Corrections): Promise<SourceSummary[]>
  /** Take sources out, with all that only they had. Those that are not there are passed over. */
  remove(sourceIds: string[]): Promise<{ removed: number }>
  /** What a newer version of a source changed when it was last replaced, in the order of its passages. */
  changes(sourceId: string): Promise<PassageChange[]>
  /** Imports that were stopped or killed before their end, the newest first; importing the same paths goes on with them. */
  unfinishedImports(): Promise<UnfinishedImport[]>
  /** The import is not wanted any more. */
  forgetImport(id: string): Promise<void>
  search(query: SearchQuery): Promise<SearchResult>
  /** Agreed language: nearest earlier passages. */
  similar(query: SimilarQuery): Promise<SimilarResult>
  /** A clause over the sessions: where its words come from and what became of them. */
  genealogy(query: GenealogyQuery): Promise<Genealogy>
  /** What a source cites and what cites it. */
  citations(sourceId: string): Promise<SourceCitations>
  /** What the rules ask of the corpus (check/given.ts), fetched before a check. What it does not hold is absent from the answer. */
  checkFacts(query: FactsQuery): Promise<CorpusFacts>
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
  /** Which words of a Word file with tracked changes are taken; `accepted` where absent. */
  trackedChanges?: 'accepted' | 'original' | undefined
}

export type ImportEvent =
  /** `secondsLeft` once enough was done to tell. */
  | { type: 'progress'; done: number; total: number; name: string; secondsLeft?: number }
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
  /** Of a source that was replaced: passages that stayed, and that are other, new or gone. */
  changes?: { same: number; changed: number; added: number; removed: number }
  problem?: ErrorValue
}

/** One passage that is not as it was; without `before` it is new, without `after` it is gone. */
export interface PassageChange {
  label: string
  before?: string
  after?: string
}

export interface UnfinishedImport {
  id: string
  paths: string[]
  options: ImportOptions
  done: number
  total: number
  /** ISO instant. */
  startedAt: string
}

/** What a user says of sources; `null` says that there is none, what is absent stays as it is. */
export interface Corrections {
  symbol?: string | undefined
  title?: string | undefined
  kind?: SourceFacts['kind'] | undefined
  body?: string | undefined
  session?: string | null | undefined
  date?: string | undefined
  language?: string | undefined
  agendaItem?: string | null | undefined
  respondent?: Respondent | null | undefined
  theme?: string | null | undefined
  visibility?: Visibility | undefined
}

export interface SourceSummary {
  sourceId: string
  /** Addresses it had before it was corrected; they still lead to it. */
  formerly?: string[]
  facts: SourceFacts
  visibility: Visibility
  passages: number
  footnotes: number
  importedAt: string
  losses: Loss[]
  file: SourceFile
  /** Facts that the user said, not the file. */
  told: (keyof Corrections)[]
}

export const ADOPTION_WAYS = ['without-vote', 'vote', 'not-adopted'] as const satisfies readonly Adoption['way'][]

export const SORTS = ['relevance', 'newest', 'oldest'] as const
export type Sort = (typeof SORTS)[number]

export interface SearchQuery {
  /**
   * The query language of shared/source/query.ts: words (all must be there), "phrases", prefix*, -not, OR, field:value.
   * What is written wrong is taken as words and explained in the answer, never an error.
   */
  words: string
  kind?: SourceFacts['kind'] | undefined
  body?: string | undefined
  respondent?: string | undefined
  /** Years, inclusive. */
  from?: number | undefined
  to?: number | undefined
  language?: string | undefined
  visibility?: Visibility | undefined
  /** How an organ came to the source. */
  adoption?: Adoption['way'] | undefined
  /** Within one source. */
  sourceId?: string | undefined
  /** `relevance` where absent. */
  sort?: Sort | undefined
  /** Hits are sources, each with its best passage and how many more it has. */
  bySource?: boolean | undefined
  /** Count the matches by kind, body and so on. */
  facets?: boolean | undefined
  /** Hits passed over, to go on where an earlier answer ended. */
  offset?: number | undefined
  /** At most 200; 20 where absent. */
  limit?: number | undefined
}

/** Snippets mark found words by U+E000 … U+E001, which no text holds. */
export const MARK = { open: '\uE000', close: '\uE001' } as const

export interface SearchHit extends PlacedPassage {
  /** Higher is better; comparable within one answer only. */
  score: number
  snippet: string
  /** In how many sources these very words stand, and when first and last; absent where in this one alone. */
  uses?: Uses
  /** With `bySource`: further passages of this source that match. */
  more?: number
}

export interface Uses {
  sources: number
  /** ISO days, or '' where none is known. */
  first: string
  last: string
}

export const FACETS = ['kind', 'body', 'year', 'respondent', 'language', 'adoption', 'visibility'] as const
export type Facet = (typeof FACETS)[number]

/** Values of a facet with how many matching texts have them, the most frequent first; years newest first. */
export type Facets = Record<Facet, { value: string; count: number }[]>

/** Scoring costs more than finding: of more matches than these only the newest are ranked, and the answer says so. */
export const MOST_RANKED = 10_000

export interface SearchResult {
  hits: SearchHit[]
  /** Distinct texts that match; with `capped` there are more than these, and only the newest MOST_RANKED were ranked. */
  total: number
  capped?: true
  /** With `bySource` or `facets`: how many sources they stand in; with `bySource`, which is how many hits there are. */
  sources?: number
  facets?: Facets
  /** What of the query was not understood as it may have been meant, in sentences a drafter understands. */
  remarks: string[]
  ms: number
}

export interface SimilarQuery {
  text: string
  limit?: number | undefined
  /** ISO day: only passages of earlier documents. */
  before?: string | undefined
  language?: string | undefined
  /** Only the nearest of each series: the same resolution over the years. */
  perSeries?: boolean | undefined
  /** Not from this source: the text itself, where it is in the corpus. */
  except?: string | undefined
}

export interface SimilarHit extends PlacedPassage {
  /** Word-bigram Jaccard, 0 to 1. */
  similarity: number
  /** The very words, but for spaces and case. */
  exact?: true
  uses?: Uses
  /** With `perSeries`: how many more of the series are near. */
  more?: number
}

export interface SimilarResult {
  hits: SimilarHit[]
  ms: number
}

/** A passage of the corpus, or words that are in none. */
export interface GenealogyQuery {
  passageId?: string | undefined
  text?: string | undefined
  /** Of the words: the title and day of the draft they stand in, to find its series. */
  title?: string | undefined
  date?: string | undefined
}

/** One form that a clause had. */
export interface GenealogyStep {
  passage: PlacedPassage
  /** To the form next to it in the direction of the clause asked for, 0 to 1. */
  similarity: number
  /** How it was found: in the same series, in a text that is cited, or by its words alone. */
  by: 'series' | 'citation' | 'words'
  /** The verb or phrase that opens it, as in the lists of phrases; '' where it opens with none. */
  verb: string
  /** Place of the verb in the order of strength, for orientation only. */
  strength?: number
}

/** The forms of a clause, oldest first. */
export interface Genealogy {
  steps: GenealogyStep[]
  /** Place in `steps` of the clause asked for; absent where it is a draft's words. */
  self?: number
  /** Place of the last form that an organ adopted; absent where none was. */
  lastAgreed?: number
  ms: number
}

export interface SourceCitations {
  cites: PlacedCitation[]
  citedBy: PlacedCitation[]
}

/** What a check needs to know of: what its text cites (source/cited-symbols.ts), and what its links rest on. */
export interface FactsQuery {
  /** In canonical spelling. */
  symbols: string[]
  /** A link's `passage` will do. */
  passages: RememberedPassage[]
}

/** A citation with the passage it stands in. */
export interface PlacedCitation extends Citation {
  /** Address of the passage. */
  passageId: string
  sourceId: string
  label: string
  /** Title and symbol of the source it stands in. */
  inSymbol: string
  inTitle: string
  inDate: string
  /** The note it stands in, by its mark; absent for the passage's own words. */
  note?: string
  /** Some words around it. */
  words: string
  /** The cited source, where the corpus has it; with what it says of itself that the citation has otherwise. */
  cited?: { sourceId: string; title: string; date: string }
  differs?: ('date' | 'title')[]
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
    trackedChanges: z.enum(['accepted', 'original']).optional(),
  })
  .strict()
const word = z.string().max(500)
const corrections = z
  .object({
    symbol: word.optional(),
    title: z.string().max(10_000).optional(),
    kind: z.enum(SOURCE_KINDS).optional(),
    body: word.optional(),
    session: word.nullable().optional(),
    date: z
      .string()
      .regex(/^(?:\d{4}(?:-\d\d-\d\d)?)?$/)
      .optional(),
    language: z.string().max(20).optional(),
    agendaItem: word.nullable().optional(),
    respondent: z
      .object({ name: word.min(1), class: z.enum(RESPONDENT_CLASSES) })
      .nullable()
      .optional(),
    theme: word.nullable().optional(),
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
    visibility: z.enum(VISIBILITIES).optional(),
    adoption: z.enum(ADOPTION_WAYS).optional(),
    sourceId: z.string().max(1000).optional(),
    sort: z.enum(SORTS).optional(),
    bySource: z.boolean().optional(),
    facets: z.boolean().optional(),
    offset: z.number().int().min(0).max(MOST_RANKED).optional(),
    limit: z.number().int().min(1).max(200).optional(),
  })
  .strict()
const similarQuery = z
  .object({
    text: z.string().max(100_000),
    limit: z.number().int().min(1).max(200).optional(),
    before: z.string().max(10).optional(),
    language: z.string().max(20).optional(),
    perSeries: z.boolean().optional(),
    except: z.string().max(1000).optional(),
  })
  .strict()
const genealogyQuery = z
  .object({
    passageId: z.string().max(1000).optional(),
    text: z.string().max(100_000).optional(),
    title: z.string().max(10_000).optional(),
    date: z.string().max(10).optional(),
  })
  .strict()
const factsQuery = z.object({
  symbols: z.array(z.string().max(1000)).max(100_000),
  passages: z.array(z.object({ passageId: z.string().max(1000), hash: z.string().max(100) })).max(100_000),
})
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
  correct: call(z.tuple([z.array(address).max(100_000), corrections])),
  remove: call(z.tuple([z.array(address).max(100_000)])),
  changes: call(z.tuple([address])),
  unfinishedImports: call(z.tuple([])),
  forgetImport: call(z.tuple([address])),
  search: call(z.tuple([searchQuery])),
  similar: call(z.tuple([similarQuery])),
  genealogy: call(z.tuple([genealogyQuery])),
  citations: call(z.tuple([address])),
  checkFacts: call(z.tuple([factsQuery])),
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
