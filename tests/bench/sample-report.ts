import type { Draft } from '../../shared/draft/draft'
import { openDraft } from '../../shared/draft/open'
import type { DocumentText, Run } from '../../shared/text/document-text'
import { seeded } from './figures'

/** The same report as a draft, as it is saved: its ids are `id1`, `id2` ... */
export function sampleDraft(paragraphCount: number, noteCount: number): Draft {
  let ids = 0
  const text = sampleReport(paragraphCount, noteCount)
  return openDraft(text, 'report', () => `id${(ids += 1)}`, '2026-01-16T09:00:00.000Z')
}

/** A report with headings, lists, notes and references within it, the same in every run. */
export function sampleReport(paragraphCount: number, noteCount: number): DocumentText {
  const random = seeded(2026)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const words = (
    'Norland Sudria Tarvonia reported that the number of inspections passenger ferries had risen in 2024 and certificates stability were required of ' +
    'vessels carrying more than 12 passengers lifejackets for children kept at landing stages crews trained masters examined every five years'
  ).split(' ')
  // As fluent as words by chance can be: a draft has few faults, not thousands.
  const sentence = (): string => {
    const said: string[] = []
    const length = 14 + Math.floor(random() * 16)
    while (said.length < length) {
      const word = pick(words)
      if (word !== said.at(-1)) said.push(word)
    }
    const [first = '', ...rest] = said
    return `${first[0]!.toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`
  }
  const text: DocumentText = { language: 'en', masthead: {}, paragraphs: [], footnotes: [] }
  for (let n = 0; n < paragraphCount; n += 1) {
    const kind = n % 25 === 0 ? 'heading' : n % 9 < 2 ? 'sub' : 'numbered'
    const runs: Run[] = [
      { type: 'text', text: kind === 'heading' ? pick(words) : Array.from({ length: 3 }, sentence).join(' ') },
    ]
    if (n % 40 === 7) runs.push({ type: 'text', text: ` (See para. ${1 + Math.floor(n / 2)} above.)` })
    if (kind === 'numbered' && text.footnotes.length < noteCount && n % 3 !== 0) {
      const id = `f${text.footnotes.length + 1}`
      runs.push({ type: 'reference', footnoteId: id })
      text.footnotes.push({
        id,
        series: 'number',
        runs: [{ type: 'text', text: `Reply of ${pick(words)}, para. ${n}.` }],
      })
    }
    text.paragraphs.push({ id: `p${n + 1}`, kind, level: kind === 'numbered' ? 0 : 1, runs })
  }
  return text
}
