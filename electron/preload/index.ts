import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { CHANNELS } from '../../shared/service/bridge'
import type { Bridge } from '../../shared/service/bridge'
import type { Command } from '../../shared/service/commands'

/** What of the DOM is used here. */
declare const window: {
  addEventListener(
    type: 'message',
    handler: (event: { source: unknown; data: unknown; ports: readonly InstanceType<typeof MessagePort>[] }) => void,
  ): void
}

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

// The page's end of a channel goes to main as it is. Were its messages handed over call by call, each would be copied
// once more on the way, object by object: seconds, for a draft of 20,000 paragraphs.
window.addEventListener('message', ({ source, data, ports: [port] }) => {
  if (source !== window || !port || typeof data !== 'object' || data === null || !(CHANNELS.connect in data)) return
  ipcRenderer.postMessage(CHANNELS.connect, (data as Record<string, unknown>)[CHANNELS.connect], [port])
})

const bridge: Bridge = {
  onCommand: (handler) => register(commandHandlers, handler),
  // Only a true file has a path: the page cannot make one up. Main knows of it before the page can ask for it.
  pathOf(file) {
    const path = webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0])
    if (path !== '') ipcRenderer.sendSync(CHANNELS.dropped, path)
    return path
  },
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
