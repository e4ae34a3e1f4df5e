import { readFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { Page } from '@playwright/test'
import { expect, test as base } from './app'
import { listen } from './listeners'
import type { Listeners } from './listeners'

const test = base.extend<{ page: Page; outside: Listeners }>({
  page: async ({ demo: { page } }, use) => {
    await page.waitForLoadState()
    await use(page)
  },
  outside: async ({}, use) => {
    const listeners = await listen()
    await use(listeners)
    listeners.close()
  },
})

test('the listeners of these tests do hear', async ({ outside }) => {
  await new Promise<void>((done) => {
    request({ port: outside.http, path: '/hello' }, (answer) => answer.resume().on('end', done)).end()
  })
  expect(outside.heard).toEqual(['connection', 'GET /hello'])
})

test('the page has no Node and no Electron, and what it is given is three functions', async ({ page }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.entries(window['rapporteur' as never] as object).map(([name, value]) => `${name}: ${typeof value}`),
  }))
  expect(found).toEqual({
    node: [],
    bridge: ['onCommand: function', 'pathOf: function', 'onCorpus: function'],
  })
})

test('the window asks for the sandbox, isolation and web security', async ({ demo: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences()
    const spellcheck = BrowserWindow.getAllWindows()[0]!.webContents.session.isSpellCheckerEnabled()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag, spellcheck }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  })
})

test('the page’s process runs under a system call filter', async ({ demo: { app } }) => {
  test.skip(process.platform !== 'linux', 'read from /proc')
  test.skip(process.getuid?.() === 0, 'Chromium refuses its sandbox to root; run as another user')
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId())
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  expect(status.match(/^Seccomp:\s*(\d)/m)?.[1]).toBe('2')
})

test('no script runs but the page’s own', async ({ page }) => {
  const ran = await page.evaluate(async () => {
    const flags = window as unknown as Record<string, unknown>
    // Until the first wait a script of Playwright's is running, for which the policy is lifted.
    await new Promise((done) => setTimeout(done, 0))
    const attempt = (run: () => unknown): string => {
      try {
        run()
        return 'ran'
      } catch (error) {
        return (error as Error).name
      }
    }
    const script = (fill: (element: HTMLScriptElement) => void): Promise<string> =>
      new Promise((done) => {
        const element = document.createElement('script')
        element.onload = () => done('ran')
        element.onerror = () => done('refused')
        fill(element)
        document.head.append(element)
        setTimeout(() => done(flags['inline'] ? 'ran' : 'refused'), 300)
      })
    const button = document.createElement('button')
    button.setAttribute('onclick', 'window.handler = true')
    button.click()
    const style = document.createElement('style')
    style.textContent = 'body { --from-element: yes }'
    document.head.append(style)
    return {
      eval: attempt(() => window['eval' as never as 'eval']('1')),
      function: attempt(() => new Function('return 1')()),
      timeout: attempt(() => setTimeout('window.timeout = true' as never, 0)),
      inline: await script((element) => (element.textContent = 'window.inline = true')),
      data: await script((element) => (element.src = 'data:text/javascript,window.data=true')),
      blob: await script(
        (element) => (element.src = URL.createObjectURL(new Blob(['1'], { type: 'text/javascript' }))),
      ),
      worker: await new Promise((done) => {
        try {
          const worker = new Worker('data:text/javascript,postMessage(1)')
          worker.onmessage = () => done('ran')
          worker.onerror = () => done('refused')
        } catch {
          done('refused')
        }
      }),
      style: getComputedStyle(document.body).getPropertyValue('--from-element') || 'refused',
      left: ['handler', 'timeout', 'data'].filter((name) => name in flags),
    }
  })
  expect(ran).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    timeout: expect.any(String),
    inline: 'refused',
    data: 'refused',
    blob: 'refused',
    worker: 'refused',
    style: 'refused',
    left: [],
  })
})

test('the policy comes with every file of the page', async ({ page }) => {
  const headers = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('script[src]')!
    const answers = await Promise.all([fetch('index.html'), fetch(script.src)])
    return answers.map((answer) => [
      answer.headers.get('content-type'),
      answer.headers.get('x-content-type-options'),
      answer.headers.get('content-security-policy')?.split('; ').slice(0, 3),
    ])
  })
  const policy = ["default-src 'none'", "script-src 'self'", "style-src 'self'"]
  expect(headers).toEqual([
    ['text/html; charset=utf-8', 'nosniff', policy],
    ['text/javascript; charset=utf-8', 'nosniff', policy],
  ])
})

test('app: gives the files of the page and no others', async ({ page }) => {
  const outcomes = await page.evaluate(() =>
    Promise.all(
      [
        'app://rapporteur/index.html',
        'app://rapporteur/',
        'app://rapporteur/../main/index.js',
        'app://rapporteur/../../package.json',
        'app://rapporteur/%2e%2e/%2e%2e/package.json',
        'app://rapporteur/..%2f..%2fpackage.json',
        'app://rapporteur/..%5c..%5cpackage.json',
        'app://rapporteur/assets/../../main/index.js',
        'app://rapporteur//etc/hostname',
        'app://rapporteur/index.html%00.js',
        'app://elsewhere/index.html',
        'file:///etc/hostname',
        'devtools://devtools/bundled/inspector.html',
      ].map((url) =>
        fetch(url).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      ),
    ),
  )
  expect(outcomes).toEqual([200, ...Array(12).fill('refused')])
})

test('nothing the page asks of the network leaves', async ({ page, outside }) => {
  await page.evaluate(async (port) => {
    const origin = `http://127.0.0.1:${port}`
    const quietly = (run: () => unknown): unknown => {
      try {
        return Promise.resolve(run()).catch(() => {})
      } catch {
        return undefined
      }
    }
    const element = (name: string, attributes: Record<string, string>): void => {
      const made = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
      document.body.append(made)
    }
    quietly(() => fetch(`${origin}/fetch`))
    quietly(() => fetch(`${origin}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'draft', keepalive: true }))
    quietly(() => navigator.sendBeacon(`${origin}/beacon`, 'draft'))
    quietly(() => new WebSocket(`ws://127.0.0.1:${port}/socket`))
    quietly(() => new EventSource(`${origin}/events`))
    quietly(
      () =>
        new (window as never as { WebTransport: new (url: string) => unknown }).WebTransport(
          `https://127.0.0.1:${port}/`,
        ),
    )
    quietly(() => {
      const asked = new XMLHttpRequest()
      asked.open('POST', `${origin}/xhr`)
      asked.send('draft')
    })
    for (const name of ['img', 'script', 'iframe', 'embed', 'audio', 'video', 'track', 'source'])
      element(name, { src: `${origin}/${name}` })
    element('object', { data: `${origin}/object` })
    element('a', { href: '#', ping: `${origin}/ping`, id: 'ping' })
    document.getElementById('ping')!.click()
    for (const rel of [
      'stylesheet',
      'icon',
      'preload',
      'modulepreload',
      'prefetch',
      'preconnect',
      'dns-prefetch',
      'manifest',
    ]) {
      element('link', { rel, href: `${origin}/${rel}`, as: 'script' })
    }
    element('div', { style: `background: url(${origin}/background)` })
    quietly(() => new FontFace('x', `url(${origin}/font)`).load())
    quietly(() => import(/* @vite-ignore */ `${origin}/import`))
    await new Promise((done) => setTimeout(done, 1500))
  }, outside.http)
  expect(outside.heard).toEqual([])
})

test('behind the content policy the session itself refuses', async ({ demo: { app }, page, outside }) => {
  await page.title()
  const outcomes = await app.evaluate(async ({ session, net }, port) => {
    const said = (error: Error): string => error.message
    const url = `http://127.0.0.1:${port}/session`
    return [
      await session.defaultSession.fetch(url).then(() => 'answered', said),
      await net.fetch(url).then(() => 'answered', said),
    ]
  }, outside.http)
  expect(outcomes).toEqual(Array(2).fill('net::ERR_BLOCKED_BY_CLIENT'))
  expect(outside.heard).toEqual([])
})

test('no name is looked up', async ({ demo: { app }, page }) => {
  await page.title()
  const outcome = await app.evaluate(async ({ session }) =>
    session.defaultSession.resolveHost('localhost').then(
      () => 'found',
      (error: Error) => error.message,
    ),
  )
  expect(outcome).toContain('ERR_NAME_NOT_RESOLVED')
})

test('WebRTC finds no way out, which no content policy covers', async ({ page, outside }) => {
  const { tcp, udp } = outside
  const candidates = await page.evaluate(
    async ({ tcp, udp }) => {
      const found: string[] = []
      const peer = async (urls: string): Promise<RTCPeerConnection> => {
        const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'u', credential: 'c' }] })
        connection.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate)
        connection.createDataChannel('draft')
        await connection.setLocalDescription(await connection.createOffer())
        return connection
      }
      await peer(`stun:127.0.0.1:${udp}`)
      await peer(`turn:127.0.0.1:${udp}?transport=udp`)
      await peer(`turn:127.0.0.1:${tcp}?transport=tcp`)
      const caller = await peer(`stun:127.0.0.1:${udp}`)
      const callee = new RTCPeerConnection()
      await callee.setRemoteDescription(caller.localDescription!)
      await callee.setLocalDescription(await callee.createAnswer())
      await caller.setRemoteDescription(callee.localDescription!)
      for (const candidate of [
        `candidate:1 1 udp 2113937151 127.0.0.1 ${udp} typ host`,
        `candidate:2 1 tcp 1518280447 127.0.0.1 ${tcp} typ host tcptype passive`,
      ]) {
        await caller.addIceCandidate({ candidate, sdpMLineIndex: 0 })
      }
      await new Promise((done) => setTimeout(done, 2500))
      return found
    },
    { tcp, udp },
  )
  expect([candidates, outside.heard]).toEqual([[], []])
})

test('the page goes nowhere and opens nothing', async ({ demo: { app }, page, outside }) => {
  const opened = await page.evaluate(async (port) => {
    const there = `http://127.0.0.1:${port}/there`
    const made = [window.open(there), window.open('about:blank'), window.open('app://rapporteur/index.html')]
    const link = document.createElement('a')
    link.href = there
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.target = ''
    link.click()
    link.download = 'draft.txt'
    link.href = 'data:text/plain,draft'
    link.click()
    const form = document.createElement('form')
    form.action = there
    document.body.append(form)
    form.submit()
    for (const url of [there, 'file:///etc/hostname', 'data:text/html,there', 'app://rapporteur/other.html']) {
      location.href = url
      await new Promise((done) => setTimeout(done, 200))
    }
    return made.map((window) => window === null)
  }, outside.http)
  expect(opened).toEqual([true, true, true])
  expect([page.url(), app.windows().length, outside.heard]).toEqual(['app://rapporteur/index.html', 1, []])
})

test('permissions and devices are refused', async ({ page }) => {
  const outcomes = await page.evaluate(async () => {
    const name = (error: Error): string => error.name
    const granted = (): string => 'granted'
    const devices = navigator as unknown as Record<
      string,
      { requestDevice?(o: object): Promise<object>; requestPort?(): Promise<object> }
    >
    const states = await Promise.all(
      [
        'geolocation',
        'camera',
        'microphone',
        'notifications',
        'midi',
        'clipboard-read',
        'persistent-storage',
        'screen-wake-lock',
      ].map((permission) =>
        navigator.permissions.query({ name: permission as PermissionName }).then(({ state }) => state, name),
      ),
    )
    return {
      states: [...new Set(states)],
      notification: await Notification.requestPermission(),
      location: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          (error) => done(error.code),
        ),
      ),
      media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(granted, name),
      display: await navigator.mediaDevices.getDisplayMedia().then(granted, name),
      clipboard: await navigator.clipboard.readText().then(granted, name),
      midi: await navigator.requestMIDIAccess().then(granted, name),
      persist: await navigator.storage.persist(),
      usb: await devices['usb']?.requestDevice?.({ filters: [] }).then(granted, name),
      hid: await devices['hid']
        ?.requestDevice?.({ filters: [] })
        .then((list) => ((list as unknown[]).length > 0 ? 'granted' : 'none'), name),
      serial: await devices['serial']?.requestPort?.().then(granted, name),
    }
  })
  const refused = /^(denied|prompt|none|NotAllowedError|SecurityError|NotFoundError|NotSupportedError|AbortError)$/
  for (const state of outcomes.states) expect(state).toMatch(/^(denied|TypeError)$/)
  expect(outcomes).toMatchObject({ notification: 'denied', location: 1, persist: false })
  for (const kind of ['media', 'display', 'clipboard', 'midi', 'usb', 'hid', 'serial'] as const) {
    expect([kind, outcomes[kind]]).toEqual([kind, expect.stringMatching(refused)])
  }
})

test('the page reads and writes no file the user did not choose, and shows none it did not open', async ({
  page,
  data,
}) => {
  const outcomes = await page.evaluate(async (folder) => {
    const { port1: port, port2 } = new MessageChannel()
    window.postMessage({ connect: 'shell' }, window.origin, [port2])
    const answers = new Map<number, (code: string | undefined) => void>()
    port.onmessage = ({ data: { id, error } }: MessageEvent<{ id: number; error?: { code: string } }>) =>
      answers.get(id)?.(error?.code)
    const call = (id: number, method: string, args: unknown[]): Promise<string | undefined> =>
      new Promise((done) => {
        answers.set(id, done)
        port.postMessage({ id, method, args })
      })
    const text = { language: 'en', masthead: {}, paragraphs: [], footnotes: [] }
    const rest = { links: [], dismissals: [], settings: {} }
    const draft = { format: 'undraft', version: 1, id: 'draft', kind: 'report', text, ...rest }
    return [
      await call(1, 'export', [draft, { to: 'docx' }, `${folder}/unasked.docx`]),
      await call(2, 'showInFolder', ['/etc/hostname']),
      await call(3, 'constructor', []),
      await call(4, 'open', [42]),
      await call(5, 'open', ['/etc/hostname']),
      await call(6, 'newWindow', ['/etc/hostname']),
      await call(7, 'recover', ['../settings']),
    ]
  }, data)
  expect(outcomes).toEqual([
    'file-unwritable',
    'file-not-found',
    'unknown-method',
    'bad-argument',
    'file-unreadable',
    'file-unreadable',
    'file-not-found',
  ])
})
