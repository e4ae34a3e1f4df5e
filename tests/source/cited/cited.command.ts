// How the citations found in the words of published resolutions agree with the hyperlinks of their files; see electron/runtime/citations.mjs.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { linkedIn } from './linked'
import type { Case, Linked } from './linked'
import { sumOf } from './sum'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { worst: { type: 'string', default: '10' } },
})
const folders =
  positionals.length > 0 ? positionals : ['ga/75', 'ga/76', 'ga/77', 'sc'].map((name) => `../shared/data/akn/${name}`)
const missing = folders.find((folder) => !existsSync(folder))

if (missing === undefined) folders.forEach(report)
else {
  console.error(`There is no folder ${missing}.`)
  process.exitCode = 2
}

function report(folder: string): void {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .flatMap((name): Linked[] => {
      try {
        return linkedIn(join(folder, name))
      } catch (thrown) {
        console.error(`${name}: ${(thrown as Error).message}`)
        return []
      }
    })
  const sum = sumOf(all)
  const share = (n: number): string => `${(100 * n).toFixed(2)} %`
  console.log(
    `${folder}: ${all.length} texts, ${sum.links} hyperlinks to documents\n` +
      `  recall     ${share(sum.recall)}  (${sum.same} found; ${sum.missed} missed, ${sum.wrong} with another symbol)\n` +
      `  precision  ${share(sum.precision)}  (of ${sum.same + sum.wrong + sum.bare} found; ${sum.bare} have no hyperlink)\n` +
      `  ${share(sum.strict)} where a citation without a hyperlink counts as wrong even if its words spell the symbol or follow "resolution"\n` +
      `  left out: ${sum.faulty} hyperlinks that lead elsewhere than their own words say`,
  )
  const worst = Number(values.worst)
  show('missed', all, worst, (one) => one.missed)
  show('another symbol', all, worst, (one) => one.wrong)
  show('without hyperlink', all, worst, (one) => one.bare)
  show('faulty hyperlinks', all, worst, (one) => one.faulty)
}

function show(what: string, all: readonly Linked[], worst: number, of: (one: Linked) => Case[]): void {
  const cases = all.flatMap((one) => of(one).map((each) => ({ name: one.name, ...each })))
  if (cases.length === 0 || worst === 0) return
  console.log(`  ${what}: ${cases.length}`)
  const step = Math.max(1, Math.floor(cases.length / worst))
  cases
    .filter((_, i) => i % step === 0)
    .slice(0, worst)
    .forEach(({ name, words, link, found }) =>
      console.log(`    ${name}: ${words.replace(/\s+/g, ' ')}  link ${link ?? '-'}  found ${found ?? '-'}`),
    )
}
