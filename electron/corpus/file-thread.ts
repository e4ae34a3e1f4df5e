import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/error'
import { connect } from '../../shared/service/wire'
import type { Connection } from '../../shared/service/wire'
import { fileContract } from './file-service'
import type { FileService, FileWorker } from './file-service'
import { threadPort } from './ports'

/** What one call may take before the worker is ended and a new one started. */
export interface Caps {
  milliseconds: number
  heapMegabytes: number
}

const CAPS: Caps = { milliseconds: 60_000, heapMegabytes: 1024 }

/**
 * The file service in a thread of its own, started when first needed. Calls run one after another; one that goes beyond
 * the caps, or brings the thread down, is answered with `too-large` or `unexpected`, and the next finds a new thread.
 * `entry` is the bundled file-worker; without it, the one beside this bundle.
 */
export function startFileWorker(entry = new URL('./file-worker.js', import.meta.url), caps = CAPS): FileWorker {
  let thread: Thread | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function inTurn<T>(subject: string, ask: (service: FileService) => Promise<T>): Promise<T> {
    const answer = turn.then(() => {
      thread ??= start(entry, caps, () => (thread = undefined))
      return thread.run(subject, ask)
    })
    turn = answer.catch(() => {})
    return answer
  }

  return {
    digest: (path, ...rest) => inTurn(basename(path), (service) => service.digest(path, ...rest)),
    read: (path) => inTurn(path, (service) => service.read(path)),
    open: (path, which) => inTurn(path, (service) => service.open(path, which)),
    write: (draft, options) => inTurn('The draft', (service) => service.write(draft, options)),
    close: async () => {
      await turn
      await thread?.end(new AppError('cancelled', 'The corpus was closed.'))
    },
  }
}

interface Thread {
  run<T>(subject: string, ask: (service: FileService) => Promise<T>): Promise<T>
  end(error: AppError): Promise<void>
}

function start(entry: URL, caps: Caps, onGone: () => void): Thread {
  const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: caps.heapMegabytes } })
  const connection: Connection<FileService> = connect(fileContract, threadPort(worker))
  let subject = ''
  let alive = true
  const gone = (error: AppError): void => {
    if (!alive) return
    alive = false
    onGone()
    connection.close(error)
  }
  worker.on('error', (error: NodeJS.ErrnoException) => {
    gone(
      error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new AppError('too-large', `${subject} needs more than ${caps.heapMegabytes} MB of memory and was given up.`)
        : new AppError('unexpected', `${subject} brought the file worker down (${error.message}).`),
    )
  })
  worker.on('exit', (code) => gone(new AppError('unexpected', `${subject} ended the file worker (exit ${code}).`)))
  // An idle thread keeps no program running.
  worker.unref()

  async function end(error: AppError): Promise<void> {
    gone(error)
    await worker.terminate()
  }

  return {
    end,
    async run(name, ask) {
      subject = name
      worker.ref()
      const words = `${name} took longer than ${caps.milliseconds / 1000} seconds and was given up.`
      const timer = setTimeout(() => void end(new AppError('too-large', words)), caps.milliseconds)
      try {
        return await ask(connection.service)
      } finally {
        clearTimeout(timer)
        worker.unref()
      }
    },
  }
}
