import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { files } from '../../electron/corpus/files'
import { textOf } from '../../shared/text/flat'
import { madeReplies } from './make-replies'
import { LUSANIA, MERIDIA, OROVIA } from './reply-words'

const folder = join(import.meta.dirname, '../../resources/demo/sources/replies')

/** `MAKE_REPLIES=1 npx vitest run tests/demo/replies.test.ts` writes the files anew. */
describe('the demo replies as offices send them', async () => {
  const made = await madeReplies()
  if (process.env['MAKE_REPLIES']) {
    for (const [name, bytes] of Object.entries(made)) writeFileSync(join(folder, name), bytes)
  }

  it.each(Object.keys(made))('%s is made of its words', (name) => {
    expect(Buffer.compare(readFileSync(join(folder, name)), made[name]!)).toBe(0)
  })

  it.each([
    ['lusania-reply.html', LUSANIA],
    ['meridia-reply.docx', MERIDIA],
    ['orovia-reply.pdf', OROVIA],
  ])('%s is read as what it is', async (name, words) => {
    const [read] = (await files.read(join(folder, name))).texts
    const numbered = read!.text.paragraphs.filter(({ kind }) => kind === 'numbered')
    expect(numbered.map((p) => [p.printed, textOf(p)])).toEqual(
      words.questions.flatMap(([, ...paragraphs]) => paragraphs).map((text, i) => [String(i + 1), text]),
    )
    expect(read!.text.paragraphs.filter(({ kind }) => kind === 'heading')).toHaveLength(6)
    expect(read!.facts).toMatchObject({ kind: 'reply', respondent: { name: words.state } })
  })
})
