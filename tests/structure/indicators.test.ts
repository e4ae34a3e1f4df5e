import { expect, test } from 'vitest'
import { findIndicators } from '../../shared/structure/indicators'

/** The text with the indicators found in brackets. */
function marked(text: string, notes: number): string {
  const found = findIndicators(text, new Set(Array.from({ length: notes }, (_, n) => n + 1)))
  return found.reduceRight((out, { from, to, number }) => `${out.slice(0, from)}[${number}]${out.slice(to)}`, text)
}

test.each([
  [
    'the Convention, 1 the Protocol 2 and, in particular, its annex, 3',
    'the Convention,[1] the Protocol[2] and, in particular, its annex,[3]',
  ],
  ['the Convention,1 the Protocol,2 and so on', 'the Convention,[1] the Protocol,[2] and so on'],
  [
    'the Convention, 1 the Protocol; 2 1. Urges all; 2. Also urges; 1 3. Decides',
    'the Convention,[1] the Protocol;[2] 1. Urges all; 2. Also urges;[1] 3. Decides',
  ],
  [
    'article 2, paragraph 1, of the Convention, 1 and paragraphs 1, 2 and 3 of the Protocol, 2',
    'article 2, paragraph 1, of the Convention,[1] and paragraphs 1, 2 and 3 of the Protocol,[2]',
  ],
  [
    'adopted on 1 May, 2 June and 3 July, 1 with No. 2, guideline 3 and 2 per cent, 2',
    'adopted on 1 May, 2 June and 3 July,[1] with No. 2, guideline 3 and 2 per cent,[2]',
  ],
  [
    'in 1.5 million cases, 1 on 31 October 2006, 2 the Board',
    'in 1.5 million cases,[1] on 31 October 2006,[2] the Board',
  ],
])('%j', (text, expected) => expect(marked(text, 3)).toBe(expected))
