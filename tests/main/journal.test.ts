import { spawn } from 'node:child_process'
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createJournal } from '../../electron/main/journal'
import { builtScript } from '../fixtures/save/built-script'
import { temporaryFolder } from './desk'

test('killed at any moment it holds the old draft or the new one, whole', async () => {
  const folder = await temporaryFolder()
  const script = await builtScript('keep-forever', folder)
  const letters = 1_000_000
  const seen = { whole: 0, rounds: new Set<string>() }
  for (let round = 0; round < 30; round += 1) {
    const recovery = join(folder, `recovery-${round}`)
    await killWhileKeeping(script, recovery, letters, (round % 10) * 3)
    const { kept, damaged } = await createJournal(recovery).waiting()
    const [file = ''] = (await readdir(recovery)).filter((name) => name.endsWith('.json'))
    const { draft, title } = JSON.parse(await readFile(join(recovery, file), 'utf8')) as {
      title: string
      draft: { words: string }
    }
    const letter = Number(title) % 2 === 0 ? 'n' : 'o'
    if (kept.length === 1 && damaged.length === 0 && draft.words === letter.repeat(letters)) seen.whole += 1
    seen.rounds.add(title)
  }
  expect(seen.whole).toBe(30)
  // Kills that all struck the same state prove little.
  expect(seen.rounds.size).toBeGreaterThan(1)
}, 120_000)

test('of what is kept together the last is there, and nothing of what is forgotten meanwhile', async () => {
  const folder = await temporaryFolder()
  const journal = createJournal(folder)
  const [stays, goes] = [journal.begin('stays'), journal.begin('goes')]
  const kept = (title: string, words: string) => ({
    name: '',
    title,
    at: new Date().toISOString(),
    draft: { id: 'd', words },
  })
  await Promise.all([
    journal.write(stays, kept('long', 'o'.repeat(20_000_000))),
    journal.write(stays, kept('short', '')),
    journal.write(goes, kept('long', 'o'.repeat(20_000_000))),
    journal.forget(goes),
  ])
  expect(await readdir(folder)).toEqual([`${stays}.json`])
  expect(JSON.parse(await readFile(join(folder, `${stays}.json`), 'utf8'))).toMatchObject({ title: 'short' })
})

test('nothing is taken up from outside its folder', async () => {
  const folder = await temporaryFolder()
  const journal = createJournal(join(folder, 'recovery'))
  const key = journal.begin('draft')
  await journal.write(key, { name: '', title: '', at: new Date().toISOString(), draft: { id: 'draft' } })
  await writeFile(join(folder, 'settings.json'), await readFile(join(folder, 'recovery', `${key}.json`)))
  for (const outside of ['../settings', `../recovery/${key}`, '']) {
    await expect(journal.adopt(outside)).rejects.toMatchObject({ code: 'file-not-found' })
  }
})

/** Start keeping; when something is kept wait a little and kill without warning. */
async function killWhileKeeping(script: string, recovery: string, letters: number, delay: number): Promise<void> {
  const child = spawn(process.execPath, [script, recovery, String(letters)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = new Promise((done) => child.once('exit', done))
  await new Promise((done) => child.stdout.once('data', done))
  await wait(delay)
  child.kill('SIGKILL')
  await gone
}
