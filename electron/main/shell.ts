import { app, dialog, nativeTheme, shell as system } from 'electron'
import type { BrowserWindow } from 'electron'
import { access } from 'node:fs/promises'
import { basename } from 'node:path'
import { AppError, errorValue } from '../../shared/error'
import type { CorpusService, OpenAnswer, WriteAnswer } from '../../shared/service/corpus'
import type { OpenedDraft, ShellService } from '../../shared/service/shell'
import { writeAtomically } from '../file/atomic-write'
import type { Request } from './command-line'
import { copyDemo } from './demo'
import type { Demo } from './demo'
import { EXPORTS, proposedName, withExtension } from './export-name'
import { chooseTarget } from './export-target'
import { withRecent } from './recent-files'
import type { SettingsFile } from './settings'

export interface ShellParts {
  window(): BrowserWindow
  corpus: CorpusService
  settings: SettingsFile
  request: Request
  /** The demo as it is shipped, and as the user's own. */
  demo: Demo & { shipped: string; folder: string }
  /** The recent files or the theme changed. */
  onChange(): void
}

const READABLE = ['undraft', 'docx', 'xml', 'akn', 'txt', 'md']

/** Files, dialogs and the system for the page. */
export function createShell({ window, corpus, settings, request, demo, onChange }: ShellParts): ShellService {
  // The page names paths; only those the user chose in a dialog may be written, only those and opened ones be shown.
  const chosen = new Set<string>()
  const shown = new Set<string>()
  const openedFrom = new Map<string, string>()
  const wantsDemo = request.files.length === 0 && (request.demo || !settings.found)
  const first = request.files[0] ?? (wantsDemo ? demo.report : undefined)
  const trouble = copyDemo(demo.shipped, demo.folder).then(() => undefined, errorValue)
  // What will be shown first is read while the page is still loading.
  let ahead = first === undefined ? undefined : trouble.then(() => corpus.open(first))
  ahead?.catch(() => {})

  return {
    async start() {
      const problem = await trouble
      const demoToShow = wantsDemo && !problem
      return {
        version: app.getVersion(),
        theme: settings.current.theme,
        ...(first && (demoToShow || !wantsDemo) && { open: first }),
        ...(demoToShow && { import: [demo.sources] }),
        ...(problem && { problem }),
        recent: settings.current.recent,
        demo: { report: demo.report, resolution: demo.resolution },
      }
    },

    async chooseFile() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a draft or a text',
        properties: ['openFile'],
        filters: filters(),
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async chooseFiles() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Add sources',
        properties: ['openFile', 'multiSelections'],
        filters: filters(),
      })
      return canceled ? [] : filePaths
    },

    async open(path): Promise<OpenedDraft> {
      const { draft, from, losses, titles } = await answerFor(path).catch((thrown: unknown) =>
        withoutName(path, thrown),
      )
      const name = basename(path)
      const title = flat(draft.text.masthead.title)
      settings.change({
        recent: withRecent(settings.current.recent, { path, name, title, at: new Date().toISOString() }),
      })
      shown.add(path)
      openedFrom.set(draft.id, path)
      onChange()
      return { draft, ...(from === 'draft' && { path }), name, losses, titles }
    },

    async export(draft, options, path) {
      const file = path ?? (await target())
      if (file === null) return null
      if (!chosen.has(file)) {
        throw new AppError('file-unwritable', `${file} was not chosen as a place to write to.`)
      }
      const { bytes, proof } = await corpus.write(draft, options)
      mustBeProven(proof)
      await writeAtomically(file, bytes)
      return { file, bytes: bytes.byteLength, proof }

      async function target(): Promise<string | null> {
        const { extension, name } = EXPORTS[options.to]
        const chosenNow = await chooseTarget(
          proposedName(options.to, openedFrom.get(draft.id), app.getPath('documents')),
          (path) => withExtension(path, options.to),
          { forName, toReplace, exists },
        )
        if (chosenNow === null) return null
        chosen.add(chosenNow)
        shown.add(chosenNow)
        return chosenNow

        async function forName(defaultPath: string): Promise<string | null> {
          const { canceled, filePath } = await dialog.showSaveDialog(window(), {
            title: 'Export',
            defaultPath,
            filters: [{ name, extensions: [extension] }],
            properties: ['showOverwriteConfirmation'],
          })
          return canceled || !filePath ? null : filePath
        }
      }
    },

    async showInFolder(path) {
      if (!shown.has(path)) throw new AppError('file-not-found', `${path} was neither opened nor written here.`)
      system.showItemInFolder(path)
    },

    async setTheme(theme) {
      nativeTheme.themeSource = theme
      settings.change({ theme })
      onChange()
    },
  }

  async function toReplace(path: string): Promise<boolean> {
    const { response } = await dialog.showMessageBox(window(), {
      type: 'warning',
      message: `${basename(path)} is there already. Replace it?`,
      buttons: ['Replace', 'Choose another name'],
      defaultId: 1,
      cancelId: 1,
    })
    return response === 0
  }

  function answerFor(path: string): Promise<OpenAnswer> {
    const early = path === first ? ahead : undefined
    ahead = undefined
    return early ? early.catch(() => corpus.open(path)) : corpus.open(path)
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The window names the file itself. */
function withoutName(path: string, thrown: unknown): never {
  if (!(thrown instanceof AppError) || !thrown.message.startsWith(`${path}: `)) throw thrown as Error
  throw new AppError(thrown.code, thrown.message.slice(path.length + 2), thrown.place)
}

function filters(): Electron.FileFilter[] {
  return [
    { name: 'Drafts and texts', extensions: READABLE },
    { name: 'Drafts', extensions: ['undraft'] },
    { name: 'All files', extensions: ['*'] },
  ]
}

/** A file that does not say what the draft says is worse than none. */
function mustBeProven({ differences }: WriteAnswer['proof']): void {
  const [first] = differences
  if (first === undefined) return
  const more = differences.length > 1 ? ` (and ${differences.length - 1} more)` : ''
  throw new AppError('write-not-proven', `Read back, the file would not say what the draft says: ${first}${more}.`)
}

function flat(runs: OpenedDraft['draft']['text']['masthead']['title']): string {
  return (runs ?? []).map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? ' ' : '')).join('')
}
