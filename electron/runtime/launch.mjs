import { root } from './paths.mjs'
import { run } from './run.mjs'

/**
 * Open the window and wait until it is closed.
 *
 * @param {string} electron the program
 * @param {string[]} args for the app
 * @returns {Promise<number>} its exit status
 */
export function launch(electron, args) {
  // Left over from an editor's terminal this variable would make Electron a plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return run(electron, [...switchesFor(process.getuid?.(), env), root, ...args], {
    stdio: 'inherit',
    env,
    // Paths are meant from where npm was called.
    cwd: process.env['INIT_CWD'] ?? root,
  })
}

/**
 * Chromium refuses to start for root with its sandbox on; everyone else keeps it. The stand-in Electron has to be told
 * of a desktop that is Wayland alone.
 *
 * @param {number | undefined} uid
 * @param {NodeJS.ProcessEnv} env
 * @returns {string[]}
 */
export function switchesFor(uid, env) {
  return [
    ...(uid === 0 ? ['--no-sandbox'] : []),
    ...(env['WAYLAND_DISPLAY'] && !env['DISPLAY'] ? ['--ozone-platform-hint=auto'] : []),
  ]
}
