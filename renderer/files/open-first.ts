import type { KeptDraft, StartState } from '../../shared/service/shell'
import type { Notice } from './notice'

interface Parts {
  /** Both answer whether the draft is on the desk; where it is not, they have told why. */
  open(path: string): Promise<boolean>
  recover(kept: KeptDraft, more: number): Promise<boolean>
  tellOfKept(kept: readonly KeptDraft[]): void
  notice(): Notice | undefined
  tell(notice: Notice): void
}

/** Open what the window shows first: what was kept of the file it was asked for, else that file, else what was kept last. */
export async function openFirst(
  { open: first, import: demo, kept, takeUp }: Pick<StartState, 'open' | 'import' | 'kept' | 'takeUp'>,
  { open, recover, tellOfKept, notice, tell }: Parts,
): Promise<void> {
  const named = first !== undefined && !demo
  const mine = kept.find(({ path }) => path !== undefined && path === first) ?? (named || !takeUp ? undefined : kept[0])
  if (mine && (await recover(mine, kept.length - 1))) return
  if (first === undefined) return
  const lost = mine && notice()
  const opened = await open(first)
  if (lost) {
    // What became of the kept draft is told beside whatever the file has to say.
    const also = notice()
    const more = also && also !== lost ? [`${also.title} ${also.words ?? ''}`.trim()] : []
    tell({ ...lost, words: [lost.words, ...more].filter(Boolean).join(' ') })
  } else if (opened && takeUp && kept.length > 0) tellOfKept(kept)
}
