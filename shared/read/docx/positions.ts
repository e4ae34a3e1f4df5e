import type { XmlElement } from '../xml/xml-tree'
import { elementsOf } from '../xml/xml-tree'

/** Which paragraph of its part a `w:r` stands in and which run of it it is: see `Position`. */
export interface RunPlace {
  part: string
  paragraph: number
  run: number
}

/** The places of all runs of a part, counted in the tree as the file has it. */
export function placesOf(root: XmlElement, part: string): Map<XmlElement, RunPlace> {
  const prefix = root.name.slice(0, root.name.length - root.local.length)
  const places = new Map<XmlElement, RunPlace>()
  let paragraphs = 0
  const visit = (element: XmlElement, within: { paragraph: number; runs: number } | undefined): void => {
    for (const child of elementsOf(element)) {
      if (child.name === `${prefix}p`) {
        const paragraph = paragraphs
        paragraphs += 1
        visit(child, { paragraph, runs: 0 })
        continue
      }
      if (child.name === `${prefix}r` && within) {
        places.set(child, { part, paragraph: within.paragraph, run: within.runs })
        within.runs += 1
      }
      visit(child, within)
    }
  }
  visit(root, undefined)
  return places
}

/** Characters that an element of a run stands for. */
export function widthOf(child: XmlElement, words: string): number {
  if (child.local === 't' || child.local === 'delText') return words.length
  return ONE.has(child.local) ? 1 : 0
}

const ONE: ReadonlySet<string> = new Set(['tab', 'ptab', 'br', 'cr', 'noBreakHyphen', 'softHyphen', 'sym'])
