import type { MessagePort, Worker } from 'node:worker_threads'
import type { Port } from '../../shared/service/wire'

/** A thread, or one end of a channel between threads, as an end of the wire. */
export function threadPort(end: MessagePort | Worker): Port {
  return {
    post: (message) => end.postMessage(message),
    listen: (handler) => void end.on('message', handler),
  }
}

/** What Electron gives a utility process to speak with its parent. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', handler: (event: { data: unknown }) => void): void
}

/** Which kind of process this is, and the way to its parent. */
export function parentPort(): { host: 'utility' | 'node'; port: Port } {
  const utility = (process as { parentPort?: ParentPort }).parentPort
  if (utility) {
    return {
      host: 'utility',
      port: {
        post: (message) => utility.postMessage(message),
        listen: (handler) => utility.on('message', ({ data }) => handler(data)),
      },
    }
  }
  if (!process.send) throw new Error('The corpus process is started by a parent that speaks with it.')
  return {
    host: 'node',
    port: {
      // A parent that is gone hears nothing: `disconnect` ends this process.
      post: (message) => void (process.connected && process.send!(message, undefined, undefined, () => {})),
      listen: (handler) => void process.on('message', handler),
    },
  }
}
