import { referencesOf } from '../../../text/flat'
import type { Numbering } from '../../../text/numbering'
import { referencesOn } from '../../notes/references'
import type { ShownReference } from '../../notes/references'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import type { Unit } from '../../unit'

interface Extract {
  /** Numbers may begin again here: an annex, or a part of the document. */
  begins: boolean
  references: readonly ShownReference[]
}

/** Numbers of notes run from 1 in the order of their first references. */
export const noteOrder = documentRule<Extract>({
  id: 'note-order',
  about:
    'Notes are numbered from 1 in the order of their first references, without a gap and without a number coming twice.',
  level: 'error',
  reference: 'Editorial Manual, Footnotes, chapter 9',
  examples: {
    ok: [
      {
        text: `
          PP: _Recalling_ the Protocol,[^1]
          PP: _Noting_ the report,[^2]
          OP 1: _Urges_ States to accede to the Protocol;[^1]
          OP 2: _Takes note_ of the report.[^3]
          note 1: A.
          note 2: B.
          note 3: C.`,
        profile: 'classic',
      },
      {
        text: `
          para 1: One.[^1]
          annex!: Forms
          para 1: One again.[^2=1]
          note 1: A.
          note 2=1: B.`,
      },
    ],
    bad: [
      { text: 'para 1: One.[^1] Two.[^3]\nnote 1: A.\nnote 3: B.', messages: ['Note 3 follows note 1'] },
      { text: 'para 1: One.[^2] Two.[^1]\nnote 1: A.\nnote 2: B.', messages: ['Note 2 comes before note 1'] },
      { text: 'para 1: One.[^1] Two.[^2=1]\nnote 1: A.\nnote 2=1: B.', messages: ['Two notes are numbered 1'] },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit)) return undefined
    const begins = unit.kind === 'annex' || unit.restart === true
    const references = referencesOn(unit)
    return begins || references.length > 0 ? { begins, references } : undefined
  },
  judge: (extracts, context) =>
    wrongIn(extracts, context).map(({ index, reference, message }): Found => {
      const { unit, extract } = extracts[index]!
      const { from, at } = extract.references[reference]!
      return { paragraphId: unit.id, from, to: at, message }
    }),
})

/** What is wrong at one of a paragraph's references. */
interface Wrong {
  index: number
  reference: number
  message: string
}

type Extracts = readonly { unit: Unit; extract: Extract }[]

/** What is wrong follows from the numbering, in which references have their part: typing does not change it. */
function wrongIn(extracts: Extracts, context: Context): readonly Wrong[] {
  const known = remembered.get(context.numbering)
  if (known) return known
  const wrong = counted(extracts, context)
  remembered.set(context.numbering, wrong)
  return wrong
}

const remembered = new WeakMap<Numbering, Wrong[]>()

function counted(extracts: Extracts, { text, numbering }: Context): Wrong[] {
  const series = new Map(text.footnotes.map((note) => [note.id, note.series]))
  const markOf = (id: string): string | undefined => numbering.footnotes.get(id)?.mark
  const referred = new Set(referencesOf({ ...text, paragraphs: [] }).map(({ run }) => run.footnoteId))
  const found: Wrong[] = []
  /** Marks already met, beginning with those in the masthead. */
  const marks = new Set([...referred].filter((id) => series.get(id) === 'number').map(markOf))
  const seen = new Set(referred)
  for (const { extract } of extracts) for (const { footnoteId } of extract.references) referred.add(footnoteId)
  // A note without a reference is another rule's finding; its number is not missing here.
  for (const { id } of text.footnotes) if (!referred.has(id)) marks.add(markOf(id))
  // Of a document in parts, one part's notes go on from another's.
  const first = [...series].some(([id, kind]) => kind === 'number' && markOf(id) === '1') ? 0 : undefined
  let last = first
  let inAnnex = false
  for (const [index, { extract }] of extracts.entries()) {
    if (extract.begins) inAnnex = true
    for (const [reference, { footnoteId }] of extract.references.entries()) {
      const mark = markOf(footnoteId)
      if (series.get(footnoteId) !== 'number' || mark === undefined) continue
      const say = (message: string): number => found.push({ index, reference, message })
      if (seen.has(footnoteId)) continue
      seen.add(footnoteId)
      if (!/^\d+$/.test(mark)) continue
      const n = Number(mark)
      if (n === 1 && inAnnex) {
        marks.clear()
        last = 0
        inAnnex = false
      }
      if (marks.has(mark)) say(`Two notes are numbered ${mark}`)
      else if (last !== undefined && n > last + 1) {
        const lacking = firstLacking(last + 1, n, marks)
        if (lacking !== undefined) {
          const later = [...series.keys()].some((id) => referred.has(id) && markOf(id) === String(lacking))
          say(
            later
              ? `Note ${mark} comes before note ${lacking}`
              : last === 0
                ? `Note ${mark} comes first`
                : `Note ${mark} follows note ${last}`,
          )
        }
      }
      marks.add(mark)
      last = Math.max(n, last ?? 0)
    }
  }
  return found
}

function firstLacking(from: number, to: number, marks: ReadonlySet<string | undefined>): number | undefined {
  for (let n = from; n < to; n += 1) if (!marks.has(String(n))) return n
  return undefined
}
