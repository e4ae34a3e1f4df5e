import { citedInNote, ibidsIn } from '../../notes/ibid-chain'
import type { NoteSource } from '../../notes/note-source'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'

/** Ibid. stands for what is the same in the note before, and so needs one that names a source. */
export const ibidWithoutPredecessor = documentRule<NoteSource>({
  id: 'ibid-without-predecessor',
  about:
    '“Ibid.” stands for what is the same as in the note just before it, so there must be one, and it must cite a source.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Two treaties apply,[^1] one with a protocol;[^2] the protocol has an annex.[^3]
          note 1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
          note 2: _Ibid._, vol. 2290, No. 26312.
          note 3: Ibid., annex.`,
      },
      {
        text: `
          para 1: Norland said so.[^1] It said more.[^2]
          note 1: Reply of Norland, para. 3.
          note 2: Ibid., para. 8.`,
      },
      {
        text: `
          para 1: The study names two harbours.[^1] It names a third.[^2]
          note 1: A. Harbourmaster, _Ferries of the North_.
          note 2: Ibid., p. 12.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: Norland replied.[^1]
          note 1: Ibid., para. 3.`,
        messages: ['No note stands before this Ibid.'],
      },
      {
        text: `
          para 1: The ferries sail.[^1] The report counts them.[^2]
          note 1: Including the ferries that carry no passengers in winter.
          note 2: Ibid., para. 3.`,
        messages: ['Note 1, just before this Ibid., cites no source'],
      },
    ],
  },
  extract: citedInNote,
  judge: (extracts, context) =>
    ibidsIn(extracts, context).flatMap(({ footnoteId, to, before }): Found[] => {
      if (before && !before.explains) return []
      const message = before
        ? `Note ${before.mark}, just before this Ibid., cites no source`
        : 'No note stands before this Ibid.'
      return [{ footnoteId, from: 0, to, message }]
    }),
})
