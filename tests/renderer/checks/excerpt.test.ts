import { expect, it } from 'vitest'
import { excerptOf } from '../../../renderer/checks/excerpt'
import type { Finding } from '../../../shared/check/finding'
import { parseText } from '../../../shared/text/notation'

function shown(words: string, excerpt: string): string {
  const text = parseText(`para 1: ${words}`)
  const from = words.lastIndexOf(excerpt)
  const [{ id }] = text.paragraphs as [(typeof text.paragraphs)[number]]
  const finding: Finding = {
    ruleId: 'final-full-stop',
    level: 'warning',
    at: 'para. 1',
    paragraphId: id,
    from,
    to: from + excerpt.length,
    excerpt,
    message: 'No full stop',
  }
  return excerptOf(finding, text)
}

it('a finding in a mere sign or figure is shown with the words before it', () => {
  expect([
    shown('Reply of Sudria, para. 1', '1'),
    shown('The list is kept by the harbour office of Norland, as its reply of last year says, on page 1', '1'),
    shown('The inspectors stopped every ferry', 'stopped every'),
  ]).toEqual(['Reply of Sudria, para. 1', '… as its reply of last year says, on page 1', 'stopped every'])
})
