import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import type { SettingsFile } from './settings'
import { cascade, placeWindow } from './window-place'

/** The token `desk` (renderer/ui/tokens.css): what shows before the page has painted. */
const DESK = { light: '#E6E8EB', dark: '#111316' }

/**
 * A window: no Node, no preload powers but the bridge, shown when there is something to see.
 *
 * @param beside the window in front, where there is one: the new one stands a little lower and to the right
 */
export function openWindow(
  url: string,
  settings: SettingsFile,
  development: boolean,
  beside?: BrowserWindow,
): BrowserWindow {
  const remembered = settings.current.window
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = new BrowserWindow({
    ...(beside ? cascade(beside.getNormalBounds(), screens) : placeWindow(remembered, screens)),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Rapporteur',
    backgroundColor: nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light,
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: development,
    },
  })
  if (!beside && remembered?.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}

/** The next window opens where this one stood. */
export function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
}
