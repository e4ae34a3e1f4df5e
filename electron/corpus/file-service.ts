import { z } from 'zod'
import type { Draft } from '../../shared/draft/draft'
import type { TraceSources } from '../../shared/draft/trace'
import type { OpenAnswer, ReadAnswer, WriteAnswer, WriteOptions } from '../../shared/service/corpus'
import { call } from '../../shared/service/wire'
import type { Contract } from '../../shared/service/wire'
import type { ToldFacts } from '../../shared/source/facts'
import { SOURCE_KINDS } from '../../shared/source/source'
import type { NotedCitation } from '../../shared/source/citation'
import type { Passage } from '../../shared/source/passage'
import type { SourceFacts, SourceFile, Visibility } from '../../shared/source/source'
import type { Told } from '../../shared/source/told'
import type { Loss } from '../../shared/text/loss'

/**
 * All that touches files and their formats, kept out of the corpus's own thread: a hostile file harms neither window nor
 * database. Paths go in, values come out.
 */
export interface FileService {
  /** A file made ready to be stored; only its hash is taken where it is `unless`. */
  digest(path: string, how: HowToRead, unless?: string): Promise<Digest>
  read(path: string): Promise<ReadAnswer>
  open(path: string, which?: number): Promise<OpenAnswer>
  /** `sources` is what a matrix says of the other side of each link. */
  write(draft: Draft, options: WriteOptions, sources?: TraceSources): Promise<WriteAnswer>
}

/** What the user says of the sources of an import, and how their files are to be read; what is not said is absent. */
export interface ToldOnImport extends Told {
  trackedChanges?: 'accepted' | 'original' | undefined
}

/** What of all that is said guides the reading; the rest goes before what was detected, afterwards. */
export interface HowToRead {
  /** What was said of each text of the file, in their order. */
  told?: Guide[] | undefined
  /** What is said of texts that it did not have before. */
  toldOfOthers?: Guide | undefined
  trackedChanges?: 'accepted' | 'original' | undefined
}

/** A kind decides which date counts; who replied, that it is a reply. */
export type Guide = Pick<ToldFacts, 'kind' | 'respondent'>

/** A FileService that can be put away. */
export interface FileWorker extends FileService {
  close(): Promise<void>
}

/** Raised whenever readers, facts or passages come to make something else of the same bytes: sources are then read anew. */
export const READER_VERSION = 3

/** A file as the corpus stores it. */
export type Digest = { file: SourceFile; unchanged: true } | FullDigest

export interface FullDigest {
  file: SourceFile
  unchanged?: never
  /** The file itself, packed. */
  original: Uint8Array
  texts: DigestedText[]
}

export interface DigestedText {
  /** As detected. */
  facts: SourceFacts
  visibility: Visibility
  losses: Loss[]
  footnotes: number
  passages: DigestedPassage[]
  /** The DocumentText, packed JSON. */
  packed: Uint8Array
}

export interface DigestedPassage extends Pick<Passage, 'label' | 'kind' | 'text' | 'hash' | 'notes'> {
  /** The text as the full-text index should see it. */
  words: string
  /** What else it is found by, parted by spaces. */
  stems: string
  /** Its winnowed shingles, parted by spaces. */
  shingles: string
  /** What it and its notes cite. */
  citations: NotedCitation[]
}

const path = z.string().min(1)
const guide = z.object({ kind: z.enum(SOURCE_KINDS).optional(), respondent: z.string().optional() })
const how = z.object({
  told: z.array(guide).optional(),
  toldOfOthers: guide.optional(),
  trackedChanges: z.enum(['accepted', 'original']).optional(),
})

export const fileContract: Contract<FileService> = {
  digest: call(z.tuple([path, how, z.string().optional()])),
  read: call(z.tuple([path])),
  open: call(z.tuple([path, z.number().int().min(0).optional()])),
  write: call(z.tuple([z.custom<Draft>(), z.custom<WriteOptions>(), z.custom<TraceSources>().optional()])),
}
