import { CHANNELS } from '../../shared/service/bridge'
import type { Bridge } from '../../shared/service/bridge'
import { corpusContract } from '../../shared/service/corpus'
import { shellContract } from '../../shared/service/shell'
import { connect } from '../../shared/service/wire'
import type { Port } from '../../shared/service/wire'

declare global {
  interface Window {
    rapporteur: Bridge
  }
}

export const shell = connect(shellContract, portTo('shell')).service
export const corpus = connect(corpusContract, portTo('corpus')).service
export const { onCommand, onCorpus } = window.rapporteur

/** A fresh channel to a service; the corpus's outlives restarts of its process. */
function portTo(service: 'shell' | 'corpus'): Port {
  const { port1, port2 } = new MessageChannel()
  window.postMessage({ [CHANNELS.connect]: service }, window.origin, [port2])
  return {
    post: (message) => port1.postMessage(message),
    listen(handler) {
      port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => handler(data))
      port1.start()
    },
  }
}
