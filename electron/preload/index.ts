import { contextBridge, ipcRenderer } from 'electron'
import { CHANNELS } from '../../shared/service/bridge'
import type { Bridge } from '../../shared/service/bridge'
import type { Command } from '../../shared/service/commands'

const commandHandlers = new Set<(command: Command, path?: string) => void>()
const corpusHandlers = new Set<(state: 'up' | 'down') => void>()
let corpusState: 'up' | 'down' | undefined

ipcRenderer.on(CHANNELS.command, (_event, command: Command, path?: string) => {
  for (const handler of commandHandlers) handler(command, path)
})
ipcRenderer.on(CHANNELS.corpus, (_event, state: 'up' | 'down') => {
  if (state === corpusState) return
  corpusState = state
  for (const handler of corpusHandlers) handler(state)
})

const bridge: Bridge = {
  connect(service) {
    const { port1, port2 } = new MessageChannel()
    ipcRenderer.postMessage(CHANNELS.connect, service, [port2])
    return {
      post: (message) => port1.postMessage(message),
      listen(handler) {
        port1.addEventListener('message', (event) => handler((event as MessageEvent).data))
        port1.start()
      },
    }
  },
  onCommand: (handler) => register(commandHandlers, handler),
  onCorpus(handler) {
    if (corpusState) handler(corpusState)
    return register(corpusHandlers, handler)
  },
}

contextBridge.exposeInMainWorld('rapporteur', bridge)

function register<H>(handlers: Set<H>, handler: H): () => void {
  handlers.add(handler)
  return () => void handlers.delete(handler)
}
