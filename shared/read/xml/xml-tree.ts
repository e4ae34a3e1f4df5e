/** An element of an XML file. Names are as written; `local` is the name without its prefix. */
export interface XmlElement {
  name: string
  local: string
  /** By name as written, prefix included. */
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Where its start tag begins, both from 1. */
  line: number
  column: number
}

export type XmlNode = XmlElement | string

/** The child elements, words between them left out. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child element with this local name. */
export function childOf(element: XmlElement, local: string): XmlElement | undefined {
  for (const child of element.children) if (typeof child !== 'string' && child.local === local) return child
  return undefined
}

/** The first element at the end of this path of local names. */
export function descend(element: XmlElement, ...path: string[]): XmlElement | undefined {
  let at: XmlElement | undefined = element
  for (const local of path) at = at && childOf(at, local)
  return at
}

/** Every element below, in document order, the element itself first. */
export function* allOf(element: XmlElement): Generator<XmlElement> {
  const open: XmlElement[] = [element]
  for (let next = open.pop(); next; next = open.pop()) {
    yield next
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i]!
      if (typeof child !== 'string') open.push(child)
    }
  }
}

/** All words below, as written. */
export function wordsIn(element: XmlElement): string {
  const parts: string[] = []
  const open: XmlNode[] = [element]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next)
    else for (let i = next.children.length - 1; i >= 0; i -= 1) open.push(next.children[i]!)
  }
  return parts.join('')
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement, local: string): string | undefined {
  const own = element.attributes[local]
  if (own !== undefined) return own
  for (const name in element.attributes) if (name.endsWith(`:${local}`)) return element.attributes[name]
  return undefined
}
