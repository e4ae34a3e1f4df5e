import { expect, it } from 'vitest'
import { openDraft } from '../../../shared/draft/open'
import { parseText } from '../../../shared/text/notation'
import { sourcesSaid } from '../../../renderer/draft/sources-said'
import { createViewer } from '../../../renderer/draft/view'

let ids = 0

function said(notation: string, linked = false): string {
  const opened = openDraft(parseText(notation), 'report', () => `id-${(ids += 1)}`, '2026-01-01T00:00:00Z')
  const [first] = opened.text.paragraphs
  const view = createViewer()(opened)
  const linksOf = new Map(linked && first ? [[first.id, [{} as never]]] : [])
  return sourcesSaid({ draft: opened, view: { ...view, linksOf } })
}

it('every paragraph has a source only where something is linked', () => {
  expect([
    said('para 1: Norland reported.', true),
    said('text: Norland reported.'),
    said('heading: Introduction'),
  ]).toEqual(['status.holes_zero', 'status.nothingLinked', 'status.noneNeeded'])
})
