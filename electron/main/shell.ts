import { app, nativeTheme, shell as system } from 'electron'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'
import type { ShellService } from '../../shared/service/shell'
import type { CheckSetups } from './check-setup'
import type { Closing } from './closing'
import type { Demo } from './demo'
import type { Dialogs } from './dialogs'
import type { DraftFiles, EarlyReading } from './draft-files'
import { titleOf } from './draft-name'
import { copyOfOriginal } from './original-copy'
import { askExportTarget, exportDraft } from './export-draft'
import type { FirstView } from './first-view'
import type { Journal } from './journal'
import type { KnownPaths } from './known-paths'
import { withRecent } from './recent-files'
import type { RulePacks } from './rule-packs'
import type { SettingsFile } from './settings'

/** What all windows have in common. */
export interface Program {
  readonly corpus: CorpusService
  settings: SettingsFile
  journal: Journal
  known: KnownPaths
  demo: Demo & { shipped: string }
  checks: CheckSetups
  packs: RulePacks
  /** A window on this file, or the one that has it, or one on the start screen. */
  newWindow(path?: string): Promise<void>
  /** What the menu shows may have changed: the recent files, the theme, whether there is a draft. */
  onChange(): void
}

/** What is one window's own. */
export interface ShellParts {
  files: DraftFiles
  closing: Closing
  dialogs: Dialogs
  /** What the page that is there now should show first. */
  first(): FirstView
  /** Paste into its page, as plain words. */
  pastePlain(): void
  /** Close it for good. */
  close(): void
}

/** Files, dialogs and the system for the page of one window. */
export function createShell(
  program: Program,
  { files, closing, dialogs, first, pastePlain, close }: ShellParts,
): ShellService {
  const { settings, journal, known, demo, checks, packs } = program

  return {
    async start() {
      const view = await first().view
      const { kept, damaged } = await journal.waiting()
      if (damaged.length > 0) dialogs.tellDamaged(damaged)
      return {
        version: app.getVersion(),
        theme: settings.current.theme,
        ...view,
        recent: settings.current.recent,
        kept,
        demo: { report: demo.report, resolution: demo.resolution },
      }
    },

    async chooseFile() {
      const path = await dialogs.fileToOpen()
      if (path !== null) known.toRead(path)
      return path
    },

    async chooseFiles() {
      const paths = await dialogs.sourcesToAdd()
      known.toRead(...paths)
      return paths
    },

    async chooseFolder() {
      const path = await dialogs.folderToAdd()
      if (path !== null) known.toRead(path)
      return path
    },

    async openOriginal(sourceId) {
      const { name, bytes } = await program.corpus.original(sourceId)
      const copy = await copyOfOriginal(app.getPath('temp'), name, bytes)
      // A browser would run what is in a page, and fetch what it names.
      if (/html?$/i.test(copy)) return system.showItemInFolder(copy)
      const trouble = await system.openPath(copy)
      if (trouble) throw new AppError('file-unreadable', `${name} cannot be shown: ${trouble}`)
    },

    async open(path, options) {
      known.mustBeReadable(path)
      if (options?.copy) return files.openCopy(path).catch((thrown: unknown) => withoutName(path, thrown))
      const opened = await files
        .open(path, takeEarly(first(), path))
        .catch((thrown: unknown) => withoutName(path, thrown))
      remember(path, opened.draft)
      return opened
    },

    save: (draft, options) =>
      closing.during(
        async () => {
          const saved = await files.save(draft, options)
          if (saved) remember(saved.path, draft)
          return saved
        },
        (saved) => saved === null,
      ),

    keep: (draft, name) => files.keep(draft, name),
    settle: (draftId) => files.settle(draftId),
    putAway: (draftId) => files.putAway(draftId),

    askToSave: (name) =>
      closing.during(
        () => dialogs.whatOfUnsaved(name),
        (answer) => answer === 'cancel',
      ),

    async recover(draftId) {
      const opened = await files.recover(draftId)
      if (opened.path !== undefined) known.toRead(opened.path)
      return opened
    },

    async export(draft, options, path) {
      const file = path ?? (await target())
      if (file === null) return null
      known.mustBeWritable(file)
      return exportDraft(program.corpus, draft, options, file)

      async function target(): Promise<string | null> {
        const chosen = await askExportTarget(options.to, files.originOf(draft.id), app.getPath('documents'), dialogs)
        if (chosen !== null) known.toWrite(chosen)
        return chosen
      }
    },

    async showInFolder(path) {
      known.mustBeKnown(path)
      if (!existsSync(path)) throw new AppError('file-not-found', `${path} is not there any more.`)
      system.showItemInFolder(path)
    },

    async setTheme(theme) {
      nativeTheme.themeSource = theme
      settings.change({ theme })
      program.onChange()
    },

    checkSetup: () => checks.stream(),

    async setRules(profile, rules) {
      checks.setRules(profile, rules)
    },

    async addRulePack(which) {
      const path = which === 'chosen' ? await dialogs.rulePackToAdd() : join(demo.shipped, 'rules/house-style.json')
      if (path === null) return null
      const file = await packs.add(path, dialogs.mayReplace)
      checks.changed()
      return file
    },

    async removeRulePack(file) {
      await packs.remove(file, (path) => system.trashItem(path))
      checks.changed()
    },

    async showRulePacks() {
      await mkdir(packs.folder, { recursive: true })
      const trouble = await system.openPath(packs.folder)
      if (trouble) throw new AppError('file-unreadable', `The folder ${packs.folder} cannot be shown: ${trouble}`)
    },

    async pastePlain() {
      pastePlain()
    },

    async newWindow(path) {
      if (path !== undefined) known.mustBeReadable(path)
      await program.newWindow(path)
    },

    async closeWindow() {
      // The answer goes first.
      setImmediate(close)
    },
  }

  function remember(path: string, draft: Parameters<typeof titleOf>[0]): void {
    const file = { path, name: basename(path), title: titleOf(draft), at: new Date().toISOString() }
    settings.change({ recent: withRecent(settings.current.recent, file) })
    program.onChange()
  }
}

/** The reading begun before the page asked; it serves once. */
function takeEarly(view: FirstView, path: string): Promise<EarlyReading> | undefined {
  const { early } = view
  if (early?.path !== path) return undefined
  view.early = undefined
  return early.reading
}

/** The window names the file itself. */
function withoutName(path: string, thrown: unknown): never {
  if (!(thrown instanceof AppError) || !thrown.message.startsWith(`${path}: `)) throw thrown as Error
  throw new AppError(thrown.code, thrown.message.slice(path.length + 2), thrown.place)
}
