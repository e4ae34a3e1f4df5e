import { expect, test } from 'vitest'
import type { RuleSettings } from '../../../shared/draft/draft'
import type { RuleFamily } from '../../../renderer/checks/check-service'
import { settingsRows } from '../../../renderer/checks/settings-rows'
import type { Scope } from '../../../renderer/checks/panel-state'

const families: RuleFamily[] = [
  {
    id: 'notes',
    rules: [
      { id: 'ibid-form', about: 'Ibid. has a stop.', level: 'warning', examples: { ok: [], bad: [] } },
      { id: 'note-order', about: 'Notes are in order.', level: 'error', examples: { ok: [], bad: [] } },
    ],
  },
  {
    id: 'own.json',
    pack: { name: 'House style' },
    rules: [{ id: 'house-ferry', about: 'A ferry.', level: 'hint', examples: { ok: [], bad: [] } }],
  },
]
const program = { classic: {}, current: { 'note-order': 'off', 'ibid-form': 'hint' } } as const
const own: RuleSettings = { 'note-order': 'warning' }

const said = (scope: Scope, words = '', changed = false): string[] =>
  settingsRows(families, ({ id, pack }) => pack?.name ?? id, scope, 'current', program, own, {
    words,
    changed,
  }).flatMap(({ rows, off, ids }) => [
    `${off}/${ids.length}`,
    ...rows.map(({ rule, set, asIs, standing }) => `${rule.id} ${set} ${asIs} ${standing.level} by ${standing.by}`),
  ])

test('a draft’s own word goes before the program’s, and that before the rule’s', () => {
  expect(said('draft')).toEqual([
    '0/2',
    'ibid-form undefined hint hint by program',
    'note-order warning off warning by draft',
    '0/1',
    'house-ferry undefined hint hint by rule',
  ])
  expect(said('current').slice(0, 3)).toEqual([
    '1/2',
    'ibid-form hint warning hint by program',
    'note-order off error warning by draft',
  ])
})

test('rules are sought by name, sentence and family; or only those that are set', () => {
  expect([
    said('draft', 'order notes'),
    said('draft', 'house'),
    said('draft', '', true),
    said('classic', '', true),
  ]).toEqual([
    ['0/2', 'note-order warning off warning by draft'],
    ['0/1', 'house-ferry undefined hint hint by rule'],
    ['0/2', 'note-order warning off warning by draft'],
    [],
  ])
})
