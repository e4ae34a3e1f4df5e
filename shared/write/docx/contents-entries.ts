import { pageWords } from '../../read/docx/words'
import type { DocumentText, Paragraph } from '../../text/document-text'
import { contentsEntries } from '../../text/contents-entries'
import type { MadeEntry } from '../../text/contents-entries'
import { textOfRuns } from '../../text/flat'
import type { Numbering } from '../../text/numbering'
import { printable } from './runs'

/** The entries as a file holds them: in the language's words, without what a file cannot hold. */
export function writtenEntries(text: DocumentText, numbering: Numbering, contents: Paragraph | undefined): MadeEntry[] {
  return contentsEntries(text, numbering, contents, {
    annex: pageWords(text.language).annex,
    wordsOf: ({ runs }) => textOfRuns(printable(runs, text.language)),
  })
}
