import { baseOf, rollForward } from '../../shared/draft/base'
import type { BaseText } from '../../shared/draft/draft'
import { corpus, shell } from '../bridge'
import { desk, publishNow } from '../draft'
import { newId } from '../editor'
import { beginDraft, refuse } from '../files'
import { t } from '../words'
import { leaveDossier } from './form-state'

/** A new draft with the words of this source, which is its base. */
export function rollFromSource(sourceId: string): Promise<void> {
  return trying(async () => {
    const { text, facts } = await corpus.source(sourceId)
    await begin(() => rollForward(text, facts, newId, now()))
  })
}

/** The same from a file that the user chooses. */
export async function rollFromFile(): Promise<void> {
  const path = await shell.chooseFile()
  if (!path) return
  await trying(async () => {
    const { draft } = await corpus.open(path)
    await begin(() => rollForward(draft.text, undefined, newId, now()))
  })
}

/** This source is what the draft on the desk set out from. One step that can be undone. */
export function setBaseFromSource(sourceId: string): Promise<void> {
  return trying(async () => {
    const { text, facts } = await corpus.source(sourceId)
    setBase(baseOf(text, facts))
    leaveDossier()
  })
}

export async function setBaseFromFile(): Promise<void> {
  const path = await shell.chooseFile()
  if (!path) return
  await trying(async () => {
    const { draft } = await corpus.open(path)
    setBase(baseOf(draft.text))
    leaveDossier()
  })
}

/** The draft has this base, or none any more. One step that can be undone. */
export function setBase(base: BaseText | undefined): void {
  desk()?.change(({ base: before, ...draft }) => {
    void before
    return base ? { ...draft, base } : draft
  })
  publishNow()
}

/** Its words are judged too, or no longer. */
export function judgeBase(judged: boolean): void {
  desk()?.change((draft) => {
    if (!draft.base) return draft
    const { judged: before, ...base } = draft.base
    void before
    return { ...draft, base: { ...base, ...(judged && { judged: true as const }) } }
  })
  publishNow()
}

async function begin(make: () => Parameters<typeof beginDraft>[0]): Promise<void> {
  // The dialog gives the focus back as it goes; the draft's words are to have it.
  leaveDossier()
  await beginDraft(make())
}

async function trying(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    leaveDossier()
    refuse(t('base.refused'), error)
  }
}

const now = (): string => new Date().toISOString()
