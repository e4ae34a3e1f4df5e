// The least a window with a Lexical editor can be. It lies beside the page that was built of page.ts; its last argument
// names the script with the draft.
import { BrowserWindow, app } from 'electron'
import { join } from 'node:path'
import { argv } from 'node:process'

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { spellcheck: false } })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(import.meta.dirname, 'index.html'), { query: { draft: argv.at(-1) } })
})
