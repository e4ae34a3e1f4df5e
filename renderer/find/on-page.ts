import { setCurrent, useDraft } from '../draft'
import { rangeIn } from '../editor'
import type { Match } from './matches'

/** More than these are not painted, those farthest from the one shown left out. */
const MOST_PAINTED = 4000

/** Lay the matches over the page by CSS highlights of their own: they are never in the text. */
export function paintMatches(matches: readonly Match[], current: number | undefined): void {
  const first = Math.max(0, Math.min((current ?? 0) - MOST_PAINTED / 2, matches.length - MOST_PAINTED))
  const elements = elementsOnPage()
  const ranges: Range[] = []
  let shown: Range | undefined
  matches.slice(first, first + MOST_PAINTED).forEach((match, index) => {
    const range = rangeOf(match, elements)
    if (!range) return
    if (first + index === current) shown = range
    else ranges.push(range)
  })
  put('found', ranges, 20)
  put('found-current', shown ? [shown] : [], 21)
}

export function unpaintMatches(): void {
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-current')
}

function put(name: string, ranges: readonly Range[], priority: number): void {
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

/** Bring a match into view, if it is not; its paragraph becomes the current one. A note comes with its reference. */
export function reveal(match: Match): void {
  const { view } = useDraft.getState()
  const home = match.footnoteId === undefined ? match.paragraphId : view?.homeOfNote.get(match.footnoteId)
  if (home !== undefined) setCurrent(home)
  const scroller = document.querySelector('.page-scroller')
  if (!scroller) return
  if (home === undefined) {
    scroller.scrollTo(0, 0)
    return
  }
  const element = document.querySelector(`.page-scroller [data-pid="${CSS.escape(home)}"]`)
  if (!element) return
  const place = (): DOMRect => {
    const own = match.paragraphId === undefined ? undefined : rangeOf(match, new Map([[home, element as HTMLElement]]))
    return (own ?? element).getBoundingClientRect()
  }
  const box = scroller.getBoundingClientRect()
  const foot = document.querySelector('.foot')?.getBoundingClientRect()
  const low = Math.min(box.bottom, foot && foot.top > box.top ? foot.top : box.bottom)
  const { top, bottom } = place()
  if (top >= box.top + 24 && bottom <= low - 24) return
  const centre = (): void => {
    const now = place()
    scroller.scrollBy(0, (now.top + now.bottom) / 2 - (box.top + low) / 2)
  }
  element.scrollIntoView({ block: 'center' })
  centre()
  // Again: paragraphs that were never drawn have only an estimated height until the first scroll draws them.
  requestAnimationFrame(centre)
}

type Elements = ReadonlyMap<string, HTMLElement>

function elementsOnPage(): Elements {
  const elements = new Map<string, HTMLElement>()
  for (const element of document.querySelectorAll<HTMLElement>(
    '.page-pane :is([data-pid], [data-note], [data-field])',
  )) {
    const key = element.dataset.pid ?? element.dataset.note ?? element.dataset.field!
    elements.set(key, element)
  }
  const title = document.querySelector<HTMLElement>('.masthead .title')
  if (title && !elements.has('title')) elements.set('title', title)
  return elements
}

function rangeOf({ paragraphId, footnoteId, field, from, to }: Match, elements: Elements): Range | undefined {
  const element = elements.get(paragraphId ?? footnoteId ?? field!)
  if (!element) return undefined
  // A resolution's number stands before its title.
  const before = field === 'title' ? (element.querySelector('.title-number')?.textContent.length ?? 0) : 0
  return rangeIn(element, before + from, before + to)
}
