import type { App } from 'electron'
import type { DeskWindow } from './desk-window'

/** Quitting closes one window after the other, each in its own way; where one stays, the program does. With the last one gone it ends. */
export function quitWindowByWindow(app: App, windows: () => DeskWindow[]): void {
  let underWay = false
  app.on('before-quit', (event) => {
    if (windows().length === 0) return
    event.preventDefault()
    if (!underWay) void closeAll()
  })

  async function closeAll(): Promise<void> {
    underWay = true
    try {
      for (const { closing } of windows()) if ((await closing.request()) === 'stays') return
    } finally {
      underWay = false
    }
  }
}
