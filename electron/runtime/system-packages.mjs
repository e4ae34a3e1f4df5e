/**
 * @typedef {object} Lacks what a system was found not to have
 * @property {string[]} libraries shared libraries of Electron
 * @property {boolean} fonts there is no font at all
 * @property {string[]} programs
 */

const electronLibraries = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']

/** @type {Record<string, string>} */
const packageOfProgram = {
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  soffice: 'libreoffice-writer-nogui',
  pdftotext: 'poppler-utils',
  pandoc: 'pandoc',
}

/** The programs that give tests a screen where there is none. */
export const screenPrograms = ['xvfb-run', 'xauth']

/** Independent readers of the files we write. Tests that ask them skip where they are absent. */
export const proofPrograms = ['soffice', 'pdftotext', 'pandoc']

/**
 * Debian's packages that supply what is lacking.
 *
 * @param {Lacks} lacks
 * @returns {string[]}
 */
export function packagesFor({ libraries, fonts, programs }) {
  return [
    ...(libraries.length > 0 ? electronLibraries : []),
    ...(fonts ? ['fonts-liberation', 'fonts-dejavu-core'] : []),
    ...programs.map((program) => packageOfProgram[program] ?? program),
  ]
}

/**
 * Newer Debian and Ubuntu renamed some libraries (libasound2 became libasound2t64).
 *
 * @param {string[]} packages
 * @param {(name: string) => boolean} exists
 */
export function namedHere(packages, exists) {
  return packages.map((name) => (exists(`${name}t64`) ? `${name}t64` : name))
}

/**
 * One line to copy.
 *
 * @param {string[]} packages
 */
export function installLine(packages) {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`
}
