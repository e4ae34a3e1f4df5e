import type { Draft } from './draft'

/**
 * The words of a draft's file: UTF-8 JSON a person can read and compare line by line. Keys stand in one order whatever
 * the order they were set in; what fits a line stands on one; the last line is ended.
 */
export function serializeDraft(draft: Draft): string {
  return `${printed(draft, '')}\n`
}

const WIDTH = 120

function printed(value: unknown, indent: string): string {
  const line = inline(value, WIDTH - indent.length)
  if (line !== undefined) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) return `[\n${value.map((item) => deeper + printed(item, deeper)).join(',\n')}\n${indent}]`
  const fields = fieldsOf(value as object).map(
    ([key, item]) => `${deeper}${JSON.stringify(key)}: ${printed(item, deeper)}`,
  )
  return `{\n${fields.join(',\n')}\n${indent}}`
}

/** The value on one line; undefined where it is longer than `room`. A value without parts has no other form. */
function inline(value: unknown, room: number): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts: string[] = []
  let length = 2
  const isArray = Array.isArray(value)
  // What has an id has a line of its own, so that two drafts compare line by line.
  if (isArray && value.some((item) => typeof item === 'object' && item !== null && 'id' in item)) return undefined
  const items: [string, unknown][] = isArray ? value.map((item) => ['', item]) : fieldsOf(value)
  for (const [key, item] of items) {
    const part = inline(item, room - length)
    if (part === undefined) return undefined
    const spelled = isArray ? part : `${JSON.stringify(key)}: ${part}`
    length += spelled.length + 2
    if (length > room + 2) return undefined
    parts.push(spelled)
  }
  if (isArray) return `[${parts.join(', ')}]`
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`
}

function fieldsOf(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** What identifies comes first, what is long comes last; other keys stand between, by alphabet. */
const FIRST = [
  'format',
  'version',
  'type',
  'id',
  'paragraphId',
  'footnoteId',
  'kind',
  'level',
  'series',
  'printed',
  'passageId',
  'label',
  'from',
  'to',
]
const LAST = [
  'quote',
  'passage',
  'paragraphHash',
  'runs',
  'rows',
  'entries',
  'masthead',
  'paragraphs',
  'footnotes',
  'settings',
  'text',
  'links',
  'dossier',
  'dismissals',
  'base',
  'hashes',
]

function rank(key: string): number {
  const first = FIRST.indexOf(key)
  return first >= 0 ? first - FIRST.length : LAST.indexOf(key) + 1
}
