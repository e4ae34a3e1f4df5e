import { passageHead } from '../ui'
import type { PlacedPassage } from '../../shared/source/passage'

/** What a passage is dragged as: nothing else takes it, nor is it ever dropped as text. */
export const PASSAGE_TYPE = 'application/x-rapporteur-passage'

interface Dragged {
  passage: PlacedPassage
  quote?: string | undefined
}

/** What lies under the pointer; the page alone knows while it is dragged. */
let dragged: Dragged | undefined

/** A passage begins to be dragged. */
export function dragPassage({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>, passage: PlacedPassage, quote?: string) {
  if (!dataTransfer) return
  dragged = { passage, quote }
  dataTransfer.effectAllowed = 'link'
  dataTransfer.setData(PASSAGE_TYPE, passage.passageId)
  const name = document.createElement('div')
  name.className = 'drag-name'
  name.textContent = `${passageHead(passage)}, ${passage.label}`
  document.body.append(name)
  dataTransfer.setDragImage(name, -12, -8)
  setTimeout(() => name.remove())
}

export function isPassageDragged({ dataTransfer }: Pick<DragEvent, 'dataTransfer'>): boolean {
  return dataTransfer?.types.includes(PASSAGE_TYPE) ?? false
}

/** The passage just dropped. */
export function droppedPassage(event: Pick<DragEvent, 'dataTransfer'>): Dragged | undefined {
  const id = event.dataTransfer?.getData(PASSAGE_TYPE)
  return dragged?.passage.passageId === id ? dragged : undefined
}
