import { bodyNamed } from '../source/body-named'
import type { DocumentText } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { bodyOf } from '../text/symbol'

/** The code of the organ that speaks in a text (resources/lists/bodies.json): by its opening, its masthead, its symbol; '' where unknown. */
export function speakerOf(text: DocumentText): string {
  const opening = text.paragraphs.find(({ kind }) => kind === 'opening')
  return (
    (opening && bodyNamed(textOf(opening).replace(/,?\s*$/u, ''))) ||
    bodyNamed(fieldText(text, 'body')) ||
    bodyNamed(fieldText(text, 'organ')) ||
    bodyOf(fieldText(text, 'symbol'))
  )
}
