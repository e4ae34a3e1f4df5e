import { basename } from 'node:path'
import { problemInWords } from '../../../shared/check/packs/pack'
import { readPacks } from '../../../shared/check/packs/packs'
import type { ReadPacks } from '../../../shared/check/packs/packs'
import { families, rules } from '../../../shared/check/rules'
import { PROFILES } from '../../../shared/draft/draft'
import { baseHashes } from '../base-text'
import { checkDraft, checkText, findingInWords } from '../check-draft'
import { corpusFacts } from '../corpus-facts'
import { loadDraft } from '../draft-file'
import { columns } from '../output'
import { withInput } from '../standard-input'
import { readTextFile } from '../text-file'
import { oneOf, optional, several, UsageError } from '../verb'
import type { Verb } from '../verb'
import { withFiles } from '../with-corpus'

export const check: Verb = {
  usage:
    'check IN [--profile auto|classic|current] [--rules ID,...] [--base FILE] [--corpus DB] [--pack FILE]... [--from FORMAT] | --list [--pack FILE]...',
  about:
    'Findings in a text or draft, none on words that stand in the base; exit status 1 where one is an error, or a rule pack has a fault.',
  operands: { least: 0, most: 1 },
  options: {
    profile: { type: 'string' },
    rules: { type: 'string' },
    pack: { type: 'string', multiple: true },
    list: { type: 'boolean' },
    from: { type: 'string' },
    corpus: { type: 'string' },
    base: { type: 'string' },
  },
  async run([input], values, output) {
    const packs = await packsIn(several(values, 'pack'))
    for (const problem of packs.problems) output.say(`This rule pack is not used. ${problemInWords(problem)}`)
    const faults = packs.problems.length > 0
    if (values['list']) {
      const list = listOf(packs)
      output.result({ rules: list, problems: packs.problems }, () =>
        columns(list.map((rule) => [rule.family, rule.id, rule.level, rule.about])),
      )
      return faults ? 1 : 0
    }
    if (!input) throw new UsageError('There is nothing to check.')
    const base = optional(values, 'base')
    const options = {
      profile: oneOf(values, 'profile', PROFILES),
      rules: chosen(optional(values, 'rules'), packs),
      packs,
      base: base === undefined ? undefined : await baseHashes(base),
    }
    return withInput(input, optional(values, 'from'), async (path) => {
      const draft = /\.undraft$/i.test(path) ? await loadDraft(path) : undefined
      const text = draft?.text ?? (await withFiles((files) => files.read(path))).texts[0]!.text
      const facts = await corpusFacts(optional(values, 'corpus'), draft ?? { text })
      const { findings, stopped } = draft
        ? checkDraft(draft, { ...options, facts })
        : checkText(text, { ...options, facts })
      const count = (level: string): number => findings.filter((finding) => finding.level === level).length
      const counts = {
        error: count('error'),
        warning: count('warning'),
        hint: count('hint'),
        consult: count('consult'),
      }
      output.result(
        { findings, counts, problems: packs.problems },
        () => findings.map(findingInWords).join('\n') || 'Nothing to fix.',
      )
      for (const { ruleId, message } of stopped)
        output.say(`The rule ${ruleId} stopped on this text (${message}); the rest went on.`)
      return counts.error > 0 || faults ? 1 : 0
    })
  },
}

/** The packs in these files; one with a fault is left out. A file that is not there is a failure of the call. */
async function packsIn(paths: readonly string[]): Promise<ReadPacks> {
  const files = await Promise.all(
    paths.map(async (path) => ({ file: basename(path), words: await readTextFile(path) })),
  )
  return readPacks(
    files,
    rules.map(({ id }) => id),
  )
}

function listOf({ packs }: ReadPacks) {
  const all = [...families, ...packs.map(({ name, rules: own }) => ({ id: name, rules: own }))]
  return all.flatMap((family) =>
    family.rules.map(({ id, level, about, reference }) => ({
      family: family.id,
      id,
      level,
      about,
      reference: reference ?? null,
    })),
  )
}

function chosen(list: string | undefined, { packs }: ReadPacks): readonly string[] | undefined {
  const known = new Set([...rules, ...packs.flatMap((pack) => pack.rules)].map(({ id }) => id))
  const ids = list?.split(',').map((id) => id.trim())
  for (const id of ids ?? []) {
    if (!known.has(id)) throw new UsageError(`There is no rule "${id}"; --list names them.`)
  }
  return ids
}
