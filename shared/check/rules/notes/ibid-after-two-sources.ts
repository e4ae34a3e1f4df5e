import { citedInNote, ibidsIn } from '../../notes/ibid-chain'
import type { NoteSource } from '../../notes/note-source'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'

/** An Ibid. after a note with two sources leaves open which of them it means. */
export const ibidAfterTwoSources = documentRule<NoteSource>({
  id: 'ibid-after-two-sources',
  about: '“Ibid.” follows a note that cites one source: after two or more nobody can tell which of them is meant.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: A report[^1] and its addendum.[^2]
          note 1: E/CN.99/2026/4 and E/CN.99/2026/4/Add.1.
          note 2: Ibid., para. 8.`,
      },
      {
        text: `
          para 1: A report[^1] and it again.[^2]
          note 1: E/CN.99/2026/4; see also E/CN.99/2025/4.
          note 2: Ibid., para. 8.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Two reports[^1] and one of them again.[^2]
          note 1: E/CN.99/2026/4, para. 3; and E/CN.99/2025/4, annex.
          note 2: Ibid., para. 8.`,
        messages: ['Ibid. may mean either source in note 1'],
      },
    ],
  },
  extract: citedInNote,
  judge: (extracts, context) =>
    ibidsIn(extracts, context).flatMap(({ footnoteId, to, before }): Found[] => {
      if (!before || before.sources < 2) return []
      return [{ footnoteId, from: 0, to, message: `Ibid. may mean either source in note ${before.mark}` }]
    }),
})
