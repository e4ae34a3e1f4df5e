import type { Footnote, FootnoteSeries, Paragraph, ParagraphKind } from '../../text/document-text'
import { referencesInRuns, textOf, textOfRuns } from '../../text/flat'
import { letters, roman } from '../../text/ordinal'
import { printedOrdinal } from '../ordinal-value'
import type { OrdinalForm, PrintedOrdinal } from '../ordinal-value'
import { documentRule, isFootnote } from '../rule'
import type { Context, Found } from '../rule'
import { wordBefore } from '../word-before'

interface Extract {
  kind: ParagraphKind | 'note'
  level: number
  restart: boolean
  /** Length of the words the finding lies on: the first of the paragraph. */
  head: number
  series?: FootnoteSeries
  references: { footnoteId: string; at: number; from: number }[]
}

/** Numbers of paragraphs, headings and notes run on without gap or repetition. */
export const printedNumberOrder = documentRule<Extract>({
  id: 'printed-number-order',
  about: 'Numbers of paragraphs, headings and notes run on without a gap and without coming twice.',
  level: 'warning',
  reference: 'Editorial Manual, Footnotes, chapters 5 and 9',
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
      { text: 'para 1: One.\npara 3: Three.\npara 2: Two.', messages: ['There is no paragraph 2', '2 comes after 3'] },
      { text: 'para 1: One:\nsub (a): a;\nsub (b): b;\nsub (d): d.', messages: ['There is no (c) in para. 1'] },
      { text: 'heading I: One\nheading II: Two\nheading2 A: A\nheading2 C: C', messages: ['There is no section II.B'] },
      { text: 'para 1: One.[^1] Two.[^3]\nnote 1: A.\nnote 3: B.', messages: ['Note 3 follows note 1'] },
      {
        text: 'para 1: One.[^2] Two.[^1]\nnote 1: A.\nnote 2: B.',
        messages: ['Note 2 comes first', 'Note 1 follows note 2'],
      },
      { text: 'para 1: One.[^1] Two.[^2=1]\nnote 1: A.\nnote 2=1: B.', messages: ['Two notes are numbered 1'] },
      {
        text: 'PP: _Recalling_ A,[^1]\nOP: _Urges_ A.[^1]\nnote 1: A.',
        profile: 'current',
        messages: ['Note 1 is referred to again: today each reference has a note of its own'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit))
      return { kind: 'note', level: 0, restart: false, head: 0, series: unit.series, references: [] }
    const flat = textOfRuns(unit.runs)
    const references = referencesInRuns(unit.runs).map(({ run, at }) => ({
      footnoteId: run.footnoteId,
      at,
      from: wordBefore(flat, at),
    }))
    return {
      kind: unit.kind,
      level: unit.level,
      restart: unit.restart ?? false,
      head: /^\s*\S+(?:\s+\S+){0,3}/u.exec(textOf(unit))?.[0].length ?? 0,
      references,
    }
  },
  judge: (extracts, context) => [...paragraphNumbers(extracts, context), ...noteNumbers(extracts, context)],
})

type Extracts = readonly { unit: Paragraph | Footnote; extract: Extract }[]

/** A count that numbers run along. */
interface Run {
  last: PrintedOrdinal | undefined
  form: OrdinalForm | undefined
  /** Paragraphs without a number since `last`: each may stand for a missing one. */
  unnumbered: number
  /** A heading or annex stood between: the numbers may begin again. */
  mayRestart: boolean
}

const begun = (): Run => ({ last: undefined, form: undefined, unnumbered: 0, mayRestart: true })

function paragraphNumbers(extracts: Extracts, { numbering }: Context): Found[] {
  const found: Found[] = []
  const runs = { numbered: begun(), operative: begun() }
  let headings: Run[] = []
  let subs: Run[] = []
  /** Labels of the headings and of the sub-paragraphs' owners now open. */
  let path: string[] = []
  let owners: string[] = []
  for (const { unit, extract } of extracts) {
    const { kind, level, restart } = extract
    if (kind === 'note') break
    const place = numbering.paragraphs.get(unit.id)
    if (!place) continue
    const { number, label } = place
    const say = (message: string | undefined): void => {
      if (message) found.push({ paragraphId: unit.id, from: 0, to: extract.head, message })
    }
    if (kind === 'annex' || kind === 'opening' || kind === 'closing' || (kind === 'heading' && restart)) {
      for (const run of [runs.numbered, runs.operative]) run.mayRestart = true
    }
    if (kind === 'annex' || kind === 'opening' || kind === 'closing') {
      headings = []
      path = []
      subs = []
    } else if (kind === 'heading') {
      subs = []
      headings.length = Math.min(headings.length, level)
      path.length = Math.min(path.length, level - 1)
      const run = (headings[level - 1] ??= begun())
      const parent = path.filter(Boolean).join('.')
      // Parts of a document may each begin with I.
      run.mayRestart = true
      say(
        stepped(run, number, preferredHeading(level), (from, to) =>
          missing('section', from, to, parent && `${parent}.`),
        ),
      )
      path[level - 1] = number
      for (const count of [runs.numbered, runs.operative]) count.mayRestart = true
    } else if (kind === 'numbered' || kind === 'operative') {
      say(stepped(runs[kind], number, 'figure', (from, to) => missing('paragraph', from, to)))
      subs = []
      owners = [label]
    } else if (kind === 'preambular') {
      subs = []
      owners = [label]
    } else if (kind === 'sub') {
      subs.length = Math.min(subs.length, level)
      const run = (subs[level - 1] ??= begun())
      // Lists one after the other under one paragraph all begin with (a).
      run.mayRestart = true
      const owner = owners[level - 1]
      const inList = owner ? ` in ${owner}` : ' in the list'
      say(
        stepped(run, number, level % 2 ? 'letter' : 'roman', (from, to) =>
          to ? `There are no (${from}) to (${to})${inList}` : `There is no (${from})${inList}`,
        ),
      )
      owners.length = Math.min(owners.length, level)
      owners[level] = label
    }
  }
  return found
}

const preferredHeading = (level: number): OrdinalForm =>
  level === 3 ? 'figure' : level === 1 || level === 5 ? 'roman' : 'letter'

/** Takes a number into its run; words of what is wrong with it. */
function stepped(
  run: Run,
  number: string,
  preferred: OrdinalForm,
  spell: (from: string, to?: string) => string,
): string | undefined {
  const next = printedOrdinal(number)
  if (!next) {
    if (!number) run.unnumbered += 1
    else Object.assign(run, begun())
    return undefined
  }
  const form = formOf(run, next, preferred)
  const value = next[form]!
  const before = run.last?.[form]
  const { unnumbered, mayRestart } = run
  const beside = run.last?.beside
  Object.assign(run, { last: next, form, unnumbered: 0, mayRestart: false })
  if (before === undefined) {
    // The head of a list, or of a series of headings, may stand within a sentence: only paragraphs must begin with 1.
    const begins = value === 1 || unnumbered > 0 || next.beside !== '' || form !== 'figure'
    return begins ? undefined : spell('1', value > 2 ? String(value - 1) : undefined)
  }
  if (value === before + 1 || (value === 1 && mayRestart)) return undefined
  if (value === before && (next.beside || beside)) return undefined
  if (value === before) return `Number ${number} comes twice`
  if (value < before) return `${number} comes after ${named(before, form, number)}`
  if (value - before - 1 <= unnumbered) return undefined
  const from = named(before + 1, form, number)
  return spell(from, value > before + 2 ? named(value - 1, form, number) : undefined)
}

function missing(what: string, from: string, to: string | undefined, parent = ''): string {
  return to ? `There are no ${what}s ${parent}${from} to ${parent}${to}` : `There is no ${what} ${parent}${from}`
}

/** The form in which the number carries on its run; (i) after (h) is a letter, at the head of a list a numeral. */
function formOf(run: Run, next: PrintedOrdinal, preferred: OrdinalForm): OrdinalForm {
  const forms = (['figure', 'roman', 'letter'] as const).filter((form) => next[form] !== undefined)
  const follows = forms.find((form) => run.last?.[form] !== undefined && next[form] === run.last[form]! + 1)
  if (follows) return follows
  return (
    forms.find((form) => form === run.form) ??
    forms.find((form) => next[form] === 1) ??
    (forms.includes(preferred) ? preferred : forms[0]!)
  )
}

function named(value: number, form: OrdinalForm, like: string): string {
  const bare = form === 'figure' ? String(value) : form === 'roman' ? roman(value) : letters(value)
  const core = like.replace(/[^A-Za-z0-9]/gu, '')
  return form === 'figure' ? bare : core === core.toUpperCase() ? bare.toUpperCase() : bare.toLowerCase()
}

function noteNumbers(extracts: Extracts, { numbering, profile }: Context): Found[] {
  const series = new Map(
    extracts.flatMap(({ unit, extract }) => (extract.series ? [[unit.id, extract.series] as const] : [])),
  )
  const referred = new Set(extracts.flatMap(({ extract }) => extract.references.map(({ footnoteId }) => footnoteId)))
  // A note without a reference is another rule's finding; its number is not missing here.
  const idle = new Set(
    [...series.keys()].filter((id) => !referred.has(id)).map((id) => numbering.footnotes.get(id)?.mark),
  )
  const found: Found[] = []
  const seen = new Set<string>()
  const marks = new Map<string, string>()
  let last = 0
  let inAnnex = false
  for (const { unit, extract } of extracts) {
    if (extract.kind === 'note') break
    if (extract.kind === 'annex' || extract.restart) inAnnex = true
    for (const { footnoteId, at, from } of extract.references) {
      const mark = numbering.footnotes.get(footnoteId)?.mark
      if (series.get(footnoteId) !== 'number' || mark === undefined) continue
      const say = (message: string): number => found.push({ paragraphId: unit.id, from, to: at, message })
      if (seen.has(footnoteId)) {
        if (profile === 'current') say(`Note ${mark} is referred to again: today each reference has a note of its own`)
        continue
      }
      seen.add(footnoteId)
      const n = /^\d+$/.test(mark) ? Number(mark) : undefined
      if (n === undefined) continue
      if (n === 1 && inAnnex) {
        marks.clear()
        last = 0
        inAnnex = false
      }
      if (marks.has(mark)) say(`Two notes are numbered ${mark}`)
      else if (n < last) say(`Note ${mark} follows note ${last}`)
      else if (n > last + 1 && !allIdle(last, n, idle))
        say(last === 0 ? `Note ${mark} comes first` : `Note ${mark} follows note ${last}`)
      marks.set(mark, footnoteId)
      last = n
    }
  }
  return found
}

function allIdle(last: number, n: number, idle: ReadonlySet<string | undefined>): boolean {
  for (let missing = last + 1; missing < n; missing += 1) if (!idle.has(String(missing))) return false
  return true
}
