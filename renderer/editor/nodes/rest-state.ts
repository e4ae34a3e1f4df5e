import { $getRoot, $getState, $setState, createState } from 'lexical'
import type { Draft } from '../../../shared/draft/draft'
import type { DocumentText, Footnote } from '../../../shared/text/document-text'
import { emptyText } from '../../../shared/text/document-text'

/**
 * All of a draft that is not its paragraphs. It rides in the root's state, so that one history undoes everything: a
 * link made, a masthead changed, a word typed.
 */
export interface Rest {
  draft: Omit<Draft, 'text'>
  text: Omit<DocumentText, 'paragraphs' | 'footnotes'>
  /** Notes that are referred to from where nobody types: the masthead, tables. */
  held: readonly Footnote[]
  /** Notes that nothing referred to when the draft was opened. They stay, for a finding to speak of. */
  loose: readonly Footnote[]
}

const restState = createState('rest', {
  parse: (value): Rest | null => (typeof value === 'object' && value !== null ? (value as Rest) : null),
})

/** Before a draft is on the page there is none of it. */
const NOTHING: Rest = {
  draft: {
    format: 'undraft',
    version: 1,
    id: '',
    kind: 'report',
    links: [],
    dismissals: [],
    settings: { profile: 'auto', style: 'new-york', paper: 'letter' },
    createdAt: '',
    changedAt: '',
  },
  text: { language: emptyText().language, masthead: {} },
  held: [],
  loose: [],
}

export function $rest(): Rest {
  return $getState($getRoot(), restState) ?? NOTHING
}

export function $setRest(rest: Rest): void {
  $setState($getRoot(), restState, rest)
}
