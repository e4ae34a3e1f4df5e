import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '../../shared/source/query'
import type { QueryNode } from '../../shared/source/query'
import { FIELDS } from '../../shared/source/query-values'

/** The tree in one line: `all(crew not("list") body=GA)`. */
function line(node: QueryNode | undefined): string {
  if (!node) return ''
  switch (node.type) {
    case 'word':
      return node.text + (node.prefix ? '*' : '')
    case 'phrase':
      return `"${node.text}"${node.prefix ? '*' : ''}`
    case 'field':
      return `${node.field}=${node.range ? `${node.range.from ?? ''}..${node.range.to ?? ''}` : node.value}${node.starts ? '*' : ''}`
    case 'not':
      return `not(${line(node.of)})`
    default:
      return `${node.type}(${node.of.map(line).join(' ')})`
  }
}

const read = (words: string): string => line(parseQuery(words).tree)

describe('a query', () => {
  it.each([
    ['crew list', 'all(crew list)'],
    ['"crew list" ashore', 'all("crew list" ashore)'],
    ['«crew list»', '"crew list"'],
    ['inspect* "passenger ferr"*', 'all(inspect* "passenger ferr"*)'],
    ['ferry -crew -"night boat" -kind:report', 'all(ferry not(crew) not("night boat") not(kind=report))'],
    ['NOT crew', 'not(crew)'],
    ['well-being 2020-2021 - crew', 'all(well-being 2020-2021 crew)'],
    ['ferry OR crew list', 'any(ferry all(crew list))'],
    ['ferry or crew AND list', 'all(ferry or crew list)'],
    ['(ferry OR boat) crew -(night day)', 'all(any(ferry boat) crew not(all(night day)))'],
    [
      'body:GA year:2020..2022 kind:operative verb:Urges cites:"A/RES/55/25" respondent:Norway adopted:consensus symbol:A/RES/75/158',
      'all(body=GA year=2020..2022 kind=operative verb=Urges cites=A/RES/55/25 respondent=Norway adopted=without-vote symbol=A/RES/75/158)',
    ],
    ['body:General Assembly ferry', 'all(body=GA ferry)'],
    ['body:the Human Rights Council', 'body=HRC'],
    ['organ:unga body:e/cn.15 body:"Security Council"', 'all(body=GA body=E/CN.15 body=SC)'],
    [
      'year:2020 year:2020.. year:..2022 year:2022-2020',
      'all(year=2020..2020 year=2020.. year=..2022 year=2020..2022)',
    ],
    [
      'date:2020-11-15 date:"15 November 2000" date:2020-05..2021',
      'all(date=2020-11-15..2020-11-15 date=2000-11-15..2000-11-15 date=2020-05..2021)',
    ],
    ['verb:Calls upon States', 'all(verb=Calls upon States)'],
    ['kind:OP kind:presidential statement kind:resolutions', 'all(kind=operative kind=statement kind=resolution)'],
    ['respondent:New Zealand crew', 'all(respondent=New Zealand crew)'],
    [
      'cites:55/25 cites:S/RES/1325 (2000) cites:"resolution 1325 (2000)"',
      'all(cites=A/RES/55/25 cites=S/RES/1325 (2000) cites=S/RES/1325 (2000))',
    ],
    ['symbol:A/RES/75* Language:French lang:ar', 'all(symbol=A/RES/75* language=fr language=ar)'],
    [
      'adopted:no adopted:vote visibility:"not for attribution"',
      'all(adopted=not-adopted adopted=vote visibility=not-for-attribution)',
    ],
    [
      'session:75 item:"72 (b)" sponsor:Norland theme:"night boats" title:safety',
      'all(session=75 item=72 (b) sponsor=Norland theme=night boats title=safety)',
    ],
    ['body: GA', 'body=GA'],
    ['https://un.org 12:30 Note: crew', 'all(https://un.org 12:30 Note: crew)'],
    ['渡轮 body:大会', 'all(渡轮 body=GA)'],
    ['', ''],
    ['— & ( )', ''],
  ])('%s', (words, tree) => {
    expect([read(words), parseQuery(words).remarks]).toEqual([tree, []])
  })

  it.each([
    ['"crew list', '"crew list"', 'A quotation mark is not closed; the phrase was taken to reach to the end.'],
    ['(crew list', 'all(crew list)', 'A parenthesis is not closed; it was taken to reach to the end.'],
    ['crew) list', 'all(crew list)', 'There is a closing parenthesis without an opening one; it was left out.'],
    ['OR crew', 'crew', 'OR stands between two things; where there is only one it was left out.'],
    ['crew OR', 'crew', 'OR stands between two things; where there is only one it was left out.'],
    ['in*', 'in', '“in*” is too short: a beginning has at least 3 letters. It was taken as a whole word.'],
    ['knd:report', 'knd:report', 'There is no field “knd:”; did you mean “kind:”? It was taken as words.'],
    ['boat:big', 'boat:big', `There is no field “boat:”; it was taken as words. The fields are ${FIELDS.join(', ')}.`],
    [
      'kind:reprt',
      'reprt',
      '“reprt” is not a kind of source (resolution, report, reply) or of paragraph (operative, preambular); did you mean “report”? It was taken as words.',
    ],
    ['adopted:loudly', 'loudly', '“loudly” is not a way of adoption (consensus, vote, no); it was taken as words.'],
    [
      'year:soon',
      'soon',
      '“soon” is not a year or a range of years (2020, 2020..2022, 2020..); it was taken as words.',
    ],
    ['cites:everything', 'everything', '“everything” is not a symbol (A/RES/55/25, 55/25); it was taken as words.'],
    [
      'verb:Shouts',
      'verb=Shouts',
      '“Shouts” is none of the listed opening phrases; passages that begin with it are sought.',
    ],
    ['crew body:', 'crew', '“body:” has no value after it; it was left out.'],
  ])('that is written wrong is taken as words: %s', (words, tree, remark) => {
    expect([read(words), parseQuery(words).remarks]).toEqual([tree, [remark]])
  })

  it.each([
    ['crew yaer:2020', 'crew year:2020'],
    ['crew kind:reprt list', 'crew kind:report list'],
    ['verb:Urges language:"Frensh" crew', 'verb:Urges language:French crew'],
    ['boat:big "crew', 'boat:big "crew'],
  ])('offers to mend a slip: %s', (words, mended) => {
    const { mends, remarks } = parseQuery(words)
    const done = [...mends]
      .reverse()
      .reduce((now, { from, to, instead }) => now.slice(0, from) + instead + now.slice(to), words)
    expect(done).toBe(mended)
    expect(mends.every(({ remark }) => remarks.includes(remark))).toBe(true)
  })

  it('says what each stretch was taken for', () => {
    const words = 'crew -"night boat" OR body:General Assembly knd:x'
    const { spans } = parseQuery(words)
    expect(spans.map(({ from, to, type, field }) => [words.slice(from, to), type, ...(field ? [field] : [])])).toEqual([
      ['crew', 'word'],
      ['-', 'operator'],
      ['"night boat"', 'phrase'],
      ['OR', 'operator'],
      ['body:', 'field', 'body'],
      ['General Assembly', 'value', 'body'],
      ['knd:x', 'unknown'],
    ])
  })

  it('never fails, remarks in sentences and keeps its stretches in order', () => {
    const bits = [
      '"',
      '“',
      '*',
      '(',
      ')',
      '-',
      ' ',
      ' OR ',
      'AND',
      'NOT ',
      'crew',
      ':',
      'year:',
      'kind:',
      'cites:',
      'body:',
      'verb:',
      '..',
      '2020',
      '\n',
      'é',
      '大会',
      '75/1',
      '(2000)',
    ]
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom(...bits), maxLength: 60 }),
    )
    fc.assert(
      fc.property(typed, (words) => {
        const { remarks, spans } = parseQuery(words)
        for (const remark of remarks) expect(remark).toMatch(/^[\p{Lu}“].*\.$/su)
        let end = 0
        for (const { from, to } of spans) {
          expect(from >= end && to > from && to <= words.length).toBe(true)
          end = to
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('is read however long and deep it is', () => {
    expect(parseQuery('('.repeat(10_000)).tree).toBeUndefined()
    expect(read(`${'('.repeat(30)}crew`)).toBe('crew')
    expect(parseQuery('crew '.repeat(2000)).remarks).toEqual(['Only the first 64 words and fields are looked for.'])
    expect(parseQuery('-'.repeat(10_000)).tree).toBeUndefined()
  })
})
