import { placeInJson } from '../../draft/json-place'
import type { DraftKind } from '../../draft/draft'
import { formatText, parseText } from '../../text/notation'
import { createChecker } from '../check'
import { givenExample } from '../example'
import type { OfficeLists } from '../office-lists'
import { packRule } from './pack-rule'
import { issueInWords, packSchema } from './pack-schema'
import type { Pack, PackRule } from './pack-schema'
import type { BadExample, Example, Rule } from '../rule'

export type { Pack, PackRule } from './pack-schema'

/** A pack that holds: every one of its rules says of its own examples what they say of it. */
export interface ReadPack {
  /** Name of its file. */
  file: string
  name: string
  about?: string
  rules: readonly Rule[]
  lists: Partial<OfficeLists>
}

/** Why a pack is not used: in which file, at which rule and example, and what came instead. */
export interface PackProblem {
  file: string
  ruleId?: string
  /** The words of the example. */
  example?: string
  message: string
}

/** A pack longer than this, in UTF-16 units, is not looked at. */
export const LONGEST_PACK = 2_000_000

/**
 * Rules of one's own from the words of a file (`"format": "rapporteur-rules"`): the shape is looked at, then every rule is run
 * on its examples. All that is wrong is told, not only the first. Patterns run in linear time; what runs them is loaded only where there are any.
 */
export async function readPack(json: string, file: string): Promise<ReadPack | { problems: PackProblem[] }> {
  if (json.length > LONGEST_PACK) return { problems: [{ file, message: 'The file is too long for a rule pack.' }] }
  const words = json.replace(/^\uFEFF/, '').normalize('NFC')
  let value: unknown
  try {
    value = JSON.parse(words)
  } catch (error) {
    const { line, column } = placeInJson(words, error)
    return { problems: [{ file, message: `The file is broken at line ${line}, column ${column}.` }] }
  }
  const parsed = packSchema.safeParse(value, { reportInput: true })
  if (!parsed.success) return { problems: shapeProblems(value, parsed.error.issues, file) }
  const { name, about, rules: described, lists } = parsed.data
  const problems: PackProblem[] = []
  const rules: Rule[] = []
  const seen = new Set<string>()
  for (const one of described) {
    const problem = (message: string, example?: string): void =>
      void problems.push({ file, ruleId: one.id, ...(example !== undefined && { example }), message })
    if (seen.size === seen.add(one.id).size) {
      problem('Two rules of this pack have this id.')
      continue
    }
    try {
      const rule = await packRule(one)
      const examples = shownExamples(rule, one, problem)
      rules.push({ ...rule, examples })
    } catch (error) {
      problem(`The pattern cannot be used: ${error instanceof Error ? error.message : String(error)}.`)
    }
  }
  return problems.length > 0 ? { problems } : { file, name, ...(about && { about }), rules, lists: listsOf(lists) }
}

/** `ferries.json, rule "per-cent", example “64 percent”: Nothing is found here.` */
export function problemInWords({ file, ruleId, example, message }: PackProblem): string {
  const place = [file, ruleId && `rule "${ruleId}"`, example && `example “${example.trim()}”`]
    .filter(Boolean)
    .join(', ')
  return `${place}: ${message}`
}

/** Only the first of each rule and field: one slip of the shape is often told many times over. */
function shapeProblems(value: unknown, issues: Parameters<typeof issueInWords>[0][], file: string): PackProblem[] {
  if ((value as { format?: unknown } | null)?.format !== 'rapporteur-rules')
    return [{ file, message: 'This is no rule pack: it does not say "format": "rapporteur-rules".' }]
  const version = (value as { version?: unknown }).version
  if (typeof version === 'number' && version > 1)
    return [{ file, message: 'This rule pack was made for a newer Rapporteur.' }]
  return issues.map((issue) => {
    const inRule = issue.path[0] === 'rules' && typeof issue.path[1] === 'number'
    const rule = inRule ? (value as { rules: { id?: unknown }[] }).rules[issue.path[1] as number] : undefined
    const id = typeof rule?.id === 'string' ? rule.id : undefined
    const path = inRule && id !== undefined ? issue.path.slice(2) : issue.path
    const place = path.length > 0 ? `In "${spelled(path)}": ` : ''
    const said = issueInWords(issue)
    return {
      file,
      ...(id !== undefined && { ruleId: id }),
      message: `${place}${place ? said : said.charAt(0).toUpperCase() + said.slice(1)}.`,
    }
  })
}

/** `examples.bad[0]` */
const spelled = (path: readonly PropertyKey[]): string =>
  path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('')

/** The examples as every rule has them, each run; what a rule says otherwise is told as a problem. */
function shownExamples(
  rule: Rule,
  described: PackRule,
  problem: (message: string, example: string) => void,
): Rule['examples'] {
  const checker = createChecker([rule])
  const messagesOn = (example: Example): string[] => {
    const { text, options } = givenExample(example)
    const { findings, stopped } = checker.check(text, options)
    if (stopped[0]) throw new Error(stopped[0].message)
    return findings.map(({ message }) => message)
  }
  const run = (words: string): { example: Example; came: string[] } | undefined => {
    try {
      const example = exampleOf(words, described)
      return { example, came: messagesOn(example) }
    } catch (error) {
      problem(`This cannot be read: ${error instanceof Error ? error.message : String(error)}.`, words)
      return undefined
    }
  }
  const ok = described.examples.ok.flatMap((words): Example[] => {
    const ran = run(words)
    if (ran && ran.came.length > 0)
      problem(`This is said to be right, but is found fault with: ${listed(ran.came)}.`, words)
    return ran ? [ran.example] : []
  })
  const bad = described.examples.bad.flatMap((given): BadExample[] => {
    const { text, messages } = typeof given === 'string' ? { text: given, messages: undefined } : given
    const ran = run(text)
    if (!ran) return []
    const { example, came } = ran
    if (came.length === 0) problem('This is said to be wrong, but nothing is found here.', text)
    else if (messages && listed(messages) !== listed(came))
      problem(`Expected was ${listed(messages)}; what came is ${listed(came)}.`, text)
    return [{ ...example, messages: came }]
  })
  return { ok, bad }
}

/** A plain sentence is a paragraph of a text that the rule looks at; lines in the notation say it themselves. */
function exampleOf(words: string, { kinds, languages, profiles, from, to }: PackRule): Example {
  const inNotation = /^\s*(?:@[a-z]+\s|(?:[a-z]+|PP|OP)\d?(?:\s[^:\n]{1,20})?[!=]*:\s)/.test(words) && isNotation(words)
  const [kind] = kinds ?? []
  const day = from ?? to
  return {
    text: inNotation ? words : asParagraph(words, kind, languages),
    ...(kind && { kind }),
    ...(profiles?.[0] && { profile: profiles[0] }),
    ...(day && { date: day }),
  }
}

function asParagraph(words: string, kind: DraftKind | undefined, languages: readonly string[] | undefined): string {
  return formatText({
    language: !languages || languages.includes('en') ? 'en' : languages[0]!,
    masthead: {},
    paragraphs: [
      {
        id: 'p1',
        kind: kind === 'resolution' ? 'operative' : 'numbered',
        level: 0,
        printed: '1',
        runs: [{ type: 'text', text: words.replace(/\s+/g, ' ').trim() }],
      },
    ],
    footnotes: [],
  })
}

function isNotation(words: string): boolean {
  try {
    parseText(words)
    return true
  } catch {
    return false
  }
}

const listed = (messages: readonly string[]): string => messages.map((message) => `“${message}”`).join(', ')

/** Without the fields that are only said to be absent. */
function listsOf(lists: Pack['lists']): Partial<OfficeLists> {
  return JSON.parse(JSON.stringify(lists ?? {})) as Partial<OfficeLists>
}
