// What the rules find in published texts; see electron/runtime/silence.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createChecker } from '../../../shared/check/check'
import { LEVELS } from '../../../shared/check/finding'
import type { Finding } from '../../../shared/check/finding'
import { families, rules } from '../../../shared/check/rules'
import { fieldText, textOf } from '../../../shared/text/flat'
import { publishedIn } from './published'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rules: { type: 'string' },
    family: { type: 'string' },
    every: { type: 'string', default: '1' },
    show: { type: 'string', default: '5' },
    cached: { type: 'boolean', default: false },
  },
})
const folders =
  positionals.length > 0
    ? positionals
    : ['ga/75', 'ga/76', 'ga/77', 'sc', 'prst'].map((name) => `../shared/data/akn/${name}`)
const missing = folders.find((folder) => !existsSync(folder))

if (missing === undefined) await report()
else {
  console.error(`There is no folder ${missing}.`)
  process.exitCode = 2
}

interface Told {
  file: string
  symbol: string
  finding: Finding
  words: string
}

async function report(): Promise<void> {
  const wanted = values.rules?.split(',')
  const chosen = (families.find(({ id }) => id === values.family)?.rules ?? rules).filter(
    ({ id }) => wanted?.includes(id) ?? true,
  )
  const all = (await publishedIn(folders, values.cached)).filter((_, index) => index % Number(values.every) === 0)
  const told: Told[] = []
  let paragraphs = 0
  for (const { file, text } of all) {
    paragraphs += text.paragraphs.length
    const { findings, stopped } = createChecker(chosen).check(text, { by: 'printed' })
    for (const { ruleId, message } of stopped) console.error(`${file}: ${ruleId} stopped: ${message}`)
    const symbol = fieldText(text, 'symbol') || fieldText(text, 'number')
    for (const finding of findings) {
      const paragraph = text.paragraphs.find(({ id }) => id === finding.paragraphId)
      told.push({ file, symbol, finding, words: paragraph ? around(textOf(paragraph), finding) : finding.excerpt })
    }
  }
  const explained = explanations()
  const left = told.filter((one) => !explained.has(keyOf(one)))
  const withErrors = new Set(told.filter(({ finding }) => finding.level === 'error').map(({ file }) => file)).size
  const warned = new Set(
    told.filter(({ finding }) => finding.level === 'warning').map(({ file, finding }) => `${file} ${finding.at}`),
  ).size
  console.log(`${all.length} texts, ${paragraphs} paragraphs, ${chosen.length} rules`)
  console.log(
    `  texts with an error         ${withErrors}, 1 in ${ratio(all.length, withErrors)} (fewer than 1 in 100)`,
  )
  console.log(`  paragraphs with a warning   ${warned}, 1 in ${ratio(paragraphs, warned)} (fewer than 1 in 200)`)
  console.log(`  looked at and explained     ${told.length - left.length} of ${told.length}`)
  for (const level of LEVELS) {
    const byRule = Map.groupBy(
      told.filter(({ finding }) => finding.level === level),
      ({ finding }) => finding.ruleId,
    )
    for (const [ruleId, findings] of [...byRule].sort((a, b) => b[1].length - a[1].length)) {
      console.log(`${level.padEnd(8)} ${ruleId.padEnd(44)} ${findings.length}`)
      const show = Number(values.show)
      const open = findings.filter((one) => !explained.has(keyOf(one)))
      const step = Math.max(1, Math.floor(open.length / Math.max(show, 1)))
      for (const one of open.filter((_, i) => i % step === 0).slice(0, show))
        console.log(`    ${keyOf(one)}: ${one.finding.message}\n        ${one.words}`)
    }
  }
}

/** Findings that were looked at, with what came of it: `SYMBOL LABEL RULE` to a sentence (explained/*.json). */
function explanations(): ReadonlyMap<string, string> {
  const folder = 'tests/check/silence/explained'
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder).flatMap((name) =>
      Object.entries(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, string>),
    ),
  )
}

function keyOf({ symbol, finding }: Told): string {
  return `${symbol} ${finding.at} ${finding.ruleId}`
}

function around(words: string, { from, to }: Finding): string {
  const piece = `${words.slice(Math.max(0, from - 60), from)}[[${words.slice(from, to)}]]${words.slice(to, to + 60)}`
  return piece.replace(/\s+/gu, ' ')
}

function ratio(n: number, of: number): string {
  return of === 0 ? '-' : String(Math.floor(n / of))
}
