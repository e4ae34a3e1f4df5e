import { access, readFile, readdir, mkdir } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { writeAtomically } from '../file/atomic-write'
import { writeFailure } from '../file/file-failure'

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
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
  await Promise.all(files.filter(isForTheUser).map((file) => copyIfMissing(join(from, file), join(to, file))))
}

/** Beside drafts and sources the folder holds what the drafts were made from. */
function isForTheUser(file: string): boolean {
  return file.startsWith(`sources${sep}`) || file.endsWith('.undraft')
}

async function copyIfMissing(from: string, to: string): Promise<void> {
  const missing = await access(to).then(
    () => false,
    () => true,
  )
  if (!missing) return
  const content = await readFile(from)
  await mkdir(dirname(to), { recursive: true }).catch((error: unknown) => {
    throw writeFailure(to, error)
  })
  await writeAtomically(to, content)
}
