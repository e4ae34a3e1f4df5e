import { citedInNote, ibidsIn } from '../../notes/ibid-chain'
import type { NoteSource, NoteSourceKind } from '../../notes/note-source'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'

/** What follows Ibid. is of the kind of source that the note before it cites. */
export const ibidOfAnotherKind = documentRule<NoteSource>({
  id: 'ibid-of-another-kind',
  about:
    'What follows “Ibid.” fits the source that the note before it cites: a volume and a number a treaty, a supplement the Official Records, a chapter a report.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 5',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Two treaties apply,[^1] one with a protocol;[^2] the protocol has an annex.[^3]
          note 1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
          note 2: Ibid., vol. 2290, No. 26312.
          note 3: Ibid., annex.`,
      },
      {
        text: `
          PP: _Recalling_ two reports,[^1]
          PP: _Noting_ a third,[^2]
          PP: _Noting_ its first chapter,[^3]
          note 1: _Official Records of the General Assembly, Seventy-fourth Session, Supplement No. 53_ (A/74/53), chap. V, sect. A.
          note 2: Ibid., _Seventy-fifth Session, Supplement No. 53_ (A/75/53).
          note 3: Ibid., chap. I.`,
      },
      {
        text: `
          PP: _Recalling_ a conference[^1] and its second resolution,[^2]
          note 1: _Report of the Aldra Conference on Ferries, Aldra, 4–15 September 1995_ (United Nations publication, Sales No. E.96.IV.13), chap. I, resolution 1, annex I.
          note 2: Ibid., resolution 2, annex.`,
      },
    ],
    bad: [
      {
        text: `
          para 1: A body replied;[^1] a protocol applies.[^2]
          note 1: Reply of the Aldra Basin Commission, paras. 10 and 11.
          note 2: _Ibid._, vol. 2290, No. 26312.`,
        messages: ['Ibid. gives a volume and a number, but note 1 cites no treaty'],
      },
      {
        text: `
          para 1: A resolution[^1] and a supplement.[^2]
          note 1: Resolution 70/1.
          note 2: Ibid., _Supplement No. 53_ (A/75/53).`,
        messages: ['Ibid. gives a supplement, but note 1 cites no Official Records'],
      },
      {
        text: `
          para 1: A treaty[^1] and a report.[^2]
          note 1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
          note 2: Ibid., chap. V, sect. A.`,
        messages: ['Ibid. gives a chapter, but note 1 cites a treaty'],
      },
      {
        text: `
          para 1: A resolution[^1] and a report.[^2]
          note 1: Resolution 70/1.
          note 2: Ibid., chap. V.`,
        messages: ['Ibid. gives a chapter, but note 1 cites a resolution'],
      },
      {
        text: `
          para 1: A treaty[^1] and a paragraph.[^2]
          note 1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
          note 2: Ibid., para. 8.`,
        messages: ['Ibid. gives a paragraph, but note 1 cites a treaty'],
      },
    ],
  },
  extract: citedInNote,
  judge: (extracts, context) =>
    ibidsIn(extracts, context).flatMap(({ footnoteId, to, rest, before }): Found[] => {
      // A note that cites nothing is another rule's finding.
      const what = before && !before.explains ? misfit(rest, before.kinds) : undefined
      if (!before || !what) return []
      const message = `Ibid. gives ${what.gives}, but note ${before.mark} cites ${what.cites}`
      return [{ footnoteId, from: 0, to, message }]
    }),
})

function misfit(rest: string, kinds: readonly NoteSourceKind[]): { gives: string; cites: string } | undefined {
  if (VOLUME.test(rest))
    return kinds.includes('treaty') ? undefined : { gives: 'a volume and a number', cites: 'no treaty' }
  if (SUPPLEMENT.test(rest))
    return kinds.includes('records') ? undefined : { gives: 'a supplement', cites: 'no Official Records' }
  const part = PART.exec(rest)?.[1]
  if (!part) return undefined
  const treaty = only(kinds, 'treaty')
  const resolution = only(kinds, 'resolution')
  if (part.startsWith('chap') && (treaty || resolution))
    return { gives: 'a chapter', cites: treaty ? 'a treaty' : 'a resolution' }
  if (part.startsWith('resolution') && treaty) return { gives: 'a resolution', cites: 'a treaty' }
  if (part.startsWith('para') && treaty) return { gives: 'a paragraph', cites: 'a treaty' }
  if (part.startsWith('sect') && treaty) return { gives: 'a section', cites: 'a treaty' }
  if (part.startsWith('p') && resolution && !part.startsWith('para')) return { gives: 'a page', cites: 'a resolution' }
  return undefined
}

const only = (kinds: readonly NoteSourceKind[], kind: NoteSourceKind): boolean =>
  kinds.length > 0 && kinds.every((one) => one === kind)

const VOLUME = /^,?\s*vols?\.\s*[\dIVXLC]+[^;]{0,80},\s*Nos?\.\s*\d/iu
const SUPPLEMENT = /^,?[^;]*\bSupplements?\s+Nos?\./iu
const PART = /^,\s*(chaps?\.|resolution\s|paras?\.|sects?\.|pp?\.)/u
