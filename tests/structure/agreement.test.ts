import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { measured } from './agreement/measured'
import type { Form } from './agreement/forms'
import { ASKED, countOf, tiesOf } from './agreement/tally'

const DATA = fileURLToPath(new URL('../../../shared/data/akn/ga/', import.meta.url))

/** Every twenty-fifth resolution of each session: `npm run structure` measures all. */
const EVERY = 25

function sample(): string[] {
  return ['75', '76', '77'].flatMap((session) =>
    readdirSync(`${DATA}${session}`)
      .sort()
      .filter((_, index) => index % EVERY === 0)
      .map((name) => `${DATA}${session}/${name}`),
  )
}

describe.skipIf(!existsSync(DATA))(
  'resolutions flattened to plain text and read again (skipped where ../shared/data is absent)',
  () => {
    // Just under what is reached, in per cent of paragraphs and of references to notes.
    test.each([
      ['lines', 99.5, 100],
      ['raised', 99.5, 99.5],
      ['run-on', 97, 99],
    ] as [Form, number, number][])('as %s have their kinds, numbers, words and notes', (form, paragraphs, notes) => {
      const all = sample().flatMap((path) => measured(path, form))
      const { of, same } = countOf(
        all.flatMap(({ pairs }) => pairs),
        'resolution',
        ASKED,
      )
      const ties = tiesOf(all, 'resolution')
      expect(of).toBeGreaterThan(1000)
      expect((same / of) * 100).toBeGreaterThanOrEqual(paragraphs)
      expect((ties.tied / ties.of) * 100).toBeGreaterThanOrEqual(notes)
    })
  },
)
