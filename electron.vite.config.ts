import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

// The targets are the oldest runtime the app is run on: the stand-in Electron 33 of electron/runtime (Node 20.18,
// Chromium 130). Left alone, electron-vite would derive newer ones from the version in package.json.
const node = 'node20.18'
const chromium = 'chrome130'

const root = import.meta.dirname

export default defineConfig({
  main: {
    plugins: [withoutCanvas(), withCharacterMaps()],
    build: {
      target: node,
      sourcemap: true,
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          corpus: resolve(root, 'electron/corpus/index.ts'),
          'file-worker': resolve(root, 'electron/corpus/file-worker.ts'),
          cli: resolve(root, 'electron/cli/index.ts'),
        },
        // Chunks lie beside the entries, so that a path relative to `import.meta.url` means the same in each of them.
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      sourcemap: true,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      target: chromium,
      sourcemap: true,
      minify: true,
      // Fonts and pictures stay files, so that the page's policy needs no `data:`.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Read from the disk beside the program: size costs no download.
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: { input: { index: resolve(root, 'renderer/index.html') } },
    },
  },
})

/** PDF files are read for their words: what would draw them looks for a canvas when it is loaded, and complains where there is none. */
function withoutCanvas(): Plugin {
  const attempt = 'canvas = require("@napi-rs/canvas");'
  return {
    name: 'without-canvas',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith('/pdfjs-dist/legacy/build/pdf.mjs')) return undefined
      if (!code.includes(attempt))
        throw new Error(`pdfjs-dist no longer says "${attempt}": see electron.vite.config.ts.`)
      return { code: code.replace(attempt, 'canvas = undefined;'), map: null }
    },
  }
}

/** The maps of Chinese, Japanese and Korean fonts, beside the program for shared/read/pdf/character-maps.ts. */
function withCharacterMaps(): Plugin {
  const folder = resolve(root, 'node_modules/pdfjs-dist/cmaps')
  return {
    name: 'with-character-maps',
    generateBundle() {
      for (const name of readdirSync(folder)) {
        if (!name.endsWith('.bcmap')) continue
        this.emitFile({
          type: 'asset',
          fileName: `character-maps/${name}`,
          source: readFileSync(resolve(folder, name)),
        })
      }
    },
  }
}
