import { app } from 'electron'
import type { BrowserWindow } from 'electron'
import type { ShellService } from '../../shared/service/shell'
import { createClosing } from './closing'
import type { Closing } from './closing'
import { loadAgainAfterCrash } from './crashed-page'
import { dialogsOf } from './dialogs'
import { createDraftFiles } from './draft-files'
import { askDraftName } from './draft-name'
import { exists } from './export-draft'
import type { FirstView } from './first-view'
import type { HeldFiles } from './held-files'
import { sendCommand } from './page-bridge'
import { patientCorpus } from './patient-corpus'
import { createShell } from './shell'
import type { Program } from './shell'
import { rememberPlace } from './window'

/** A window with what is its own: the drafts on its desk, its way of closing, the services of its page. */
export interface DeskWindow {
  browser: BrowserWindow
  shell: ShellService
  closing: Closing
  /** It shows the start screen. */
  isIdle(): boolean
  /** And is about to show nothing else. */
  isFree(): boolean
  /** Have its page open this file. */
  give(path: string): void
  bringForward(): void
}

export function createDeskWindow(
  browser: BrowserWindow,
  opening: FirstView,
  program: Program,
  held: HeldFiles,
): DeskWindow {
  const dialogs = dialogsOf(browser)
  let first = opening
  let loads = 0
  let idle = false
  let given = false
  const files = createDraftFiles({
    window: browser.id,
    corpus: patientCorpus(program.corpus),
    held,
    journal: program.journal,
    documents: app.getPath('documents'),
    askName: (proposed) => askDraftName(proposed, { ...dialogs, exists }),
    onChange: showFile,
  })
  const closing = createClosing({
    askPage() {
      if (loads === 0 || browser.webContents.isCrashed()) return false
      sendCommand(browser.webContents, 'close')
      return true
    },
    hasUnsaved: () => files.unsaved().length > 0,
    askWithoutPage: () => dialogs.mayCloseUnanswered(files.unsaved()),
    close,
  })
  const shell = createShell(program, {
    files,
    closing,
    dialogs,
    first: () => first,
    pastePlain: () => browser.webContents.pasteAndMatchStyle(),
    close,
  })
  void opening.view.then((view) => (idle = view.open === undefined))

  // Another page in the place of the one before, which was loaded anew or had died, goes on with what that had.
  browser.webContents.on('did-navigate', () => {
    loads += 1
    if (loads > 1) first = { view: files.leave() }
  })
  browser.on('close', (event) => {
    event.preventDefault()
    void closing.request()
  })
  browser.on('closed', () => {
    closing.closed()
    void files.leave()
  })
  loadAgainAfterCrash(browser, () => dialogs.mayLoadAgain(files.unsaved()))
  const isIdle = (): boolean => idle && files.isEmpty()
  return { browser, shell, closing, isIdle, isFree: () => isIdle() && !given, give, bringForward }

  /** What it was given it is about to show, or to say why not, which is to be read before something else comes. */
  function give(path: string): void {
    given = true
    sendCommand(browser.webContents, 'open-path', path)
  }

  function close(): void {
    if (browser.isDestroyed()) return
    rememberPlace(browser, program.settings)
    browser.destroy()
  }

  function bringForward(): void {
    browser.show()
    if (browser.isMinimized()) browser.restore()
    browser.focus()
  }

  /** An empty desk is the start screen. Some systems show in a window's title which file it holds, and whether it is saved. */
  function showFile(): void {
    if (browser.isDestroyed()) return
    idle ||= files.isEmpty()
    given = false
    browser.setRepresentedFilename(files.file() ?? '')
    browser.setDocumentEdited(files.unsaved().length > 0)
    program.onChange()
  }
}
