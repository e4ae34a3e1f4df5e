import { basename, dirname, extname, join } from 'node:path'
import type { WriteOptions } from '../../shared/service/corpus'

/** The kinds of file a draft is written to. */
export const EXPORTS: Record<WriteOptions['to'], { extension: string; name: string }> = {
  docx: { extension: 'docx', name: 'Word' },
  'matrix-json': { extension: 'json', name: 'Trace matrix (JSON)' },
  'matrix-html': { extension: 'html', name: 'Trace matrix (web page)' },
}

/** What a save dialog proposes: beside the file the draft came from, under its name, but never that file itself. */
export function proposedName(to: WriteOptions['to'], openedFrom: string | undefined, documents: string): string {
  const { extension } = EXPORTS[to]
  if (openedFrom === undefined) return join(documents, `Draft.${extension}`)
  const ending = extname(openedFrom)
  const own = ending.toLowerCase() === `.${extension}` ? ' (Rapporteur)' : ''
  return join(dirname(openedFrom), `${basename(openedFrom, ending)}${own}.${extension}`)
}

/** Some systems' dialogs return what was typed; a document is known by its extension. */
export function withExtension(path: string, to: WriteOptions['to']): string {
  const { extension } = EXPORTS[to]
  return extname(path).toLowerCase() === `.${extension}` ? path : `${path}.${extension}`
}
