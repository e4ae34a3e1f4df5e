import type { KeptDraft, OpenedDraft, StartState } from '../../shared/service/shell'
import { shell } from '../bridge'
import { putOnDesk, useDraft } from '../draft'
import { t } from '../words'
import { painted, useBusy, whileBusy } from './busy'
import { clock } from './clock'
import { compareWithSaved } from './compare-saved'
import { journal } from './keep'
import { backToStart, mayLeave, putAway } from './leave'
import { closeNotice, tell } from './notice'
import type { Notice } from './notice'
import { nameOf, refuse } from './refuse'

/** Ask for a file and open it. */
export async function chooseAndOpen(): Promise<void> {
  const path = await shell.chooseFile()
  if (path) await open(path)
}

/**
 * Open a draft, or any readable text as a new draft, in place of what is on the desk; that is asked about first. What is
 * on the desk stays if the file cannot be opened.
 */
export async function open(path: string): Promise<void> {
  const name = nameOf(path)
  await bring(name, () => shell.open(path), aboutOpened)
}

/** Take up a draft kept from a session that did not end well. */
export async function recover(kept: KeptDraft, more = 0): Promise<void> {
  await bring(
    kept.name || kept.title,
    () => shell.recover(kept.draftId),
    (opened) => aboutRecovered(opened, more),
  )
}

/** What the window shows first: what it was asked to open, else what was kept last. */
export async function openAtStart({ open: first, import: demo, kept, takeUp }: StartState): Promise<void> {
  const named = first !== undefined && !demo
  const mine = kept.find(({ path }) => path !== undefined && path === first) ?? (named || !takeUp ? undefined : kept[0])
  if (mine) await recover(mine, kept.length - 1)
  else if (first !== undefined) {
    await open(first)
    if (takeUp && kept.length > 0) tell(aboutOthers(kept))
  }
}

/** Open a draft's file in place of the draft as it was kept, which the user has just given up. */
export async function openSaved(path: string): Promise<void> {
  await bring(
    nameOf(path),
    () => shell.open(path),
    () => undefined,
    () => Promise.resolve(true),
  )
}

async function bring(
  name: string,
  fetch: () => Promise<OpenedDraft>,
  about: (opened: OpenedDraft) => Notice | undefined,
  may = mayLeave,
): Promise<void> {
  if (useBusy.getState().doing || !(await may())) return
  await whileBusy('opening', t('files.opening', { name }), async () => {
    try {
      const opened = await fetch()
      await toDesk(opened)
      const notice = about(opened)
      if (notice) tell(notice)
    } catch (error) {
      refuse(t('files.notOpened', { name }), error)
    }
  })
}

/** Put a draft on the desk in place of the one there, which may go. */
export async function toDesk(opened: OpenedDraft): Promise<void> {
  const before = useDraft.getState().draft?.id
  // The same draft anew keeps its file; what was not saved of it is given up.
  if (before === opened.draft.id) journal.settle(before)
  else if (before !== undefined) await putAway(before)
  // Setting thousands of paragraphs takes a while in which nothing moves: the word for it must be there before.
  if (opened.draft.text.paragraphs.length > MANY) {
    useBusy.setState({ words: t('files.opening', { name: opened.name }) })
    await painted()
  }
  closeNotice()
  putOnDesk(opened)
  await painted()
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
