import type { Dismissal, Dossier, DraftKind, Link, Profile, RuleSettings } from '../draft/draft'
import { draftKindOf } from '../draft/open'
import { voicesOf } from '../draft/voice'
import { textHash } from '../source/address'
import type { DocumentText, Paragraph } from '../text/document-text'
import { fieldText, textOf } from '../text/flat'
import { rememberedNumbering } from '../text/remembered-numbering'
import { documentDate } from './document-date'
import type { Finding } from './finding'
import { NO_FACTS } from './given'
import type { CorpusFacts } from './given'
import { OFFICE_LISTS } from './office-lists'
import type { OfficeLists } from './office-lists'
import type { Context, DocumentRule, Found, ParagraphRule, Rule } from './rule'
import { setFor } from './settings'
import { speakerOf } from './speaker'
import { isFootnote, ofUnit, wordsOf } from './unit'
import type { Unit } from './unit'

export interface CheckOptions {
  /** `auto` decides by the date: classic before 2019, current since and where the date is unknown. */
  profile?: Profile | undefined
  /** ISO day of the document, '' where unknown; what the text says where absent. */
  date?: string | undefined
  /** What the text is; told by its paragraphs where absent. */
  kind?: DraftKind | undefined
  links?: readonly Link[] | undefined
  dossier?: Dossier | undefined
  facts?: CorpusFacts | undefined
  /** An office's own tables in place of ours. */
  lists?: Partial<OfficeLists> | undefined
  /** Rules switched off or of another level. */
  settings?: RuleSettings | undefined
  /** Hashes (source/address.ts `textHash`) of the paragraphs and notes of a base text: words taken from it are not judged again. */
  base?: ReadonlySet<string> | undefined
  /** Findings set aside with these are left out. */
  dismissals?: readonly Dismissal[] | undefined
  /** Which numbers count: a draft's are computed (as where absent), a source's are what it printed. */
  by?: 'computed' | 'printed' | undefined
}

export interface CheckAnswer {
  /** In reading order. */
  findings: Finding[]
  /** Findings a dismissal set aside, in reading order. */
  dismissed: Finding[]
  /** Findings on words that are those of the base text, in reading order. */
  inherited: Finding[]
  /** Rules that broke on this text; the others went on. */
  stopped: { ruleId: string; message: string }[]
}

export interface Checker {
  /**
   * All findings of the rules on a text. Paragraphs and notes that are the very same objects as at the call before are
   * not looked at again, so keep the identity of what did not change.
   */
  check(text: DocumentText, options?: CheckOptions): CheckAnswer
}

/** A checker with these rules and a memory of the text it saw last. */
export function createChecker(rules: readonly Rule[]): Checker {
  const numberingFor = rememberedNumbering()
  const runs = rules.map((rule) => ({ rule, run: runnerOf(rule), setting: '' }))
  let last: readonly Unit[] = []
  let lastLists: { own: Partial<OfficeLists> | undefined; lists: OfficeLists } = { own: undefined, lists: OFFICE_LISTS }
  let listsSeen = 0
  return {
    check(text, options = {}) {
      const { date = documentDate(text), dismissals = [], settings = {}, base } = options
      const profile = decided(options.profile ?? 'auto', date)
      const kind = options.kind ?? draftKindOf(text)
      const organ = speakerOf(text)
      const lists = listsFor(options.lists)
      const numbering = numberingFor(text, options.by ?? 'computed')
      const context: Context = {
        text,
        numbering,
        profile,
        date,
        kind,
        organ,
        links: options.links ?? [],
        dossier: options.dossier ?? { questions: [], asked: [] },
        facts: options.facts ?? NO_FACTS,
        lists,
        voiceOf: voicesOf(text, { links: options.links, respondents: options.dossier?.asked }),
      }
      const units = unitsOf(text)
      const step = stepBetween(last, units)
      last = units
      const setting = [profile, date, text.language, kind, organ, listsSeen].join(' ')
      const place = placer(context, units, settings)
      const placed: Placed[] = []
      const stopped: CheckAnswer['stopped'] = []
      for (const one of runs) {
        const { rule, run } = one
        const fresh = one.setting !== setting
        // A rule that does not run now has not seen what changed.
        one.setting = ''
        if (setFor(rule.id, settings) === 'off' || !holds(rule, context)) continue
        try {
          for (const found of readable(run(units, context, fresh ? FRESH : step))) placed.push(place(rule, found))
          one.setting = setting
        } catch (error) {
          stopped.push({ ruleId: rule.id, message: error instanceof Error ? error.message : String(error) })
        }
      }
      placed.sort((a, b) => a.order - b.order || a.finding.from - b.finding.from || a.finding.to - b.finding.to)
      const findings: Finding[] = []
      const dismissed: Finding[] = []
      const inherited: Finding[] = []
      for (const { finding, unit } of placed) {
        if (base && unit && base.has(hashOf(unit))) inherited.push(finding)
        else if (dismissals.some((dismissal) => setsAside(dismissal, finding))) dismissed.push(finding)
        else findings.push(finding)
      }
      return { findings, dismissed, inherited, stopped }
    },
  }

  function listsFor(own: Partial<OfficeLists> | undefined): OfficeLists {
    if (own !== lastLists.own) {
      lastLists = { own, lists: { ...OFFICE_LISTS, ...own } }
      listsSeen += 1
    }
    return lastLists.lists
  }
}

const hashOf = ofUnit((unit) => textHash(wordsOf(unit)))

/** The profile that `auto` means for a document of this date. */
export function decided(profile: Profile, date: string): 'classic' | 'current' {
  if (profile !== 'auto') return profile
  return date && date < '2019' ? 'classic' : 'current'
}

interface Placed {
  finding: Finding
  order: number
  /** Absent for the masthead. */
  unit?: Unit
}

function holds(rule: Rule, { profile, date, text }: Context): boolean {
  return (
    (!rule.languages || rule.languages.includes(text.language)) &&
    (!rule.profiles || rule.profiles.includes(profile)) &&
    (!date || ((!rule.from || date >= rule.from) && (!rule.to || date <= rule.to)))
  )
}

/** All paragraphs in reading order, those of a table after it, then all notes. */
function unitsOf(text: DocumentText): Unit[] {
  const units: Unit[] = []
  const visit = (paragraph: Paragraph): void => {
    units.push(paragraph)
    if (paragraph.rows) for (const row of paragraph.rows) for (const cell of row.cells) cell.paragraphs.forEach(visit)
  }
  text.paragraphs.forEach(visit)
  for (const note of text.footnotes) units.push(note)
  return units
}

/** How the units of a text follow from those before. */
interface Step {
  /** Indices of the units that are new. */
  changed: readonly number[]
  /** Where units moved: the index that each had, -1 where it is new. */
  from?: Int32Array
}

/** Nothing is known of the units. */
const FRESH = undefined

type Runner = (units: readonly Unit[], context: Context, step: Step | typeof FRESH) => Iterable<Found>

const runnerOf = (rule: Rule): Runner => (rule.form === 'paragraph' ? paragraphRunner(rule) : documentRunner(rule))

/** Most often a few units stand changed in their places; else each is looked for among those before. */
function stepBetween(before: readonly Unit[], units: readonly Unit[]): Step {
  const changed: number[] = []
  if (before.length === units.length) {
    units.forEach((unit, index) => {
      if (before[index] !== unit) changed.push(index)
    })
    const replaced = new Set(changed.map((index) => before[index]))
    if (!changed.some((index) => replaced.has(units[index]))) return { changed }
    changed.length = 0
  }
  const places = new Map(before.map((unit, index) => [unit, index]))
  const from = new Int32Array(units.length)
  units.forEach((unit, index) => {
    from[index] = places.get(unit) ?? -1
    if (from[index] < 0) changed.push(index)
  })
  return { changed, from }
}

/** More of one rule in one paragraph or note nobody reads: a paragraph of a million brackets has a million faults. */
const MOST_IN_UNIT = 500

function* readable(all: Iterable<Found>): Iterable<Found> {
  let unit: string | undefined
  let count = 0
  for (const found of all) {
    const id = found.paragraphId ?? found.footnoteId
    if (id !== unit) [unit, count] = [id, 0]
    if ((count += 1) <= MOST_IN_UNIT) yield found
  }
}

/** Nearly every rule says nothing of nearly every unit: that is kept as undefined. */
function paragraphRunner(rule: ParagraphRule): Runner {
  const memory = remembered((unit, context) => {
    const found = rule.find(unit, context)
    return found.length > 0 ? found : undefined
  })
  return (units, context, step) => memory(units, context, step).flat()
}

function documentRunner(rule: DocumentRule): Runner {
  const memory = remembered((unit) => {
    const extract = rule.extract(unit)
    return extract === undefined ? undefined : { unit, extract }
  })
  return (units, context, step) => rule.judge(memory(units, context, step), context)
}

/** What `look` said of the units, in their order; of the units there were before it is not asked again. */
function remembered<T>(
  look: (unit: Unit, context: Context) => T | undefined,
): (...args: Parameters<Runner>) => readonly T[] {
  let values: (T | undefined)[] = []
  let said: readonly T[] = []
  return (units, context, step) => {
    const was = values
    if (!step) values = units.map((unit) => look(unit, context))
    else if (step.from) values = Array.from(step.from, (index) => (index < 0 ? undefined : was[index]))
    let same = step !== FRESH && !step.from
    for (const index of step?.changed ?? []) {
      const value = look(units[index]!, context)
      if (value !== undefined || values[index] !== undefined) same = false
      values[index] = value
    }
    if (!same) said = values.filter((value) => value !== undefined) as T[]
    return said
  }
}

/** Makes a Finding of what a rule yields: with level, label, words and place in reading order (a note's is its first reference's). */
function placer(
  { text, numbering, organ }: Context,
  units: readonly Unit[],
  settings: RuleSettings,
): (rule: Rule, found: Found) => Placed {
  let byId: Map<string, { unit: Unit; order: number }> | undefined
  return (rule, found) => {
    byId ??= new Map(units.map((unit, order) => [unit.id, { unit, order }]))
    const id = found.paragraphId ?? found.footnoteId
    const place = id === undefined ? undefined : byId.get(id)
    const words = !place ? fieldText(text, 'title') : isFootnote(place.unit) ? wordsOf(place.unit) : textOf(place.unit)
    const { paragraphId, footnoteId, from, to, message, fix } = found
    const level = setFor(rule.id, settings) ?? rule.levelFor?.[organ] ?? rule.level
    return {
      order: place?.order ?? -1,
      ...(place && { unit: place.unit }),
      finding: {
        ruleId: rule.id,
        level: level === 'off' ? rule.level : level,
        at:
          (paragraphId !== undefined && numbering.paragraphs.get(paragraphId)?.label) ||
          (footnoteId !== undefined && numbering.footnotes.get(footnoteId)?.label) ||
          'title',
        ...(paragraphId !== undefined && { paragraphId }),
        ...(footnoteId !== undefined && { footnoteId }),
        from,
        to,
        excerpt: words.slice(from, to),
        message,
        ...(rule.reference && { reference: rule.reference }),
        ...(fix && { fix }),
      },
    }
  }
}

/** Whether this dismissal is of this finding: the same rule on the same words of the same place. */
export function setsAside(dismissal: Dismissal, finding: Finding): boolean {
  return (
    dismissal.ruleId === finding.ruleId &&
    dismissal.excerpt === finding.excerpt &&
    dismissal.paragraphId === finding.paragraphId &&
    dismissal.footnoteId === finding.footnoteId
  )
}
