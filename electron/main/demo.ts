import { access, readFile, readdir, mkdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { writeAtomically } from '../file/atomic-write'

/** Where the demo lies once the user has it. */
export interface Demo {
  report: string
  resolution: string
  /** The folder of its sources. */
  sources: string
}

export function demoIn(folder: string): Demo {
  return {
    report: join(folder, 'drafts/report.undraft'),
    resolution: join(folder, 'drafts/resolution.undraft'),
    sources: join(folder, 'sources'),
  }
}

/** Give the user a demo of their own to play with: what is not there yet is copied, what is there is theirs. */
export async function copyDemo(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(files.map((file) => copyIfMissing(file, join(to, relative(from, file)))))
}

async function copyIfMissing(from: string, to: string): Promise<void> {
  const missing = await access(to).then(
    () => false,
    () => true,
  )
  if (!missing) return
  await mkdir(dirname(to), { recursive: true })
  await writeAtomically(to, await readFile(from))
}
