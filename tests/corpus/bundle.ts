import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/**
 * The corpus process and its file worker as they ship, bundled beside each other, with any other entry a test needs.
 * Returns where each entry lies; the folder is in the cache, so that `better-sqlite3` is found from it.
 */
export async function bundled(more: Record<string, string> = {}): Promise<(name: string) => URL> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  sweep(cache)
  const outDir = mkdtempSync(join(cache, 'corpus-test-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node24',
      minify: false,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          corpus: join(root, 'electron/corpus/index.ts'),
          'file-worker': join(root, 'electron/corpus/file-worker.ts'),
          ...more,
        },
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return (name) => pathToFileURL(join(outDir, `${name}.js`))
}

/** A test's worker ends without a word; what earlier runs left goes when it is an hour old. */
function sweep(cache: string): void {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('corpus-test-'))) {
    const path = join(cache, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
    if (age > 60 * 60 * 1000) rmSync(path, { recursive: true, force: true })
  }
}
