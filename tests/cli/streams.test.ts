import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
// The scripts of the runtime are plain JavaScript, without declarations.
import { ensureBuilt } from '../../electron/runtime/build.mjs'
import { DEMO, DEMO_SOURCES, rapporteur, ROOT } from './rapporteur'

let folder: string
beforeAll(() => ensureBuilt() as Promise<void>, 120_000)
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-streams-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const posix = it.skipIf(process.platform === 'win32')

posix('an import whose reader leaves is done to the end', async () => {
  const corpus = join(folder, 'corpus.sqlite')
  const { status } = inShell('"$@" | true; exit ${PIPESTATUS[0]}', [
    'import',
    '--corpus',
    corpus,
    join(DEMO, 'sources'),
  ])
  const { json } = await rapporteur(['sources', '--json', '--corpus', corpus])
  expect([status, (json[0] as { sources: object[] }).sources.length]).toEqual([0, DEMO_SOURCES])
})

posix('a verb whose messages nobody reads keeps its results', () => {
  const into = join(folder, 'demo')
  const { status, stdout } = inShell('"$@" 2> >(true)', ['demo', '--into', into])
  expect([status, stdout]).toEqual([0, expect.stringContaining(`The files are in ${into}`)])
})

it.skipIf(!existsSync('/dev/full'))('results that cannot be written are told in a sentence', () => {
  const report = join(DEMO, 'drafts/report.undraft')
  const { status, stderr } = inShell('"$@" > /dev/full', ['check', '--json', report])
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^The results cannot be written \(ENOSPC[^\n]*\)\.\n$/)])
})

function inShell(script: string, args: string[]): { status: number | null; stdout: string; stderr: string } {
  const words = [process.execPath, join(ROOT, 'out/main/cli.js'), ...args]
  return spawnSync('bash', ['-c', script, 'bash', ...words], { encoding: 'utf8' })
}
