import type { z } from 'zod'
import { AppError, errorValue } from '../error'
import type { ErrorValue } from '../error'

/** One end of a channel between two processes, threads or windows. */
export interface Port {
  post(message: unknown): void
  listen(handler: (message: unknown) => void): void
}

/**
 * How one method travels: answered once, or streamed; and the arguments it takes. A stream is sent as fast as it is made,
 * whether it is asked for or not, and what waits is kept in the caller's memory: its items must be small, and no more of
 * them than the caller could hold at once (an import sends a few words for each file).
 */
export interface Method {
  streams: boolean
  args: z.ZodType<unknown[]>
}

/** A service as a value, method by method. */
export type Contract<S> = { readonly [K in keyof S]: Method }

export function call(args: z.ZodType<unknown[]>): Method {
  return { streams: false, args }
}

export function stream(args: z.ZodType<unknown[]>): Method {
  return { streams: true, args }
}

/** What travels. A caller's `cancel` ends a stream; a stream ends by `end` or `error`. */
type Message =
  | { id: number; method: string; args: unknown[] }
  | { id: number; cancel: true }
  | { id: number; result: unknown }
  | { id: number; item: unknown }
  | { id: number; end: true }
  | { id: number; error: ErrorValue }

/** Answer the calls arriving at `port` with the methods of `service`; returns what cancels the streams under way, for when the caller is gone. */
export function serve<S extends object>(contract: Contract<S>, service: S, port: Port): () => void {
  const streams = new Map<number, AsyncIterator<unknown>>()
  const methods = contract as Readonly<Record<string, Method>>
  port.listen((raw) => {
    const message = raw as Message
    if ('cancel' in message) {
      const iterator = streams.get(message.id)
      if (iterator) stop(iterator)
      return
    }
    if ('method' in message) void answer(message)
  })
  return () => {
    for (const iterator of streams.values()) stop(iterator)
  }

  async function answer({ id, method, args }: { id: number; method: string; args: unknown[] }): Promise<void> {
    try {
      if (!Object.hasOwn(methods, method)) throw new AppError('unknown-method', `There is no method "${method}".`)
      const checked = methods[method]!.args.safeParse(withoutTrailingHoles(args))
      if (!checked.success) {
        const issue = checked.error.issues[0]
        throw new AppError('bad-argument', `${method}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim())
      }
      const run = (service as Record<string, (...args: unknown[]) => unknown>)[method]!
      const outcome = run.apply(service, checked.data)
      if (methods[method]!.streams) await pump(id, outcome as AsyncIterable<unknown>)
      else port.post({ id, result: await outcome })
    } catch (thrown) {
      port.post({ id, error: errorValue(thrown) })
    }
  }

  async function pump(id: number, items: AsyncIterable<unknown>): Promise<void> {
    const iterator = items[Symbol.asyncIterator]()
    streams.set(id, iterator)
    try {
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
        port.post({ id, item: step.value })
      }
      port.post({ id, end: true })
    } finally {
      streams.delete(id)
      // Already at its end, unless an item could not be sent.
      stop(iterator)
    }
  }
}

/** Let a stream put its things away; nobody listens any more to how that goes. */
function stop(iterator: AsyncIterator<unknown>): void {
  iterator.return?.().then(undefined, () => {})
}

/** The far end of a connection: the service, and the word that the other side is gone. */
export interface Connection<S> {
  service: S
  /** Reject everything under way, and every later call, with this error. */
  close(error: AppError): void
}

/** Call the service at the other end of `port`. */
export function connect<S extends object>(contract: Contract<S>, port: Port): Connection<S> {
  const calls = new Map<number, PromiseWithResolvers<unknown>>()
  const streams = new Map<number, Inbox>()
  const methods = contract as Readonly<Record<string, Method>>
  let lastId = 0
  let closed: AppError | undefined

  port.listen((raw) => {
    const message = raw as Message
    const pending = calls.get(message.id)
    const inbox = streams.get(message.id)
    if ('item' in message) inbox?.put(message.item)
    else if ('end' in message) inbox?.end()
    else if ('result' in message) pending?.resolve(message.result)
    else if ('error' in message) {
      const { code, message: words, place } = message.error
      const error = new AppError(code, words, place)
      pending?.reject(error)
      inbox?.end(error)
    }
    if (!('item' in message)) {
      calls.delete(message.id)
      streams.delete(message.id)
    }
  })

  const service = new Proxy({} as S, {
    get(_, name) {
      // A proxy that answers to `then` would be taken for a promise and hang on `await`.
      if (typeof name !== 'string' || !Object.hasOwn(methods, name)) return undefined
      return methods[name]!.streams
        ? (...args: unknown[]) => openStream(name, args)
        : (...args: unknown[]) => makeCall(name, args)
    },
  })
  return {
    service,
    close(error) {
      closed = error
      for (const pending of calls.values()) pending.reject(error)
      for (const inbox of streams.values()) inbox.end(error)
      calls.clear()
      streams.clear()
    },
  }

  function makeCall(method: string, args: unknown[]): Promise<unknown> {
    if (closed) return Promise.reject(closed)
    const id = (lastId += 1)
    const pending = Promise.withResolvers<unknown>()
    calls.set(id, pending)
    const failure = postFailure({ id, method, args })
    if (failure) {
      calls.delete(id)
      pending.reject(failure)
    }
    return pending.promise
  }

  /** Why a call could not leave, if it could not: most often an argument that cannot be copied. */
  function postFailure(message: { id: number; method: string; args: unknown[] }): AppError | undefined {
    try {
      port.post(message)
      return undefined
    } catch (thrown) {
      return new AppError('bad-argument', `${message.method}: the call cannot be sent (${errorValue(thrown).message}).`)
    }
  }

  /** The call leaves when iteration begins; `return()` (a `break` in `for await`) cancels it at the other end. */
  function openStream(method: string, args: unknown[]): AsyncIterable<unknown> {
    return {
      [Symbol.asyncIterator]() {
        const id = (lastId += 1)
        const inbox = new Inbox()
        let open = false
        return {
          next() {
            if (!open) {
              open = true
              if (closed) inbox.end(closed)
              else {
                streams.set(id, inbox)
                const failure = postFailure({ id, method, args })
                if (failure) {
                  streams.delete(id)
                  inbox.end(failure)
                }
              }
            }
            return inbox.take()
          },
          return() {
            open = true
            if (streams.delete(id)) port.post({ id, cancel: true })
            inbox.clear()
            inbox.end()
            return Promise.resolve({ done: true as const, value: undefined })
          },
        }
      },
    }
  }
}

/** Items that arrived before they were asked for, and askers that came before their item. */
class Inbox {
  private readonly items: unknown[] = []
  private readonly askers: PromiseWithResolvers<IteratorResult<unknown>>[] = []
  private ended = false
  private error: AppError | undefined

  put(item: unknown): void {
    const asker = this.askers.shift()
    if (asker) asker.resolve({ done: false, value: item })
    else this.items.push(item)
  }

  end(error?: AppError): void {
    if (this.ended) return
    this.ended = true
    this.error = error
    for (const asker of this.askers.splice(0)) this.settle(asker)
  }

  /** Forget what was not asked for. */
  clear(): void {
    this.items.length = 0
  }

  take(): Promise<IteratorResult<unknown>> {
    const asker = Promise.withResolvers<IteratorResult<unknown>>()
    if (this.items.length > 0) asker.resolve({ done: false, value: this.items.shift() })
    else if (this.ended) this.settle(asker)
    else this.askers.push(asker)
    return asker.promise
  }

  private settle(asker: PromiseWithResolvers<IteratorResult<unknown>>): void {
    if (this.error) asker.reject(this.error)
    else asker.resolve({ done: true, value: undefined })
  }
}

/** `f(a, undefined)` and `f(a)` mean the same; a tuple schema tells them apart. */
function withoutTrailingHoles(args: unknown[]): unknown[] {
  let length = args.length
  while (length > 0 && args[length - 1] === undefined) length -= 1
  return args.slice(0, length)
}
