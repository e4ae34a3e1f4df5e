/**
 * @typedef {'override' | 'installed' | 'download' | 'fallback'} Way how an Electron is come by
 * @typedef {object} Circumstances
 * @property {boolean} override ELECTRON_OVERRIDE_DIST_PATH names one
 * @property {boolean} installed node_modules/electron/dist holds one
 * @property {boolean} skipDownload ELECTRON_FORCE_FALLBACK=1
 * @property {string} platform
 * @property {string} arch
 */

/**
 * The ways to try, best first. The stand-in exists for Linux on x64 alone.
 *
 * @param {Circumstances} circumstances
 * @returns {Way[]}
 */
export function waysToElectron({ override, installed, skipDownload, platform, arch }) {
  if (override) return ['override']
  if (installed) return ['installed']
  /** @type {Way[]} */
  const ways = skipDownload ? [] : ['download']
  if (platform === 'linux' && arch === 'x64') ways.push('fallback')
  return ways
}
