import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import type { SettingsFile } from './settings'
import { placeWindow } from './window-place'

/** The token `desk` (renderer/ui/tokens.css): what shows before the page has painted. */
const DESK = { light: '#E6E8EB', dark: '#111316' }

const SETTLED_MS = 5000

/** The one window: no Node, no preload powers but the bridge, shown when there is something to see. */
export function openWindow(url: string, settings: SettingsFile, development: boolean): BrowserWindow {
  const remembered = settings.current.window
  const window = new BrowserWindow({
    ...placeWindow(
      remembered,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
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
  if (remembered?.maximized) window.maximize()
  rememberPlace(window, settings)
  window.once('ready-to-show', () => window.show())
  bringBack(window)
  void window.loadURL(url)
  return window
}

/** A page whose process died is loaded again; one that dies at once again is left, lest it die for ever. */
function bringBack(window: BrowserWindow): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || performance.now() - last < SETTLED_MS) return
    last = performance.now()
    setImmediate(() => window.webContents.reload())
  })
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  window.on('close', () => {
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  })
}
