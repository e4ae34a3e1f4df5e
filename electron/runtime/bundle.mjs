import { join } from 'node:path'
import { build } from 'vite'
import { root } from './paths.mjs'
import { run } from './run.mjs'

/**
 * Bundle these entries, so that what is run is the code as it ships and not a test runner's rewriting of it.
 *
 * @param {string} name of the folder in the cache
 * @param {Record<string, string>} entries by name: paths from the root
 * @returns {Promise<(entry: string) => string>} where each entry lies
 */
export async function bundle(name, entries) {
  const outDir = join(root, 'node_modules/.cache/rapporteur', name)
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
        input: Object.fromEntries(Object.entries(entries).map(([entry, path]) => [entry, join(root, path)])),
      },
    },
  })
  return (entry) => join(outDir, `${entry}.js`)
}

/**
 * Bundle and run a command with this program's arguments; its exit code becomes this one's.
 *
 * @param {string} name
 * @param {Record<string, string>} entries the first is the command
 */
export async function runBundled(name, entries) {
  const at = await bundle(name, entries)
  const command = at(Object.keys(entries)[0] ?? name)
  process.exitCode = await run(process.execPath, [command, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
}
