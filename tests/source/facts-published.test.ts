import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readAkn } from '../../shared/read/akn/read-akn'
import { decode, decodeText } from '../../shared/read/decode'
import { readText } from '../../shared/read/text'
import { dayIn } from '../../shared/source/day'
import { factsOf } from '../../shared/source/facts'
import type { SourceFacts } from '../../shared/source/source'
import { guessLanguage } from '../../shared/structure/language'
import { parseSymbol } from '../../shared/text/symbol'

const DATA = new URL('../../../shared/data/', import.meta.url)
const present = existsSync(DATA)
const LONG = 180_000

const bytes = (path: string): Uint8Array => readFileSync(new URL(path.replaceAll('%', '%25'), DATA))

/** The records of a table with quotation marks where they are needed, by the names of its first line. */
function table(path: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (const sign of decodeText(bytes(path)).text.replace(/""/g, '\u0000')) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\n')) {
      rows.at(-1)!.push(cell.replaceAll('\u0000', '"'))
      cell = ''
      if (sign === '\n') rows.push([])
    } else cell += sign
  }
  const [names, ...records] = rows.filter((row) => row.length > 1)
  return records.map((row) => Object.fromEntries(names!.map((name, i) => [name, row[i] ?? ''])))
}

const tidy = (words: string | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim().normalize('NFC')

describe.skipIf(!present)('facts of published AKN files (skipped where ../shared/data is absent)', () => {
  test(
    'are what the markup says: kind, session, date, adoption, agenda item, and language by the words',
    () => {
      const wrong: string[] = []
      const counts = { texts: 0, withoutVote: 0, votes: 0, named: 0, meetings: 0, sponsors: 0, items: 0 }
      for (const folder of ['ga/75', 'multilingual']) {
        const names = readdirSync(new URL(`akn/${folder}/`, DATA), { recursive: true, encoding: 'utf8' })
        for (const name of names.filter((one) => one.endsWith('.xml'))) {
          const source = decode(bytes(`akn/${folder}/${name}`)).text
          const in1 = (pattern: RegExp): string | undefined => pattern.exec(source)?.[1]
          const outcome = in1(/<voting outcome="([^"]*)"/) ?? ''
          const date =
            in1(/<docDate date="([^"]*)" refersTo="#adoptionDate"/) ?? in1(/<FRBRWork>[^]*?<FRBRdate date="([^"]*)"/)
          for (const { text, said } of readAkn(source).texts) {
            const facts = factsOf(text, said, name)
            const guessed = guessLanguage(text.paragraphs)
            const expected = [
              'resolution',
              tidy(in1(/<session[^>]*>([^<]*)</)),
              date,
              /without/i.test(outcome) ? 'without-vote' : 'vote',
              text.language,
            ]
            const got = [facts.kind, facts.session, facts.date, facts.adoption?.way, guessed]
            if (got.join('|') !== expected.join('|')) wrong.push(`${name}: ${got.join('|')}, not ${expected.join('|')}`)
            counts.texts += 1
            if (facts.adoption?.way === 'without-vote') counts.withoutVote += 1
            if (facts.adoption?.tally) counts.votes += 1
            if (facts.adoption?.tally?.names) counts.named += 1
            if (facts.adoption?.meeting) counts.meetings += 1
            if (facts.sponsors) counts.sponsors += 1
            if (facts.agendaItem) counts.items += 1
          }
        }
      }
      expect({ wrong, counts }).toEqual({
        wrong: [],
        counts: { texts: 433, withoutVote: 288, votes: 145, named: 145, meetings: 431, sponsors: 431, items: 433 },
      })
    },
    LONG,
  )
})

describe.skipIf(!present)('facts of plain text (skipped where ../shared/data is absent)', () => {
  const BODIES: Record<string, string> = {
    'General Assembly': 'GA',
    'Security Council': 'SC',
    'Economic and Social Council': 'ECOSOC',
    'Human Rights Council': 'HRC',
    'UN Environment Assembly': 'UNEP',
    'UN-Habitat': 'HSP',
    'Economic Commission for Europe': 'ECE',
  }
  const KINDS: Record<string, SourceFacts['kind']> = {
    GA: 'resolution',
    GAold: 'resolution',
    SC: 'resolution',
    HRC: 'resolution',
    ECOSOC: 'resolution',
    UNEA: 'resolution',
    GAdec: 'decision',
    'SC-PRST': 'statement',
    'SG report': 'report',
    letter: 'letter',
  }
  const read = (path: string): SourceFacts => {
    const name = path.replace(/^.*\//, '')
    const { text, said } = readText(decodeText(bytes(path)).text, name).texts[0]!
    return factsOf(text, said, name)
  }
  /** Shares of the records whose fact is the expected one, in per cent, rounded down. */
  const shares = (pairs: Record<string, [string | undefined, string][]>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(pairs).map(([fact, all]) => {
        // Where the index says nothing, nothing is compared.
        const both = all.filter(([, wanted]) => tidy(wanted) !== '')
        return [
          fact,
          Math.floor(
            (100 * both.filter(([got, wanted]) => tidy(got).toLowerCase() === tidy(wanted).toLowerCase()).length) /
              both.length,
          ),
        ]
      }),
    )

  test('agree with the index of resolutions and decisions', () => {
    const rows = table('text/index.csv').map((row) => ({ row, facts: read(`text/${row['file']!}`) }))
    const agreement = shares({
      symbol: rows.map(({ row, facts }) => [facts.symbol, parseSymbol(row['symbol']!)?.text ?? row['symbol']!]),
      // The index puts the number before the title, and describes what has none.
      title: rows.map(({ row, facts }) => [
        facts.title,
        row['title']!.replace(/^[\dS/-]+( [A-Z])?\.\s*/, '').replace(
          /^Security Council resolution (\d+ \(\d+\)).*/,
          'Resolution $1',
        ),
      ]),
      date: rows.map(({ row, facts }) => [facts.date, dayIn(row['date']!)]),
      body: rows.map(({ row, facts }) => [facts.body, BODIES[row['body']!] ?? row['body']!]),
      kind: rows.filter(({ row }) => KINDS[row['kind']!]).map(({ row, facts }) => [facts.kind, KINDS[row['kind']!]!]),
    })
    const councils = rows.filter(({ row }) => row['kind'] === 'HRC')
    console.log(`Facts that agree with text/index.csv, per cent: ${JSON.stringify(agreement)}`)
    expect(rows.length).toBeGreaterThan(270)
    for (const [fact, least] of Object.entries({ symbol: 99, title: 94, date: 96, body: 100, kind: 100 }))
      expect(agreement[fact], fact).toBeGreaterThanOrEqual(least)
    expect({
      without: councils.filter(({ facts }) => facts.adoption).map(({ row, facts }) => [row['file'], facts.adoption])
        .length,
      votes: councils.filter(({ facts }) => facts.adoption?.tally?.names).length,
      elsewhere: rows.filter(({ row, facts }) => row['kind'] !== 'HRC' && facts.adoption?.way === 'vote').length,
      respondents: rows.filter(({ facts }) => facts.respondent).length,
    }).toEqual({ without: councils.length, votes: 10, elsewhere: 0, respondents: 0 })
  })

  test('agree with the index of reports and letters, none of which is a reply', () => {
    const rows = table('reports/index.csv').map((row) => ({ row, facts: read(`reports/${row['file']!}`) }))
    const agreement = shares({
      symbol: rows.map(({ row, facts }) => [facts.symbol, parseSymbol(row['symbol']!)?.text ?? row['symbol']!]),
      kind: rows.filter(({ row }) => KINDS[row['kind']!]).map(({ row, facts }) => [facts.kind, KINDS[row['kind']!]!]),
    })
    console.log(`Facts that agree with reports/index.csv, per cent: ${JSON.stringify(agreement)}`)
    expect({
      rows: rows.length,
      agreement,
      respondents: rows.flatMap(({ facts }) => (facts.respondent ? [facts.respondent.name] : [])),
      adoptions: rows.filter(({ facts }) => facts.adoption).length,
    }).toEqual({
      rows: 104,
      agreement: { symbol: 100, kind: 100 },
      respondents: ['France and the United States of America'],
      adoptions: 0,
    })
  })
})
