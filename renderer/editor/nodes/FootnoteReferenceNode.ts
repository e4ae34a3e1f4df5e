import { $create, $getState, $setState, DecoratorNode } from 'lexical'
import type { DOMExportOutput, LexicalNode } from 'lexical'
import { fidState, noteState, printedState } from './paragraph-state'
import type { NoteWords } from './paragraph-state'

/**
 * The indicator of a footnote, in plain DOM with a role of its own. The note's words ride in its references (design, section 4);
 * the mark shown is written from the numbering pass and is no part of the text.
 */
export class FootnoteReferenceNode extends DecoratorNode<null> {
  override $config() {
    return this.config('footnote-reference', {
      extends: DecoratorNode,
      stateConfigs: [
        { flat: true, stateConfig: fidState },
        { flat: true, stateConfig: noteState },
        { flat: true, stateConfig: printedState },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const mark = document.createElement('sup')
    mark.className = 'reference'
    mark.setAttribute('role', 'doc-noteref')
    mark.dataset.fid = $getState(this, fidState, 'direct')
    return mark
  }

  override updateDOM(_previous: this, mark: HTMLElement): boolean {
    mark.dataset.fid = $getState(this, fidState, 'direct')
    return false
  }

  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('sup') }
  }

  override getTextContent(): string {
    return ''
  }

  override decorate(): null {
    return null
  }
}

export function $createFootnoteReferenceNode(
  footnoteId: string,
  note: NoteWords | null,
  printed = '',
): FootnoteReferenceNode {
  const node = $create(FootnoteReferenceNode)
  $setState(node, fidState, footnoteId)
  $setState(node, noteState, note)
  if (printed) $setState(node, printedState, printed)
  return node
}

export function $isFootnoteReferenceNode(node: LexicalNode | null | undefined): node is FootnoteReferenceNode {
  return node instanceof FootnoteReferenceNode
}
