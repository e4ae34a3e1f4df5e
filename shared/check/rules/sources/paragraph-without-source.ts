import type { Paragraph, ParagraphKind } from '../../../text/document-text'
import { restsOf } from '../../sources/rests'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'

/** What reports replies rests on them. */
export const paragraphWithoutSource = documentRule<number>({
  id: 'paragraph-without-source',
  about: 'A paragraph that reports what respondents said is linked to what it rests on.',
  level: 'hint',
  reference: 'Drafting convention',
  examples: {
    ok: [
      {
        text: `
          para 1 ~respondent: Norland reported 42 inspections.
          para 2 ~synthesis: Two States had offered inspectors:
          sub (a): Sudria offered two;
          sub (b) ~respondent: Norland offered one.
          para 3 ~secretariat: The Commission may wish to consider the matter.`,
        links: [
          { at: 'para. 1', passage: 'There were 42.', respondent: 'Norland' },
          { at: 'para. 2 (a)', passage: 'We offer two.', respondent: 'Sudria' },
        ],
      },
      { text: 'para 1 ~respondent: Norland reported 42 inspections.' },
    ],
    bad: [
      {
        text: `
          para 1 ~respondent: Norland reported 42 inspections.
          para 2 ~respondent: Sudria reported 15.`,
        links: [{ at: 'para. 1', passage: 'There were 42.', respondent: 'Norland' }],
        messages: ['Nothing is linked that this paragraph rests on'],
      },
      {
        text: `
          para 1 ~respondent: Norland reported 42 inspections.
          para 2 ~synthesis: Most respondents kept a list, which was left ashore.`,
        links: [{ at: 'para. 1', passage: 'There were 42.', respondent: 'Norland' }],
        messages: ['Nothing is linked that this paragraph rests on'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || !BEARS.includes(unit.kind)) return undefined
    const { length } = wordsOf(unit).trim()
    return length > 0 ? length : undefined
  },
  judge: (extracts, context) => {
    const rests = restsOf(context)
    if (rests.size === 0) return []
    const found: Found[] = []
    // A paragraph and its parts bear one another out.
    let whole: { unit: Paragraph; length: number; linked: boolean } | undefined
    const close = (): void => {
      if (!whole || whole.linked) return
      const voice = context.voiceOf(whole.unit)
      if (voice !== 'respondent' && voice !== 'synthesis') return
      const message = 'Nothing is linked that this paragraph rests on'
      found.push({ paragraphId: whole.unit.id, from: 0, to: whole.length, message })
    }
    for (const { unit, extract: length } of extracts) {
      if (isFootnote(unit)) continue
      if (PARTS.includes(unit.kind) && whole) {
        if (rests.has(unit.id)) whole.linked = true
        continue
      }
      close()
      whole = { unit, length, linked: rests.has(unit.id) }
    }
    close()
    return found
  },
})

const BEARS: readonly ParagraphKind[] = ['numbered', 'text', 'sub', 'bullet', 'heading']
const PARTS: readonly ParagraphKind[] = ['sub', 'bullet']
