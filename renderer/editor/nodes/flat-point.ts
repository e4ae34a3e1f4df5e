import { $createRangeSelection, $isLineBreakNode, $isTextNode } from 'lexical'
import type { ElementNode, LexicalNode, PointType, RangeSelection } from 'lexical'

/** The selection of flat-text offsets in a paragraph: references have no width, a break counts one. */
export function $rangeIn(node: ElementNode, from: number, to: number): RangeSelection {
  const range = $createRangeSelection()
  $setPoint(range.anchor, node, from, from < to)
  $setPoint(range.focus, node, to, false)
  return range
}

/** The flat-text offset of a point in its paragraph. */
export function $flatOffset(point: PointType, node: ElementNode): number {
  const children = node.getChildren()
  const inside = point.key === node.getKey()
  const before = inside
    ? children.slice(0, point.offset)
    : children.slice(
        0,
        children.findIndex((c) => c.getKey() === point.key),
      )
  const width = before.reduce((sum, child) => sum + widthOf(child), 0)
  return inside ? width : width + point.offset
}

/** `after`: at a border between two nodes the point stands in the later one. */
function $setPoint(point: PointType, node: ElementNode, offset: number, after: boolean): void {
  let at = 0
  const children = node.getChildren()
  for (const child of children) {
    const end = at + widthOf(child)
    if ($isTextNode(child) && (offset < end || (offset === end && !after))) {
      point.set(child.getKey(), offset - at, 'text')
      return
    }
    if (!$isTextNode(child) && offset === at && widthOf(child) > 0) {
      point.set(node.getKey(), child.getIndexWithinParent(), 'element')
      return
    }
    at = end
  }
  point.set(node.getKey(), children.length, 'element')
}

function widthOf(node: LexicalNode): number {
  if ($isTextNode(node)) return node.getTextContentSize()
  return $isLineBreakNode(node) ? 1 : 0
}
