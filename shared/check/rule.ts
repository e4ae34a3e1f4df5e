import type { Dossier, DraftKind, Link } from '../draft/draft'
import type { Visibility } from '../source/source'
import type { DocumentText, Paragraph, Voice } from '../text/document-text'
import type { Numbering } from '../text/numbering'
import type { Fix, Level } from './finding'
import type { CorpusFacts } from './given'
import type { OfficeLists } from './office-lists'
import type { Unit } from './unit'

export { isFootnote } from './unit'

/** What a rule may know beside the paragraph before it. All of it is passed in: a rule asks nobody. */
export interface Context {
  text: DocumentText
  numbering: Numbering
  /** Already decided: `auto` never arrives here. */
  profile: 'classic' | 'current'
  /** ISO day of the document, '' where unknown: rules are dated. */
  date: string
  kind: DraftKind
  /** Code of the organ that speaks (resources/lists/bodies.json): `GA`, `SC`, `E/CN.15`; '' where unknown. */
  organ: string
  links: readonly Link[]
  dossier: Dossier
  facts: CorpusFacts
  lists: OfficeLists
  /** Who speaks in a paragraph of a report, said or guessed. */
  voiceOf(paragraph: Paragraph): Voice | undefined
}

/** What a rule yields; `check` adds rule, level, label, excerpt and order. */
export interface Found {
  paragraphId?: string
  footnoteId?: string
  from: number
  to: number
  message: string
  fix?: Fix
}

/** What every rule says of itself; the examples are its tests and its help page. */
export interface About {
  /** The file's name and the export's, in kebab-case. */
  id: string
  /** One sentence: what is right, and why. */
  about: string
  level: Level
  /** Of what an organ's own texts, as published, do in more than one way: by its code (`SC`). */
  levelFor?: Readonly<Record<string, Level>>
  reference?: string
  /** ISO days between which the rule holds; open where absent. */
  from?: string
  to?: string
  /** Languages it knows; absent: all. */
  languages?: readonly string[]
  profiles?: readonly ('classic' | 'current')[]
  examples: { ok: readonly Example[]; bad: readonly BadExample[] }
}

/** A text in the notation of text/notation.ts, with what it rests on. */
export interface Example {
  text: string
  /** How many times its last line stands, where a text is too long to be written out. */
  times?: number
  profile?: 'classic' | 'current'
  date?: string
  /** Where absent: a resolution if it has operative or preambular paragraphs. */
  kind?: DraftKind
  links?: readonly ExampleLink[]
  dossier?: Partial<Dossier>
  facts?: Partial<CorpusFacts>
}

/** A confirmed link, as a drafter would say it. */
export interface ExampleLink {
  /** Label of the paragraph: `para. 2`. */
  at: string
  /** The words of the passage. */
  passage: string
  /** Quoted from it; all of it where absent. */
  quote?: string
  respondent?: string
  symbol?: string
  visibility?: Visibility
  relation?: Link['relation']
  stance?: Link['stance']
  /** The paragraph has changed since the link was confirmed. */
  changed?: true
}

export interface BadExample extends Example {
  /** The exact messages, in reading order. */
  messages: readonly string[]
}

/**
 * Looks at one paragraph or footnote at a time: nothing else may change its answer but
 * `context.profile`, `date`, `kind`, `organ` and `lists`. A rule that asks for links, facts, voices or other paragraphs is a DocumentRule.
 */
export interface ParagraphRule extends About {
  form: 'paragraph'
  find(unit: Unit, context: Context): Found[]
}

/**
 * Looks at the whole text in two steps: `extract` takes from each paragraph or footnote what matters (kept while the
 * unit keeps its identity), `judge` compares the extracts in reading order.
 */
export interface DocumentRule<E = unknown> extends About {
  form: 'document'
  /** Called for every paragraph (those inside tables too) and then for every footnote; undefined: nothing of interest. */
  extract(unit: Unit): E | undefined
  judge(extracts: readonly { unit: Unit; extract: E }[], context: Context): Found[]
}

export type Rule = ParagraphRule | DocumentRule

export function paragraphRule(rule: Omit<ParagraphRule, 'form'>): Rule {
  return { ...rule, form: 'paragraph' }
}

export function documentRule<E>(rule: Omit<DocumentRule<E>, 'form'>): Rule {
  return { ...rule, form: 'document' } as Rule
}
