// What reading again makes of published resolutions that were flattened to plain text; see electron/runtime/structure.mjs.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FORMS } from './forms'
import type { Form } from './forms'
import { measured } from './measured'
import type { Measured } from './measured'
import { reportOf } from './report'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { form: { type: 'string' }, worst: { type: 'string', default: '10' } },
})
const folders = positionals.length > 0 ? positionals : ['75', '76', '77'].map((n) => `../shared/data/akn/ga/${n}`)
const missing = folders.find((folder) => !existsSync(folder))

if (missing !== undefined) fail(`There is no folder ${missing}.`)
else if (values.form !== undefined && !(values.form in FORMS))
  fail(`There is no form "${values.form}"; there are ${Object.keys(FORMS).join(', ')}.`)
else {
  const paths = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.xml'))
      .sort()
      .map((name) => join(folder, name)),
  )
  for (const form of values.form ? [values.form as Form] : (Object.keys(FORMS) as Form[])) {
    const all: Measured[] = paths.flatMap((path) => measured(path, form))
    console.log(`${reportOf(form, all, Number(values.worst))}\n`)
  }
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 2
}
