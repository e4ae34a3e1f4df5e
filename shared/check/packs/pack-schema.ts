import { z } from 'zod'
import { DRAFT_KINDS, LEVELS } from '../../draft/draft'

/** The shape of a rule pack's file, `*.json`. Unknown fields are refused: a misspelt one must not be without effect in silence. */
export const MOST_RULES = 500
const MOST_WORDS = 300

const words = z.string().trim().min(1).max(200)
const sentence = z.string().trim().min(1).max(1000)
const example = z.string().min(1).max(5000)
const day = z.iso.date()
const profile = z.enum(['classic', 'current'])

const findSchema = z.union(
  [
    z.strictObject({
      words: z.union([z.array(words).min(1).max(MOST_WORDS), z.record(words, z.string().max(500))]),
    }),
    z.strictObject({ pattern: z.string().min(1).max(1000), case: z.enum(['any', 'same']).optional() }),
  ],
  { error: 'it is neither {"words": [...]} nor {"pattern": "..."}' },
)

const ruleSchema = z.strictObject({
  id: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'it is not of small letters, figures and single hyphens'),
  about: sentence,
  level: z.enum(LEVELS),
  reference: sentence.optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'it is no language, such as "en"'))
    .min(1)
    .optional(),
  kinds: z.array(z.enum(DRAFT_KINDS)).min(1).optional(),
  profiles: z.array(profile).min(1).optional(),
  from: day.optional(),
  to: day.optional(),
  find: findSchema,
  /** Look at quotations, titles and symbols too. */
  anywhere: z.literal(true).optional(),
  prefer: z.string().max(500).optional(),
  message: sentence.optional(),
  examples: z.strictObject({
    ok: z.array(example).min(1).max(50),
    bad: z
      .array(z.union([example, z.strictObject({ text: example, messages: z.array(z.string()).min(1) })]))
      .min(1)
      .max(50),
  }),
})

const number = z.number().min(0)

const listsSchema = z.strictObject({
  quantifiers: z
    .array(
      z.strictObject({
        words,
        least: number.optional(),
        most: number.optional(),
        over: number.optional(),
        under: number.optional(),
      }),
    )
    .optional(),
  designations: z.array(z.strictObject({ words, from: day.optional(), to: day.optional(), note: sentence })).optional(),
})

export const packSchema = z.strictObject({
  format: z.literal('rapporteur-rules'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(100),
  about: sentence.optional(),
  rules: z.array(ruleSchema).max(MOST_RULES),
  lists: listsSchema.optional(),
})

/** A rule pack as its file says it. */
export type Pack = z.infer<typeof packSchema>
export type PackRule = Pack['rules'][number]

/** What is wrong with a value, and in which field of which rule: `rules[2] "per-cent", "level"`. */
export function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `there is no field ${issue.keys.map((key) => `"${key}"`).join(' or ')} here`
    case 'invalid_type':
      return issue.input === undefined ? 'it is missing' : `it is not ${TYPES[issue.expected] ?? `a ${issue.expected}`}`
    case 'invalid_value':
      return `it is not ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`
    case 'too_small':
      return issue.origin === 'number' ? `it is less than ${issue.minimum}` : 'it is empty'
    case 'too_big':
      return `it is too long: at most ${issue.maximum} ${issue.origin === 'string' ? 'signs' : 'entries'}`
    case 'invalid_format':
      return issue.format === 'date' ? 'it is no day, such as "2019-01-31"' : issue.message
    default:
      return issue.message
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  object: 'an object',
  string: 'words in quotation marks',
}
