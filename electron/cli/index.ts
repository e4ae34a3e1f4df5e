import { parseArgs } from 'node:util'
import { AppError } from '../../shared/error'
import { processOutput } from './output'
import { UsageError } from './verb'
import type { Verb } from './verb'
import { changes } from './verbs/changes'
import { check } from './verbs/check'
import { correct } from './verbs/correct'
import { citations } from './verbs/citations'
import { demo } from './verbs/demo'
import { genealogy } from './verbs/genealogy'
import { importVerb } from './verbs/import'
import { link } from './verbs/link'
import { open } from './verbs/open'
import { original } from './verbs/original'
import { read } from './verbs/read'
import { remove } from './verbs/remove'
import { search } from './verbs/search'
import { similar } from './verbs/similar'
import { sources } from './verbs/sources'
import { trace } from './verbs/trace'
import { write } from './verbs/write'

const VERBS: Readonly<Record<string, Verb>> = {
  import: importVerb,
  sources,
  correct,
  remove,
  changes,
  original,
  search,
  similar,
  genealogy,
  citations,
  read,
  open,
  link,
  check,
  write,
  trace,
  demo,
}

process.exitCode = await main(process.argv.slice(2))

/** The terminal: the window's verbs for scripts. Returns the exit status: 0 done, 1 done but not clean, 2 failed. */
async function main([name = 'help', ...rest]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) {
    console.log(help())
    return 0
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name]! : undefined
  if (!verb) return fail(`There is no verb "${name}". Verbs: ${Object.keys(VERBS).join(', ')}.`)
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...verb.options, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(`${verb.about}\n\n  rapporteur ${verb.usage}`)
      return 0
    }
    const { least, most } = verb.operands
    if (positionals.length < least || positionals.length > most) {
      throw new UsageError(`${positionals.length} words were given behind "${name}".`)
    }
    const output = processOutput(!!values.json)
    const status = await verb.run(positionals, values as Record<string, string | boolean | undefined>, output)
    await output.written()
    return status
  } catch (thrown) {
    return fail(words(thrown, verb))
  }
}

function words(thrown: unknown, verb: Verb): string {
  if (thrown instanceof AppError) {
    const { line, column, part } = thrown.place ?? {}
    const place = [part, line && `line ${line}`, column && `column ${column}`].filter(Boolean).join(', ')
    return place && !thrown.message.includes(`line ${line}`) ? `${thrown.message} (${place})` : thrown.message
  }
  const misused =
    thrown instanceof UsageError || String((thrown as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')
  if (misused) return `${(thrown as Error).message}\nUsage: rapporteur ${verb.usage}`
  return thrown instanceof Error
    ? process.env['RAPPORTEUR_DEBUG']
      ? String(thrown.stack)
      : thrown.message
    : String(thrown)
}

function fail(message: string): 2 {
  console.error(message)
  return 2
}

function help(): string {
  const verbs = Object.values(VERBS).map(({ usage, about }) => `  ${usage}\n      ${about}`)
  return `Rapporteur in the terminal: npm run -s rapporteur -- VERB ...\n\n${verbs.join('\n')}\n
  Results go to standard output (--json: JSON only), messages to standard error.
  Exit status: 0 done; 1 done, and the answer is "not clean"; 2 wrong call or failure.`
}
