import { ipcMain } from 'electron'
import type { IpcMainEvent, MessagePortMain, WebContents } from 'electron'
import { CHANNELS } from '../../shared/service/bridge'
import type { Command } from '../../shared/service/commands'
import { corpusContract } from '../../shared/service/corpus'
import type { CorpusService } from '../../shared/service/corpus'
import { shellContract } from '../../shared/service/shell'
import type { ShellService } from '../../shared/service/shell'
import { serve } from '../../shared/service/wire'
import type { Port } from '../../shared/service/wire'
import type { Corpus } from './corpus'

/**
 * Answer the page's calls. Each of its channels is a message port of its own, so that a page loaded anew can never get
 * an answer meant for the one before; what the old one had under way is cancelled.
 */
export function servePageCalls(
  origins: string[],
  shellOf: (page: WebContents) => ShellService | undefined,
  corpus: Corpus,
  corpusForPage: CorpusService,
): void {
  ipcMain.on(CHANNELS.connect, (event, service: unknown) => {
    const [port] = event.ports
    if (!port || !isOwnPage(event, origins)) return
    const shell = shellOf(event.sender)
    if (service === 'shell' && shell) port.on('close', serve(shellContract, shell, wirePort(port)))
    if (service === 'corpus') {
      port.on('close', serve(corpusContract, corpusForPage, wirePort(port)))
      if (corpus.state) event.sender.send(CHANNELS.corpus, corpus.state)
    }
  })
}

export function announceCorpus(page: WebContents, state: 'up' | 'down'): void {
  if (!page.isDestroyed()) page.send(CHANNELS.corpus, state)
}

export function sendCommand(page: WebContents, command: Command, path?: string): void {
  if (!page.isDestroyed()) page.send(CHANNELS.command, command, path)
}

/** Hear of files that the user dropped on a page. */
export function onDropped(origins: string[], handler: (path: string) => void): void {
  ipcMain.on(CHANNELS.dropped, (event, path: unknown) => {
    if (typeof path === 'string' && isOwnPage(event, origins)) handler(path)
    event.returnValue = null
  })
}

/** Frames and other pages there should be none; were there one, it would get no services. */
function isOwnPage({ senderFrame, sender }: IpcMainEvent, origins: string[]): boolean {
  return senderFrame === sender.mainFrame && origins.some((origin) => senderFrame.url.startsWith(`${origin}/`))
}

function wirePort(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(handler) {
      port.on('message', ({ data }) => handler(data))
      port.start()
    },
  }
}
