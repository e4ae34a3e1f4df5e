import { app, nativeTheme, session } from 'electron'
import { join } from 'node:path'
import { registerAppScheme, servePage } from './app-protocol'
import { createCheckSetups } from './check-setup'
import { parseCommandLine } from './command-line'
import type { Request } from './command-line'
import { offerContextMenu } from './context-menu'
import { keepCorpus } from './corpus'
import type { Corpus } from './corpus'
import { hostOfCorpus, startCorpusProcess } from './corpus-process'
import { demoIn } from './demo'
import { createDeskWindow } from './desk-window'
import { firstView } from './first-view'
import type { FirstView } from './first-view'
import { createHeldFiles } from './held-files'
import { createJournal } from './journal'
import { createKnownPaths, guarded } from './known-paths'
import { lockContents } from './lock-contents'
import { setMenu } from './menu'
import { keepChromiumQuiet, lockSession } from './no-network'
import { announceCorpus, onDropped, servePageCalls } from './page-bridge'
import { APP_ORIGIN } from './page-files'
import { quitWindowByWindow } from './quitting'
import { createRulePacks } from './rule-packs'
import { openSettings } from './settings'
import { openWindow } from './window'
import { createWindows } from './windows'

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
  const folder = join(data, 'demo')
  const demo = { ...demoIn(folder), shipped: join(app.getAppPath(), 'resources/demo'), folder }
  const url = development ? `${development}/` : `${APP_ORIGIN}/index.html`
  let menuShows = ''
  const held = createHeldFiles()
  const known = createKnownPaths(() => settings.current.recent)
  known.toRead(...request.files, demo.report, demo.resolution, demo.sources)
  // A corpus process that is a plain Node need not wait for Chromium.
  let services = hostOfCorpus() === 'node' ? openServices() : undefined
  const windows = createWindows(
    (first, beside) => {
      const browser = openWindow(url, settings, development !== undefined, beside)
      const { corpus, view } = (services ??= openServices())
      return createDeskWindow(browser, first ?? view, { ...program, corpus: corpus.service }, held)
    },
    held,
    showMenu,
  )
  const packs = createRulePacks(join(data, 'rules'))
  const program = {
    settings,
    packs,
    checks: createCheckSetups(settings, packs),
    journal: createJournal(join(data, 'recovery')),
    known,
    demo,
    newWindow: windows.openOn,
    onChange: showMenu,
  }

  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.current.theme
    const origins = development ? [APP_ORIGIN, development, development.replace(/^http/, 'ws')] : [APP_ORIGIN]
    lockSession(session.defaultSession, origins)
    app.on('web-contents-created', (_event, contents) => {
      lockContents(contents, development)
      offerContextMenu(contents)
    })
    if (!development) servePage(join(import.meta.dirname, '../renderer'))
    windows.open(undefined)
    const { corpus } = (services ??= openServices())
    onDropped(origins, (path) => known.toRead(path))
    servePageCalls(origins, (page) => windows.ofPage(page)?.shell, corpus, guarded(corpus.service, known))
    for (const file of request.files.slice(1)) void windows.openOn(file)
    showMenu()
  })

  app.on('second-instance', (_event, _argv, _cwd, asked) => open((asked as Request).files))
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  app.on('window-all-closed', () => app.quit())
  quitWindowByWindow(app, windows.all)
  let ending = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    services?.corpus.stop()
    // Not before this event is over: until then Electron takes the program to be quitting already.
    void Promise.all([settings.saved(), held.releaseAll()]).then(() => setImmediate(() => app.exit()))
  })

  function openServices(): { corpus: Corpus; view: FirstView } {
    const place = {
      entry: unpacked(join(import.meta.dirname, 'corpus.js')),
      file: process.env['RAPPORTEUR_CORPUS'] || join(data, 'corpus.sqlite'),
      app: app.getAppPath(),
    }
    const corpus = keepCorpus(
      () => startCorpusProcess(place),
      (state) => windows.all().forEach(({ browser }) => announceCorpus(browser.webContents, state)),
    )
    const wantsDemo = request.files.length === 0 && (request.demo || !settings.found)
    return { corpus, view: firstView(request.files[0], wantsDemo, demo, corpus.service) }
  }

  /** The program was started again, or the system asks it to open files. */
  function open(files: string[]): void {
    known.toRead(...files)
    void app.whenReady().then(() => windows.startedAgain(files))
  }

  function showMenu(): void {
    const { recent, theme } = settings.current
    const state = { recent, theme, development: development !== undefined, noDraft: !windows.draftInFront() }
    const shows = JSON.stringify(state)
    if (shows === menuShows) return
    menuShows = shows
    setMenu(state, windows.command)
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
