import type { Dismissal, Link, Profile } from '../draft/draft'
import type { DocumentText, Footnote, Paragraph } from '../text/document-text'
import { fieldText, textOf, textOfRuns } from '../text/flat'
import { numberingOf } from '../text/numbering'
import { documentDate } from './document-date'
import type { Finding } from './finding'
import { isFootnote } from './rule'
import type { Context, DocumentRule, Found, ParagraphRule, Rule } from './rule'

export interface CheckOptions {
  /** `auto` decides by the date: classic before 2019, current since and where the date is unknown. */
  profile?: Profile | undefined
  /** ISO day of the document, '' where unknown; what the text says where absent. */
  date?: string | undefined
  links?: readonly Link[] | undefined
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
  const memory = new Map<Rule, Memory>(
    rules.map((rule) => [rule, { setting: '', kept: new WeakMap<object, unknown>() }]),
  )
  return {
    check(text, options = {}) {
      const { date = documentDate(text), dismissals = [] } = options
      const profile = decided(options.profile ?? 'auto', date)
      const context: Context = {
        text,
        numbering: numberingOf(text, options.by ?? 'computed'),
        profile,
        date,
        ...(options.links && { links: options.links }),
      }
      const units = unitsOf(text)
      const setting = `${profile} ${date} ${text.language}`
      const place = placer(context, units)
      const placed: Placed[] = []
      const stopped: CheckAnswer['stopped'] = []
      for (const rule of rules) {
        if (!holds(rule, context)) continue
        const own = memory.get(rule)!
        if (own.setting !== setting) {
          own.setting = setting
          own.kept = new WeakMap()
        }
        try {
          const found =
            rule.form === 'paragraph'
              ? runParagraphRule(rule, units, context, own)
              : runDocumentRule(rule, units, context, own)
          for (const one of found) placed.push(place(rule, one))
        } catch (error) {
          stopped.push({ ruleId: rule.id, message: error instanceof Error ? error.message : String(error) })
        }
      }
      placed.sort((a, b) => a.order - b.order || a.finding.from - b.finding.from || a.finding.to - b.finding.to)
      const findings: Finding[] = []
      const dismissed: Finding[] = []
      for (const { finding } of placed) {
        if (dismissals.some((dismissal) => setsAside(dismissal, finding))) dismissed.push(finding)
        else findings.push(finding)
      }
      return { findings, dismissed, stopped }
    },
  }
}

/** The profile that `auto` means for a document of this date. */
export function decided(profile: Profile, date: string): 'classic' | 'current' {
  if (profile !== 'auto') return profile
  return date && date < '2019' ? 'classic' : 'current'
}

interface Memory {
  setting: string
  /** By unit: a paragraph rule's findings, or a document rule's extract. */
  kept: WeakMap<object, unknown>
}

type Unit = Paragraph | Footnote

interface Placed {
  finding: Finding
  order: number
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

function runParagraphRule(rule: ParagraphRule, units: readonly Unit[], context: Context, { kept }: Memory): Found[] {
  const all: Found[] = []
  for (const unit of units) {
    let found = kept.get(unit) as Found[] | undefined
    if (!found) kept.set(unit, (found = rule.find(unit, context)))
    for (const one of found) all.push(one)
  }
  return all
}

const NOTHING = Symbol('nothing of interest')

function runDocumentRule(rule: DocumentRule, units: readonly Unit[], context: Context, { kept }: Memory): Found[] {
  const extracts: { unit: Unit; extract: unknown }[] = []
  for (const unit of units) {
    let extract = kept.get(unit)
    if (extract === undefined) kept.set(unit, (extract = rule.extract(unit) ?? NOTHING))
    if (extract !== NOTHING) extracts.push({ unit, extract })
  }
  return rule.judge(extracts, context)
}

/** Makes a Finding of what a rule yields: with level, label, words and place in reading order (a note's is its first reference's). */
function placer({ text, numbering }: Context, units: readonly Unit[]): (rule: Rule, found: Found) => Placed {
  let byId: Map<string, { unit: Unit; order: number }> | undefined
  return (rule, found) => {
    byId ??= new Map(units.map((unit, order) => [unit.id, { unit, order }]))
    const id = found.paragraphId ?? found.footnoteId
    const place = id === undefined ? undefined : byId.get(id)
    const words = !place
      ? fieldText(text, 'title')
      : isFootnote(place.unit)
        ? textOfRuns(place.unit.runs)
        : textOf(place.unit)
    const { paragraphId, footnoteId, from, to, message, fix } = found
    return {
      order: place?.order ?? -1,
      finding: {
        ruleId: rule.id,
        level: rule.level,
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

function setsAside(dismissal: Dismissal, finding: Finding): boolean {
  return (
    dismissal.ruleId === finding.ruleId &&
    dismissal.excerpt === finding.excerpt &&
    dismissal.paragraphId === finding.paragraphId &&
    dismissal.footnoteId === finding.footnoteId
  )
}
