import { $create, $getState, $setState, DecoratorNode } from 'lexical'
import type { LexicalNode } from 'lexical'
import type { Paragraph } from '../../../shared/text/document-text'
import { fixedDOM } from './fixed-dom'
import { fixedState } from './paragraph-state'

/** A table or the contents: one block, shown in plain DOM, moved and deleted whole. */
export class FixedParagraphNode extends DecoratorNode<null> {
  override $config() {
    return this.config('fixed-paragraph', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: fixedState }],
    })
  }

  override createDOM(): HTMLElement {
    const paragraph = $getState(this, fixedState, 'direct')
    const element = paragraph ? fixedDOM(paragraph) : document.createElement('div')
    element.classList.add('paragraph')
    element.dataset.pid = paragraph?.id ?? ''
    element.dataset.kind = paragraph?.kind ?? 'table'
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return false
  }

  override decorate(): null {
    return null
  }
}

export function $createFixedParagraphNode(paragraph: Paragraph): FixedParagraphNode {
  const node = $create(FixedParagraphNode)
  $setState(node, fixedState, paragraph)
  return node
}

export function $isFixedParagraphNode(node: LexicalNode | null | undefined): node is FixedParagraphNode {
  return node instanceof FixedParagraphNode
}
