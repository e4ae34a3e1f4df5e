import { join } from 'node:path'
import { root } from './paths.mjs'
import { capture } from './run.mjs'

/**
 * What must hold of the sources besides the tests. Two run at a time, the long ones first.
 *
 * @type {{ name: string, program: string, args: string[] }[]}
 */
const gates = [
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.'] },
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
  {
    name: 'layers',
    program: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', 'shared', 'electron', 'renderer', 'tests'],
  },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
]

/** @returns {Promise<string[]>} the names of the gates that did not hold */
export async function runGates() {
  const waiting = [...gates]
  /** @type {string[]} */
  const failed = []
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const { status, text } = await capture(
        process.execPath,
        [join(root, 'node_modules', gate.program), ...gate.args],
        { cwd: root },
      )
      console.error(`${status === 0 ? 'ok  ' : 'FAIL'} ${gate.name}`)
      if (status === 0) continue
      failed.push(gate.name)
      console.error(text)
    }
  }
  await Promise.all([worker(), worker()])
  return failed
}
