import { describe, expect, test } from 'vitest'
import { bodyOf, findSymbols, parseSymbol, symbolFromFileName } from '../../shared/text/symbol'

const spelledRight = [
  'E/CN.15/2005/6',
  'E/CN.15/2005/1',
  'E/CN.6/2005/2',
  'E/2002/68/Add.1',
  'E/2003/30',
  'CEB/2004/HLCP/I-S/CRP.3',
  'CEB/2005/HLCP/IX/CRP.7',
  'A/HRC/Sub.1/58/AC.2/4',
  'CRC/C/OPSC/CHE/CO/1',
  'A/74/959-S/2020/724',
  'A/73/12 (Part II)',
  'A/80/6 (Sect. 14)',
  'A/71/53/Add.1/Corr.1',
  'FCCC/CP/2015/10/Add.1',
  'NPT/CONF.1995/32 (Part I)',
  'NPT/CONF.2000/28 (Parts I and II)',
  'CTOC/COP/2020/10',
  'A/RES/S-13/2',
  'A/RES/ES-11/1',
  'A/S-19/29',
  'A/RES/217 A (III)',
  'A/RES/3201 (S-VI)',
  'A/RES/77/264 A-C',
  'S/RES/1325 (2000)',
  'E/CN.99/2026/L.2/Rev.1',
  'A/C.3/80/L.__',
  'ST/SGB/2019/2',
]

const respelled: [string, string][] = [
  ['A/HRC/Sub.1/58/AC.2/4*', 'A/HRC/Sub.1/58/AC.2/4'],
  ['S/RES/425(1978)', 'S/RES/425 (1978)'],
  ['A/RES/76/246/B', 'A/RES/76/246 B'],
  ['A/RES/61/267B', 'A/RES/61/267 B'],
  ['A/520/REV.20', 'A/520/Rev.20'],
  ['ECE/TRANS//WP.30/AC.2/125', 'ECE/TRANS/WP.30/AC.2/125'],
]

describe('a symbol', () => {
  test.each(spelledRight)('%s is understood and keeps its spelling', (text) => {
    expect(parseSymbol(text)?.text).toBe(text)
    const sentence = `See ${text}.`
    expect(findSymbols(sentence).map(({ from, to }) => sentence.slice(from, to))).toEqual([text])
  })

  test.each(respelled)('%s is spelled %s', (given, canonical) => {
    expect(parseSymbol(given)?.text).toBe(canonical)
  })

  test.each(['A/H1N1', 'S/he', 'and/or', 'A/RES', '58/137', 'A', '', 'E/see note', 'BA/1/2', 'http://x.org/A/1/2'])(
    '%j is none',
    (text) => {
      expect(parseSymbol(text)).toBeUndefined()
      expect(findSymbols(text).filter(({ symbol }) => symbol.text !== 'A/1/2')).toEqual([])
    },
  )

  test('says what its components are', () => {
    expect(parseSymbol('E/CN.99/2026/L.2/Rev.1**')).toEqual({
      text: 'E/CN.99/2026/L.2/Rev.1',
      organ: 'E',
      segments: [
        { text: 'CN.99', type: 'body' },
        { text: '2026', type: 'year' },
        { text: 'L.2', type: 'nature' },
        { text: 'Rev.1', type: 'modification' },
      ],
      year: 2026,
      stars: 2,
    })
    expect(parseSymbol('A/RES/77/292 B')).toMatchObject({ session: '77', part: 'B' })
    expect(parseSymbol('A/RES/217 A (III)')).toMatchObject({ session: 'III', part: 'A', suffix: 'III' })
    expect(parseSymbol('S/RES/1325 (2000)')).toMatchObject({ year: 2000, suffix: '2000' })
    expect(parseSymbol('A/74/959-S/2020/724')).toMatchObject({ session: '74', twin: 'S/2020/724' })
  })
})

test('symbols in a sentence leave its punctuation alone', () => {
  const sentence = 'The reports (E/CN.99/2026/4, para. 3; A/80/77*) and S/2025/14/Add.1, see also E/CN.99/2025/L.1.'
  expect(findSymbols(sentence).map(({ from, to }) => sentence.slice(from, to))).toEqual([
    'E/CN.99/2026/4',
    'A/80/77*',
    'S/2025/14/Add.1',
    'E/CN.99/2025/L.1',
  ])
})

test.each([
  ['E-CN.15-2005-4.txt', 'E/CN.15/2005/4'],
  ['E-RES-2006-27.txt', 'E/RES/2006/27'],
  ['A_RES_75_100.txt', 'A/RES/75/100'],
  ['some/folder/A_HRC_RES_48_17.txt', 'A/HRC/RES/48/17'],
  ['S_RES_2254_2015.txt', 'S/RES/2254 (2015)'],
  ['S_RES_2464 (2019)-1906112E.xml', 'S/RES/2464 (2019)'],
  ['A_RES_75_242 B-2108986E.xml', 'A/RES/75/242 B'],
  ['A_RES_75_251 C_E.xml', 'A/RES/75/251 C'],
  ['A_RES_77_263_B.txt', 'A/RES/77/263 B'],
  ['A_HRC_RES_S-32_1.txt', 'A/HRC/RES/S-32/1'],
  ['A-HRC-RES-S-32-1.txt', 'A/HRC/RES/S-32/1'],
  ['E_RES_1818(LV).txt', 'E/RES/1818 (LV)'],
  ['A_80_6_SECT.24__CORR.1.docx', 'A/80/6 (Sect. 24)/Corr.1'],
  ['A_520_REV.20.txt', 'A/520/Rev.20'],
  ['E-CN.99-2026-4.undraft', 'E/CN.99/2026/4'],
  ['75_100_E.xml', undefined],
  ['NCJ-210529-abstract.txt', undefined],
  ['A report.docx', undefined],
  ['reply of Norland.txt', undefined],
])('the file name %s spells %s', (name, symbol) => {
  expect(symbolFromFileName(name)?.text).toBe(symbol)
})

test.each([
  ['A/RES/75/100', 'GA'],
  ['A/80/6 (Sect. 14)', 'GA'],
  ['A/C.3/80/L.2', 'A/C.3'],
  ['A/HRC/RES/33/11', 'HRC'],
  ['S/RES/1325 (2000)', 'SC'],
  ['E/RES/2006/27', 'ECOSOC'],
  ['E/CN.15/2005/4', 'E/CN.15'],
  ['E/CN.99/2026/4', 'E/CN.99'],
  ['E/ECE/TRANS/505/Rev.3', 'ECE'],
  ['ECE/TRANS/344', 'ECE'],
  ['CRC/C/OPSC/CHE/CO/1', 'CRC'],
  ['UNEP/EA.6/RES.9', 'UNEP'],
  ['no symbol', ''],
])('the body of %s is %s', (symbol, body) => {
  expect(bodyOf(symbol)).toBe(body)
})
