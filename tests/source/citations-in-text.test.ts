import { expect, it } from 'vitest'
import { citationsInText } from '../../shared/source/citations-in-text'
import { citedSymbols } from '../../shared/source/cited-symbols'
import type { DocumentText } from '../../shared/text/document-text'
import { parseText } from '../../shared/text/notation'

const text = parseText(`opening: The General Assembly,
PP: Recalling Human Rights Council resolution 43/25,[^1]
PP: Recalling also resolution 43/25 and its resolution 55/25,[^2]
note 1: A/HRC/43/2, para. 3.
note 2: Ibid., para. 4.
`)

it('has each symbol once', () => {
  expect(citedSymbols(text, 'GA')).toEqual(['A/HRC/RES/43/25', 'A/HRC/43/2', 'A/RES/55/25'])
})

it('reads a unit anew where what came before it changed', () => {
  const [opening, first, second] = text.paragraphs
  const other: DocumentText = {
    ...text,
    paragraphs: [opening!, { ...first!, runs: [{ type: 'text', text: 'Recalling nothing,' }] }, second!],
  }
  const of = (given: DocumentText): (string[] | undefined)[] =>
    given.paragraphs.map((unit) =>
      citationsInText(given, 'GA')
        .get(unit)
        ?.map(({ symbol }) => symbol),
    )
  expect([of(text), of(other), of(text)]).toEqual([
    [undefined, ['A/HRC/RES/43/25'], ['A/HRC/RES/43/25', 'A/RES/55/25']],
    [undefined, undefined, ['A/RES/43/25', 'A/RES/55/25']],
    [undefined, ['A/HRC/RES/43/25'], ['A/HRC/RES/43/25', 'A/RES/55/25']],
  ])
})
