import { app, nativeTheme, session } from 'electron'
import type { BrowserWindow } from 'electron'
import { join } from 'node:path'
import { registerAppScheme, servePage } from './app-protocol'
import { parseCommandLine } from './command-line'
import type { Request } from './command-line'
import type { ShellService } from '../../shared/service/shell'
import { offerContextMenu } from './context-menu'
import { keepCorpus } from './corpus'
import type { Corpus } from './corpus'
import { hostOfCorpus, startCorpusProcess } from './corpus-process'
import { demoIn } from './demo'
import { lockContents } from './lock-contents'
import { setMenu } from './menu'
import { keepChromiumQuiet, lockSession } from './no-network'
import { announceCorpus, sendCommand, servePageCalls } from './page-bridge'
import { APP_ORIGIN } from './page-files'
import { openSettings } from './settings'
import { createShell } from './shell'
import { openWindow } from './window'

const vite = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const development = vite ? new URL(vite).origin : undefined
const request = requestOf(process.argv, process.cwd())

keepChromiumQuiet(app.commandLine, development !== undefined)
registerAppScheme()
// The one user Chromium refuses its sandbox is root, who must start it with this switch.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

if (app.requestSingleInstanceLock(request)) start()
else app.quit()

function start(): void {
  const data = app.getPath('userData')
  const settings = openSettings(join(data, 'settings.json'))
  let window: BrowserWindow | undefined
  // A corpus process that is a plain Node need not wait for Chromium.
  let services = hostOfCorpus() === 'node' ? openServices() : undefined

  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.current.theme
    const origins = development ? [APP_ORIGIN, development, development.replace(/^http/, 'ws')] : [APP_ORIGIN]
    lockSession(session.defaultSession, origins)
    app.on('web-contents-created', (_event, contents) => {
      lockContents(contents, development)
      offerContextMenu(contents)
    })
    if (!development) servePage(join(import.meta.dirname, '../renderer'))
    const url = development ? `${development}/` : `${APP_ORIGIN}/index.html`
    window = openWindow(url, settings, development !== undefined)
    services ??= openServices()
    servePageCalls(origins, services.shell, services.corpus)
    showMenu()
  })

  app.on('second-instance', (_event, _argv, _cwd, asked) => {
    if (!window) return
    window.show()
    if (window.isMinimized()) window.restore()
    window.focus()
    for (const file of (asked as Request).files) sendCommand(window.webContents, 'open-path', file)
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    services?.corpus.stop()
    // Not before this event is over: until then Electron takes the program to be quitting already.
    void settings.saved().then(() => setImmediate(() => app.exit()))
  })

  function openServices(): { corpus: Corpus; shell: ShellService } {
    const place = {
      entry: unpacked(join(import.meta.dirname, 'corpus.js')),
      file: process.env['RAPPORTEUR_CORPUS'] || join(data, 'corpus.sqlite'),
      app: app.getAppPath(),
    }
    const corpus = keepCorpus(
      () => startCorpusProcess(place),
      (state) => window && announceCorpus(window.webContents, state),
    )
    const folder = join(data, 'demo')
    const shell = createShell({
      // Asked for by the page alone, which is in it.
      window: () => window!,
      corpus: corpus.service,
      settings,
      request,
      demo: { ...demoIn(folder), shipped: join(app.getAppPath(), 'resources/demo'), folder },
      onChange: showMenu,
    })
    return { corpus, shell }
  }

  function showMenu(): void {
    const { recent, theme } = settings.current
    setMenu(
      { recent, theme, development: development !== undefined },
      (command, path) => window && sendCommand(window.webContents, command, path),
    )
  }
}

function requestOf(argv: string[], cwd: string): Request {
  const { files, demo } = parseCommandLine(argv, !app.isPackaged, cwd)
  return { files, demo: demo || Boolean(process.env['RAPPORTEUR_DEMO']) }
}

/** A plain program cannot look into the archive a packaged app lies in. */
function unpacked(path: string): string {
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked')
}
