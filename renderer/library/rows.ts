import type { SourceSummary } from '../../shared/service/corpus'
import type { SourceKind } from '../../shared/source/source'
import { COLUMNS } from './columns'
import type { ColumnId } from './columns'

/** What the sources shown have; each can be asked for. */
export const FLAGS = ['losses', 'noRespondent', 'notPublic', 'told', 'example'] as const
export type Flag = (typeof FLAGS)[number]

export interface Narrowing {
  words: string
  kind: SourceKind | undefined
  language: string | undefined
  flag: Flag | undefined
  /** Only these: the ones just imported. */
  only: ReadonlySet<string> | undefined
}

export const ALL: Narrowing = { words: '', kind: undefined, language: undefined, flag: undefined, only: undefined }

export interface Order {
  column: ColumnId
  descending: boolean
}

/** Whether a source has what a flag says; `examples` is the folder the example's sources came from. */
export function hasFlag(source: SourceSummary, flag: Flag, examples: string): boolean {
  switch (flag) {
    case 'losses':
      return source.losses.length > 0
    case 'noRespondent':
      return source.facts.kind === 'reply' && !source.facts.respondent
    case 'notPublic':
      return source.visibility !== 'public'
    case 'told':
      return source.told.length > 0
    case 'example':
      return examples !== '' && source.file.path.startsWith(examples)
  }
}

/** Where the example's sources lie, from where its report lies: `…/drafts/report.undraft`, `…/sources/`. */
export function exampleFolder(report: string): string {
  const match = /^(.*)([/\\])drafts[/\\][^/\\]*$/.exec(report)
  return match ? `${match[1]}${match[2]}sources${match[2]}` : ''
}

/** The sources that are asked for: all the words somewhere in what the table shows of them. */
export function narrowed(
  sources: readonly SourceSummary[],
  { words, kind, language, flag, only }: Narrowing,
  examples: string,
): readonly SourceSummary[] {
  const asked = folded(words).split(/\s+/).filter(Boolean)
  if (asked.length === 0 && !kind && !language && !flag && !only) return sources
  return sources.filter(
    (source) =>
      (!kind || source.facts.kind === kind) &&
      (!language || source.facts.language === language) &&
      (!flag || hasFlag(source, flag, examples)) &&
      (!only || only.has(source.sourceId)) &&
      asked.every((word) => haystack(source).includes(word)),
  )
}

/** In order of a column; the empty last, equals by title. */
export function ordered(sources: readonly SourceSummary[], { column, descending }: Order): readonly SourceSummary[] {
  const { key } = COLUMNS.find(({ id }) => id === column)!
  const sign = descending ? -1 : 1
  const keyed = sources.map((source) => ({ source, key: key(source), title: source.facts.title }))
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') {
      if (a.key !== b.key) return a.key === '' ? 1 : -1
    } else {
      const by = typeof a.key === 'number' ? a.key - (b.key as number) : COLLATOR.compare(a.key, String(b.key))
      if (by !== 0) return sign * by
    }
    return COLLATOR.compare(a.title, b.title)
  })
  return keyed.map(({ source }) => source)
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const haystacks = new WeakMap<SourceSummary, string>()

function haystack(source: SourceSummary): string {
  const known = haystacks.get(source)
  if (known !== undefined) return known
  const shown = COLUMNS.filter(({ fact }) => fact !== undefined).map(({ text }) => text(source))
  const made = folded([...shown, source.facts.date, source.file.name].join('\n'))
  haystacks.set(source, made)
  return made
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
