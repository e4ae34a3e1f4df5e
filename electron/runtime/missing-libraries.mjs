/**
 * The shared libraries a program asks for and this system does not have.
 *
 * @param {string} ldd what `ldd PROGRAM` printed
 * @returns {string[]}
 */
export function missingLibraries(ldd) {
  return ldd
    .split('\n')
    .filter((line) => line.includes('=> not found'))
    .map((line) => line.trim().split(' ')[0] ?? '')
}
