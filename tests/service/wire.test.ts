import { MessageChannel } from 'node:worker_threads'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { z } from 'zod'
import { threadPort } from '../../electron/corpus/ports'
import { AppError } from '../../shared/error'
import { call, connect, serve, stream } from '../../shared/service/wire'
import type { Connection, Contract } from '../../shared/service/wire'

interface Ferry {
  double(n: number, note?: string): Promise<number>
  sink(): Promise<void>
  crash(): Promise<void>
  odd(): Promise<unknown>
  count(to: number): AsyncIterable<number>
  leaky(): AsyncIterable<unknown>
}

const contract: Contract<Ferry> = {
  double: call(z.tuple([z.number(), z.string().optional()])),
  sink: call(z.tuple([])),
  crash: call(z.tuple([])),
  odd: call(z.tuple([])),
  count: stream(z.tuple([z.number()])),
  leaky: stream(z.tuple([])),
}

function wired(more: Partial<Ferry> = {}): Connection<Ferry> & { cancelAll: () => void } {
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  const ferry: Ferry = {
    double: (n) => Promise.resolve(n * 2),
    sink: () => Promise.reject(new AppError('malformed', 'It sinks.', { line: 3 })),
    crash: () => Promise.reject(new TypeError('no such hull')),
    odd: () => Promise.resolve(() => 'a function does not travel'),
    async *count(to) {
      await Promise.resolve()
      for (let i = 1; i <= to; i += 1) yield i
    },
    async *leaky() {
      await Promise.resolve()
      yield () => 'a function does not travel'
    },
    ...more,
  }
  const cancelAll = serve(contract, ferry, threadPort(port1))
  return { ...connect(contract, threadPort(port2)), cancelAll }
}

describe('a call', () => {
  it('is answered, and what is left out is left out', async () => {
    const { service } = wired()
    expect(await Promise.all([service.double(1), service.double(2, undefined), service.double(3, 'x')])).toEqual([
      2, 4, 6,
    ])
  })

  it('fails with code, words and place', async () => {
    const { service } = wired()
    await expect(service.sink()).rejects.toEqual(new AppError('malformed', 'It sinks.', { line: 3 }))
    await expect(service.crash()).rejects.toMatchObject({ code: 'unexpected', message: 'no such hull' })
    await expect(service.odd()).rejects.toMatchObject({ code: 'unexpected' })
  })

  it('is refused where its arguments are wrong', async () => {
    const { service } = wired()
    await expect(service.double('1' as unknown as number)).rejects.toMatchObject({ code: 'bad-argument' })
    await expect((service.double as (...args: unknown[]) => Promise<number>)(1, 'x', 2)).rejects.toMatchObject({
      code: 'bad-argument',
    })
  })

  it('is refused where its arguments cannot travel, and nothing is left of it', async () => {
    const { service, close } = wired()
    const refused = service.double((() => 1) as unknown as number)
    await expect(refused).rejects.toMatchObject({
      code: 'bad-argument',
      message: expect.stringContaining('double') as string,
    })
    expect(await service.double(2)).toBe(4)
    close(new AppError('corpus-unavailable', 'It stopped.'))
  })

  it('to a method that is not in the contract is refused at the other end too', async () => {
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => port1.close())
    serve(contract, {} as Ferry, threadPort(port1))
    const answer = new Promise((resolve) => port2.on('message', resolve))
    port2.postMessage({ id: 1, method: 'constructor', args: [] })
    expect(await answer).toMatchObject({ id: 1, error: { code: 'unknown-method' } })
  })

  it('is rejected, now and later, when the other side is gone', async () => {
    const { service, close } = wired({ double: () => new Promise(() => {}) })
    const under = service.double(1)
    close(new AppError('corpus-unavailable', 'It stopped.'))
    await expect(under).rejects.toMatchObject({ code: 'corpus-unavailable' })
    await expect(service.double(1)).rejects.toMatchObject({ code: 'corpus-unavailable' })
    await expect(Array.fromAsync(service.count(1))).rejects.toMatchObject({ code: 'corpus-unavailable' })
  })

  it('is not mistaken for a promise', async () => {
    const { service } = wired()
    expect(await Promise.resolve(service)).toBe(service)
  })
})

describe('a stream', () => {
  it('brings its items in order and ends, beside others', async () => {
    const { service } = wired()
    expect(await Promise.all([Array.fromAsync(service.count(3)), Array.fromAsync(service.count(0))])).toEqual([
      [1, 2, 3],
      [],
    ])
  })

  it('begins only when it is asked for its first item', async () => {
    const begun = vi.fn()
    const { service } = wired({
      async *count(to) {
        begun()
        await Promise.resolve()
        yield to
      },
    })
    const waiting = service.count(1)
    await service.double(1)
    expect(begun).not.toHaveBeenCalled()
    await Array.fromAsync(waiting)
    expect(begun).toHaveBeenCalledOnce()
  })

  /** A stream without end whose putting away is seen. */
  const endless = (): { count: () => AsyncIterable<number>; away: Promise<'away'>; made: () => number } => {
    const away = Promise.withResolvers<'away'>()
    let i = 0
    return {
      away: away.promise,
      made: () => i,
      async *count() {
        try {
          for (;;) {
            yield (i += 1)
            await new Promise((resolve) => setImmediate(resolve))
          }
        } finally {
          away.resolve('away')
        }
      },
    }
  }

  it('is cancelled by a caller who stops, and puts its things away', async () => {
    const stream = endless()
    const { service } = wired({ count: stream.count })
    for await (const n of service.count(0)) if (n === 3) break
    expect(await stream.away).toBe('away')
    const made = stream.made()
    await service.double(1)
    expect(stream.made()).toBe(made)
  })

  it('is cancelled by one message, whose arrival alone ends it', async () => {
    const { port1, port2 } = new MessageChannel()
    onTestFinished(() => port1.close())
    const stream = endless()
    serve(contract, { count: stream.count } as unknown as Ferry, threadPort(port1))
    const first = new Promise((resolve) => port2.once('message', resolve))
    port2.postMessage({ id: 7, method: 'count', args: [0] })
    expect(await first).toEqual({ id: 7, item: 1 })
    port2.postMessage({ id: 7, cancel: true })
    expect(await stream.away).toBe('away')
  })

  it('says that it is cancelled, once, and only while it is under way', async () => {
    const sent: unknown[] = []
    let hear: (message: unknown) => void = () => {}
    const port = { post: (message: unknown) => void sent.push(message), listen: (to: typeof hear) => void (hear = to) }
    const iterator = connect(contract, port).service.count(9)[Symbol.asyncIterator]()
    void iterator.next()
    await iterator.return!()
    await iterator.return!()
    expect(sent).toEqual([
      { id: 1, method: 'count', args: [9] },
      { id: 1, cancel: true },
    ])
    const ended = connect(contract, port).service.count(9)[Symbol.asyncIterator]()
    const next = ended.next()
    hear({ id: 1, end: true })
    await next
    await ended.return!()
    expect(sent).toHaveLength(3)
  })

  it('gives nothing more after its caller stopped, of what had arrived, and does not begin', async () => {
    const { service } = wired()
    const begun = service.count(3)[Symbol.asyncIterator]()
    await begun.next()
    await service.double(1)
    await begun.return!()
    expect(await begun.next()).toEqual({ done: true, value: undefined })
    const count = vi.fn()
    const other = wired({ count }).service
    const stopped = other.count(3)[Symbol.asyncIterator]()
    await stopped.return!()
    expect(await stopped.next()).toEqual({ done: true, value: undefined })
    await other.double(1)
    expect(count).not.toHaveBeenCalled()
  })

  it('is cancelled when its caller is gone', async () => {
    const stream = endless()
    const { service, cancelAll } = wired({ count: stream.count })
    await service.count(0)[Symbol.asyncIterator]().next()
    cancelAll()
    expect(await stream.away).toBe('away')
  })

  it('fails, and goes on failing, where its arguments cannot travel', async () => {
    const { service } = wired()
    const iterator = service.count((() => 1) as unknown as number)[Symbol.asyncIterator]()
    await expect(iterator.next()).rejects.toMatchObject({ code: 'bad-argument' })
    await expect(iterator.next()).rejects.toMatchObject({ code: 'bad-argument' })
  })

  it('fails where an item cannot travel, and where its maker fails', async () => {
    const { service } = wired({
      async *count() {
        yield 1
        await Promise.resolve()
        throw new AppError('disk-full', 'The disk is full.')
      },
    })
    await expect(Array.fromAsync(service.leaky())).rejects.toMatchObject({ code: 'unexpected' })
    const seen: number[] = []
    await expect(
      (async () => {
        for await (const n of service.count(1)) seen.push(n)
      })(),
    ).rejects.toMatchObject({ code: 'disk-full' })
    expect(seen).toEqual([1])
  })
})
