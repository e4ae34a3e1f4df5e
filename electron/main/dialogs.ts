import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'

const READABLE = ['undraft', 'docx', 'pdf', 'xml', 'akn', 'html', 'htm', 'txt', 'md']

const FILTERS: Electron.FileFilter[] = [
  { name: 'Drafts and texts', extensions: READABLE },
  { name: 'Drafts', extensions: ['undraft'] },
  { name: 'All files', extensions: ['*'] },
]

/** What the system asks the user on behalf of one window. */
export type Dialogs = ReturnType<typeof dialogsOf>

/** They belong to the window: it waits until they are answered. */
export function dialogsOf(window: BrowserWindow) {
  return {
    async fileToOpen(): Promise<string | null> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a draft or a text',
        properties: ['openFile'],
        filters: FILTERS,
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async sourcesToAdd(): Promise<string[]> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Add sources',
        properties: ['openFile', 'multiSelections'],
        filters: FILTERS,
      })
      return canceled ? [] : filePaths
    },

    async rulePackToAdd(): Promise<string | null> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Add a rule pack',
        properties: ['openFile'],
        filters: [
          { name: 'Rule packs', extensions: ['json'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    /** Some systems cannot ask for files and folders at once. */
    async folderToAdd(): Promise<string | null> {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Add a folder of sources',
        properties: ['openDirectory'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },

    async nameToWrite(title: string, defaultPath: string, filter: Electron.FileFilter): Promise<string | null> {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath,
        filters: [filter],
        properties: ['showOverwriteConfirmation'],
      })
      return canceled || !filePath ? null : filePath
    },

    async mayReplace(path: string): Promise<boolean> {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: `${basename(path)} is there already. Replace it?`,
        buttons: ['Replace', 'Choose another name'],
        defaultId: 1,
        cancelId: 1,
      })
      return response === 0
    },

    async whatOfUnsaved(name: string): Promise<'save' | 'discard' | 'cancel'> {
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: `Save the changes to ${name}?`,
        detail: 'What you do not save is lost.',
        buttons: ['Save', 'Do not save', 'Cancel'],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      })
      return (['save', 'discard'] as const)[response] ?? 'cancel'
    },

    /** The page with unsaved changes does not answer: whether to close its window all the same. */
    async mayCloseUnanswered(names: string[]): Promise<boolean> {
      const { response } = await dialog.showMessageBox(window, {
        type: 'warning',
        message: 'The window does not answer.',
        detail: `${names.join(', ')}: everything typed until a moment ago is kept, and will be offered the next time.`,
        buttons: ['Wait', 'Close the window'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 1
    },

    /** The page stopped soon after it had stopped before: whether to load it once more. */
    async mayLoadAgain(names: string[]): Promise<boolean> {
      const kept = `${names.join(', ')}: everything typed until a moment ago is kept, and will be offered the next time.`
      const { response } = await dialog.showMessageBox(window, {
        type: 'error',
        message: 'The window stopped, and stopped again.',
        detail: names.length > 0 ? kept : 'Nothing was unsaved.',
        buttons: ['Try again', 'Close the window'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      return response === 0
    },

    /** What was kept and cannot be read. */
    tellDamaged(files: string[]): void {
      void dialog.showMessageBox(window, {
        type: 'warning',
        message: `${files.length === 1 ? 'A draft' : `${files.length} drafts`} kept from an earlier time cannot be read.`,
        detail: `Set aside, nothing was deleted: ${files.join(', ')}`,
        buttons: ['Go on'],
      })
    },
  }
}
