// Plants one defect at a time and counts what the rules tell of it; see electron/runtime/mutate.mjs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { documentDate } from '../../../shared/check/document-date'
import { rules } from '../../../shared/check/rules'
import { read } from '../../../shared/read'
import { fieldText } from '../../../shared/text/flat'
import { formatText } from '../../../shared/text/notation'
import { seeded } from '../../bench/figures'
import { publishedIn } from '../silence/published'
import { mutations } from './kinds'
import { sampleReport, sampleResolution } from './samples'
import { plantAll } from './sum'
import type { Subject, Sum } from './sum'

const { values } = parseArgs({
  options: {
    kinds: { type: 'string' },
    most: { type: 'string', default: '40' },
    seed: { type: 'string', default: '7' },
    show: { type: 'string', default: '2' },
  },
})
const random = seeded(Number(values.seed))
const subjects = [...generated(), ...(await published())]
const chosen = values.kinds?.split(',')
const { sums, clean } = plantAll(
  mutations.filter(({ id }) => chosen?.includes(id) ?? true),
  rules,
  subjects,
  Number(values.most),
  random,
)
print(sums)

function generated(): Subject[] {
  return Array.from({ length: 20 }, (_, i) => [
    { name: `report ${i + 1}`, example: sampleReport(random) },
    { name: `resolution ${i + 1}`, example: sampleResolution(random) },
  ]).flat()
}

/** A part of the published texts, where they are at hand. */
async function published(): Promise<Subject[]> {
  const data = '../shared/data'
  if (!existsSync(data)) {
    console.log('The published texts are not beside the repository: only generated ones are used.')
    return []
  }
  const folders = ['ga/75', 'ga/76', 'ga/77', 'sc', 'prst'].map((name) => `${data}/akn/${name}`)
  const texts = (await publishedIn(folders, true)).filter((_, index) => index % 20 === 0).map(({ text }) => text)
  for (const name of readdirSync(`${data}/seeds`).filter((file) => file.endsWith('.txt')))
    texts.push(
      ...(await read(new Uint8Array(readFileSync(`${data}/seeds/${name}`)), name)).texts.map(({ text }) => text),
    )
  return texts.map((text) => ({
    name: fieldText(text, 'symbol') || fieldText(text, 'number'),
    example: { text: formatText(text), date: documentDate(text) },
  }))
}

function print(all: readonly Sum[]): void {
  const share = (n: number, of: number): string => (of === 0 ? '-' : `${((100 * n) / of).toFixed(1)} %`)
  const show = Number(values.show)
  for (const asks of ['sure', 'maybe'] as const) {
    console.log(asks === 'sure' ? 'Told by an error or a warning' : '\nTold at any level')
    for (const { mutation, planted, told, seen, missed, strays, byRule } of all) {
      if (mutation.asks !== asks) continue
      const found = asks === 'sure' ? told : seen
      const by = [...byRule].sort((a, b) => b[1] - a[1]).map(([id, n]) => `${id} ${n}`)
      console.log(
        `  ${mutation.id.padEnd(30)} ${String(found).padStart(3)} of ${String(planted).padEnd(3)} ${share(found, planted).padStart(8)}  ${by.join(', ')}`,
      )
      for (const { name, before, after } of missed.slice(0, show))
        console.log(`      missed in ${name}: ${difference(before.text, after.text)}`)
      for (const { name, finding } of strays.slice(0, show))
        console.log(`      stray in ${name}: ${finding.ruleId}: ${finding.message} (${finding.at})`)
    }
  }
  const sure = all.filter(({ mutation }) => mutation.asks === 'sure')
  const sum = (of: (one: Sum) => number): number => sure.reduce((total, one) => total + of(one), 0)
  const [planted, told, strays] = [sum((one) => one.planted), sum((one) => one.told), sum((one) => one.strays.length)]
  const about = sum((one) => [...one.byRule.values()].reduce((a, b) => a + b, 0))
  const bySilent = Map.groupBy(clean, ({ finding }) => finding.ruleId)
  console.log('\nBefore anything is planted')
  for (const [ruleId, findings] of bySilent) {
    console.log(`  ${ruleId.padEnd(44)} ${findings.length}`)
    for (const { name, finding } of findings.slice(0, show))
      console.log(`      ${name} ${finding.at}: ${finding.message}`)
  }
  console.log(`\n${all.length} kinds, ${subjects.length} texts, ${planted} defects that must be told`)
  console.log(`  recall      ${share(told, planted)}  (>= 95 %)`)
  console.log(
    `  precision   ${share(about, about + strays + clean.length)}  (>= 98 %; ${about} about the defect, ${strays} about something else, ${clean.length} before)`,
  )
  console.log('\nBy rule: about the defect | about something else | before')
  const ids = new Set(
    sure.flatMap(({ byRule, strays: stray }) => [...byRule.keys(), ...stray.map(({ finding }) => finding.ruleId)]),
  )
  for (const id of [...ids].sort()) {
    const right = sum(({ byRule }) => byRule.get(id) ?? 0)
    const wrong = sum(({ strays: stray }) => stray.filter(({ finding }) => finding.ruleId === id).length)
    console.log(`  ${id.padEnd(44)} ${right} | ${wrong} | ${bySilent.get(id)?.length ?? 0}`)
  }
}

/** The first line that is not the same. */
function difference(before: string, after: string): string {
  const was = new Set(before.split('\n').map((line) => line.trim()))
  return (
    after
      .split('\n')
      .find((line) => !was.has(line.trim()))
      ?.slice(0, 200) ?? '(what it rests on)'
  )
}
