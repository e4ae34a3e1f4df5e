import { childOf, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { Lose } from './context'

/**
 * The text boxes of a drawing, each once: of alternatives that say the same, the first is the modern one. Pictures,
 * charts and the like are told as losses.
 */
export function collectDrawing(drawing: XmlElement, lose: Lose): XmlElement[] {
  const boxes: XmlElement[] = []
  const counts = { pictures: 0, charts: 0, diagrams: 0, objects: 0 }
  const visit = (element: XmlElement): void => {
    switch (element.local) {
      case 'AlternateContent': {
        const shown = childOf(element, 'Choice') ?? childOf(element, 'Fallback')
        if (shown) visit(shown)
        return
      }
      case 'txbxContent':
        // What is drawn in a box is found when the box is read.
        boxes.push(element)
        return
      case 'pic':
      case 'imagedata':
        counts.pictures += 1
        break
      case 'chart':
        counts.charts += 1
        break
      case 'relIds':
        counts.diagrams += 1
        break
      case 'OLEObject':
        counts.objects += 1
        // The picture beside it shows the object.
        counts.pictures -= [...elementsOf(drawing)].some(({ local }) => local === 'shape') ? 1 : 0
        break
      default:
    }
    for (const child of elementsOf(element)) visit(child)
  }
  visit(drawing)
  if (counts.pictures > 0) lose('dropped', 'pictures', counts.pictures)
  if (counts.charts > 0) lose('dropped', 'charts', counts.charts)
  if (counts.diagrams > 0) lose('dropped', 'diagrams', counts.diagrams)
  if (counts.objects > 0) lose('dropped', 'objects of other programs', counts.objects)
  return boxes
}
