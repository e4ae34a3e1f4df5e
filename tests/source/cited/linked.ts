import { readFileSync } from 'node:fs'
import { readAkn } from '../../../shared/read/akn/read-akn'
import { decode } from '../../../shared/read/decode'
import { passagesOf } from '../../../shared/source/address'
import { citationsIn } from '../../../shared/source/citation'
import { factsOf } from '../../../shared/source/facts'
import { parseSymbol } from '../../../shared/text/symbol'

/** How the citations found in a text stand to the hyperlinks of its file. */
export interface Linked {
  name: string
  /** Hyperlinks to documents, each once for each place. */
  links: number
  /** Citations with the symbol of the hyperlink that lies over them. */
  same: number
  /** Those with another symbol, and hyperlinks that no citation was found for. */
  wrong: Case[]
  missed: Case[]
  /** Citations that no hyperlink lies over. */
  bare: Case[]
  /** The hyperlink does not lead where its own words say. */
  faulty: Case[]
}

export interface Case {
  words: string
  link?: string
  found?: string
}

/**
 * Reads an AKN4UN file with its hyperlinks marked in the words, finds citations in the words without the marks, and
 * compares. Hyperlinks to other places than documents by symbol are left out.
 */
export function linkedIn(path: string): Linked[] {
  const hrefs: string[] = []
  const source = decode(readFileSync(path)).text.replace(
    /<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g,
    (_, href: string, words: string) => {
      hrefs.push(href)
      return `${OPEN}${DIGITS(hrefs.length - 1)}${words}${CLOSE}`
    },
  )
  return readAkn(source).texts.map(({ text, said }) => {
    const facts = factsOf(text, { ...said, ...(said.symbol && { symbol: unmarked(said.symbol) }) }, path)
    return compared(unmarked(said.symbol ?? path), facts.body, passagesOf(text, ''), hrefs)
  })
}

const [OPEN, CLOSE] = ['\uE100', '\uE101']
const DIGITS = (n: number): string =>
  [...String(n)].map((digit) => String.fromCharCode(0xe110 + Number(digit))).join('')
const MARKS = /[\uE100-\uE11F]/g

interface Marked {
  from: number
  to: number
  href: string
}

function unmarked(words: string): string {
  return words.replace(MARKS, '')
}

/** The words without marks, and where each hyperlink lies in them; neighbours that lead to one place are one. */
function withoutMarks(words: string, hrefs: readonly string[]): { text: string; links: Marked[] } {
  const links: Marked[] = []
  let text = ''
  let number = ''
  let open: Marked | undefined
  for (const unit of words) {
    const code = unit.charCodeAt(0)
    if (unit === OPEN) open = { from: text.length, to: text.length, href: '' }
    else if (code >= 0xe110 && code <= 0xe119) number += String(code - 0xe110)
    else if (unit === CLOSE) {
      if (!open) continue
      open.to = text.length
      const last = links.at(-1)
      if (last?.href === open.href && /^[\s/()-]*$/.test(text.slice(last.to, open.from))) last.to = open.to
      else if (/[\p{L}\p{N}]/u.test(text.slice(open.from, open.to))) links.push(open)
      open = undefined
    } else {
      if (open && number) {
        open.href = hrefs[Number(number)]!
        number = ''
      }
      text += unit
    }
  }
  return { text, links }
}

function compared(
  name: string,
  body: string,
  passages: readonly { text: string; notes: { mark: string; text: string }[] }[],
  hrefs: readonly string[],
): Linked {
  const result: Linked = { name, links: 0, same: 0, wrong: [], missed: [], bare: [], faulty: [] }
  const plain = passages.map(({ text, notes }) => ({
    text: withoutMarks(text, hrefs),
    notes: notes.map((note) => ({ mark: note.mark, text: withoutMarks(note.text, hrefs) })),
  }))
  const seen = new Set<string>()
  const found = citationsIn(
    plain.map(({ text, notes }) => ({
      text: text.text,
      notes: notes.map(({ mark, text: words }) => ({ mark, text: words.text })),
    })),
    { body },
  )
  plain.forEach((passage, i) => {
    for (const { mark, text } of [{ mark: undefined, text: passage.text }, ...passage.notes]) {
      // A note that several paragraphs refer to is looked at once.
      if (mark !== undefined && seen.has(`${mark} ${text.text}`)) continue
      if (mark !== undefined) seen.add(`${mark} ${text.text}`)
      const mine = found[i]!.filter((citation) => citation.note === mark && !citation.ibid)
      compare(text, mine, result)
    }
  })
  return result
}

function compare(
  { text, links }: { text: string; links: Marked[] },
  found: readonly { from: number; to: number; symbol: string }[],
  result: Linked,
): void {
  const matched = new Set<unknown>()
  const around = (from: number, to: number): string =>
    `${text.slice(Math.max(0, from - 90), from)}[${text.slice(from, to)}]${text.slice(to, to + 40)}`
  for (const { from, to, href } of links) {
    const link = symbolOf(href)
    if (link === undefined) continue
    const over = found.filter((citation) => citation.from < to && citation.to > from)
    over.forEach((citation) => matched.add(citation))
    const words = around(from, to)
    // A hyperlink whose own words are another number leads astray, or is cut.
    const own = text.slice(from, to).match(/\d+/g) ?? []
    const isHalf = /-[A-Z]{1,5}\/|[‐‑–][A-Z]\//.test(text.slice(from, to)) && text.slice(from, to).startsWith(link)
    if (!isHalf && !own.every((digits) => link.match(/\d+/g)?.includes(digits))) {
      result.faulty.push({ words, link, ...(over[0] && { found: over[0].symbol }) })
      continue
    }
    result.links += 1
    if (over.some((citation) => isSame(citation.symbol, link))) result.same += 1
    else if (over.length > 0) result.wrong.push({ words, link, found: over[0]!.symbol })
    else result.missed.push({ words, link })
  }
  for (const citation of found) {
    if (!matched.has(citation)) result.bare.push({ words: around(citation.from, citation.to), found: citation.symbol })
  }
}

/** The symbol that a hyperlink leads to; undefined where it leads elsewhere. */
function symbolOf(href: string): string | undefined {
  const path = /^https?:\/\/(?:www\.)?undocs\.org\/(?:en\/)?(.+)$/i.exec(href.trim())?.[1]
  if (!path) return undefined
  const spelled = decodeURIComponent(path)
    .replace(/\((?:supp|vol\. ?[IVX]+)\)$/i, '')
    .replace(/^(?:[a-z]{2}|sp)\/|^\/en\//, '')
    .replace(/(?<=\/)hrc(?=\/)/g, 'HRC')
    .replace(/(?<=\d)\(/g, ' (')
    .replace(/(?<=\/\d+)[a-z](?:-[a-z])?$/i, '')
  return parseSymbol(spelled)?.text ?? spelled
}

/** The same but for the letter of a part, the half of a symbol with two, and spaces. */
function isSame(found: string, link: string): boolean {
  const plain = (symbol: string): string =>
    symbol
      .toUpperCase()
      .replace(/ [A-Z](?:(?:-| AND | TO )[A-Z])?(?= \(|$)/, '')
      .replace(/\s/g, '')
  const [a, b] = [plain(found), plain(link)]
  return (
    a === b ||
    found.split(/-(?=[A-Z]{1,5}\/)/).some((half) => plain(half) === b) ||
    (b.startsWith(`${a}/`) === (a.length > 12 && b.startsWith(`${a}/`)) && b.startsWith(`${a}/CORR.`))
  )
}
