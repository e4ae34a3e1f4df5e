import type { Command } from '../../shared/service/commands'
import { publishNow } from '../draft'
import { readPassage, say, side, useReading, useSearching } from '../sources'
import { t } from '../words'
import { useAgreed } from './agreed-store'
import { askNow, questionNow } from './follow'
import { openGenealogy } from './genealogy-store'

/** What the menu and the palette may ask of agreed language. */
export const agreedCommands = {
  agreed: showAgreed,
  genealogy: () => void showGenealogy(),
} satisfies Partial<Record<Command, () => unknown>>

/** Show where the paragraph's words were agreed before, and go to the list. */
function showAgreed(): void {
  publishNow()
  side().show('sources')
  useSearching.setState({ view: 'agreed' })
  useAgreed.setState({ pinned: false })
  askNow(true)
  goToList()
}

/** The list gets the focus once it is there; who goes on writing meanwhile is not taken away from it. */
function goToList(): void {
  const from = document.activeElement
  const arrive = (): void => {
    const { answer, asked } = useAgreed.getState()
    if ('why' in asked || !answer || answer.question.paragraphId !== asked.paragraphId) return
    undo()
    requestAnimationFrame(() => {
      const list = document.querySelector<HTMLElement>('.agreed-hits')
      const row = list?.querySelector<HTMLElement>('[role=row][aria-selected=true]') ?? list
      if (row && document.activeElement === from) row.focus()
      say(t('agreed.count', { count: answer.hits.length, label: answer.question.label }))
    })
  }
  const undo = useAgreed.subscribe(arrive)
  setTimeout(undo, 3000)
}

/** The clause that is looked at: the passage read, the agreed hit that has the focus, else the paragraph at the caret. */
async function showGenealogy(): Promise<void> {
  publishNow()
  if (useReading.getState().at) {
    const passage = await readPassage()
    if (passage) openGenealogy({ passage })
    return
  }
  const { chosen } = useSearching.getState()
  if (chosen && document.activeElement?.closest('.near-list, .hits')) {
    openGenealogy({ passage: chosen })
    return
  }
  const question = questionNow()
  if (!('why' in question)) openGenealogy({ question })
  else if (question.why === 'short') say(t('agreed.shortMeans'))
  else say(question.why === 'none' ? t('agreed.none') : t('agreed.kind', { kind: t(`unlinkable.${question.why}`) }))
}
