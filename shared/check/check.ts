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
      const changed = changedSince(last, units)
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
        if (settings[rule.id] === 'off' || !holds(rule, context)) continue
        try {
          for (const found of run(units, context, fresh, fresh ? undefined : changed)) placed.push(place(rule, found))
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

/**
 * Runs one rule. `fresh` forgets what it knew; `changed` says which units are new since the call before, where that is
 * known: then only they are looked at.
 */
type Runner = (
  units: readonly Unit[],
  context: Context,
  fresh: boolean,
  changed: readonly number[] | undefined,
) => Found[]

const runnerOf = (rule: Rule): Runner => (rule.form === 'paragraph' ? paragraphRunner(rule) : documentRunner(rule))

/** The places where two lists of units differ; undefined where they are not the same list with a few replaced. */
function changedSince(before: readonly Unit[], units: readonly Unit[]): number[] | undefined {
  if (before.length !== units.length) return undefined
  const changed: number[] = []
  for (let index = 0; index < units.length; index += 1) if (before[index] !== units[index]) changed.push(index)
  return changed
}

function paragraphRunner(rule: ParagraphRule): Runner {
  const memory = aligned((unit, context: Context) => rule.find(unit, context))
  return (units, context, fresh, changed) => memory(units, context, fresh, changed).flat()
}

function documentRunner(rule: DocumentRule): Runner {
  const memory = aligned((unit): Taken => {
    const extract = rule.extract(unit)
    return extract === undefined ? NOTHING : { unit, extract }
  })
  return (units, context, fresh, changed) => rule.judge(memory(units, context, fresh, changed).filter(isTaken), context)
}

interface Extracted {
  unit: Unit
  extract: unknown
}
const NOTHING = null
type Taken = Extracted | typeof NOTHING
const isTaken = (taken: Taken): taken is Extracted => taken !== NOTHING

/** What `look` said of each unit, one beside the other: kept by place, and by identity where units moved. */
function aligned<T>(look: (unit: Unit, context: Context) => T): (...args: Parameters<Runner>) => readonly T[] {
  let byUnit = new WeakMap<Unit, { value: T }>()
  let values: T[] = []
  const valueOf = (unit: Unit, context: Context): T => {
    let known = byUnit.get(unit)
    if (!known) byUnit.set(unit, (known = { value: look(unit, context) }))
    return known.value
  }
  return (units, context, fresh, changed) => {
    if (fresh) byUnit = new WeakMap()
    if (fresh || !changed) values = units.map((unit) => valueOf(unit, context))
    else for (const index of changed) values[index] = valueOf(units[index]!, context)
    return values
  }
}

/** Makes a Finding of what a rule yields: with level, label, words and place in reading order (a note's is its first reference's). */
function placer(
  { text, numbering }: Context,
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
    const level = settings[rule.id] ?? rule.level
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
