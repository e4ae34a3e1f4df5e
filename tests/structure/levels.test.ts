import { expect, test } from 'vitest'
import { headingLevel } from '../../shared/structure/heading-level'
import type { OpenHeadings } from '../../shared/structure/heading-level'
import { subLevel } from '../../shared/structure/sub-level'
import type { OpenSubs } from '../../shared/structure/sub-level'

/** Levels of a list of printed numbers; a colon before one says that a list is introduced there. */
function subs(list: string): string {
  let open: OpenSubs = []
  return list
    .split(' ')
    .map((item) => {
      const placed = subLevel(item.replace(/^:/, ''), open, item.startsWith(':'))
      open = placed.open
      return placed.level
    })
    .join('')
}

test.each([
  [':(a) (b) (c)', '111'],
  [':(a) :(i) (ii) (b)', '1221'],
  ['(g) (h) (i) (j)', '1111'],
  ['(g) (h) :(i) (ii) (i)', '11221'],
  [':(a) :(i) :a. b. :i. ii. c. (ii) (b)', '123344321'],
  ['(u) (v) (w) (x) (y) (z) (aa) (bb)', '11111111'],
  [':(i) (ii) (iii) (iv) (v)', '22222'],
  [':(1) (2)', '11'],
])('sub-paragraphs %s have levels %s', (list, levels) => expect(subs(list)).toBe(levels))

function headings(list: string): string {
  let open: OpenHeadings = []
  return list
    .split(' ')
    .map((printed) => {
      const form = /^\d/.test(printed) ? 'arabic' : printed.startsWith('(') ? 'paren-lower' : 'upper'
      const placed = headingLevel(printed, form, open)
      open = placed.open
      return placed.level
    })
    .join('')
}

test.each([
  ['I II A B III A', '112212'],
  ['I A B C D E F G H I J II', '122222222221'],
  ['I II III IV A B C V', '11112221'],
  ['I A 1 2 (a) (b) 3 B II', '123344321'],
  ['A B C D', '2222'],
])('headings %s have levels %s', (list, levels) => expect(headings(list)).toBe(levels))
