import { rules } from '../../../shared/check/rules'
import { PROFILES } from '../../../shared/draft/draft'
import { AppError } from '../../../shared/error'
import { checkDraft, checkText, findingInWords } from '../check-draft'
import { loadDraft } from '../draft-file'
import { columns } from '../output'
import { withInput } from '../standard-input'
import { oneOf, optional, UsageError } from '../verb'
import type { Verb } from '../verb'
import { withFiles } from '../with-corpus'

export const check: Verb = {
  usage: 'check IN [--profile auto|classic|current] [--rules ID,...] [--from FORMAT] | --list',
  about: 'Findings in a text or draft; exit status 1 where one is an error.',
  operands: { least: 0, most: 1 },
  options: {
    profile: { type: 'string' },
    rules: { type: 'string' },
    list: { type: 'boolean' },
    from: { type: 'string' },
    corpus: { type: 'string' },
    base: { type: 'string' },
  },
  async run([input], values, output) {
    if (values['list']) {
      const list = rules.map(({ id, level, about, reference }) => ({ id, level, about, reference: reference ?? null }))
      output.result({ rules: list }, () => columns(list.map((rule) => [rule.id, rule.level, rule.about])))
      return 0
    }
    if (!input) throw new UsageError('There is nothing to check.')
    if (optional(values, 'base'))
      throw new AppError('format-not-supported', 'Checking against a base text is not built yet.')
    const options = { profile: oneOf(values, 'profile', PROFILES), rules: chosen(optional(values, 'rules')) }
    return withInput(input, optional(values, 'from'), async (path) => {
      const { findings, stopped } = /\.undraft$/i.test(path)
        ? checkDraft(await loadDraft(path), options)
        : checkText((await withFiles((files) => files.read(path))).texts[0]!.text, options)
      const count = (level: string): number => findings.filter((finding) => finding.level === level).length
      const counts = {
        error: count('error'),
        warning: count('warning'),
        hint: count('hint'),
        consult: count('consult'),
      }
      output.result({ findings, counts }, () => findings.map(findingInWords).join('\n') || 'Nothing to fix.')
      for (const { ruleId, message } of stopped)
        output.say(`The rule ${ruleId} stopped on this text (${message}); the rest went on.`)
      return counts.error > 0 ? 1 : 0
    })
  },
}

function chosen(list: string | undefined): readonly string[] | undefined {
  const ids = list?.split(',').map((id) => id.trim())
  for (const id of ids ?? []) {
    if (!rules.some((rule) => rule.id === id)) throw new UsageError(`There is no rule "${id}"; --list names them.`)
  }
  return ids
}
