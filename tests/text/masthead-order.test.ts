import { describe, expect, it } from 'vitest'
import type { Masthead } from '../../shared/text/document-text'
import { sessionLines } from '../../shared/text/masthead-order'

const head = (organ: string, body: string): Masthead => ({
  organ: [{ type: 'text', text: organ }],
  body: [{ type: 'text', text: body }],
})

describe('the lines above the agenda item', () => {
  it('name the session of the Assembly before its Main Committee', () => {
    expect(sessionLines(head('General Assembly', 'Third Committee'))).toEqual(['session', 'body', 'place'])
    expect(sessionLines(head('Assemblée générale', 'Troisième Commission'))).toEqual(['session', 'body', 'place'])
  })

  it('name a commission or a council before its own session', () => {
    expect(sessionLines(head('Economic and Social Council', 'Commission on Narcotic Drugs'))[0]).toBe('body')
    expect(sessionLines(head('General Assembly', 'Human Rights Council'))[0]).toBe('body')
    expect(sessionLines({})[0]).toBe('body')
  })
})
