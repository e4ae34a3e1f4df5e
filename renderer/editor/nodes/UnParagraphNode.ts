import {
  $applyNodeReplacement,
  $create,
  $getState,
  $getStateChange,
  $setState,
  ParagraphNode,
  setDOMUnmanaged,
} from 'lexical'
import type { EditorConfig, ElementDOMSlot, LexicalNode, RangeSelection } from 'lexical'
import type { Paragraph, ParagraphKind } from '../../../shared/text/document-text'
import { $handOver, $noteGift, $recipientOf } from './absorb'
import { newId } from './new-id'
import { factsState, kindState, levelState, pidState } from './paragraph-state'
import type { Facts } from './paragraph-state'

/**
 * A paragraph of the draft: flat under the root, of any kind but table and contents. Its number stands in an unmanaged
 * span before the words, written from the one numbering pass: real text, so that a screen reader has it off-screen too.
 */
export class UnParagraphNode extends ParagraphNode {
  override $config() {
    return this.config('un-paragraph', {
      extends: ParagraphNode,
      stateConfigs: [
        { flat: true, stateConfig: pidState },
        { flat: true, stateConfig: kindState },
        { flat: true, stateConfig: levelState },
        { flat: true, stateConfig: factsState },
      ],
    })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    void config
    const kind = $getState(this, kindState, 'direct')
    const level = $getState(this, levelState, 'direct')
    const element = document.createElement(tagOf(kind, level))
    describe(element, $getState(this, pidState, 'direct'), kind, level)
    element.style.setProperty('--lines', String(Math.ceil(this.getTextContentSize() / 84) || 1))
    for (const className of ['gutter', 'number']) {
      const span = document.createElement('span')
      span.className = className
      span.contentEditable = 'false'
      setDOMUnmanaged(span)
      element.append(span)
    }
    return element
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    // Gutter and number come first; the children begin after them.
    return super.getDOMSlot(element).withAfter(element.children[1]!)
  }

  override updateDOM(previous: this, element: HTMLElement): boolean {
    const kind = $getState(this, kindState, 'direct')
    const level = $getState(this, levelState, 'direct')
    if (tagOf(kind, level).toUpperCase() !== element.tagName) return true
    if (
      $getStateChange(this, previous, kindState) ||
      $getStateChange(this, previous, levelState) ||
      $getStateChange(this, previous, pidState)
    ) {
      describe(element, $getState(this, pidState, 'direct'), kind, level)
    }
    return false
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): UnParagraphNode {
    const node = this.secondHalf()
    this.insertAfter(node, restoreSelection)
    return node
  }

  /** What a split makes for the words behind it: of the same kind, with an id of its own; the first half keeps the id. */
  secondHalf(): UnParagraphNode {
    const { voice } = $getState(this, factsState)
    const node = $createUnParagraphNode({
      id: newId(),
      kind: $getState(this, kindState),
      level: $getState(this, levelState),
      runs: [],
      ...(voice && { voice }),
    })
    return node.setTextFormat(this.getTextFormat())
  }

  /** Whatever merges paragraphs moves the words of one into another and removes the empty one: the survivor keeps its id. */
  override splice(start: number, deleteCount: number, nodes: LexicalNode[]): this {
    for (const node of nodes) {
      const giver = node.getParent()
      if ($isUnParagraphNode(giver) && !giver.is(this)) $noteGift(giver, this)
    }
    return super.splice(start, deleteCount, nodes)
  }

  override remove(preserveEmptyParent?: boolean): void {
    const survivor = this.isEmpty() && $recipientOf(this)
    if (survivor && $isUnParagraphNode(survivor)) $handOver(this, survivor)
    super.remove(preserveEmptyParent)
  }

  kind(): ParagraphKind {
    return $getState(this, kindState)
  }

  level(): number {
    return $getState(this, levelState)
  }

  facts(): Facts {
    return $getState(this, factsState)
  }

  /** Make it another kind; what belongs to the kind it was goes. */
  setKind(kind: ParagraphKind, level: number): void {
    if (kind === this.kind() && level === this.level()) return
    const { printed, asPrinted, restart, ...facts } = this.facts()
    const opens = kind === 'heading' || kind === 'annex'
    $setState(this, kindState, kind)
    $setState(this, levelState, level)
    if (printed !== undefined || asPrinted || (restart && !opens)) {
      $setState(this, factsState, { ...facts, ...(restart && opens && { restart }) })
    }
  }

  override collapseAtStart(): boolean {
    return true
  }
}

/** A node for a paragraph of the draft, still without its runs. */
export function $createUnParagraphNode(paragraph: Paragraph): UnParagraphNode {
  const { id, kind, level, runs, rows, entries, ...facts } = paragraph
  void runs
  void rows
  void entries
  const node = $create(UnParagraphNode)
  $setState(node, pidState, id)
  $setState(node, kindState, kind)
  $setState(node, levelState, level)
  $setState(node, factsState, facts)
  return $applyNodeReplacement(node)
}

export function $isUnParagraphNode(node: LexicalNode | null | undefined): node is UnParagraphNode {
  return node instanceof UnParagraphNode
}

function tagOf(kind: ParagraphKind, level: number): string {
  if (kind === 'heading') return `h${Math.min(6, level + 1)}`
  if (kind === 'annex') return 'h2'
  return kind === 'quote' ? 'blockquote' : 'p'
}

function describe(element: HTMLElement, pid: string, kind: ParagraphKind, level: number): void {
  element.dataset.pid = pid
  element.dataset.kind = kind
  element.dataset.level = String(level)
  element.classList.add('paragraph')
}
