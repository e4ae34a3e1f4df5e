import { defineExtension } from 'lexical'
import { FixedParagraphNode } from './FixedParagraphNode'
import { FootnoteReferenceNode } from './FootnoteReferenceNode'
import { UnParagraphNode } from './UnParagraphNode'

/** The page's editor: our nodes, nothing loaded, read-only for now. */
export const pageExtension = defineExtension({
  name: 'rapporteur/page',
  namespace: 'rapporteur',
  nodes: [UnParagraphNode, FootnoteReferenceNode, FixedParagraphNode],
  editable: false,
  $initialEditorState: null,
  onError(error) {
    throw error
  },
})
