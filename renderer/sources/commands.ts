import { AppError } from '../../shared/error'
import { textOf } from '../../shared/text/flat'
import type { Command } from '../../shared/service/commands'
import { corpus } from '../bridge'
import { desk, publishNow, useDraft } from '../draft'
import { t } from '../words'
import { linkHere, targetNow, whyNot } from './link-here'
import { linkRead, useReading } from './reading-store'
import { say } from './Said'
import { askFor, useSearching } from './search-store'
import { side } from './side'
import { findableWords, tellingWords } from './telling-words'

/** What the menu and the palette may ask of the sources. */
export const sourcesCommands = {
  link: () => {
    const { chosen, quote, relation, over } = useSearching.getState()
    if (over) linkHere(over)
    else if (useReading.getState().at) void linkRead()
    else if (chosen && side().shown() === 'sources') linkHere(chosen, quote, relation)
    else findSource()
  },
  search: () => {
    const words = chosenWords()
    if (words) askFor(words)
    focusSearch()
  },
} satisfies Partial<Record<Command, () => unknown>>

/** Open the search with the selection, else with what the current paragraph tells, as the question. */
export function findSource(): void {
  publishNow()
  const words = chosenWords()
  if (words) askFor(words)
  focusSearch()
  if (words) return
  const target = targetNow()
  if ('why' in target) say(whyNot(target))
  else void askForParagraph(target.paragraphId)
}

async function askForParagraph(paragraphId: string): Promise<void> {
  const paragraph = useDraft.getState().draft?.text.paragraphs.find(({ id }) => id === paragraphId)
  const text = paragraph ? textOf(paragraph) : ''
  try {
    const respondents = (await corpus.sources()).flatMap(({ facts }) => facts.respondent?.name ?? [])
    const words = await findableWords(
      tellingWords(text, respondents),
      async (question) => (await corpus.search({ words: question, limit: 1 })).hits.length > 0,
    )
    if (words.length > 0) askAndSelect(words.join(' '))
    else say(t('linking.nothingTelling'))
  } catch (error) {
    // The search itself says that the sources are not reachable.
    if (!(error instanceof AppError)) throw error
    askAndSelect(tellingWords(text).slice(0, 2).join(' '))
  }
}

/** Ask what was made up for the drafter: the words are selected, to be typed over at once. */
function askAndSelect(words: string): void {
  askFor(words)
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLTextAreaElement>('.search-field textarea')
    if (field && field === document.activeElement) field.select()
  })
}

/** The words selected on the page, in one line; undefined for none, or more than a question takes. */
function chosenWords(): string | undefined {
  const words = desk()?.selected()?.text.replace(/\s+/g, ' ').trim()
  return words && words.length <= 200 ? words : undefined
}

function focusSearch(): void {
  side().show('sources')
  requestAnimationFrame(() => document.querySelector<HTMLTextAreaElement>('.search-field textarea')?.select())
}
