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
  const plain = last
    .replace(/[\u0000-\u001f\u007f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '_')
    .replace(/^[.\s-]+|[.\s]+$/g, '')
  return DEVICES.test(plain) ? `_${plain}` : plain
}

/** Names that Windows takes for devices, whatever stands behind their first full stop. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])\s*(?:\.|$)/i
