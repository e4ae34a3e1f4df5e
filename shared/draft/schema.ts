import { z } from 'zod'
import { AppError } from '../error'
import { VISIBILITIES } from '../source/source'
import { MASTHEAD_FIELDS, MOST_COLUMNS, MOST_TABLES_DEEP, PARAGRAPH_KINDS } from '../text/document-text'
import type { DocumentText, Paragraph } from '../text/document-text'
import { DRAFT_KINDS, DRAFT_VERSION, LEVELS, PROFILES, RELATIONS, STANCES } from './draft'
import type { Draft } from './draft'
import { placeInJson } from './json-place'
import { migrate } from './migrations'

const flag = z.literal(true).optional()
const id = z.string().min(1)
const offset = z.int().min(0)
/** BCP 47 (RFC 5646), by its shape only. */
const language = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'it is no language tag')

const runSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    text: z.string(),
    italic: flag,
    bold: flag,
    superscript: flag,
    language: language.optional(),
  }),
  z.strictObject({ type: z.literal('reference'), footnoteId: id, printed: z.string().optional() }),
  z.strictObject({ type: z.literal('break') }),
])
const runs = z.array(runSchema)

const entrySchema = z.strictObject({
  level: z.int(),
  printed: z.string().optional(),
  title: z.string(),
  paragraphs: z.string().optional(),
  page: z.string().optional(),
})

const paragraphSchema: z.ZodType<Paragraph> = z
  .strictObject({
    id,
    kind: z.enum(PARAGRAPH_KINDS),
    level: z.int().min(0).max(9),
    runs,
    printed: z.string().optional(),
    voice: z.enum(['respondent', 'synthesis', 'secretariat']).optional(),
    restart: flag,
    asPrinted: flag,
    absorbed: z.array(id).optional(),
    rows: z.lazy(() => z.array(rowSchema)).optional(),
    entries: z.array(entrySchema).optional(),
  })
  .refine(({ kind, level }) => kind !== 'heading' || level <= 6, {
    path: ['level'],
    message: 'a heading has a level from 1 to 6',
  })
  // The editor has no place for either elsewhere: they would be lost without a word.
  .refine(({ kind, rows }) => kind === 'table' || !rows, { path: ['rows'], message: 'only a table has rows' })
  .refine(({ kind, entries }) => kind === 'contents' || !entries, {
    path: ['entries'],
    message: 'only the contents have entries',
  }) as unknown as z.ZodType<Paragraph>

const rowSchema = z.strictObject({
  cells: z.array(
    z.strictObject({ paragraphs: z.array(paragraphSchema), span: z.int().min(1).max(MOST_COLUMNS).optional() }),
  ),
  header: flag,
})

const footnoteSchema = z.strictObject({
  id,
  series: z.enum(['number', 'asterisk', 'letter']),
  runs,
  printed: z.string().optional(),
})

const documentTextSchema = z.strictObject({
  language,
  masthead: z.partialRecord(z.enum(MASTHEAD_FIELDS), runs),
  paragraphs: z.array(paragraphSchema),
  footnotes: z.array(footnoteSchema),
}) as unknown as z.ZodType<DocumentText>

const linkSchema = z.strictObject({
  id,
  paragraphId: id,
  range: z
    .strictObject({ from: offset, to: offset })
    .refine(({ from, to }) => from < to, 'it does not end behind its beginning')
    .optional(),
  relation: z.enum(RELATIONS),
  stance: z.enum(STANCES).optional(),
  state: z.enum(['confirmed', 'suggested']),
  quote: z.string(),
  passage: z.strictObject({
    passageId: id,
    label: z.string(),
    hash: z.string(),
    text: z.string(),
    symbol: z.string(),
    title: z.string(),
    date: z.string(),
    respondent: z.string().optional(),
    visibility: z.enum(VISIBILITIES),
  }),
  paragraphHash: z.string(),
})

/** The shape of a draft of this version, as DRAFT_VERSION counts. Unknown fields are refused: nothing is dropped in silence. */
export const draftSchema = z.strictObject({
  format: z.literal('undraft'),
  version: z.literal(DRAFT_VERSION),
  id,
  kind: z.enum(DRAFT_KINDS),
  text: documentTextSchema,
  links: z.array(linkSchema),
  dossier: z
    .strictObject({
      mandate: z.string().optional(),
      request: z.strictObject({ symbol: z.string().optional(), date: z.string().optional() }).optional(),
      questions: z.array(z.string()),
      asked: z.array(z.string()),
      cutOff: z.string().optional(),
    })
    .optional(),
  base: z
    .strictObject({
      symbol: z.string(),
      title: z.string(),
      date: z.string(),
      hashes: z.array(z.string()),
      judged: z.literal(true).optional(),
    })
    .optional(),
  dismissals: z.array(
    z.strictObject({
      ruleId: id,
      paragraphId: id.optional(),
      footnoteId: id.optional(),
      excerpt: z.string(),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  settings: z.strictObject({
    profile: z.enum(PROFILES),
    style: z.enum(['new-york', 'geneva']),
    paper: z.enum(['letter', 'a4']),
    rules: z.record(id, z.enum([...LEVELS, 'off'])).optional(),
  }),
  createdAt: z.string(),
  changedAt: z.string(),
}) as unknown as z.ZodType<Draft>

/**
 * A draft from the words of its file. Throws an AppError: `malformed` where it is no JSON or a field is wrong (the place
 * says which), `not-a-draft` where it is something else, `newer-version` where a newer program wrote it.
 */
export function parseDraft(json: string): Draft {
  const value = jsonOf(json)
  if (!isRecord(value) || value['format'] !== 'undraft') {
    throw new AppError('not-a-draft', 'This file is not a Rapporteur draft: it does not say "format": "undraft".')
  }
  const version = value['version']
  if (!Number.isInteger(version) || (version as number) < 1) throw fault('version', 'it is not a whole number')
  if ((version as number) > DRAFT_VERSION) {
    throw new AppError('newer-version', 'This draft was made by a newer Rapporteur. It was not opened and not changed.')
  }
  return checked(migrate(value, version as number))
}

function jsonOf(json: string): unknown {
  const words = json.replace(/^\uFEFF/, '').normalize('NFC')
  try {
    return JSON.parse(words)
  } catch (error) {
    const place = placeInJson(words, error)
    throw new AppError(
      'malformed',
      `The draft is broken at line ${place.line}, column ${place.column}. Nothing was taken from it.`,
      place,
    )
  }
}

/**
 * A text as a draft may hold it: of the right shape, its tables not too deep, no id twice. Throws `malformed` or
 * `too-large`, as `parseDraft` does.
 */
export function checkedText(value: unknown): DocumentText {
  return sound(documentTextSchema, value, (text) => text)
}

function checked(value: unknown): Draft {
  const draft = sound(draftSchema, value, (fields) => fields['text'])
  const link = repeated(draft.links, new Set())
  if (link) throw fault('links', `the id "${link}" occurs twice`)
  return draft
}

/** A value of a schema that is a text or holds one. */
function sound<T>(schema: z.ZodType<T>, value: unknown, textOf: (fields: Record<string, unknown>) => unknown): T {
  const textIn = (whole: unknown): unknown => (isRecord(whole) ? textOf(whole) : undefined)
  let result
  try {
    const text = textIn(value)
    if (isRecord(text) && tablesDeep(text['paragraphs']) > MOST_TABLES_DEEP) {
      throw new AppError(
        'too-large',
        `The draft nests tables more than ${MOST_TABLES_DEEP} deep: too deeply to be read.`,
      )
    }
    result = schema.safeParse(value)
  } catch (error) {
    // Tables within tables without end exhaust the stack.
    if (error instanceof RangeError) throw new AppError('too-large', 'The draft nests tables too deeply to be read.')
    throw error
  }
  if (!result.success) {
    const [issue] = result.error.issues
    throw fault(spelled(issue?.path ?? []), issue?.message ?? 'it is wrong')
  }
  const twice = repeatedId(textIn(result.data) as DocumentText)
  if (twice) throw fault('text', `the id "${twice}" occurs twice`)
  return result.data
}

/** How deep tables stand within tables in what should be paragraphs. */
function tablesDeep(paragraphs: unknown): number {
  let deepest = 0
  for (const paragraph of listOf(paragraphs)) {
    if (!isRecord(paragraph) || !Array.isArray(paragraph['rows'])) continue
    deepest = Math.max(deepest, 1)
    for (const row of listOf(paragraph['rows'])) {
      for (const cell of isRecord(row) ? listOf(row['cells']) : []) {
        if (isRecord(cell)) deepest = Math.max(deepest, 1 + tablesDeep(cell['paragraphs']))
      }
    }
  }
  return deepest
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const fault = (part: string, what: string): AppError =>
  new AppError('malformed', `The draft has a fault in "${part}": ${what}. Nothing was taken from it.`, { part })

/** `links[3].relation` */
function spelled(path: readonly PropertyKey[]): string {
  return (
    path
      .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
      .join('')
      .replace(/^\./, '') || 'draft'
  )
}

function repeatedId(text: DocumentText): string | undefined {
  const seen = new Set<string>()
  const cells = (p: Paragraph): Paragraph[] => [
    p,
    ...(p.rows ?? []).flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap(cells))),
  ]
  return repeated(text.paragraphs.flatMap(cells), seen) ?? repeated(text.footnotes, seen)
}

function repeated(items: readonly { id: string }[], seen: Set<string>): string | undefined {
  return items.find(({ id }) => seen.size === seen.add(id).size)?.id
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
