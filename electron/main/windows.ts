import type { BrowserWindow, WebContents } from 'electron'
import type { Command } from '../../shared/service/commands'
import type { DeskWindow } from './desk-window'
import { viewOf } from './first-view'
import type { FirstView } from './first-view'
import type { HeldFiles } from './held-files'
import { sendCommand } from './page-bridge'

/** The windows of the program. */
export interface Windows {
  all(): DeskWindow[]
  ofPage(contents: WebContents): DeskWindow | undefined
  /** With no view given: the program's first. */
  open(first: FirstView | undefined): DeskWindow
  /** Whether the window in front, if there is one, has a draft on its desk. */
  draftInFront(): boolean
  /** A window on this file: the one that has it, else another; or another on the start screen. */
  openOn(path?: string): Promise<void>
  /** The program was started again, with these files. */
  startedAgain(files: string[]): Promise<void>
  /** What the menu asks, of the window in front. */
  command(command: Command, path?: string): void
}

/** `create` makes a window, beside the one in front where there is one; `onFront` is told that another is in front. */
export function createWindows(
  create: (first: FirstView | undefined, beside: BrowserWindow | undefined) => DeskWindow,
  held: HeldFiles,
  onFront: () => void,
): Windows {
  const windows = new Map<number, DeskWindow>()
  let front: DeskWindow | undefined

  return {
    all: () => [...windows.values()],
    ofPage: (contents) => [...windows.values()].find(({ browser }) => browser.webContents === contents),
    open,
    openOn,
    draftInFront: () => front !== undefined && !front.isIdle(),

    async startedAgain(files) {
      if (files.length === 0) return openOn()
      for (const file of files) {
        const free = [...windows.values()].find((each) => each.isFree())
        if (!free || (await windowWith(file))) await openOn(file)
        else {
          bringForward(free)
          free.give(file)
        }
      }
    },

    command(command, path) {
      if (command === 'new-window') open(viewOf())
      else if (command === 'close') front?.browser.close()
      else if (command === 'open-path' && path !== undefined) void openHere(path)
      else if (front) sendCommand(front.browser.webContents, command, path)
    },
  }

  function open(first: FirstView | undefined): DeskWindow {
    const window = create(first, front?.browser)
    const { id } = window.browser
    windows.set(id, window)
    front = window
    window.browser.on('focus', () => toFront(window))
    window.browser.on('closed', () => {
      windows.delete(id)
      if (front === window) front = windows.values().next().value
      onFront()
    })
    return window
  }

  function toFront(window: DeskWindow): void {
    front = window
    onFront()
  }

  /** Some systems let no program take the focus; what the menu asks is meant for this window all the same. */
  function bringForward(window: DeskWindow): void {
    toFront(window)
    window.bringForward()
  }

  async function openOn(path?: string): Promise<void> {
    const there = path === undefined ? undefined : await windowWith(path)
    if (there) bringForward(there)
    else open(viewOf(path))
  }

  /** In the window in front, unless another has the file. */
  async function openHere(path: string): Promise<void> {
    const there = await windowWith(path)
    if (there && there !== front) bringForward(there)
    else if (front) sendCommand(front.browser.webContents, 'open-path', path)
    else open(viewOf(path))
  }

  async function windowWith(path: string): Promise<DeskWindow | undefined> {
    const id = await held.windowWith(path)
    return id === undefined ? undefined : windows.get(id)
  }
}
