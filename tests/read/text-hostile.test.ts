import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../../shared/error'
import { readText } from '../../shared/read/text'
import { textOf } from '../../shared/text/flat'

function codeOf(source: string): string {
  try {
    readText(source, 'file.txt')
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}

test('an empty file holds no text', () => {
  expect(['', '\ufeff', ' \n\f\r\n\t', '-----\n<!-- Page 1 -->\n'].map(codeOf)).toEqual(Array(4).fill('no-text'))
})

test('binary data is not taken for text', () => {
  const bytes = Array.from({ length: 5000 }, (_, n) => String.fromCharCode((n * 73) % 256)).join('')
  expect(codeOf(bytes)).toBe('wrong-format')
  expect(codeOf('PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000')).toBe('wrong-format')
})

test('text without any masthead or structure is kept as it is', () => {
  const { text, losses } = readText('it rained.\n\nThe ferry was late, and nobody minded.\n', 'note.txt').texts[0]!
  expect(text.masthead).toEqual({})
  expect(text.paragraphs.map((p) => [p.kind, textOf(p)])).toEqual([
    ['text', 'it rained.'],
    ['text', 'The ferry was late, and nobody minded.'],
  ])
  expect(losses).toEqual([])
})

test('text in other scripts is kept, its language known', () => {
  const read = (source: string) => {
    const { text } = readText(source, 'a.txt').texts[0]!
    return [text.language, ...text.paragraphs.map((p) => `${p.kind} ${p.printed ?? ''} ${textOf(p)}`)]
  }
  expect(read('تقرير عن العبّارات\n\nأبلغت نورلاند عن 42 عملية تفتيش.\n')).toEqual([
    'ar',
    'text  تقرير عن العبّارات',
    'text  أبلغت نورلاند عن 42 عملية تفتيش.',
  ])
  expect(read('诺兰报告了四十二次检查。\n\n渡船很安全。\n')).toEqual([
    'zh',
    'text  诺兰报告了四十二次检查。',
    'text  渡船很安全。',
  ])
  expect(read('Норландия сообщила о проверках.\n\n1. Паромы безопасны.\n')).toEqual([
    'ru',
    'text  Норландия сообщила о проверках.',
    'numbered 1 Паромы безопасны.',
  ])
  expect(
    read("L'Assemblée générale,\n\nRappelant sa résolution 10/2,\n\n1. Décide de rester saisie de la question.\n"),
  ).toEqual([
    'fr',
    "opening  L'Assemblée générale,",
    'preambular  Rappelant sa résolution 10/2,',
    'operative 1 Décide de rester saisie de la question.',
  ])
})

test('any text at all is read or refused, never an error of ours', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...[
        '\n',
        '\n\n',
        '\f',
        '1. ',
        '(a) ',
        '(i) ',
        'I. ',
        'A.',
        '* ',
        '**',
        '¹',
        '[^1]',
        '[^1]: ',
        'Notes\n',
        'Annex\n',
        'Contents\n',
      ],
      ...[
        'The General Assembly,',
        ' 1 ',
        'Recalling ',
        ', ',
        ':',
        '<i>',
        '</i>',
        '|',
        ' | ',
        '\t',
        '“',
        '”',
        '- ',
        'No. ',
        '2 May 2025',
      ],
      ...[
        'Distr.: General',
        'Agenda item 1',
        '99/7. ',
        'A/99/1',
        '12th plenary meeting',
        'Question 1',
        'Abstract\n',
        'Length\n',
      ],
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.lorem({ maxCount: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(codeOf(pieces.join(''))).toMatch(/^(?:read|no-text|wrong-format)$/)
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['words', 'ferry '],
  ['numbers', '1 2, 3. '],
  ['stars', '* '],
  ['marks', '¹²'],
  ['openings', 'The General Assembly, '],
  ['preambular phrases', ', Recalling '],
  ['letters of lists', ': (a) '],
  ['dots', '. '],
  ['brackets', '[^'],
  ['bars', ' | '],
  ['spaces', ' '],
  ['capitals', 'The And Of '],
])('a line of 1 MB of %s is read without end neither in time nor in memory', (_, unit) => {
  const line = 'x' + unit.repeat(Math.ceil(1_000_000 / unit.length)) + 'x'
  expect(codeOf(line)).toBe('read')
})
