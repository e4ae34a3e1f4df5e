import { access } from 'node:fs/promises'
import { AppError } from '../../shared/error'
import type { CorpusService, WriteAnswer, WriteOptions } from '../../shared/service/corpus'
import type { OpenedDraft } from '../../shared/service/shell'
import { writeAtomically } from '../file/atomic-write'
import type { Dialogs } from './dialogs'
import { EXPORTS, proposedName, withExtension } from './export-name'
import { chooseTarget } from './export-target'

/** Ask where to export to; null where the user thinks better of it. */
export function askExportTarget(
  to: WriteOptions['to'],
  openedFrom: string | undefined,
  documents: string,
  dialogs: Dialogs,
): Promise<string | null> {
  const { extension, name } = EXPORTS[to]
  return chooseTarget(proposedName(to, openedFrom, documents), (path) => withExtension(path, to), {
    forName: (proposed) => dialogs.nameToWrite('Export', proposed, { name, extensions: [extension] }),
    toReplace: dialogs.mayReplace,
    exists,
  })
}

/** Write the draft in another format; a file that does not read back as the draft is not put in place. */
export async function exportDraft(
  corpus: Pick<CorpusService, 'write'>,
  draft: OpenedDraft['draft'],
  options: WriteOptions,
  file: string,
): Promise<{ file: string; bytes: number; proof: WriteAnswer['proof'] }> {
  const { bytes, proof } = await corpus.write(draft, options)
  mustBeProven(proof)
  await writeAtomically(file, bytes)
  return { file, bytes: bytes.byteLength, proof }
}

export function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** A file that does not say what the draft says is worse than none. */
function mustBeProven({ differences }: WriteAnswer['proof']): void {
  const [first] = differences
  if (first === undefined) return
  const more = differences.length > 1 ? ` (and ${differences.length - 1} more)` : ''
  throw new AppError('write-not-proven', `Read back, the file would not say what the draft says: ${first}${more}.`)
}
