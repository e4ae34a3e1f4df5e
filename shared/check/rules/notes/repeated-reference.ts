import type { ParagraphKind } from '../../../text/document-text'
import { referencesOn } from '../../notes/references'
import type { ShownReference } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { wordsOf } from '../../unit'

interface Extract {
  kind: ParagraphKind
  /** How long the paragraph is, in characters. */
  length: number
  references: readonly ShownReference[]
}

/** Whether a reference may return to a note: today never, formerly where the reader needs it again. */
export const repeatedReference = documentRule<Extract>({
  id: 'repeated-reference',
  about:
    'A numbered reference is not repeated: each has a note of its own, and what is cited again gets a new one. Before 2019 it returned at the first mention in the operative part of a resolution, and within a few pages of a report.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ the Protocol,[^1]
          PP: _Noting_ the report,[^2]
          OP 1: _Urges_ States to accede to the Protocol;[^1]
          OP 2: _Takes note_ of the report.[^2]
          note 1: A.
          note 2: B.`,
        profile: 'classic',
      },
      {
        text: `
          @item Item 5 of the provisional agenda[^*]
          @title Ferries[^*]
          para 1: Norland replied.[^1]
          para 2: Norland replied again.[^2]
          note *: E/CN.99/2026/1.
          note 1: Reply of Norland.
          note 2: Reply of Norland.`,
        profile: 'current',
      },
    ],
    bad: [
      {
        text: 'PP: _Recalling_ A,[^1]\nOP: _Urges_ A.[^1]\nnote 1: A.',
        profile: 'current',
        messages: ['Note 1 is referred to again: today each reference has a note of its own'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nPP: _Noting_ A,[^1]\nOP: _Urges_ B.\nnote 1: A.',
        profile: 'classic',
        messages: ['Note 1 is referred to again in the preamble: it returns only in the operative part'],
      },
      {
        text: 'PP: _Recalling_ A,[^1]\nOP 1: _Urges_ A;[^1]\nOP 2: _Notes_ B;\nOP 3: _Invites_ A.[^1]\nnote 1: A.',
        profile: 'classic',
        messages: ['Note 1 is referred to a third time: it returns only at the first mention in the operative part'],
      },
    ],
  },
  extract: (unit) =>
    isFootnote(unit) ? undefined : { kind: unit.kind, length: wordsOf(unit).length, references: referencesOn(unit) },
  judge: (extracts, context) => {
    const numbered = new Set(context.text.footnotes.filter(({ series }) => series === 'number').map(({ id }) => id))
    if (numbered.size === 0) return []
    const met = new Map<string, Met>()
    const found: Found[] = []
    let gone = 0
    for (const { unit, extract } of extracts) {
      gone += extract.length
      for (const { footnoteId, from, at } of extract.references) {
        if (!numbered.has(footnoteId)) continue
        const before = met.get(footnoteId)
        const here = { kind: extract.kind, gone, times: (before?.times ?? 0) + 1, first: before?.first ?? extract.kind }
        met.set(footnoteId, here)
        const message = before && wrong(before, here, context.numbering.footnotes.get(footnoteId)?.mark ?? '', context)
        if (message) found.push({ paragraphId: unit.id, from, to: at, message })
      }
    }
    return found
  },
})

interface Met {
  kind: ParagraphKind
  /** The kind of paragraph it was met in first. */
  first: ParagraphKind
  /** Characters of text until there. */
  gone: number
  times: number
}

/** Six double-spaced pages are some 1,700 words; beyond a third more nobody would call it near. */
const REACH = 15_000

function wrong(before: Met, here: Met, mark: string, { profile, kind }: Context): string | undefined {
  const again = `Note ${mark} is referred to again`
  if (profile === 'current') return `${again}: today each reference has a note of its own`
  if (kind === 'report')
    return here.gone - before.gone > REACH ? `${again} many pages on: a new note says “See footnote ${mark} above”` : ''
  if (here.kind === 'preambular' && before.kind === 'preambular')
    return `${again} in the preamble: it returns only in the operative part`
  return here.times > 2 && here.first === 'preambular' && here.kind === 'operative'
    ? `Note ${mark} is referred to a third time: it returns only at the first mention in the operative part`
    : undefined
}
