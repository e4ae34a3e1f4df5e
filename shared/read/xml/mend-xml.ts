import { tokensOf } from './loose-tokens'
import type { Token } from './loose-tokens'

/** A well-formed file made of one that is not. */
export interface Mended {
  source: string
  /** What was done, in a drafter's words, with how often: `tags dropped`: 2. */
  repairs: ReadonlyMap<string, number>
  /** Words that stood inside tags, where they are neither names nor values: they are left out. */
  dropped: string[]
}

/**
 * A well-formed file made of one that is not, by forgiving reading: signs that must be escaped are, tags that close nothing
 * are dropped, elements left open are closed, attributes get their quotation marks. No word between tags is lost. What
 * stands stays on its line. Undefined where there is no element at all, or the file declares entities of its own.
 *
 * Where an element is never closed, it ends at the stray closing tag that stands in the place of its own
 * (`<paragraph> ... </docTitle>`), else before the next element of its name, else with what it stands in.
 */
export function mendXml(source: string): Mended | undefined {
  const { tokens, repairs, dropped } = tokensOf(source)
  const did = (what: string): void => void repairs.set(what, (repairs.get(what) ?? 0) + 1)
  const { first, last } = extent(tokens)
  if (first < 0 || /<!DOCTYPE[^>]*<!ENTITY/i.test(source)) return undefined
  const unclosed = unclosedIn(tokens, last)
  const out: string[] = []
  const open = openElements()
  const close = (): void => void out.push(`</${open.pop()}>`)
  /** Words before the first element: they go into it. */
  let before = ''

  tokens.forEach((token, index) => {
    if (token.type === 'text') {
      if (open.depth() > 0) out.push(token.xml)
      else if (index < first) before += token.xml
    } else if (token.type === 'start') {
      for (let n = unclosedAbove(open, unclosed, token.name); n > 0; n -= 1) {
        close()
        did('elements closed')
      }
      const root = open.depth() === 0
      out.push(root ? lineEndsOf(before) : '', token.xml)
      if (root && before.trim() !== '') out.push(`${before.trim()} `)
      if (!token.empty || (root && index < last)) open.push(token.name, index)
      else out.push(`</${token.name}>`)
    } else {
      const above = open.above(token.name)
      // The outermost element ends where its content does: behind it nothing may stand.
      const early = above !== undefined && above === open.depth() - 1 && index < last
      if (above !== undefined) {
        for (let n = above; n > 0; n -= 1) {
          close()
          did('elements closed')
        }
        if (early) {
          did('tags dropped')
          out.push(' ')
        } else close()
      } else if (open.depth() > 1 && unclosed.has(open.top()!)) {
        close()
        did('tags changed')
      } else did('tags dropped')
      out.push(token.lines)
    }
  })
  while (open.depth() > 0) {
    close()
    did('elements closed')
  }
  return { source: out.join(''), repairs, dropped }
}

/** The elements now open, with how many of each name, so that a closing tag of none is known at once. */
function openElements() {
  const names: string[] = []
  const indexes: number[] = []
  const counts = new Map<string, number>()
  return {
    depth: () => names.length,
    /** The place of the innermost one's start tag. */
    top: () => indexes.at(-1),
    nameAt: (fromTop: number) => names[names.length - 1 - fromTop],
    indexAt: (fromTop: number) => indexes[indexes.length - 1 - fromTop],
    push: (name: string, index: number) => {
      names.push(name)
      indexes.push(index)
      counts.set(name, (counts.get(name) ?? 0) + 1)
    },
    pop: () => {
      const name = names.pop()!
      indexes.pop()
      counts.set(name, counts.get(name)! - 1)
      return name
    },
    /** How many stand in the innermost element of this name; undefined where none is open. */
    above: (name: string) => (counts.get(name) ? names.length - 1 - names.lastIndexOf(name) : undefined),
  }
}

/** The start tags of elements that no closing tag closes, by their places among the tokens. */
function unclosedIn(tokens: readonly Token[], last: number): ReadonlySet<number> {
  const open = openElements()
  const unclosed = new Set<number>()
  tokens.forEach((token, index) => {
    if (token.type === 'start') {
      if (!token.empty || (open.depth() === 0 && index < last)) open.push(token.name, index)
    } else if (token.type === 'end') {
      const above = open.above(token.name)
      if (above === undefined) return
      const early = above === open.depth() - 1 && index < last
      for (let n = above; n > 0; n -= 1) {
        unclosed.add(open.top()!)
        open.pop()
      }
      if (!early) open.pop()
    }
  })
  while (open.depth() > 0) {
    unclosed.add(open.top()!)
    open.pop()
  }
  return unclosed
}

/** How many elements end before one of this name begins: those never closed down to the last of that name. */
function unclosedAbove(open: ReturnType<typeof openElements>, unclosed: ReadonlySet<number>, name: string): number {
  for (let n = 0; n < Math.min(MOST_LOOKED_AT, open.depth() - 1); n += 1) {
    if (!unclosed.has(open.indexAt(n)!)) return 0
    if (open.nameAt(n) === name) return n + 1
  }
  return 0
}

const MOST_LOOKED_AT = 8

/** The first start tag, and the last token that is more than white space and closing tags. */
function extent(tokens: readonly Token[]): { first: number; last: number } {
  return {
    first: tokens.findIndex(({ type }) => type === 'start'),
    last: tokens.findLastIndex((token) => token.type === 'start' || (token.type === 'text' && token.xml.trim() !== '')),
  }
}

function lineEndsOf(xml: string): string {
  return xml.replace(/[^\n]+/g, '')
}
