import { contentOf, contentStems } from '../../structure/content-words'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import type { Unit } from '../../unit'
import { wordsOf } from '../../unit'

type Extract =
  { what: 'heading'; level: number; words: string; stems: readonly string[] } | { what: 'paragraph' | 'annex' }

interface Section {
  words: string
  level: number
  stems: readonly string[]
  paragraphs: Unit[]
}

/** A paragraph of a report stands under the heading that names what it speaks of. */
export const paragraphUnderAnotherHeading = documentRule<Extract>({
  id: 'paragraph-under-another-heading',
  about:
    'A paragraph at the edge of a section speaks of what its own heading names, not of what the neighbouring heading names.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          heading A: Inspection
          para 1: Norland had more inspections.
          para 2: Inspections were held in spring and autumn.
          heading B: Training
          para 3: Inspectors had training.
          para 4: Training was held in winter.`,
      },
    ],
    bad: [
      {
        text: `
          heading A: Inspection
          para 1: Norland had more inspections of ferries.
          para 2: Inspections were held in spring and autumn.
          para 3: Inspections went on.
          heading B: Training
          para 4: An inspection of all ferries had shown their state; the inspections were to go on.
          para 5: Training was held in winter.
          para 6: The training had ended.
          para 7: More training was planned.`,
        messages: ['Speaks of “Inspection”, the section before, and not of “Training”'],
      },
    ],
  },
  extract: (unit): Extract | undefined => {
    if (isFootnote(unit)) return undefined
    if (unit.kind === 'annex') return { what: 'annex' }
    if (unit.kind === 'numbered') return { what: 'paragraph' }
    if (unit.kind !== 'heading') return undefined
    const words = wordsOf(unit).trim()
    return { what: 'heading', level: unit.level, words, stems: contentStems(words) }
  },
  judge: (extracts) => {
    const sections: Section[] = []
    for (const { unit, extract } of extracts) {
      if (extract.what === 'annex') break
      if (extract.what === 'heading') sections.push({ ...extract, paragraphs: [] })
      else sections.at(-1)?.paragraphs.push(unit)
    }
    return sections.flatMap((section, index): Found[] => {
      const { paragraphs } = section
      if (paragraphs.length < 3) return []
      const found: Found[] = []
      const [before, after] = [sections[index - 1], sections[index + 1]]
      if (before?.level === section.level && belongs(paragraphs[0]!, section, before)) {
        found.push(told(paragraphs[0]!, section, before, 'before'))
      }
      if (after?.level === section.level && belongs(paragraphs.at(-1)!, section, after)) {
        found.push(told(paragraphs.at(-1)!, section, after, 'after'))
      }
      return found
    })
  },
})

function told(unit: Unit, own: Section, other: Section, side: 'before' | 'after'): Found {
  const to = /^\s*\S+(?:\s+\S+){0,3}/u.exec(wordsOf(unit))?.[0].length ?? 0
  const next = side === 'before' ? 'the section before' : 'the next section'
  return {
    paragraphId: unit.id,
    from: 0,
    to,
    message: `Speaks of “${other.words}”, ${next}, and not of “${own.words}”`,
  }
}

/** The other heading's words come at least twice and are those of its section; none of its own heading's does, though others here have them. */
function belongs(unit: Unit, own: Section, other: Section): boolean {
  const content = contentOf(unit)
  const ownStems = own.stems.filter((stem) => !other.stems.includes(stem))
  const otherStems = other.stems.filter((stem) => !own.stems.includes(stem))
  if (ownStems.length === 0 || ownStems.some((stem) => content.has(stem))) return false
  const times = (stems: readonly string[]): number => stems.reduce((sum, stem) => sum + (content.get(stem) ?? 0), 0)
  if (times(otherStems) < 2) return false
  const fitting = otherStems.filter((stem) => content.has(stem) && share(stem, other) >= 0.5 && share(stem, own) <= 0.5)
  return times(fitting) >= 2 && ownStems.some((stem) => share(stem, own) >= 0.5)
}

/** In how many of a section's paragraphs a word comes. */
function share(stem: string, { paragraphs }: Section): number {
  if (paragraphs.length === 0) return 0
  return paragraphs.filter((unit) => contentOf(unit).has(stem)).length / paragraphs.length
}
