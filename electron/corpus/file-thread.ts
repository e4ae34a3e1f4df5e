import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../shared/error'
import { connect } from '../../shared/service/wire'
import { fileContract } from './file-service'
import type { FileService, FileWorker } from './file-service'
import { threadPort } from './ports'

/** What one call may take before the worker is ended and a new one started. */
export interface Caps {
  /** For a file of a megabyte at most. */
  milliseconds: number
  /** For each megabyte beyond the first. */
  millisecondsMore: number
  /** For what has no file, and for any file. */
  millisecondsMost: number
  heapMegabytes: number
}

/**
 * Ten seconds are many times what an honest file of a megabyte takes, and no longer than somebody waits for a hostile one.
 * A PDF of 900 pages has three megabytes or more, and twenty seconds or more.
 */
export const CAPS: Caps = {
  milliseconds: 10_000,
  millisecondsMore: 5_000,
  millisecondsMost: 120_000,
  heapMegabytes: 1024,
}

/** The time that a file of this size may take. */
export function timeFor(bytes: number, caps: Caps = CAPS): number {
  const more = Math.max(0, bytes / 1_000_000 - 1) * caps.millisecondsMore
  return Math.min(caps.millisecondsMost, Math.round(caps.milliseconds + more))
}

/**
 * Milliseconds since now, by which a call is judged: on a busy machine what this process was given of it, but never less
 * than a third of the time that went by, or what only waits would wait for ever.
 */
function stopwatch(): () => number {
  const begun = performance.now()
  const before = process.cpuUsage()
  return () => {
    const passed = performance.now() - begun
    const { user, system } = process.cpuUsage(before)
    return Math.max(passed / 3, Math.min(passed, (user + system) / 1000))
  }
}

/**
 * The file service in a thread of its own, started when first needed. The worker answers its calls one after another,
 * so the oldest is the one under way: when it goes beyond the caps, or brings the thread down, it is answered with
 * `too-large` or `unexpected`, and those behind it are asked again of a new thread.
 * `entry` is the bundled file-worker; without it, the one beside this bundle.
 */
export function startFileWorker(entry = new URL('./file-worker.js', import.meta.url), caps = CAPS): FileWorker {
  const line: Asked[] = []
  let thread: Thread | undefined
  let closed = false
  let timer: NodeJS.Timeout | undefined

  function ask<T>(subject: string, milliseconds: number, call: (service: FileService) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const asked: Asked = { subject, milliseconds, call, resolve: resolve as (value: unknown) => void, reject }
      if (closed) return reject(new AppError('cancelled', 'The corpus was closed.'))
      line.push(asked)
      send(asked)
      if (line.length === 1) watchOldest()
    })
  }

  /** What is no file is told to be none by the worker. */
  function timeOf(path: string): number {
    let bytes = 0
    try {
      bytes = statSync(path, { throwIfNoEntry: false })?.size ?? 0
    } catch {
      // The worker says why.
    }
    return timeFor(bytes, caps)
  }

  function send(asked: Asked): void {
    const asker = (thread ??= startThread(entry, caps, (words, code) => lost(asker, words, code)))
    asked.call(asker.service).then(
      (value) => settle(asked, () => asked.resolve(value)),
      (error: unknown) => {
        if (error !== LOST) settle(asked, () => asked.reject(error))
      },
    )
  }

  function settle(asked: Asked, tell: () => void): void {
    line.splice(line.indexOf(asked), 1)
    watchOldest()
    tell()
  }

  /** The clock runs for the oldest call; a thread with nothing to do keeps no program running. */
  function watchOldest(): void {
    clearTimeout(timer)
    const asker = thread
    const oldest = line[0]
    if (!asker) return
    if (!oldest) return asker.rest()
    asker.work()
    const spent = stopwatch()
    const look = (): void => {
      const left = oldest.milliseconds - spent()
      if (left > 0) timer = setTimeout(look, Math.max(left, 50))
      else
        lost(
          asker,
          `took longer than ${Math.round(oldest.milliseconds / 100) / 10} seconds and was given up`,
          'too-large',
        )
    }
    timer = setTimeout(look, oldest.milliseconds)
  }

  function lost(asker: Thread, words: string, code: 'too-large' | 'unexpected'): void {
    if (thread !== asker) return
    thread = undefined
    void asker.end()
    const [oldest, ...others] = line.splice(0)
    oldest?.reject(new AppError(code, `${oldest.subject} ${words}.`))
    line.push(...others)
    others.forEach(send)
    watchOldest()
  }

  return {
    digest: (path, ...rest) => ask(basename(path), timeOf(path), (service) => service.digest(path, ...rest)),
    read: (path) => ask(path, timeOf(path), (service) => service.read(path)),
    open: (path, which) => ask(path, timeOf(path), (service) => service.open(path, which)),
    write: (draft, ...rest) => ask('The draft', caps.millisecondsMost, (service) => service.write(draft, ...rest)),
    async close() {
      closed = true
      clearTimeout(timer)
      for (const asked of line.splice(0)) asked.reject(new AppError('cancelled', 'The corpus was closed.'))
      await thread?.end()
    },
  }
}

/** A call that has not been answered. */
interface Asked {
  subject: string
  milliseconds: number
  call: (service: FileService) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

interface Thread {
  service: FileService
  /** Keep the program running while there is work, and not while there is none. */
  work(): void
  rest(): void
  end(): Promise<void>
}

/** What calls on a lost thread are rejected with: they are not failed, they are asked again. */
const LOST = new AppError('cancelled', 'The file worker is gone.')

function startThread(
  entry: URL,
  caps: Caps,
  onLost: (words: string, code: 'too-large' | 'unexpected') => void,
): Thread {
  const worker = new Worker(entry, {
    resourceLimits: {
      maxOldGenerationSizeMb: caps.heapMegabytes,
      // A thread's is small by default, and reading makes much that is soon forgotten: collecting it would take a fifth of the time.
      maxYoungGenerationSizeMb: Math.ceil(caps.heapMegabytes / 5),
    },
  })
  const { service, close } = connect(fileContract, threadPort(worker))
  worker.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY')
      onLost(`brought the file worker down (${error.message})`, 'unexpected')
    else onLost(`needs more than ${caps.heapMegabytes} MB of memory and was given up`, 'too-large')
  })
  worker.on('exit', (code) => onLost(`ended the file worker (exit ${code})`, 'unexpected'))
  return {
    service,
    work: () => worker.ref(),
    rest: () => worker.unref(),
    async end() {
      close(LOST)
      await worker.terminate()
    },
  }
}
