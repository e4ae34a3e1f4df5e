import { rewrite } from '../mutation'
import type { Mutation } from '../mutation'

export const numbers: readonly Mutation[] = [
  {
    id: 'count-against-items',
    about: 'A count is not that of the items that follow',
    asks: 'sure',
    rules: /count|number|sum|total/u,
    plant: (example, random) => rewrite(example, random, /\bthree(?= subjects:)/u, () => 'four', /^para/u),
  },
  {
    id: 'count-against-list',
    about: 'A count is not that of the States listed',
    asks: 'sure',
    rules: /count|number|sum|total|respondent/u,
    plant: (example, random) =>
      rewrite(example, random, /(?<=following )(\d+)(?= States: )/u, ([n]) => String(Number(n) + 1), /^para/u),
  },
  {
    id: 'total-against-parts',
    about: 'A total is not the sum of its parts',
    asks: 'sure',
    rules: /count|number|sum|total/u,
    plant: (example, random) =>
      rewrite(example, random, /(?<=A total of )(\d+)(?= courses)/u, ([n]) => String(Number(n) + 3), /^para/u),
  },
  {
    id: 'percentage-wrong',
    about: 'A percentage is not that of the figures beside it',
    asks: 'sure',
    rules: /count|number|sum|total|percent/u,
    plant: (example, random) =>
      rewrite(example, random, /\((\d+)(?= per cent\))/u, ([, n]) => `(${Number(n) + 9}`, /^para/u),
  },
  {
    id: 'day-that-is-not',
    about: 'A day is not in the calendar',
    asks: 'sure',
    rules: /date|day/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /\b\d{1,2} (?=(?:February|April|June|September|November) (?:19|20)\d\d)/u,
        () => '31 ',
        /^(?:para|PP|OP)/u,
      ),
  },
  {
    id: 'reply-before-request',
    about: 'Replies came before the request was sent',
    asks: 'sure',
    rules: /date|day|request/u,
    plant: (example, random) => rewrite(example, random, /(?<=By )30 September 2025/u, () => '30 March 2025', /^para/u),
  },
  {
    id: 'period-backwards',
    about: 'A period ends before it begins',
    asks: 'sure',
    rules: /date|day|period/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /from 2 March to 30 November 2025/u,
        () => 'from 2 December to 30 November 2025',
        /^para/u,
      ),
  },
  {
    id: 'event-to-come',
    about: 'Something that has been is dated after the document',
    asks: 'maybe',
    rules: /date|day/u,
    plant: (example, random) =>
      rewrite(example, random, /On 12 May 2025(?=, a note verbale was sent)/u, () => 'On 12 May 2027', /^para/u),
  },
  {
    id: 'quantifier-too-strong',
    about: '“Most” stands for a third of those who replied',
    asks: 'sure',
    rules: /quantifier/u,
    plant: (example, random) =>
      rewrite(
        example,
        random,
        /Of the \d+ States, \d+ \(\d+ per cent\) had trained their crews\./u,
        () => 'Most States had trained their crews.',
        /^para/u,
      ),
  },
]
