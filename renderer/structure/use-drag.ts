import { createElement } from 'react'
import { useDragAndDrop } from 'react-aria-components'
import type { DragAndDropHooks } from 'react-aria-components'
import { takenAlong } from '../../shared/text/moving'
import { desk, publishNow, setCurrent } from '../draft'
import { t } from '../words'
import { moveOf } from './drop'
import { rowWords } from './outline'

/** A paragraph on its way; no other program knows the type, so that a row dropped elsewhere does nothing. */
const ROW_TYPE = 'application/x-rapporteur-paragraph'

/** Drag rows of the outline, by mouse or by keys: a paragraph with its sub-paragraphs, a heading with its section. */
export function useOutlineDrag(): DragAndDropHooks {
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [ROW_TYPE]: String(key) })),
    getAllowedDropOperations: () => ['move'],
    renderDragPreview: ([item]) =>
      createElement('div', { className: 'outline-drag one-line' }, draggedWords(String(item?.[ROW_TYPE] ?? ''))),
    onReorder({ keys, target }) {
      const [dragged] = keys
      if (dragged === undefined || target.dropPosition === 'on') return
      const id = String(dragged)
      const paragraphs = desk()?.read().text.paragraphs ?? []
      const { ids, before } = moveOf(paragraphs, id, { rowId: String(target.key), side: target.dropPosition })
      desk()?.move(ids, before)
      publishNow()
      setCurrent(id)
    },
  })
  return dragAndDropHooks
}

/** `Section, 12 paragraphs`; a paragraph is called by its words. */
function draggedWords(id: string): string {
  const paragraphs = desk()?.read().text.paragraphs ?? []
  const dragged = paragraphs.find((p) => p.id === id)
  if (!dragged) return ''
  const opens = dragged.kind === 'heading' || dragged.kind === 'annex'
  return opens ? t('structure.section', { count: takenAlong(paragraphs, id).length - 1 }) : rowWords(dragged)
}
