import type { AnchoredNotes } from './anchored-notes'
import type { HtmlElement } from './html-tree'
import type { Lose } from './lose'

/** What the walk needs to know of the page. */
export interface PageContext {
  notes: AnchoredNotes
  furniture: ReadonlySet<HtmlElement>
  /** The level of a heading in the text, by its rank on the page (1 to 6); undefined for the page's title. */
  headingLevel(element: HtmlElement): number | 'title'
  lose: Lose
}
