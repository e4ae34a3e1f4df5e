import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { readPack } from '../../shared/check/packs/pack'
import type { PackProblem, ReadPack } from '../../shared/check/packs/pack'
import { readPacks } from '../../shared/check/packs/packs'
import { parseText } from '../../shared/text/notation'

const FERRY = {
  id: 'ferry-boats',
  about: 'A ferry is a ferry.',
  level: 'warning',
  find: { words: ['ferry boat', 'ferry boats'] },
  prefer: 'ferry',
  examples: { ok: ['The ferry left.'], bad: ['The ferry boat left.'] },
}

const packWith = (rule: object, rest: object = {}): string =>
  JSON.stringify({ format: 'rapporteur-rules', version: 1, name: 'Harbours', rules: [{ ...FERRY, ...rule }], ...rest })

async function read(json: string): Promise<ReadPack> {
  const pack = await readPack(json, 'harbours.json')
  if ('problems' in pack) throw new Error(JSON.stringify(pack.problems))
  return pack
}

async function problemsOf(json: string): Promise<PackProblem[]> {
  const pack = await readPack(json, 'harbours.json')
  return 'problems' in pack ? pack.problems : []
}

async function saidOf(rule: object, notation: string): Promise<string[]> {
  const { rules } = await read(packWith(rule))
  const { findings } = createChecker(rules).check(parseText(notation))
  return findings.map(({ at, excerpt, message, fix }) => [at, excerpt, message, fix?.text ?? '-'].join(' | '))
}

describe('words', () => {
  test('are found whole, with and without a capital, over any blank; what is preferred is offered as written there', async () => {
    expect(
      await saidOf(
        {},
        `para 1: Ferry\u00a0boats and a ferry boat, no ferry boating.
         note 1: FERRY BOAT.`,
      ),
    ).toEqual([
      'para. 1 | Ferry\u00a0boats | Write “Ferry”, not “Ferry\u00a0boats” | Ferry',
      'para. 1 | ferry boat | Write “ferry”, not “ferry boat” | ferry',
      'note 1 | FERRY BOAT | Write “FERRY”, not “FERRY BOAT” | FERRY',
    ])
  })

  test('with a capital are found only so; each may have its own preferred form', async () => {
    const rule = {
      find: { words: { Estvale: 'the Republic of Estvale', "harbour's": 'harbour' } },
      prefer: undefined,
      examples: { ok: ['The estvale left.'], bad: ['Estvale’s ferry left.', 'The harbour’s ferry left.'] },
    }
    expect(await saidOf(rule, 'para 1: Estvale and ESTVALE left the Harbour’s quay.')).toEqual([
      'para. 1 | Estvale | Write “the Republic of Estvale”, not “Estvale” | the Republic of Estvale',
      'para. 1 | Harbour’s | Write “Harbour”, not “Harbour’s” | Harbour',
    ])
  })

  test('of both sorts are found as far as they do not overlap, in a paragraph full of them', async () => {
    const find = { words: ['ferry', 'Ferry boat', 'boat'] }
    const rule = { find, examples: { ok: ['Norland.'], bad: ['A Ferry boat.'] } }
    const { rules } = await read(packWith({ ...rule, prefer: undefined, message: '{found}' }))
    const said = createChecker(rules).check(parseText('para 1: Ferry boat boat, ferry boat.')).findings
    expect(said.map(({ message }) => message)).toEqual(['Ferry boat', 'boat', 'ferry', 'boat'])
    expect(createChecker(rules).check(parseText(`para 1: ${'Ferry boat ferry '.repeat(30_000)}`)).stopped).toEqual([])
  })

  test('with signs that mean something elsewhere are said as they are', async () => {
    const rule = { find: { pattern: String.raw`\$['$&]` }, message: 'Not “{found}” but “{prefer}”', prefer: 'US$' }
    expect(await saidOf({ ...rule, examples: { ok: ['x'], bad: ['$&'] } }, "para 1: It is $& or $'.")).toEqual([
      'para. 1 | $& | Not “$&” but “US$” | US$',
      "para. 1 | $' | Not “$'” but “US$” | US$",
    ])
  })

  test('that end with a star have any ending, and no certain mend', async () => {
    const rule = {
      find: { words: ['utiliz*'] },
      prefer: 'use',
      message: '{found}: {prefer} is shorter',
      examples: { ok: ['They use it.'], bad: ['They utilize it.'] },
    }
    expect(await saidOf(rule, 'para 1: They utilized the reutilized quay.')).toEqual([
      'para. 1 | utilized | utilized: use is shorter | -',
    ])
  })

  test('of others are left alone: quotations, titles, symbols; unless the rule looks anywhere', async () => {
    const text = 'para 1: They said “ferry boat” of the _ferry boat_.'
    expect(await saidOf({}, text)).toEqual([])
    expect(await saidOf({ anywhere: true }, text)).toHaveLength(2)
  })
})

describe('patterns', () => {
  const PATTERN = {
    find: { pattern: String.raw`(\d+) ?(?:percent|%)` },
    prefer: '$1 per cent',
    examples: {
      ok: ['It was 64 per cent.'],
      bad: [{ text: 'It was 64%.', messages: ['Write “64 per cent”, not “64%”'] }],
    },
  }

  test('are mended with what their groups found', async () => {
    expect(await saidOf(PATTERN, 'para 1: 𝒳 It was 64 Percent.')).toEqual([
      'para. 1 | 64 Percent | Write “64 per cent”, not “64 Percent” | 64 per cent',
    ])
  })

  test('run in linear time, whatever they are', async () => {
    const { rules } = await read(
      packWith({ find: { pattern: '(a+)+b' }, prefer: undefined, examples: { ok: ['c'], bad: ['aab'] } }),
    )
    const text = parseText(`para 1: ${'a'.repeat(50_000)}`)
    expect(createChecker(rules).check(text).findings).toEqual([])
  }, 5_000)

  test('that cannot be used are told, with what is wrong in them', async () => {
    const messages = async (pattern: string): Promise<string> =>
      (await problemsOf(packWith({ find: { pattern } })))[0]!.message
    expect([await messages('a(?=b)'), await messages('(a'), await messages('a*')]).toEqual([
      'The pattern cannot be used: invalid or unsupported Perl syntax: `(?=`. Look-around and back references are not known here.',
      'The pattern cannot be used: missing closing ): `(a`.',
      'The pattern cannot be used: it finds nothing at all between any two signs.',
    ])
  })
})

describe('where a rule holds', () => {
  test('its id may be a word that every object knows', async () => {
    const { rules } = await read(packWith({ id: 'constructor' }))
    const [finding] = createChecker(rules).check(parseText('para 1: A ferry boat.'), { settings: {} }).findings
    expect(finding?.level).toBe('warning')
  })

  test('is by kind, profile, day and language; a plain example stands in such a text', async () => {
    const rule = { kinds: ['resolution'], profiles: ['classic'], to: '2018-12-31', languages: ['en'] }
    const { rules } = await read(packWith(rule))
    const found = (notation: string, date: string): number =>
      createChecker(rules).check(parseText(notation), { date }).findings.length
    expect([
      found('OP 1: The ferry boat.', '2010-01-01'),
      found('OP 1: The ferry boat.', '2020-01-01'),
      found('para 1: The ferry boat.', '2010-01-01'),
      found('@language fr\nOP 1: The ferry boat.', '2010-01-01'),
    ]).toEqual([1, 0, 0, 0])
  })
})

describe('examples', () => {
  test('are run when the pack is read; the help has their messages', async () => {
    const { rules } = await read(packWith({}))
    expect(rules[0]!.examples).toEqual({
      ok: [{ text: 'para 1: The ferry left.\n' }],
      bad: [{ text: 'para 1: The ferry boat left.\n', messages: ['Write “ferry”, not “ferry boat”'] }],
    })
  })

  test('that a rule says otherwise are told, with what came instead', async () => {
    const examples = {
      ok: ['The ferry boat left.'],
      bad: ['The ferry left.', { text: 'A ferry boat.', messages: ['Write “ship”'] }],
    }
    expect(await problemsOf(packWith({ examples }))).toEqual([
      {
        file: 'harbours.json',
        ruleId: 'ferry-boats',
        example: 'The ferry boat left.',
        message: 'This is said to be right, but is found fault with: “Write “ferry”, not “ferry boat””.',
      },
      {
        file: 'harbours.json',
        ruleId: 'ferry-boats',
        example: 'The ferry left.',
        message: 'This is said to be wrong, but nothing is found here.',
      },
      {
        file: 'harbours.json',
        ruleId: 'ferry-boats',
        example: 'A ferry boat.',
        message: 'Expected was “Write “ship””; what came is “Write “ferry”, not “ferry boat””.',
      },
    ])
  })

  test('may be lines of the notation; a sentence with a colon is a sentence', async () => {
    const { rules } = await read(
      packWith({ examples: { ok: ['note: see the ferry_'], bad: ['para 1: Left.[^1]\nnote 1: The ferry boat.'] } }),
    )
    expect(rules[0]!.examples.bad[0]!.messages).toEqual(['Write “ferry”, not “ferry boat”'])
  })
})

describe('a pack with a fault', () => {
  test.each([
    ['{"format": "rapporteur-rules",\n "version": 1,,}', 'The file is broken at line 2, column 15.'],
    ['[]', 'This is no rule pack: it does not say "format": "rapporteur-rules".'],
    [packWith({}, { version: 2 }), 'This rule pack was made for a newer Rapporteur.'],
    [packWith({}, { name: '' }), 'In "name": it is empty.'],
    [packWith({ level: 'wrong' }), 'In "level": it is not "error" or "warning" or "hint" or "consult".'],
    [packWith({ lvel: 'hint' }), 'There is no field "lvel" here.'],
    [packWith({ about: undefined }), 'In "about": it is missing.'],
    [packWith({ from: '2019' }), 'In "from": it is no day, such as "2019-01-31".'],
    [packWith({ find: {} }), 'In "find": it is neither {"words": [...]} nor {"pattern": "..."}.'],
    [packWith({ examples: { ok: ['a'], bad: [] } }), 'In "examples.bad": it is empty.'],
    [
      packWith({}, { lists: { quantifiers: [{ words: 'most', least: 'many' }] } }),
      'In "lists.quantifiers[0].least": it is not a number.',
    ],
    [packWith({ id: 'Ferry boats' }), 'In "id": it is not of small letters, figures and single hyphens.'],
  ])('says what is wrong and where: %s', async (json, message) => {
    expect((await problemsOf(json)).map((problem) => problem.message)).toEqual([message])
  })

  test('is never more than told, whatever its file says', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc.json().map((json) => packWith(JSON.parse(json) as object)),
        ),
        async (json) => {
          const pack = await readPack(json, 'harbours.json')
          expect('problems' in pack ? pack.problems.length : pack.rules.length).toBeGreaterThan(0)
        },
      ),
    )
  })
})

test('the pack that is shown as an example holds', async () => {
  const json = await readFile(new URL('../../resources/demo/rules/house-style.json', import.meta.url), 'utf8')
  expect((await read(json)).rules.map(({ id, level }) => `${id} ${level}`)).toEqual([
    'house-ferry warning',
    'house-knots hint',
    'house-trust-fund consult',
  ])
})

describe('packs side by side', () => {
  test('stand without the one that has a fault, and without an id that is another’s', async () => {
    const packs = await readPacks(
      [
        { file: 'd.json', words: packWith({ id: 'taken' }) },
        { file: 'c.json', words: packWith({}) },
        { file: 'b.json', words: packWith({}, { lists: { quantifiers: [{ words: 'a host of', least: 9 }] } }) },
        { file: 'a.json', words: '{' },
      ],
      ['taken'],
    )
    expect({ ...packs, packs: packs.packs.map(({ file }) => file) }).toEqual({
      packs: ['b.json'],
      problems: [
        { file: 'a.json', message: 'The file is broken at line 1, column 2.' },
        {
          file: 'c.json',
          ruleId: 'ferry-boats',
          message: 'This id is that of a rule of b.json. Give it another.',
        },
        { file: 'd.json', ruleId: 'taken', message: 'This id is that of a rule of the program. Give it another.' },
      ],
      lists: { quantifiers: [{ words: 'a host of', least: 9 }] },
    })
  })
})
