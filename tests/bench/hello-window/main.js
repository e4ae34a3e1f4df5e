// The least an Electron program can be: what its window costs is what any window costs.
import { BrowserWindow, app } from 'electron'
import { join } from 'node:path'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(import.meta.dirname, 'index.html'))
})
