import { styleOf } from './paste-html-style'

/** What an anchor is to a footnote: the place it is referred to from, or the mark before its words that leads back. */
export interface NoteAnchor {
  id: string
  is: 'reference' | 'mark'
}

/** Word, LibreOffice and Google Docs each tie footnotes by anchors of their own names. */
export function noteAnchor(element: Element): NoteAnchor | undefined {
  if (element.localName !== 'a') return undefined
  const target = /#(_?[a-z_]+\d+[a-z]*)$/i.exec(element.getAttribute('href') ?? '')?.[1]
  if (!target) return undefined
  const back = /^_?(ftn|edn)_?ref(\d+)$|^(ftnt)_ref(\d+)$|^(sdfootnote|sdendnote)(\d+)anc$/i.exec(target)
  if (back) return { id: named(back), is: 'mark' }
  const forth = /^_?(ftn|edn)(\d+)$|^(ftnt)(\d+)$|^(sdfootnote|sdendnote)(\d+)sym$/i.exec(target)
  return forth ? { id: named(forth), is: 'reference' } : undefined
}

/** The note whose words an element holds. */
export function noteHeld(element: Element): string | undefined {
  const found = /^(ftn|edn|sdfootnote|sdendnote)(\d+)$/i.exec(element.id)
  return found && /^(?:div|aside|li|p|section)$/.test(element.localName) ? named(found) : undefined
}

/** Comments, and what only Word shows. */
export function isBesideTheText(element: Element): boolean {
  if (element.classList.contains('MsoCommentReference') || element.classList.contains('msocomanchor')) return true
  if (element.classList.contains('MsoCommentText')) return true
  return /^comment(?:-list)?$/.test(styleOf(element, 'mso-element')) || styleOf(element, 'mso-hide') === 'all'
}

function named(match: RegExpExecArray): string {
  const [kind = '', number = ''] = match.slice(1).filter(Boolean)
  return `${kind.toLowerCase()}${number}`
}
