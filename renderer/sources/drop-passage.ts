import { desk } from '../draft'
import { droppedPassage, isPassageDragged } from './drag-passage'
import { linkTo } from './link-here'
import { isLinkable } from './target'

/**
 * A passage dropped on a paragraph of the page, or on its row of the outline, is linked to it. Heard before the editor
 * does: to that a passage is nothing, and must never become text. Returns the undo.
 */
export function registerPassageDrop(): () => void {
  const heard = { capture: true }
  document.addEventListener('dragover', dragOver, heard)
  document.addEventListener('drop', drop, heard)
  document.addEventListener('dragend', unlight, heard)
  return () => {
    document.removeEventListener('dragover', dragOver, heard)
    document.removeEventListener('drop', drop, heard)
    document.removeEventListener('dragend', unlight, heard)
  }
}

function dragOver(event: DragEvent): void {
  if (!isPassageDragged(event)) return
  const place = placeUnder(event)
  light(place?.element)
  event.preventDefault()
  event.stopPropagation()
  if (event.dataTransfer) event.dataTransfer.dropEffect = place ? 'link' : 'none'
}

function drop(event: DragEvent): void {
  if (!isPassageDragged(event)) return
  event.preventDefault()
  event.stopPropagation()
  unlight()
  const place = placeUnder(event)
  const dropped = droppedPassage(event)
  if (place && dropped) linkTo({ paragraphId: place.paragraphId }, dropped.passage, dropped.quote)
}

interface Place {
  element: Element
  paragraphId: string
}

/** What stands for a paragraph under the pointer, where that can rest on a passage. */
function placeUnder({ target }: DragEvent): Place | undefined {
  const element = (target instanceof Element ? target : (target as Node | null)?.parentElement)?.closest<HTMLElement>(
    '.words [data-pid], .outline-row[data-key]',
  )
  const paragraphId = element?.dataset.pid ?? element?.dataset.key
  const paragraph = desk()
    ?.read()
    .text.paragraphs.find(({ id }) => id === paragraphId)
  return element && paragraph && isLinkable(paragraph) ? { element, paragraphId: paragraph.id } : undefined
}

let lit: Element | undefined

function light(element: Element | undefined): void {
  if (lit === element) return
  lit?.classList.remove('takes-passage')
  element?.classList.add('takes-passage')
  lit = element
}

function unlight(): void {
  light(undefined)
}
