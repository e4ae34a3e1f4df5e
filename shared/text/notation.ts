import { MASTHEAD_FIELDS, PARAGRAPH_KINDS, VOICES } from './document-text'
import type {
  ContentsEntry,
  DocumentText,
  Footnote,
  FootnoteSeries,
  MastheadField,
  Paragraph,
  ParagraphKind,
  ReferenceRun,
  TableCell,
  TableRow,
  Voice,
} from './document-text'
import { formatRuns, parseRuns } from './notation-runs'
import type { ReferenceKeys } from './notation-runs'
import { letters } from './ordinal'

/**
 * The small notation in which examples and tests are written: one paragraph a line.
 *
 *     @symbol E/CN.99/2026/4
 *     heading I: Introduction
 *     para 1: Norland reported 42 inspections.[^1]
 *     sub (a): At sea;
 *     OP 5 bis=: _Urges_ all States:
 *     annex II!: Forms
 *     note 1: E/CN.99/2026/1.
 *
 * A line is `KIND[LEVEL] [PRINTED][!][=][~VOICE]: runs`: what stands as PRINTED is the number as printed, `!` begins the
 * count again, `=` shows PRINTED whatever the count says. Beside the kinds' own names stand `PP`, `OP` and `para`.
 * `contents:` is followed by `entry I: Introduction | 1-2 | 2`; `table: Title` by `header: a | b` and `row: a | b`, where
 * `<2>` at the head of a cell spans two columns and `\p` begins another paragraph.
 * `[^7]` refers to `note 7`, which has that printed mark; `[^#7]` and `note #7` have none, `[^7=8]` prints another.
 * The runs are those of notation-runs.ts. Ids are p1, p2 ... (those in tables too) and f1, f2 ... in order of lines.
 *
 * Throws an Error that quotes the line where the notation is not kept.
 */
export function parseText(notation: string): DocumentText {
  const lines = notation
    .split('\n')
    .map((line) => line.trimStart())
    .filter(Boolean)
    .map(parseLine)
  const noteIds = new Map<string, string>()
  lines
    .filter((line) => line.word === 'note')
    .forEach((line, index) => {
      const { key } = noteKey(line.head)
      if (!noteIds.has(key)) noteIds.set(key, `f${index + 1}`)
    })
  const keys: ReferenceKeys = {
    read: (spelled): ReferenceRun => {
      const { key, printed } = noteKey(spelled)
      return { type: 'reference', footnoteId: noteIds.get(key) ?? `missing-${key}`, ...(printed && { printed }) }
    },
    write: () => '',
  }
  const text: DocumentText = { language: 'en', masthead: {}, paragraphs: [], footnotes: [] }
  let ids = 0
  const nextId = (): string => `p${(ids += 1)}`
  for (const line of lines) {
    const { word, content } = line
    const last = text.paragraphs.at(-1)
    if (word === '@language') text.language = content
    else if (word.startsWith('@')) text.masthead[fieldOf(line)] = parseRuns(content, keys)
    else if (word === 'note') text.footnotes.push(parseNote(line, `f${text.footnotes.length + 1}`, keys))
    else if (word === 'row' || word === 'header') {
      if (last?.kind !== 'table') throw complaint(line, 'follows no table')
      const cells = splitAt(content, '|').map((cell) => parseCell(cell, nextId, keys))
      last.rows!.push({ cells, ...(word === 'header' && { header: true as const }) })
    } else if (word === 'entry') {
      if (last?.kind !== 'contents') throw complaint(line, 'follows no contents')
      last.entries!.push(parseEntry(line))
    } else text.paragraphs.push(parseParagraph(line, nextId(), keys))
  }
  return text
}

/** A text in the notation, one paragraph a line; parsing it gives the same text but for ids and merges. */
export function formatText(text: DocumentText): string {
  const keys = keysOf(text)
  const lines: string[] = []
  if (text.language !== 'en') lines.push(`@language ${text.language}`)
  for (const field of MASTHEAD_FIELDS) {
    const runs = text.masthead[field]
    if (runs) lines.push(`@${field} ${formatRuns(runs, keys)}`)
  }
  for (const paragraph of text.paragraphs) {
    lines.push(formatHead(paragraph) + formatRuns(paragraph.runs, keys))
    for (const row of paragraph.rows ?? []) lines.push(formatRow(row, keys))
    for (const entry of paragraph.entries ?? []) lines.push(formatEntry(entry))
  }
  for (const note of text.footnotes) lines.push(`note ${keys.note(note)}: ${formatRuns(note.runs, keys)}`)
  return lines.map((line) => line.replace(/(?<!\\) $/, '') + '\n').join('')
}

const SHORT: Partial<Record<ParagraphKind, string>> = { preambular: 'PP', operative: 'OP', numbered: 'para' }
const KIND_OF: ReadonlyMap<string, ParagraphKind> = new Map([
  ...PARAGRAPH_KINDS.map((kind) => [kind, kind] as const),
  ...Object.entries(SHORT).map(([kind, word]) => [word, kind as ParagraphKind] as const),
])
const LEVELLED: readonly string[] = ['heading', 'sub', 'bullet', 'entry']

interface Line {
  word: string
  /** Absent where the line says none. */
  level?: number
  /** What stands between the word and the colon, flags taken off, still escaped. */
  head: string
  flags: string
  voice?: string
  content: string
  whole: string
}

const complaint = (line: Line, what: string): Error => new Error(`the line ${what}: ${line.whole}`)

function parseLine(whole: string): Line {
  // A backslash keeps the blank after it.
  const end = whole.trimEnd()
  const trimmed = end.endsWith('\\') ? whole.slice(0, end.length + 1) : end
  const field = /^(@[A-Za-z]+)(?:\s([^]*))?$/u.exec(trimmed)
  if (field) return { word: field[1]!, head: '', flags: '', content: field[2] ?? '', whole }
  // Up to the first colon that no backslash precedes.
  const parts = /^((?:\\[^]|[^\\:])*):(?:\s([^]*)|)$/u.exec(trimmed)
  const word = /^([A-Za-z]+)(\d?)(?=$|[\s!=~])/u.exec(parts?.[1] ?? '')
  if (!parts || !word) throw new Error(`the line is not in the notation: ${whole}`)
  const tail = parts[1]!.slice(word[0].length)
  const [, head, flags, voice] = /^((?:\\[^]|[^\\])*?)([!=]*)(?:\s~([a-z]+))?$/u.exec(tail)!
  return {
    word: word[1]!,
    ...(word[2] && { level: Number(word[2]) }),
    head: (word[1] === 'note' ? tail : head!).trim(),
    flags: flags!,
    ...(voice && { voice }),
    content: parts[2] ?? '',
    whole,
  }
}

function fieldOf(line: Line): MastheadField {
  const field = line.word.slice(1) as MastheadField
  if (!MASTHEAD_FIELDS.includes(field)) throw complaint(line, 'names no field of the masthead')
  return field
}

function parseParagraph(line: Line, id: string, keys: ReferenceKeys): Paragraph {
  const kind = KIND_OF.get(line.word)
  if (!kind) throw complaint(line, 'begins with no kind of paragraph')
  if (line.voice && !VOICES.includes(line.voice as Voice)) throw complaint(line, 'names no voice')
  return {
    id,
    kind,
    level: line.level ?? (LEVELLED.includes(kind) ? 1 : 0),
    runs: parseRuns(line.content, keys),
    ...(line.head && { printed: unescapeHead(line.head) }),
    ...(line.voice && { voice: line.voice as Voice }),
    ...(line.flags.includes('!') && { restart: true as const }),
    ...(line.flags.includes('=') && { asPrinted: true as const }),
    ...(kind === 'table' && { rows: [] }),
    ...(kind === 'contents' && { entries: [] }),
  }
}

function formatHead({ kind, level, printed, restart, asPrinted, voice }: Paragraph): string {
  const usual = LEVELLED.includes(kind) ? 1 : 0
  const flags = (restart ? '!' : '') + (asPrinted ? '=' : '') + (voice ? ` ~${voice}` : '')
  return `${SHORT[kind] ?? kind}${level === usual ? '' : level}${printed ? ` ${escapeHead(printed)}` : ''}${flags}: `
}

const escapeHead = (printed: string): string => printed.replace(/[\\:!=~]/gu, '\\$&')
const unescapeHead = (head: string): string => head.replace(/\\([^])/gu, '$1')

/** The parts between separators; a separator's own sign after a backslash is none, an escaped backslash does not guard. */
function splitAt(content: string, separator: '|' | '\\p'): string[] {
  const parts: string[][] = [[]]
  for (const [sign] of content.matchAll(/\\[^]|[^]/gu)) {
    if (sign === separator) parts.push([])
    else parts.at(-1)!.push(sign)
  }
  return parts.map((signs) => {
    const from = signs.findIndex((sign) => sign.trim())
    const to = signs.findLastIndex((sign) => sign.trim())
    return from < 0 ? '' : signs.slice(from, to + 1).join('')
  })
}

function parseCell(cell: string, nextId: () => string, keys: ReferenceKeys): TableCell {
  const [head, span] = /^<(\d+)>\s*/.exec(cell) ?? ['', '']
  const paragraphs = splitAt(cell.slice(head.length), '\\p').map((part): Paragraph => ({
    id: nextId(),
    kind: 'text',
    level: 0,
    runs: parseRuns(part, keys),
  }))
  return { paragraphs, ...(span && { span: Number(span) }) }
}

function formatRow(row: TableRow, keys: ReferenceKeys): string {
  const cells = row.cells.map(({ paragraphs, span }) => {
    const parts = paragraphs.map((p) => formatRuns(p.runs, keys).replace(/^</, '\\<'))
    return (span ? `<${span}> ` : '') + parts.join('\\p ')
  })
  return `${row.header ? 'header' : 'row'}: ${cells.join(' | ')}`
}

function parseEntry(line: Line): ContentsEntry {
  const [title = '', paragraphs, page] = splitAt(line.content, '|').map((cell) => cell.replace(/\\([^])/gu, '$1'))
  return {
    level: line.level ?? 1,
    ...(line.head && { printed: unescapeHead(line.head) }),
    title,
    ...(paragraphs && { paragraphs }),
    ...(page && { page }),
  }
}

function formatEntry({ level, printed, title, paragraphs, page }: ContentsEntry): string {
  const cells = [title, ...(paragraphs || page ? [paragraphs ?? ''] : []), ...(page ? [page] : [])]
  const content = cells.map((cell) => cell.replace(/[\\|]/gu, '\\$&').replace(/^\s|\s$/gu, '\\$&')).join(' | ')
  return `entry${level === 1 ? '' : level}${printed ? ` ${escapeHead(printed)}` : ''}: ${content}`
}

function parseNote(line: Line, id: string, keys: ReferenceKeys): Footnote {
  const { key, printed } = noteKey(line.head)
  const series: FootnoteSeries = /^\*/.test(key) ? 'asterisk' : /^[a-z]/.test(key) ? 'letter' : 'number'
  return { id, series, runs: parseRuns(line.content, keys), ...(printed && { printed }) }
}

/** `7` -> key 7, printed 7; `#7` -> key 7, nothing printed; `7=8` -> key 7, printed 8. */
function noteKey(spelled: string): { key: string; printed?: string } {
  if (spelled.startsWith('#')) return { key: spelled.slice(1) }
  const [key = '', printed = key] = spelled.split('=')
  return { key, printed }
}

/** Keys for the notes of a text: each its place in its series, so that no two are alike. */
function keysOf(text: DocumentText): ReferenceKeys & { note(note: Footnote): string } {
  const keyed = new Map<string, string>()
  const count = { number: 0, asterisk: 0, letter: 0 }
  for (const { id, series } of text.footnotes) {
    const n = (count[series] += 1)
    keyed.set(id, series === 'number' ? String(n) : series === 'asterisk' ? '*'.repeat(n) : letters(n))
  }
  const spell = (key: string, printed?: string): string =>
    printed === undefined ? `#${key}` : printed === key ? key : `${key}=${printed}`
  return {
    read: () => ({ type: 'reference', footnoteId: '' }),
    write: ({ footnoteId, printed }) => spell(keyed.get(footnoteId) ?? footnoteId.replace(/^missing-/, ''), printed),
    note: ({ id, printed }) => spell(keyed.get(id)!, printed),
  }
}
