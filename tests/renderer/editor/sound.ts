import { expect } from 'vitest'
import { checkedText } from '../../../shared/draft/schema'
import type { DocumentText } from '../../../shared/text/document-text'
import { referencesOf } from '../../../shared/text/flat'

/** What is true of a draft's text after any edit: a file may hold it, no id stands twice, every reference has its note. */
export function expectSound(text: DocumentText): void {
  expect(() => checkedText(text)).not.toThrow()
  const notes = new Set(text.footnotes.map(({ id }) => id))
  expect(referencesOf(text).filter(({ run }) => !notes.has(run.footnoteId))).toEqual([])
}
