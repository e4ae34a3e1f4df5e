/// <reference types="vite/client" />
// Lexical as it comes: rich text, a history, plain paragraphs. The draft's words and the window's own style sheets; a
// footnote's mark is raised text.
import { createEmptyHistoryState, registerHistory } from '@lexical/history'
import { registerRichText } from '@lexical/rich-text'
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical'
import type { Draft } from '../../../shared/draft/draft'
import { textOf } from '../../../shared/text/flat'
import './page.css'

declare global {
  var sampleDraft: Draft
}

const editor = createEditor({
  namespace: 'bare',
  theme: { paragraph: 'paragraph' },
  onError(error) {
    throw error
  },
})
registerRichText(editor)
registerHistory(editor, createEmptyHistoryState(), 300)

const words = document.createElement('script')
words.src = new URLSearchParams(location.search).get('draft')!
words.onload = () => load(globalThis.sampleDraft)
document.body.append(words)

function load({ text }: Draft): void {
  performance.mark('draft arrived')
  const marks = new Map(text.footnotes.map(({ id }, index) => [id, String(index + 1)]))
  editor.setRootElement(document.querySelector<HTMLElement>('.words'))
  editor.update(
    () => {
      const root = $getRoot().clear().setDirection('ltr')
      for (const { runs } of text.paragraphs) {
        const paragraph = $createParagraphNode()
        for (const run of runs) {
          if (run.type === 'text') paragraph.append($createTextNode(run.text))
          else if (run.type === 'reference')
            paragraph.append($createTextNode(marks.get(run.footnoteId)).toggleFormat('superscript'))
        }
        root.append(paragraph)
      }
    },
    { discrete: true, tag: 'history-merge' },
  )
  // The height that a paragraph is taken to have before it is drawn, as in the window.
  const elements = document.querySelectorAll<HTMLElement>('.paragraph')
  text.paragraphs.forEach((paragraph, index) => {
    const lines = Math.ceil(textOf(paragraph).length / 84) || 1
    elements[index]!.style.setProperty('--lines', String(lines))
  })
}
