import { z } from 'zod'
import type { Draft } from '../draft/draft'
import type { ErrorValue } from '../error'
import type { Loss } from '../text/loss'
import { call } from './wire'
import type { Contract } from './wire'
import type { Proof, WriteOptions } from './corpus'

/** What the window asks of the program around it: files, dialogs, the system. Implemented by main. */
export interface ShellService {
  /** What the window should show first. */
  start(): Promise<StartState>
  /** Ask for a file; null where the user thinks better of it. */
  chooseFile(): Promise<string | null>
  chooseFiles(): Promise<string[]>
  /** Open a draft file, or any readable file as a new draft. */
  open(path: string): Promise<OpenedDraft>
  /** Write the draft to a file the user chooses (or `path`), proven by reading back; null where the user thinks better of it. */
  export(
    draft: Draft,
    options: WriteOptions,
    path?: string,
  ): Promise<{ file: string; bytes: number; proof: Proof } | null>
  showInFolder(path: string): Promise<void>
  setTheme(theme: Theme): Promise<void>
}

export type Theme = 'system' | 'light' | 'dark'

export interface StartState {
  version: string
  theme: Theme
  /** A draft given on the command line or, on a first start, the demo's; absent for the start screen. */
  open?: string
  /** Beside `open`, where it is the demo's: files and folders to import first, if the corpus is empty. */
  import?: string[]
  /** Why the example is not there, where it could not be made ready. */
  problem?: ErrorValue
  recent: RecentFile[]
  demo: { report: string; resolution: string }
}

export interface RecentFile {
  path: string
  name: string
  title: string
  at: string
}

export interface OpenedDraft {
  draft: Draft
  /** Absent while the draft has no file of its own yet. */
  path?: string
  name: string
  /** What reading cost, where the draft was made from another file. */
  losses: Loss[]
  /** Titles of all texts in the file, where it holds several; the first was opened. */
  titles: string[]
}

const path = z.string().min(1).max(10_000)
const draft = z.custom<Draft>((v) => typeof v === 'object' && v !== null)
const writeOptions = z.object({ to: z.enum(['docx', 'matrix-json', 'matrix-html']) }).loose()

export const shellContract: Contract<ShellService> = {
  start: call(z.tuple([])),
  chooseFile: call(z.tuple([])),
  chooseFiles: call(z.tuple([])),
  open: call(z.tuple([path])),
  export: call(z.tuple([draft, writeOptions, path.optional()])),
  showInFolder: call(z.tuple([path])),
  setTheme: call(z.tuple([z.enum(['system', 'light', 'dark'])])),
}
