import type { OfficeLists } from '../office-lists'
import { readPack } from './pack'
import type { PackProblem, ReadPack } from './pack'

/** A file that should be a rule pack. */
export interface PackFile {
  /** Its name. */
  file: string
  words: string
  /** Why there are no words. */
  unreadable?: string
}

/** Packs side by side: those that hold, and all that is wrong with the others. */
export interface ReadPacks {
  packs: readonly ReadPack[]
  problems: readonly PackProblem[]
  /** An office's own lists; where two packs have one, that of the later file. */
  lists: Partial<OfficeLists>
}

/** Read packs in the order of their names. One with a fault is left out, whole; the others are not touched by it. `taken` are the ids that rules have already. */
export async function readPacks(files: readonly PackFile[], taken: Iterable<string>): Promise<ReadPacks> {
  const ids = new Map([...taken].map((id) => [id, 'a rule of the program']))
  const packs: ReadPack[] = []
  const problems: PackProblem[] = []
  for (const { file, words, unreadable } of [...files].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    if (unreadable !== undefined) {
      problems.push({ file, message: unreadable })
      continue
    }
    const pack = await readPack(words, file)
    if ('problems' in pack) {
      problems.push(...pack.problems)
      continue
    }
    const clashes = pack.rules.flatMap(({ id }): PackProblem[] => {
      const other = ids.get(id)
      return other ? [{ file, ruleId: id, message: `This id is that of ${other}. Give it another.` }] : []
    })
    problems.push(...clashes)
    if (clashes.length > 0) continue
    for (const { id } of pack.rules) ids.set(id, `a rule of ${file}`)
    packs.push(pack)
  }
  return { packs, problems, lists: Object.assign({}, ...packs.map(({ lists }) => lists)) as Partial<OfficeLists> }
}
