import { CONTROLLED_TEXT_INSERTION_COMMAND, INSERT_PARAGRAPH_COMMAND } from 'lexical'
import { expect, it } from 'vitest'
import { $italicizeSelected } from '../../../renderer/editor/keys/openings'
import { draftOf, writerOn } from './writer'
import type { Writer } from './writer'

/** Type sign by sign. */
async function type(writer: Writer, words: string): Promise<void> {
  for (const sign of words) {
    writer.does(CONTROLLED_TEXT_INSERTION_COMMAND, sign)
    await Promise.resolve()
  }
}

it('the command makes the opening words of the selected paragraphs italic, as long as the phrase is', () => {
  const writer = writerOn(
    'PP: Recalling also its resolution,\nOP: Takes note with appreciation of it;\ntext: Urges all.\nOP: Ferries urge.',
  )
  writer.at(1, 0, 3, 4)
  writer.editor.update(() => void $italicizeSelected(), { discrete: true })
  expect(writer.text().split('\n').slice(0, 4)).toEqual([
    'PP: _Recalling also_ its resolution,',
    'OP: _Takes note with appreciation_ of it;',
    'text: Urges all.',
    'OP: Ferries urge.',
  ])
})

it('the opening phrase becomes italic when it is finished, and the words behind it are upright', async () => {
  const writer = writerOn('OP:\nOP: Two.')
  await type(writer.at(1, 0), 'Also requests the ferries')
  expect(writer.text()).toContain('OP: _Also requests_ the ferries\n')
  const preamble = writerOn('PP:')
  await type(preamble.at(1, 0), 'Noting with concern, also')
  expect(preamble.text()).toBe('PP: _Noting with concern_, also\n')
})

it('undo takes the italics alone, and they do not come again', async () => {
  const writer = writerOn('PP:')
  await type(writer.at(1, 0), 'Recalling ')
  expect(writer.text()).toBe('PP: _Recalling_\\ \n')
  writer.undo()
  expect(writer.text()).toBe('PP: Recalling\\ \n')
  await type(writer.at(1, 10), 'also its resolution')
  expect(writer.text()).toBe('PP: Recalling also its resolution\n')
})

it('only English verbs are known, and only in paragraphs that open with one', async () => {
  const french = draftOf('PP:')
  french.text.language = 'fr'
  for (const writer of [writerOn(french), writerOn('para:')]) {
    await type(writer.at(1, 0), 'Recalling the')
    expect(writer.text()).not.toContain('_')
  }
})

it('a phrase that a paragraph is split behind stays as it is', async () => {
  const writer = writerOn('OP: Requests it\nOP: Two.')
  writer.at(1, 9).does(INSERT_PARAGRAPH_COMMAND, undefined)
  await Promise.resolve()
  expect(writer.text()).not.toContain('_')
})
