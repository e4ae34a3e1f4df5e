import { AppError } from '../../shared/error'
import type { KeptDraft, OpenedDraft, StartState } from '../../shared/service/shell'
import { shell } from '../bridge'
import { desk, publishNow, putOnDesk, useDraft } from '../draft'
import { giveFocus } from '../ui'
import { t } from '../words'
import { idle, painted, standStill, useBusy, whileBusy } from './busy'
import { clock } from './clock'
import { compareWithSaved } from './compare-saved'
import { journal } from './keep'
import { backToStart, mayLeave } from './leave'
import type { Leave } from './leaving'
import { closeNotice, offer, tell, useNotice } from './notice'
import type { Notice } from './notice'
import { openFirst } from './open-first'
import { nameOf, refuse } from './refuse'

/** Ask for a file and open it. */
export async function chooseAndOpen(): Promise<void> {
  const path = await shell.chooseFile()
  if (path) await open(path)
}

/**
 * Open a draft, or any readable text as a new draft, in place of what is on the desk; that is asked about first. What is
 * on the desk stays if the file cannot be opened. Answers whether it is on the desk.
 */
export function open(path: string): Promise<boolean> {
  const name = nameOf(path)
  const copy = (): Promise<boolean> => bring(name, () => shell.open(path, { copy: true }), aboutOpened)
  const inUse = (): void => offer({ label: t('files.openCopy'), run: () => void copy() })
  return bring(name, () => shell.open(path), aboutOpened, { inUse })
}

/** Take up a draft kept from a session that did not end well. Answers whether it is on the desk. */
export function recover(kept: KeptDraft, more = 0): Promise<boolean> {
  return bring(
    kept.name || kept.title,
    () => shell.recover(kept.draftId),
    (opened) => aboutRecovered(opened, more),
  )
}

/** What the window shows first: what it was asked to open, else what was kept last. */
export function openAtStart(state: StartState): Promise<void> {
  return openFirst(state, {
    open,
    recover,
    tellOfKept: (kept) => tell(aboutOthers(kept)),
    notice: () => useNotice.getState().notice,
    tell,
  })
}

/** Open a draft's file in place of the draft as it was kept, which the user has just given up. */
export async function openSaved(path: string): Promise<void> {
  await bring(
    nameOf(path),
    () => shell.open(path),
    () => undefined,
    { leave: { givenUp: publishNow() } },
  )
}

async function bring(
  name: string,
  fetch: () => Promise<OpenedDraft>,
  about: (opened: OpenedDraft) => Notice | undefined,
  { leave: agreed, inUse }: { leave?: Leave; inUse?: () => void } = {},
): Promise<boolean> {
  // What is asked for while something else is under way waits its turn.
  await idle()
  const leave = agreed ?? (await mayLeave())
  if (!leave) return false
  let brought = false
  await whileBusy('opening', t('files.opening', { name }), () =>
    keepingFocus(() =>
      standStill(async () => {
        try {
          const opened = await fetch()
          brought = await toDesk(opened, leave)
          const notice = brought && about(opened)
          if (notice) tell(notice)
        } catch (error) {
          refuse(t('files.notOpened', { name }), error)
          if (error instanceof AppError && error.code === 'file-in-use') inUse?.()
        }
      }),
    ),
  )
  return brought
}

/**
 * Put a draft on the desk in place of the one there, which may go as it was when `leave` was given. Has it been changed
 * since, the user is asked again. False where it stays; the new one is then put away.
 */
export async function toDesk(opened: OpenedDraft, leave: Leave): Promise<boolean> {
  // Setting thousands of paragraphs takes a while in which nothing moves: the word for it must be there before.
  if (opened.draft.text.paragraphs.length > MANY) {
    useBusy.setState({ words: t('files.opening', { name: opened.name }) })
    await painted()
  }
  if (!(await mayLeave(leave))) {
    await giveBack(opened)
    return false
  }
  // At once: what is typed from now on would be in no state that was agreed to.
  const before = useDraft.getState().draft?.id
  const away = journal.stop()
  closeNotice()
  putOnDesk(opened)
  await away
  // The same draft anew keeps its file; what was not saved of it is given up.
  if (before === opened.draft.id) await shell.settle(before).catch(() => {})
  else if (before !== undefined) await shell.putAway(before).catch(() => {})
  await painted()
  return true
}

/** What was fetched is not to be on the desk after all. What was kept of a draft stays kept, as does what is on the desk. */
async function giveBack({ draft, recoveredFrom }: OpenedDraft): Promise<void> {
  if (recoveredFrom !== undefined || draft.id === useDraft.getState().draft?.id) return
  await shell.putAway(draft.id).catch(() => {})
}

/** A page that stands still loses the focus; it gets it back. */
async function keepingFocus(work: () => Promise<void>): Promise<void> {
  const before = document.activeElement
  await work()
  await painted()
  if (!(before instanceof HTMLElement) || before === document.body || document.activeElement !== document.body) return
  const inText = !before.isConnected || before.isContentEditable
  // A text that has just come has no caret yet; it would be put at its very end.
  const { currentId } = useDraft.getState()
  if (inText && currentId !== undefined && !desk()?.selected()) desk()?.select(currentId, 0, 0)
  if (inText) desk()?.focus()
  else giveFocus(before)
}

const MANY = 1500

function aboutOpened({ name, losses, titles }: OpenedDraft): Notice | undefined {
  const others = titles.slice(1)
  if (losses.length === 0 && others.length === 0) return undefined
  const said = losses.map((loss) =>
    t('import.loss', { way: t(`loss.${loss.way}`), what: loss.what, count: loss.count }),
  )
  const texts = t('files.others', { count: others.length, first: titles[0], others: others.join('; ') })
  return {
    level: 'warning',
    title: t('files.asNew', { name }),
    words: [...(others.length > 0 ? [texts] : []), ...(said.length > 0 ? [`${said.join('; ')}.`] : [])].join(' '),
  }
}

function aboutRecovered({ recoveredFrom, path, draft }: OpenedDraft, more: number): Notice {
  const at = recoveredFrom ? clock(recoveredFrom) : ''
  return {
    level: 'warning',
    title: t('files.stopped', { at }),
    words: [t('files.asItWas', { at }), ...(more > 0 ? [t('files.more', { count: more })] : [])].join(' '),
    actions: [
      { label: t('files.goOn'), run: closeNotice },
      ...(path === undefined ? [] : [{ label: t('files.compare'), run: () => void compareWithSaved(draft.id, path) }]),
    ],
  }
}

function aboutOthers(kept: readonly KeptDraft[]): Notice {
  return {
    level: 'warning',
    title: t('files.stopped', { at: clock(kept[0]!.at) }),
    words: t('files.keptThere', { count: kept.length }),
    actions: [{ label: t('files.showKept'), run: () => void backToStart() }],
  }
}
