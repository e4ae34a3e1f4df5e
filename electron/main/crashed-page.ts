import type { BrowserWindow } from 'electron'

const SETTLED_MS = 5000

/** A page whose process died is loaded again; where it dies at once again, `mayLoadAgain` is asked, lest it die for ever. */
export function loadAgainAfterCrash(window: BrowserWindow, mayLoadAgain: () => Promise<boolean>): void {
  let last = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const soon = performance.now() - last < SETTLED_MS
    last = performance.now()
    setImmediate(() => void (soon ? ask() : load()))
  })

  async function ask(): Promise<void> {
    if (await mayLoadAgain()) load()
    else window.destroy()
  }

  function load(): void {
    if (!window.isDestroyed()) window.webContents.reload()
  }
}
