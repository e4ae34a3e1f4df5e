import { chmod, mkdtemp, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError } from '../../shared/error'

/** What the system may be asked to open: documents, nothing that runs. */
const DOCUMENTS = new Set(['akn', 'doc', 'docx', 'htm', 'html', 'md', 'pdf', 'txt', 'undraft', 'xhtml', 'xml'])

/**
 * Put a file that the corpus keeps into a new folder under `folder`, under its own name made harmless, not to be written
 * to; returns where it lies. `format-not-supported` where the name is not that of a document.
 */
export async function copyOfOriginal(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const plain = harmless(name)
  if (!DOCUMENTS.has(/\.([a-z]+)$/i.exec(plain)?.[1]!.toLowerCase() ?? '')) {
    throw new AppError('format-not-supported', `${name} is no document that may be opened from here.`)
  }
  const path = join(await mkdtemp(join(folder, 'rapporteur-')), plain)
  await writeFile(path, bytes, { flag: 'wx' })
  await chmod(path, 0o444)
  return path
}

/** No folders, no control characters, nothing that a system reads as more than a name. */
function harmless(name: string): string {
  const last = basename(name.replace(/\\/g, '/'))
  return last.replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '_').replace(/^[.\s-]+|[.\s]+$/g, '')
}
