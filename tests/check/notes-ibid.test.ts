import { expect, test } from 'vitest'
import { createChecker } from '../../shared/check/check'
import { notesRules } from '../../shared/check/rules/notes'
import type { DocumentText } from '../../shared/text/document-text'
import { parseText } from '../../shared/text/notation'

const ibid = notesRules.filter(({ id }) => id.startsWith('ibid'))

function found(text: DocumentText): string[] {
  return createChecker(ibid)
    .check(text)
    .findings.map(({ at, message }) => `${at}: ${message}`)
}

const chain = parseText(`
  PP: _Recalling_ a treaty,[^#1]
  PP: _Noting_ its protocol,[^#2]
  PP: _Having considered_ the reports,[^#3]
  PP: _Having considered also_ the next,[^#4]
  note #1: United Nations, _Treaty Series_, vol. 1517, No. 26312.
  note #2: Ibid., vol. 2290, No. 26312.
  note #3: _Official Records of the General Assembly, Seventy-fourth Session, Supplement No. 53_ (A/74/53), chap. V.
  note #4: Ibid., _Seventy-fifth Session, Supplement No. 53_ (A/75/53), chap. IV.
`)

/** The paragraphs in another order; the notes are numbered after it. */
function ordered(...places: number[]): DocumentText {
  return { ...chain, paragraphs: places.map((place) => chain.paragraphs[place - 1]!) }
}

test('a chain of Ibid. is whole as it was written', () => {
  expect(found(chain)).toEqual([])
})

test('pairs that move together keep their chain', () => {
  expect(found(ordered(3, 4, 1, 2))).toEqual([])
})

test('a paragraph that moves breaks the Ibid. of its note and of the note that followed', () => {
  expect(found(ordered(1, 3, 2, 4))).toEqual(['note 3: Ibid. gives a volume and a number, but note 2 cites no treaty'])
  expect(found(ordered(1, 2, 4, 3))).toEqual(['note 3: Ibid. gives a supplement, but note 2 cites no Official Records'])
  expect(found(ordered(2, 1, 3, 4))).toEqual(['note 1: No note stands before this Ibid.'])
})

test('a note put between breaks the chain', () => {
  const between = parseText('PP: _Noting_ a resolution,[^#1]\nnote #1: Resolution 70/1.')
  const note = { ...between.footnotes[0]!, id: 'new' }
  const paragraph = {
    ...between.paragraphs[0]!,
    id: 'new paragraph',
    runs: between.paragraphs[0]!.runs.map((run) => (run.type === 'reference' ? { ...run, footnoteId: 'new' } : run)),
  }
  expect(
    found({ ...chain, paragraphs: chain.paragraphs.toSpliced(1, 0, paragraph), footnotes: [...chain.footnotes, note] }),
  ).toEqual(['note 3: Ibid. gives a volume and a number, but note 2 cites no treaty'])
})
