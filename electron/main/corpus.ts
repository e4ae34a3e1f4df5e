import { AppError } from '../../shared/error'
import { corpusContract } from '../../shared/service/corpus'
import type { CorpusService } from '../../shared/service/corpus'
import { connect } from '../../shared/service/wire'
import type { Connection, Port } from '../../shared/service/wire'

/** A running corpus process, wherever it is hosted. */
export interface CorpusProcess {
  readonly pid: number | undefined
  readonly port: Port
  /** Called once, when it is gone or could not be started. */
  onGone(handler: () => void): void
  stop(): void
}

/** The corpus as the rest of main sees it: always there, answering `corpus-unavailable` while its process is not. */
export interface Corpus {
  readonly service: CorpusService
  /** Of the process that answers now. */
  readonly pid: number | undefined
  /** Absent until the first process has answered or died. */
  readonly state: 'up' | 'down' | undefined
  stop(): void
}

/** Waits between attempts double from `first` to `longest`; a process that answered for `settled` counts as sound. Milliseconds. */
const PACE = { first: 100, longest: 10_000, settled: 10_000 }

/**
 * Keep a corpus process running: when it dies, what was under way is rejected, and after a growing wait another is
 * started.
 */
export function keepCorpus(
  start: () => CorpusProcess,
  announce: (state: 'up' | 'down') => unknown,
  pace: typeof PACE = PACE,
): Corpus {
  let process: CorpusProcess | undefined
  let connection: Connection<CorpusService>
  let state: 'up' | 'down' | undefined
  let stopped = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined
  begin()

  return {
    service: lateBound(() => connection.service),
    get pid() {
      return process?.pid
    },
    get state() {
      return state
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      process?.stop()
    },
  }

  function begin(): void {
    const begun = attempt(start)
    const link = connect(corpusContract, begun.port)
    const since = Date.now()
    let gone = false
    process = begun
    connection = link
    begun.onGone(() => {
      gone = true
      link.close(new AppError('corpus-unavailable', 'The sources cannot be read: the process that holds them stopped.'))
      if (stopped) return
      if (state === 'up' && Date.now() - since > pace.settled) failures = 0
      tell('down')
      again(begin)
    })
    probe()

    /** A process that lives but cannot open its file is asked again: another program may have held it. */
    function probe(): void {
      link.service.status().then(
        () => {
          if (!gone) tell('up')
        },
        () => {
          if (gone || stopped) return
          tell('down')
          again(() => {
            if (!gone) probe()
          })
        },
      )
    }
  }

  function again(step: () => void): void {
    clearTimeout(timer)
    timer = setTimeout(step, Math.min(pace.first * 2 ** failures, pace.longest))
    failures += 1
  }

  function tell(news: 'up' | 'down'): void {
    if (state === news) return
    state = news
    announce(news)
  }
}

/** A process that cannot even be started counts as one that died. */
function attempt(start: () => CorpusProcess): CorpusProcess {
  try {
    return start()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    const silent: Port = { post() {}, listen() {} }
    return { pid: undefined, port: silent, onGone: (handler) => queueMicrotask(handler), stop() {} }
  }
}

/** The service of whatever connection there is at the moment of a call. */
function lateBound(current: () => CorpusService): CorpusService {
  const call =
    (name: string) =>
    (...args: unknown[]) =>
      (current() as unknown as Record<string, (...args: unknown[]) => unknown>)[name]!(...args)
  return Object.fromEntries(Object.keys(corpusContract).map((name) => [name, call(name)])) as unknown as CorpusService
}
