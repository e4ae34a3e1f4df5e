import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { givenExample } from '../../shared/check/example'
import { numbersRules } from '../../shared/check/rules/numbers'
import { sourcesRules } from '../../shared/check/rules/sources'

const rules = [...numbersRules, ...sourcesRules]
const examples = rules.flatMap(({ examples }) => [...examples.ok, ...examples.bad])

test('one checker finds in one text after another what a fresh one finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 4 }), fc.nat(9), (chosen, at) => {
      const checker = createChecker(rules)
      for (const example of chosen) {
        const { text, options } = givenExample(example)
        expect(checker.check(text, options)).toEqual(createChecker(rules).check(text, options))
        const { paragraphs } = text
        const one = paragraphs[at % paragraphs.length]!
        const edited = {
          ...text,
          paragraphs: paragraphs.with(at % paragraphs.length, {
            ...one,
            runs: [{ type: 'text' as const, text: '13 ' }, ...one.runs],
          }),
        }
        const { links = [] } = options
        for (const left of [links, links.slice(1)])
          expect(checker.check(edited, { ...options, links: left })).toEqual(
            createChecker(rules).check(edited, { ...options, links: left }),
          )
      }
    }),
    { numRuns: 60 },
  )
})

test.each(['blanks', 'digits', 'brackets', 'words'])(
  'long runs of %s are no trouble',
  (what) => {
    const run = { blanks: ' ', digits: '1,2 ', brackets: '(a (', words: 'of five States and 42 per cent ' }[what]!
    const text = {
      language: 'en',
      masthead: {},
      paragraphs: [
        {
          id: 'p1',
          kind: 'numbered' as const,
          level: 0,
          runs: [{ type: 'text' as const, text: `A ${run.repeat(5000)}: b` }],
        },
      ],
      footnotes: [],
    }
    expect(createChecker(rules).check(text).stopped).toEqual([])
  },
  20_000,
)
