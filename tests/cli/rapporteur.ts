import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
// The scripts of the runtime are plain JavaScript, without declarations.
import { ensureBuilt } from '../../electron/runtime/build.mjs'

export const ROOT = join(import.meta.dirname, '../..')
export const DEMO = join(ROOT, 'resources/demo')

/** How many files of a kind the demo has: `replies`, `reports`, `resolutions`. */
export function demoFiles(folder: string): number {
  return readdirSync(join(DEMO, 'sources', folder)).length
}

/** How many sources it has in all. */
export const DEMO_SOURCES = readdirSync(join(DEMO, 'sources')).reduce((sum, folder) => sum + demoFiles(folder), 0)

export interface Answer {
  status: number | null
  out: string
  err: string
  /** Standard output as JSON, a value a line. */
  json: unknown[]
}

/** Run a verb in a process of its own, as a user's script would. */
export async function rapporteur(args: readonly string[], input = ''): Promise<Answer> {
  await ensureBuilt()
  const child = spawn(process.execPath, [join(ROOT, 'out/main/cli.js'), ...args])
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk))
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  })
  return {
    status,
    out,
    err,
    get json() {
      return out
        .split('\n')
        .filter(Boolean)
        .map((line): unknown => JSON.parse(line))
    },
  }
}
