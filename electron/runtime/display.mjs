import { has } from './run.mjs'

/**
 * Whether a window can be seen here.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 */
export function hasDisplay(env, platform) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * A command put on a screen of its own where that is possible, so that tests disturb nobody and need no display.
 *
 * @param {string[]} command
 * @returns {string[]}
 */
export function onOwnScreen(command) {
  return has('xvfb-run') ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24', ...command] : command
}
