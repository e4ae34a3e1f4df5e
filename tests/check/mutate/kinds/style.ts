import { ofCouncil, rewrite } from '../mutation'
import type { Mutation } from '../mutation'

const PROSE = /^(?:para|PP|OP|sub)/u

export const style: readonly Mutation[] = [
  {
    id: 'left-over',
    about: 'A figure was still to come: XX',
    asks: 'sure',
    // Not where parts are counted in roman figures, as in article XX.
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=\p{Ll} )(?<!(?:[Aa]rticles?|[Rr]ules?|[Ss]ections?|[Pp]arts?|[Cc]hapters?|[Aa]nnex)(?: [\d, ]+ (?:and|to))? )\d{2,3}(?= \p{Ll})/u,
        () => 'XX',
        PROSE,
      ),
  },
  {
    id: 'to-be-confirmed',
    about: 'A note to oneself stands in the text',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=\p{Ll})(?=[;.]$)/u, () => ' [TBC]', PROSE),
  },
  {
    id: 'word-twice',
    about: 'A function word comes twice',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /(?<= )(?:the|of|to)(?= \p{Ll}{4})/u, ({ 0: word }) => `${word} ${word}`, PROSE),
  },
  {
    id: 'american-spelling',
    about: 'A word is spelled the American way',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /\b(?:programmes?|labour|defence|centres?|fulfil|behaviour|neighbouring)\b(?![’'])/u,
            ({ 0: word }) => AMERICAN[word],
            /^(?:para|OP)/u,
          ),
  },
  {
    id: 'ise-for-ize',
    about: 'A word is spelled with -ise',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /\b(\p{Ll}{3,})iz(?=ed\b|ing\b|e\b)/u, ([, stem]) => `${stem}is`, /^(?:para|OP)/u),
  },
  {
    id: 'per-cent-sign',
    about: 'The sign % stands in the text',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, / per cent\b/u, () => '%', /^(?:para|OP)/u),
  },
  {
    id: 'ordinal-date',
    about: 'A date has an ordinal',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /(?<=\b(?:1[0-9]|[4-9]|2[4-9]))(?= (?:January|March|May|July|August|October|December) (?:19|20)\d\d)/u,
        () => 'th',
        PROSE,
      ),
  },
  {
    id: 'american-date',
    about: 'A date begins with its month',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(
            example,
            random,
            /\b(\d{1,2}) (January|March|May|July|October|December|September) ((?:19|20)\d\d)/u,
            ([, day, month, year]) => `${month} ${day}, ${year}`,
            /^(?:para|PP|OP)/u,
          ),
  },
  {
    id: 'lower-case-member',
    about: '“member States” of the United Nations',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /\bMember States\b(?! of| and| in)/u, () => 'member States', /^(?:para|OP)/u),
  },
  {
    id: 'lower-case-secretary',
    about: '“secretary-general”',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /(?<=the )Secretary-General/u, () => 'secretary-general', PROSE),
  },
  {
    id: 'straight-quotes',
    about: 'Quotation marks are mixed',
    asks: 'maybe',
    // Of one pair alone nobody can say that it is unlike the others.
    plant: (example, random) =>
      example.text.split('“').length > 2
        ? rewrite(example, random, /“([^“”]{3,60})”/u, ([, words]) => `"${words}"`, PROSE)
        : undefined,
  },
  {
    id: 'blank-before-comma',
    about: 'A blank stands before a comma',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=\p{Ll}),(?= \p{Ll})/u, () => ' ,', PROSE),
  },
  {
    id: 'bracket-open',
    about: 'A bracket is not closed',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /\((?=\p{Ll}[^()]{4,60}\))([^()]+)\)/u, ([, words]) => `(${words}`, PROSE),
  },
  {
    id: 'figure-under-ten',
    about: 'A number under ten stands in figures',
    asks: 'maybe',
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b(?:three|four|five|six|seven)(?= \p{Ll}{4,}s\b)/u,
        ({ 0: word }) => FIGURE[word],
        PROSE,
      ),
  },
  {
    id: 'chairman',
    about: 'A word is not gender-inclusive',
    asks: 'maybe',
    plant: (example, random) =>
      rewrite(example, random, /\bdonors\b|\bmaster\b|\bthe Commission may\b/u, () => 'the chairman', PROSE),
  },
  {
    id: 'decade-with-apostrophe',
    about: 'A decade has an apostrophe',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /(?<= in )(20[012])\d(?= and|,|\.)/u, ([, decade]) => `the ${decade}0’s`, /^para/u),
  },
  {
    id: 'a-for-an',
    about: '“a” and “an” are confused',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /(?<= )(a|an)(?= \p{Ll}{4})/u, ([, word]) => (word === 'a' ? 'an' : 'a'), PROSE),
  },
  {
    id: 'punctuation-twice',
    about: 'A comma comes twice',
    asks: 'sure',
    plant: (example, random) => rewrite(example, random, /(?<=\p{Ll}),(?= \p{Ll})/u, () => ',,', PROSE),
  },
  {
    id: 'ten-in-words',
    about: 'A number from ten stands in words',
    asks: 'sure',
    rules: /number|count/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b(?:11|12|15|20)(?= (?:States|courses|inspections|countries)\b)/u,
        ({ 0: n }) => TENS[n],
        /^(?:para|OP)/u,
      ),
  },
  {
    id: 'hyphen-in-one-word',
    about: 'A word that is one has a hyphen',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /\bcoop(?=erat(?:e|ion|ing)\b)/u, () => 'co-op', /^(?:para|PP|OP)/u),
  },
  {
    id: 'thousands-without-comma',
    about: 'A number in the thousands loses its comma',
    asks: 'sure',
    plant: (example, random) =>
      ofCouncil(example)
        ? undefined
        : rewrite(example, random, /(?<=(?<![\d,.])\d{1,3}),(?=\d{3}(?![\d,.]) \p{Ll}{3})/u, () => '', /^(?:para|OP)/u),
  },
  {
    id: 'figure-at-the-start',
    about: 'A sentence begins with a figure',
    asks: 'sure',
    plant: (example, random) =>
      rewrite(example, random, /(?<=\.\[\^6\] )Several(?= States kept)/u, () => '4', /^para/u),
  },
]

const AMERICAN: Readonly<Record<string, string>> = {
  programme: 'program',
  programmes: 'programs',
  labour: 'labor',
  defence: 'defense',
  centre: 'center',
  centres: 'centers',
  fulfil: 'fulfill',
  behaviour: 'behavior',
  neighbouring: 'neighboring',
}
const TENS: Readonly<Record<string, string>> = { 11: 'eleven', 12: 'twelve', 15: 'fifteen', 20: 'twenty' }
const FIGURE: Readonly<Record<string, string>> = { three: '3', four: '4', five: '5', six: '6', seven: '7' }
