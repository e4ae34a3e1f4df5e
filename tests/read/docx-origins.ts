import { strFromU8, unzipSync } from 'fflate'
import type { ReadText } from '../../shared/read'
import type { Origin } from '../../shared/read'
import type { Paragraph, Run } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import { parseXml } from '../../shared/read/xml/parse-xml'
import { wordsIn } from '../../shared/read/xml/xml-tree'
import type { XmlElement } from '../../shared/read/xml/xml-tree'

/** Origins whose words are not those of the flat text, and words (not blanks) of body and notes without any origin. */
export function originFaults(bytes: Uint8Array, { text, origins }: ReadText): string[] {
  const parts = new Map<string, XmlElement[][]>()
  const runsOf = (part: string): XmlElement[][] => {
    if (!parts.has(part)) {
      parts.set(part, runsByParagraph(strFromU8(unzipSync(bytes, { filter: ({ name }) => name === part })[part]!)))
    }
    return parts.get(part)!
  }
  const faults: string[] = []
  const look = (place: string, runs: readonly Run[], found: readonly Origin[] = []): void => {
    const flat = textOfRuns(runs)
    const covered = [...flat].map((sign) => /\s/.test(sign))
    for (const { from, to, part, paragraph, run, start } of found) {
      const words = charactersOf(runsOf(part)[paragraph]![run]!).slice(start, start + to - from)
      if (![...words].every((sign, at) => sign === ANY || sign === flat[from + at]))
        faults.push(`${place}: "${flat.slice(from, to)}" has the origin "${words}"`)
      covered.fill(true, from, to)
    }
    if (flat.length === covered.length && covered.includes(false)) {
      faults.push(`${place}: no origin at "${flat.slice(covered.indexOf(false)).slice(0, 40)}"`)
    }
  }
  const visit = (p: Paragraph): void => {
    look(p.id, p.runs, origins?.paragraphs[p.id])
    for (const row of p.rows ?? []) for (const cell of row.cells) cell.paragraphs.forEach(visit)
  }
  text.paragraphs.forEach(visit)
  for (const note of text.footnotes) look(note.id, note.runs, origins?.footnotes[note.id])
  for (const [field, runs] of Object.entries(text.masthead)) {
    look(field, runs, origins?.masthead[field as keyof typeof text.masthead])
  }
  return faults
}

/** The `w:r` of each `w:p` of a part, both in document order. */
function runsByParagraph(xml: string): XmlElement[][] {
  const paragraphs: XmlElement[][] = []
  const visit = (element: XmlElement, runs: XmlElement[] | undefined): void => {
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:p') {
        const own: XmlElement[] = []
        paragraphs.push(own)
        visit(child, own)
        continue
      }
      if (child.name === 'w:r') runs?.push(child)
      visit(child, runs)
    }
  }
  visit(parseXml(xml), undefined)
  return paragraphs
}

/** What a run's elements are as characters: see `Position`. */
function charactersOf(run: XmlElement): string {
  return run.children
    .map((child) => {
      if (typeof child === 'string') return ''
      if (child.name === 'w:t' || child.name === 'w:delText') return wordsIn(child)
      if (child.name === 'w:noBreakHyphen') return '\u2011'
      if (child.name === 'w:tab' || child.name === 'w:ptab') return '\t'
      if (child.name === 'w:sym') return ANY
      return ['w:br', 'w:cr', 'w:softHyphen'].includes(child.name) ? '\n' : ''
    })
    .join('')
}

/** A sign that is one character, whichever. */
const ANY = '\ufffc'
