import type { Numbering } from './numbering'

/** What a label names: a paragraph or a footnote, by id. */
export type Labelled = { paragraphId: string; footnoteId?: never } | { footnoteId: string; paragraphId?: never }

/**
 * What a label names, as a drafter may type it: `OP 3(b)(ii)`, `paragraph 66 (a)`, `fn 7`. The label's own spelling goes
 * first, then spacing, full stops, letter case and the longer words are forgiven. Undefined where nothing has the label.
 */
export function findByLabel(numbering: Numbering, label: string): Labelled | undefined {
  return findBy(numbering, (given) => given === label) ?? findBy(numbering, forgiving(label))
}

function findBy(numbering: Numbering, fits: (label: string) => boolean): Labelled | undefined {
  for (const [paragraphId, { label }] of numbering.paragraphs) if (fits(label)) return { paragraphId }
  for (const [footnoteId, { label }] of numbering.footnotes) if (fits(label)) return { footnoteId }
  return undefined
}

function forgiving(typed: string): (label: string) => boolean {
  const wanted = bare(typed)
  return (label) => bare(label) === wanted
}

function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(/\b(?:operative paragraph|op)\b/g, 'op')
    .replace(/\b(?:preambular paragraph|pp)\b/g, 'pp')
    .replace(/\b(?:paragraph|para)\b/g, 'para')
    .replace(/\b(?:section|sect|chapter|chap)\b/g, 'sect')
    .replace(/\b(?:footnote|fn|note)\b/g, 'note')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/[\s,]+/g, '')
}
