import type { CommandLine, Session } from 'electron'

/**
 * Keep Chromium from calling anyone by itself, and make every name unknown: should a request ever pass the other
 * barriers, it would find no address. Before the app is ready.
 */
export function keepChromiumQuiet(commandLine: CommandLine, development: boolean): void {
  for (const name of [
    'disable-background-networking',
    'disable-breakpad',
    'disable-client-side-phishing-detection',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-first-run',
    'no-pings',
  ]) {
    commandLine.appendSwitch(name)
  }
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${development ? ', EXCLUDE localhost' : ''}`)
}

/**
 * Refuse whatever a page could ask of the network, the system or its devices.
 *
 * @param origins what pages may load besides nothing: our own, and in development Vite's
 */
export function lockSession(session: Session, origins: string[]): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url, origins) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  session.on('will-download', (event) => event.preventDefault())
  // Before the first page: else Chromium fetches a dictionary by itself, past the handler of requests above.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  if (origins.length > 1) return
  session.enableNetworkEmulation({ offline: true })
  // A proxy that is not there is the one way out left to WebRTC, and asking the system for its proxies is saved.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' })
}

function isOwn(url: string, origins: string[]): boolean {
  return (
    url.startsWith('devtools:') || url.startsWith('data:') || origins.some((origin) => url.startsWith(`${origin}/`))
  )
}
