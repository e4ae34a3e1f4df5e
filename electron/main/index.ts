import { app, nativeTheme, session } from 'electron'
import { join } from 'node:path'
import { registerAppScheme, servePage } from './app-protocol'
import { parseCommandLine } from './command-line'
import type { Request } from './command-line'
import { keepCorpus } from './corpus'
import { startCorpusProcess } from './corpus-process'
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

if (app.requestSingleInstanceLock(request)) void app.whenReady().then(run)
else app.quit()

function run(): void {
  const data = app.getPath('userData')
  const settings = openSettings(join(data, 'settings.json'))
  nativeTheme.themeSource = settings.current.theme
  const origins = development ? [APP_ORIGIN, development, development.replace(/^http/, 'ws')] : [APP_ORIGIN]
  lockSession(session.defaultSession, origins)
  app.on('web-contents-created', (_event, contents) => lockContents(contents, development))
  if (!development) servePage(join(import.meta.dirname, '../renderer'))

  const window = openWindow(
    development ? `${development}/` : `${APP_ORIGIN}/index.html`,
    settings,
    development !== undefined,
  )
  const page = window.webContents
  const corpus = keepCorpus(
    () =>
      startCorpusProcess({
        entry: unpacked(join(import.meta.dirname, 'corpus.js')),
        file: process.env['RAPPORTEUR_CORPUS'] || join(data, 'corpus.sqlite'),
        app: app.getAppPath(),
      }),
    (state) => announceCorpus(page, state),
  )
  const folder = join(data, 'demo')
  const shell = createShell({
    window: () => window,
    corpus: corpus.service,
    settings,
    request,
    demo: { ...demoIn(folder), shipped: join(app.getAppPath(), 'resources/demo'), folder },
    onChange: showMenu,
  })
  servePageCalls(origins, shell, corpus)
  showMenu()

  app.on('second-instance', (_event, _argv, _cwd, asked) => {
    window.show()
    if (window.isMinimized()) window.restore()
    window.focus()
    for (const file of (asked as Request).files) sendCommand(page, 'open-path', file)
  })
  app.on('window-all-closed', () => app.quit())
  app.once('will-quit', (event) => {
    event.preventDefault()
    corpus.stop()
    // Not before this event is over: until then Electron takes the program to be quitting already.
    void settings.saved().then(() => setImmediate(() => app.exit()))
  })

  function showMenu(): void {
    const { recent, theme } = settings.current
    setMenu({ recent, theme, development: development !== undefined }, (command, path) =>
      sendCommand(page, command, path),
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
