import type { ElectronApplication } from '@playwright/test'
import { readFileSync, readdirSync } from 'node:fs'

/** The id of the corpus process of this program: a utility process of Electron's, or a plain Node it has forked. */
export async function corpusPid(app: ElectronApplication): Promise<number> {
  const utility = await app.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Rapporteur corpus')?.pid,
  )
  const pid = utility ?? childRunning(app.process().pid ?? -1, 'corpus.js')
  if (pid === undefined) throw new Error('There is no corpus process.')
  return pid
}

/** Read from /proc, which only Linux has; the plain Node is a host on Linux only. */
function childRunning(parent: number, script: string): number | undefined {
  return readdirSync('/proc')
    .map(Number)
    .filter(Number.isInteger)
    .find((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        return status.includes(`\nPPid:\t${parent}\n`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(script)
      } catch {
        return false
      }
    })
}
