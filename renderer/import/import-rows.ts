import type { ImportedFile } from '../../shared/service/corpus'
import type { Loss } from '../../shared/text/loss'

/** What became of a text, from what needs a person most to what needs none. */
export const OUTCOMES = ['refused', 'losses', 'replaced', 'added', 'same'] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface ImportRow {
  /** Two texts of one file are two rows. */
  key: string
  file: ImportedFile
  outcome: Outcome
}

export function outcomeOf({ status, losses }: ImportedFile): Outcome {
  if (status === 'failed') return 'refused'
  if (status === 'unchanged') return 'same'
  if (losses.length > 0) return 'losses'
  return status === 'replaced' ? 'replaced' : 'added'
}

/** The rows of a list of files: what needs a person first, in each sort as they came. */
export function importRows(files: readonly ImportedFile[]): ImportRow[] {
  const bins: Record<Outcome, ImportRow[]> = { refused: [], losses: [], replaced: [], added: [], same: [] }
  for (const [at, file] of files.entries()) {
    const outcome = outcomeOf(file)
    bins[outcome].push({ key: `${file.file}\n${file.sourceId ?? at}`, file, outcome })
  }
  return OUTCOMES.flatMap((outcome) => bins[outcome])
}

/** How many rows there are of each sort. */
export function outcomeCounts(rows: readonly ImportRow[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { refused: 0, losses: 0, replaced: 0, added: 0, same: 0 }
  for (const { outcome } of rows) counts[outcome] += 1
  return counts
}

/** The files with what became of one of them put in the place of what had become of it. */
export function replaceFile(
  files: readonly ImportedFile[],
  path: string,
  by: readonly ImportedFile[],
): readonly ImportedFile[] {
  const at = files.findIndex(({ file }) => file === path)
  if (at < 0 || by.length === 0) return files
  const others = files.filter(({ file }) => file !== path)
  return [...others.slice(0, at), ...by, ...others.slice(at)]
}

/** How the tracked changes of a Word file were read, where it had any. */
export function trackedChanges(loss: Loss): 'accepted' | 'original' | undefined {
  if (loss.what !== 'tracked changes') return undefined
  return /\baccepted\b/.test(loss.detail ?? '') ? 'accepted' : 'original'
}

/** Why a file was not added: the message without the file's name, which stands above it. */
export function whyRefused({ file, problem }: ImportedFile): string {
  const message = problem?.message ?? ''
  const name = fileName(file)
  if (message.startsWith(`${name} `)) return `It${message.slice(name.length)}`
  const bare = [`${file}: `, `${name}: `].find((start) => message.startsWith(start))
  const said = bare ? message.slice(bare.length) : message
  return said.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) || path
}

/** A long name is cut in its middle: how it ends tells most. */
export function cutName(name: string, longest = 64): string {
  if (name.length <= longest) return name
  const head = Math.ceil((longest - 1) / 2)
  return `${name.slice(0, head)}…${name.slice(head - longest + 1)}`
}

/** Time left as people say it: tens of seconds, then minutes, then hours. */
export function timeLeftSaid(seconds: number): { unit: 'seconds' | 'minutes' | 'hours'; count: number } {
  if (seconds <= 50) return { unit: 'seconds', count: Math.max(10, Math.ceil(seconds / 10) * 10) }
  if (seconds <= 55 * 60) return { unit: 'minutes', count: Math.max(1, Math.round(seconds / 60)) }
  return { unit: 'hours', count: Math.max(1, Math.round(seconds / 3600)) }
}
