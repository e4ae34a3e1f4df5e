import { PARAGRAPH_KINDS } from '../../../shared/text/document-text'
import type { ParagraphKind } from '../../../shared/text/document-text'
import { agrees } from './compare'
import type { Part } from './compare'
import type { Measured } from './measured'
import { ASKED, confusion, countOf, tiesOf } from './tally'

/** The tables of one form: agreement by kind, ties, confusion, the documents that agree least. */
export function reportOf(form: string, all: readonly Measured[], worst: number): string {
  const took = all.reduce((sum, one) => sum + one.took, 0)
  return [
    `${form}: ${all.length} texts, read in ${Math.round(took)} ms`,
    ...agreement(all, 'resolution'),
    ...agreement(all, 'annex'),
    ...table(all, 'resolution'),
    ...worstOf(all, worst),
  ].join('\n')
}

function agreement(all: readonly Measured[], part: Part): string[] {
  const pairs = all.flatMap((one) => one.pairs)
  const line = (name: string, kinds: readonly ParagraphKind[]): string[] => {
    const { of, same, kind, printed, words, level } = countOf(pairs, part, kinds)
    if (of === 0) return []
    const shares = [same, kind, printed, words, level].map((n) => share(n, of).padStart(9))
    return [`  ${name.padEnd(24)}${String(of).padStart(7)}${shares.join('')}`]
  }
  const ties = tiesOf(all, part)
  return [
    '',
    `  ${(part === 'annex' ? 'in annexes' : 'in resolutions').padEnd(24)}${['', 'same', 'kind', 'number', 'words', 'level'].map((h, i) => h.padStart(i === 0 ? 7 : 9)).join('')}`,
    ...PARAGRAPH_KINDS.flatMap((kind) => line(kind, [kind])),
    ...(part === 'resolution' ? line('asked for, together', ASKED) : []),
    `  ${(part === 'annex' ? 'notes tied (with tables)' : 'notes tied').padEnd(24)}${String(ties.of).padStart(7)}${share(ties.tied, ties.of).padStart(9)}`,
  ]
}

function table(all: readonly Measured[], part: Part): string[] {
  const cells = confusion(
    all.flatMap((one) => one.pairs),
    part,
  )
  const names = [...PARAGRAPH_KINDS, 'nothing']
  const columns = names.filter((name) => [...cells.values()].some((row) => row.has(name)))
  return [
    '',
    `  ${'is, was read as'.padEnd(16)}${columns.map((name) => name.slice(0, 9).padStart(10)).join('')}`,
    ...names
      .filter((name) => cells.has(name))
      .map(
        (name) =>
          `  ${name.padEnd(16)}${columns.map((column) => String(cells.get(name)!.get(column) ?? '.').padStart(10)).join('')}`,
      ),
  ]
}

function worstOf(all: readonly Measured[], count: number): string[] {
  const ranked = all
    .map(({ name, pairs, ties }) => ({
      name,
      ties,
      apart: pairs
        .filter(({ source, read }) =>
          source ? source.part === 'resolution' && ASKED.includes(source.kind) : read!.part === 'resolution',
        )
        .filter((pair) => !agrees(pair)),
    }))
    .map((one) => ({ ...one, weight: one.apart.length + one.ties.resolution.missing.length }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return [
    '',
    `  ${ranked.length} texts do not agree in all${count > 0 && ranked.length > 0 ? '; the worst, with the first that differs:' : ''}`,
    ...ranked
      .slice(0, count)
      .flatMap(({ name, apart, ties, weight }) => [
        `  ${name} (${weight})`,
        ...apart.slice(0, 2).flatMap(({ source, read }) => [`    - ${shown(source)}`, `    + ${shown(read)}`]),
        ...ties.resolution.missing.slice(0, 1).map((key) => `    note ${key.slice(0, 100)}`),
      ]),
  ]
}

function shown(item: { kind: string; printed: string; words: string } | undefined): string {
  if (!item) return 'nothing'
  const words = item.words.length > 110 ? `${item.words.slice(0, 60)} ... ${item.words.slice(-45)}` : item.words
  return `${item.kind} ${item.printed} ${words}`
}

function share(n: number, of: number): string {
  return of === 0 ? '-' : `${((n / of) * 100).toFixed(2)} %`
}
