import { z } from 'zod'
import type { PackFile } from '../check/packs/packs'
import { LEVELS } from '../draft/draft'
import type { Draft, ProgramRules, RuleSettings } from '../draft/draft'
import type { ErrorValue } from '../error'
import type { Loss } from '../text/loss'
import { call, stream } from './wire'
import type { Contract } from './wire'
import type { Proof, WriteOptions } from './corpus'

/** What the window asks of the program around it: files, dialogs, the system. Implemented by main, one for each window. */
export interface ShellService {
  /** What the window should show first. */
  start(): Promise<StartState>
  /** Ask for a file; null where the user thinks better of it. */
  chooseFile(): Promise<string | null>
  chooseFiles(): Promise<string[]>
  /** Ask for a folder; null where the user thinks better of it. */
  chooseFolder(): Promise<string | null>
  /**
   * Show the file that a source was imported from, as the corpus keeps it, in the program that the system has for it: a
   * copy that nothing changes. `format-not-supported` where its name is not that of a document.
   */
  openOriginal(sourceId: string): Promise<void>
  /**
   * Open a draft file, or any readable file as a new draft. A draft file is this window's own until it is put away:
   * `file-in-use` where another window or another program's window has it; as a `copy` it is opened all the same, as
   * another draft without a file, and the file is left alone.
   */
  open(path: string, options?: { copy?: true | undefined }): Promise<OpenedDraft>
  /**
   * Write the draft whole to its own file, or, where it has none or `as` is asked for, to one the user chooses; null
   * where the user thinks better of it. `file-changed` where somebody else wrote to the file since it was opened or
   * saved: nothing is written, unless `over` is said.
   */
  save(draft: Draft, options?: { as?: true | undefined; over?: true | undefined }): Promise<SavedDraft | null>
  /** Keep a draft with unsaved changes in the recovery journal, whole; from then on the window asks before it closes. */
  keep(draft: Draft, name: string): Promise<void>
  /**
   * The draft has no changes that are not in its file (they were saved, undone or given up): forget its journal. Also of a
   * kept draft, by the id under which it is kept.
   */
  settle(draftId: string): Promise<void>
  /** The draft leaves the desk: its file is free for others again and its journal forgotten. */
  putAway(draftId: string): Promise<void>
  /** Ask what becomes of unsaved changes. */
  askToSave(name: string): Promise<'save' | 'discard' | 'cancel'>
  /**
   * A draft kept from a session that did not end well, as the journal has it. It has its file again where that is free.
   * `malformed` where what was kept is damaged; it is then set aside. `newer-version` where a newer program kept it; it
   * stays, for that program.
   */
  recover(draftId: string): Promise<OpenedDraft>
  /** Write the draft to a file the user chooses (or `path`), proven by reading back; null where the user thinks better of it. */
  export(
    draft: Draft,
    options: WriteOptions,
    path?: string,
  ): Promise<{ file: string; bytes: number; proof: Proof } | null>
  /** `file-not-found` where it is not there any more. */
  showInFolder(path: string): Promise<void>
  setTheme(theme: Theme): Promise<void>
  /**
   * What the program says about the checks; told again whenever it changes, in whatever window or in the folder of rule
   * packs. It does not end.
   */
  checkSetup(): AsyncIterable<CheckSetup>
  /** Rules switched off, or of another level, for all drafts of a profile. */
  setRules(profile: keyof ProgramRules, rules: RuleSettings): Promise<void>
  /** Copy a rule pack in: one the user chooses, or the program's own example. Its name; null where the user thinks better of it. */
  addRulePack(which: 'chosen' | 'example'): Promise<string | null>
  /** Into the system's bin. */
  removeRulePack(file: string): Promise<void>
  showRulePacks(): Promise<void>
  /** Paste what is on the clipboard where the focus is, as plain words: the page itself may not read the clipboard. */
  pastePlain(): Promise<void>
  /** Another window: on this file, or on the start screen. */
  newWindow(path?: string): Promise<void>
  /** Close this window; nothing is asked any more. */
  closeWindow(): Promise<void>
}

export type { PackFile, ProgramRules, RuleSettings }

/** What holds for the checks of every draft. */
export interface CheckSetup {
  rules: ProgramRules
  /** Rules of one's own, file by file. */
  packs: PackFile[]
}

/** A draft just written to its file. */
export interface SavedDraft {
  path: string
  name: string
  /** ISO instant. */
  at: string
}

/** A draft with unsaved changes, kept by the journal. */
export interface KeptDraft {
  /** Under which it is kept. Not the draft's own: of two copies of one file both may have been kept. */
  draftId: string
  name: string
  title: string
  /** ISO instant of what is kept. */
  at: string
  /** Its file, where it has one. */
  path?: string
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
  /** Drafts kept from sessions that did not end well, newest first; those open in another window are not among them. */
  kept: KeptDraft[]
  /** Take up the newest of them: in the program's first window, and in the place of a page that died. */
  takeUp?: true
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
  /** ISO instant of the journal it was recovered from; what it holds is not in its file. */
  recoveredFrom?: string
}

const path = z.string().min(1).max(10_000)
/** So much of a draft that keeping it is worth while; the rest is looked at where it is read. */
const draftShape = z.looseObject({
  format: z.literal('undraft'),
  version: z.number().int(),
  id: z.string().min(1).max(1000),
  kind: z.string(),
  text: z.looseObject({
    language: z.string(),
    masthead: z.looseObject({}),
    paragraphs: z.array(z.looseObject({ id: z.string(), kind: z.string(), runs: z.array(z.looseObject({})) })),
    footnotes: z.array(z.looseObject({ id: z.string(), runs: z.array(z.looseObject({})) })),
  }),
  links: z.array(z.looseObject({ id: z.string() })),
  dismissals: z.array(z.looseObject({})),
  settings: z.looseObject({}),
})
/** Handed on as it came, not as its shape has it. */
const draft = z.custom<Draft>().superRefine((given, context) => {
  const issue = draftShape.safeParse(given).error?.issues[0]
  if (issue) context.addIssue({ code: 'custom', path: issue.path, message: `it is no draft: ${issue.message}` })
})
const writeOptions = z.object({ to: z.enum(['docx', 'matrix-json', 'matrix-html']) }).loose()

export const shellContract: Contract<ShellService> = {
  start: call(z.tuple([])),
  chooseFile: call(z.tuple([])),
  chooseFiles: call(z.tuple([])),
  chooseFolder: call(z.tuple([])),
  openOriginal: call(z.tuple([z.string().min(1).max(1000)])),
  open: call(z.tuple([path, z.object({ copy: z.literal(true).optional() }).optional()])),
  save: call(
    z.tuple([draft, z.object({ as: z.literal(true).optional(), over: z.literal(true).optional() }).optional()]),
  ),
  keep: call(z.tuple([draft, z.string().max(1000)])),
  settle: call(z.tuple([z.string()])),
  putAway: call(z.tuple([z.string()])),
  askToSave: call(z.tuple([z.string().max(1000)])),
  recover: call(z.tuple([z.string()])),
  export: call(z.tuple([draft, writeOptions, path.optional()])),
  showInFolder: call(z.tuple([path])),
  setTheme: call(z.tuple([z.enum(['system', 'light', 'dark'])])),
  checkSetup: stream(z.tuple([])),
  setRules: call(
    z.tuple([z.enum(['classic', 'current']), z.record(z.string().min(1).max(200), z.enum([...LEVELS, 'off']))]),
  ),
  addRulePack: call(z.tuple([z.enum(['chosen', 'example'])])),
  removeRulePack: call(z.tuple([z.string().min(1).max(300)])),
  showRulePacks: call(z.tuple([])),
  pastePlain: call(z.tuple([])),
  newWindow: call(z.tuple([path.optional()])),
  closeWindow: call(z.tuple([])),
}
