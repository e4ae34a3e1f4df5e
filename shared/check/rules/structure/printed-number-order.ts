import type { Footnote, Paragraph, ParagraphKind } from '../../../text/document-text'
import { textOf } from '../../../text/flat'
import type { Numbering } from '../../../text/numbering'
import { documentRule, isFootnote } from '../../rule'
import type { Context, Found } from '../../rule'
import { newSequence, step } from '../../structure/sequence'
import type { Misplaced, Sequence } from '../../structure/sequence'

interface Extract {
  kind: ParagraphKind
  level: number
}

/** Numbers of paragraphs and headings run on without gap or repetition. */
export const printedNumberOrder = documentRule<Extract>({
  id: 'printed-number-order',
  about: 'Numbers of paragraphs and headings run on without a gap and without coming twice.',
  level: 'warning',
  reference: 'Editorial Manual, Paragraphs and subparagraphs; Headings',
  examples: {
    ok: [
      {
        text: `
          heading I: Introduction
          para 1: One.[^1]
          heading II: Replies
          heading2 A: Inspection
          para 2: Two:
          sub (a): first;
          sub2 (i): at sea;
          sub2 (ii): ashore;
          sub (b): second.
          para 2 bis: Between.[^2]
          para 3: Three.
          annex I!: Forms
          para 1: One again.
          note 1: A.
          note 2: B.`,
      },
      {
        text: `
          PP: _Recalling_ the Protocol,[^1]
          PP: _Noting_ the report,[^2]
          OP 1: _Urges_ States to accede to the Protocol;[^1]
          OP 2: _Takes note_ of the report.[^2]
          note 1: A.
          note 2: B.`,
        profile: 'classic',
      },
    ],
    bad: [
      { text: 'para 1: One.\npara 2: Two.\npara 4: Four.', messages: ['There is no paragraph 3'] },
      { text: 'OP 1: One;\nOP 2: Two;\nOP 6: Six.', messages: ['There are no paragraphs 3 to 5'] },
      { text: 'para 1: One.\npara 2: Two.\npara 2: Three.', messages: ['Number 2 comes twice'] },
      { text: 'para 1: One.\npara 3: Three.\npara 2: Two.', messages: ['3 comes before 2'] },
      { text: 'para 1: One:\nsub (a): a;\nsub (b): b;\nsub (d): d.', messages: ['There is no (c) in para. 1'] },
      { text: 'heading I: One\nheading II: Two\nheading2 A: A\nheading2 C: C', messages: ['There is no section II.B'] },
    ],
  },
  extract: (unit) =>
    isFootnote(unit)
      ? undefined
      : {
          kind: unit.kind,
          level: unit.level,
        },
  judge: (extracts, context) =>
    wrongIn(extracts, context).map(({ index, message }): Found => {
      const { unit } = extracts[index]!
      const to = isFootnote(unit) ? 0 : (/^\s*\S+(?:\s+\S+){0,3}/u.exec(textOf(unit))?.[0].length ?? 0)
      return { paragraphId: unit.id, from: 0, to, message }
    }),
})

/** What is wrong at a paragraph. */
interface Wrong {
  index: number
  message: string
}

/** What is wrong follows from the numbering, in which kinds and levels have their part: typing does not change it. */
function wrongIn(extracts: Extracts, context: Context): readonly Wrong[] {
  const { numbering } = context
  const known = remembered.get(numbering)
  if (known) return known
  const wrong = paragraphNumbers(extracts, context)
  remembered.set(numbering, wrong)
  return wrong
}

const remembered = new WeakMap<Numbering, Wrong[]>()

type Extracts = readonly { unit: Paragraph | Footnote; extract: Extract }[]

function paragraphNumbers(extracts: Extracts, { numbering }: Context): Wrong[] {
  const found: Wrong[] = []
  const runs = { numbered: newSequence(), operative: newSequence() }
  const numbers = numbersAhead(extracts, numbering)
  let headings: Sequence[] = []
  let subs: Sequence[] = []
  /** Numbers of the headings now open, and labels of what the sub-paragraphs belong to. */
  let path: string[] = []
  let owners: string[] = []
  const restart = (): void => {
    runs.numbered.mayRestart = true
    runs.operative.mayRestart = true
  }
  for (const [index, { unit, extract }] of extracts.entries()) {
    const { kind, level } = extract
    const place = numbering.paragraphs.get(unit.id)
    if (!place) continue
    const { number, label } = place
    const say = (wrong: Misplaced | undefined, spell: (from: string, to?: string) => string): void => {
      if (wrong) found.push({ index, message: words(wrong, spell) })
    }
    if (kind === 'annex' || kind === 'opening' || kind === 'closing') {
      restart()
      headings = []
      path = []
      subs = []
    } else if (kind === 'heading') {
      restart()
      subs = []
      headings.length = Math.min(headings.length, level)
      path.length = Math.min(path.length, level - 1)
      const run = (headings[level - 1] ??= newSequence())
      // Parts of a document may each begin with I.
      run.mayRestart = true
      const preferred = level === 3 ? 'figure' : level === 1 || level === 5 ? 'roman' : 'letter'
      const parent = path.filter(Boolean).join('.')
      say(step(run, number, { preferred, widestGap: 3 }), plural('section', parent && `${parent}.`))
      path[level - 1] = number
    } else if (kind === 'numbered' || kind === 'operative') {
      const upcoming = (): string[] => numbers(kind, unit.id)
      say(step(runs[kind], number, { preferred: 'figure', mustBegin: true, upcoming }), plural('paragraph', ''))
      subs = []
      owners = [label]
    } else if (kind === 'preambular') {
      subs = []
      owners = [label]
    } else if (kind === 'sub') {
      subs.length = Math.min(subs.length, level)
      const run = (subs[level - 1] ??= newSequence())
      // Lists one after the other under one paragraph all begin with (a).
      run.mayRestart = true
      const inList = owners[level - 1] ? ` in ${owners[level - 1]}` : ' in the list'
      say(step(run, number, { preferred: level % 2 ? 'letter' : 'roman', widestGap: 3 }), (from, to) =>
        to ? `There are no (${from}) to (${to})${inList}` : `There is no (${from})${inList}`,
      )
      owners.length = Math.min(owners.length, level)
      owners[level] = label
    }
  }
  return found
}

function words(wrong: Misplaced, spell: (from: string, to?: string) => string): string {
  switch (wrong.what) {
    case 'missing':
      return spell(wrong.from, wrong.to)
    case 'twice':
      return `Number ${wrong.number} comes twice`
    default:
      return `${wrong.number} comes ${wrong.what} ${wrong.other}`
  }
}

const plural =
  (what: string, parent: string) =>
  (from: string, to?: string): string =>
    to ? `There are no ${what}s ${parent}${from} to ${parent}${to}` : `There is no ${what} ${parent}${from}`

/** The numbers of the paragraphs of a kind after one of them, as far as a swapped number would be looked for. */
function numbersAhead(
  extracts: Extracts,
  numbering: Context['numbering'],
): (kind: ParagraphKind, id: string) => string[] {
  const rows = new Map<ParagraphKind, { ids: Map<string, number>; numbers: string[] }>()
  return (kind, id) => {
    let row = rows.get(kind)
    if (!row) {
      const units = extracts.filter(({ extract }) => extract.kind === kind)
      const ids = new Map(units.map(({ unit }, index) => [unit.id, index]))
      row = { ids, numbers: units.map(({ unit }) => numbering.paragraphs.get(unit.id)?.number ?? '') }
      rows.set(kind, row)
    }
    const from = row.ids.get(id)! + 1
    const ahead = row.numbers.slice(from, from + 40)
    const again = ahead.indexOf('1')
    return again < 0 ? ahead : ahead.slice(0, again)
  }
}
