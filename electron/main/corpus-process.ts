import { utilityProcess } from 'electron'
import type { CorpusProcess } from './corpus'
import { startInNode } from './corpus-in-node'
import type { CorpusPlace } from './corpus-in-node'

/**
 * What the corpus process is. It needs Node-API 10 for SQLite: Electron's own Node has it since 35 and hosts it as a
 * utility process; the stand-in Electron of development has not, and a plain Node is forked. RAPPORTEUR_CORPUS_HOST
 * forces one of the two, for tests.
 */
export function hostOfCorpus(env: NodeJS.ProcessEnv = process.env): 'utility' | 'node' {
  const forced = env['RAPPORTEUR_CORPUS_HOST']
  if (forced === 'utility' || forced === 'node') return forced
  return Number(process.versions.napi ?? 0) < 10 ? 'node' : 'utility'
}

/** Start it; a utility process only once the app is ready. */
export function startCorpusProcess(place: CorpusPlace, env: NodeJS.ProcessEnv = process.env): CorpusProcess {
  return hostOfCorpus(env) === 'node' ? startInNode(place, env) : startAsUtility(place)
}

function startAsUtility({ entry, file }: CorpusPlace): CorpusProcess {
  const child = utilityProcess.fork(entry, [file], { serviceName: 'Rapporteur corpus', stdio: 'inherit' })
  return {
    get pid() {
      return child.pid
    },
    port: {
      post: (message) => child.postMessage(message),
      listen: (handler) => void child.on('message', handler),
    },
    onGone: (handler) => void child.once('exit', handler),
    stop: () => void child.kill(),
  }
}
