import { ofCouncil, rewrite } from '../mutation'
import type { Mutation } from '../mutation'

const CITED = /symbol|citation|cited|resolution|date|one-source/u
const WORDS = /^(?:para|PP|OP|sub|note)/u

export const citations: readonly Mutation[] = [
  {
    id: 'transpose-symbol-letters',
    about: 'Two letters of a symbol change places (CN, RES, Add., Corr., CONF)',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=[A-Z]\/)(?:CN\.|RES\/|CONF\.|HRC\/)|(?<=\/)(?:Add\.|Corr\.)/u,
        ({ 0: part }) => SWAPPED[part],
        WORDS,
      ),
  },
  {
    id: 'letter-for-zero',
    about: 'A letter O stands for a zero in a symbol',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) => rewrite(example, random, /(?<=\b[AE]\/\d{2,4}\/\d?)0/u, () => 'O', WORDS),
  },
  {
    id: 'year-out-of-session',
    about: 'A resolution of the Assembly gets a year its session did not have',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<!Council )(resolutions? \d{2}\/\d{1,3} of \d{1,2} \p{L}+ )(\d{4})/u,
        ([, words, year]) => `${words}${Number(year) - 4}`,
        /^(?:para|PP|OP)/u,
      ),
  },
  {
    id: 'wrong-day-of-cited',
    about: 'The day of a cited resolution is not the one the corpus has',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      example.facts?.cited?.length
        ? rewrite(example, random, /(?<=resolution 2024\/17 of )24(?= July)/u, () => '23', /^para/u)
        : undefined,
  },
  {
    id: 'two-dates-for-one',
    about: 'One source gets two dates in one text',
    asks: 'sure',
    rules: CITED,
    plant(example, random) {
      if (!/2024\/17 of 24 July 2024.*\n[^]*2024\/17 of 24 July 2024/u.test(example.text)) return undefined
      const { facts: _, ...rest } = example
      const planted = rewrite(rest, random, /(?<=resolution 2024\/17 of )24(?= July)/u, () => '25', /^para/u)
      return planted
    },
  },
  {
    id: 'wrong-year-of-council',
    about: 'A resolution of the Security Council gets a wrong year',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=\b[12]\d{3} \()((?:19|20)\d\d)(?=\))/u,
        ([year]) => String(Number(year) + 6),
        /^(?:PP|OP)/u,
      ),
  },
  {
    id: 'council-without-brackets',
    about: 'The year of a Security Council resolution loses its brackets',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(example, random, /(?<=resolution \d{4} )\((\d{4})\)/u, ([, year]) => year, /^(?:PP|OP)/u),
  },
  {
    id: 'paragraph-not-in-cited',
    about: 'A paragraph is cited that the cited source does not have',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      example.facts?.cited?.length
        ? rewrite(
            example,
            random,
            /(?<=, in )its resolution 2024\/17/u,
            () => 'paragraph 14 of its resolution 2024/17',
            /^para/u,
          )
        : undefined,
  },
  {
    id: 'session-to-come',
    about: 'A resolution of a session that has not been is cited',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(example, random, /(?<=its resolutions? )(7\d)(?=\/\d+ of)/u, () => '97', /^PP/u),
  },
  {
    id: 'resolution-for-resolutions',
    about: 'Two resolutions are called “resolution”',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\bresolutions(?= \d+\/\d+ of \d+ \p{L}+ \d{4} and \d+\/\d+ of)/u,
        () => 'resolution',
        /^(?:PP|OP)/u,
      ),
  },
  {
    id: 'resolution-cited-twice',
    about: 'A list of resolutions has the same one twice',
    asks: 'sure',
    rules: CITED,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\bresolutions (\d+\/\d+ of \d+ \p{L}+ \d{4})(?= and \d+\/\d+ of)/u,
        ([words, one]) => `${words}, ${one}`,
        /^PP/u,
      ),
  },
  {
    id: 'resolution-with-capital',
    about: 'A cited resolution or paragraph has a capital within a sentence',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /(?<=\b(?:its|in|of) )(?:resolution|paragraph)(?= \d)/u,
            ({ 0: word }) => word[0]!.toUpperCase() + word.slice(1),
            /^(?:para|PP|OP)/u,
          ),
  },
]

const SWAPPED: Readonly<Record<string, string>> = {
  'CN.': 'NC.',
  'RES/': 'RSE/',
  'CONF.': 'COFN.',
  'HRC/': 'HCR/',
  'Add.': 'Ad.',
  'Corr.': 'Cor.',
}
