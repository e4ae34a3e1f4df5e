import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { read } from '../../../shared/read'
import type { DocumentText } from '../../../shared/text/document-text'

/** A published text, by the path of its file. */
export interface Published {
  file: string
  text: DocumentText
}

const CACHE = 'node_modules/.cache/rapporteur/published.json'

/** The English texts of these folders' XML files; with `cached` as they were read last time, where they were. */
export async function publishedIn(folders: readonly string[], cached: boolean): Promise<Published[]> {
  const known: Record<string, Published[]> = existsSync(CACHE) ? JSON.parse(readFileSync(CACHE, 'utf8')) : {}
  const all: Published[] = []
  let fresh = false
  for (const folder of folders) {
    if (!cached || !known[folder]) {
      known[folder] = await readFolder(folder)
      fresh = true
    }
    all.push(...known[folder])
  }
  if (fresh) {
    mkdirSync(dirname(CACHE), { recursive: true })
    writeFileSync(CACHE, JSON.stringify(known))
  }
  return all
}

async function readFolder(folder: string): Promise<Published[]> {
  const published: Published[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml'))
  for (const name of files.sort()) {
    const file = join(folder, name)
    try {
      const { texts } = await read(new Uint8Array(readFileSync(file)), basename(file))
      for (const { text } of texts) if (text.language === 'en') published.push({ file, text })
    } catch (error) {
      console.error(`${file}: ${(error as Error).message}`)
    }
  }
  return published
}
