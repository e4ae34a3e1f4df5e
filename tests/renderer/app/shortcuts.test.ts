import { expect, it } from 'vitest'
import { commandOf } from '../../../renderer/app/shortcuts'
import type { Pressed } from '../../../renderer/app/shortcuts'

/** `Ctrl+Alt+f`, on the key with this place where it is another. */
function pressed(keys: string, code = '', also: Partial<Pressed> = {}): Pressed {
  const parts = keys.split('+')
  const key = keys.endsWith('++') ? '+' : parts.at(-1)!
  return {
    key,
    code: code || (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Cmd'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    isComposing: false,
    getModifierState: () => false,
    ...also,
  }
}

it('knows a command by its key, with exactly its modifiers', () => {
  const of = (keys: string, code?: string) => commandOf(pressed(keys, code), false)
  expect(
    ['Ctrl+f', 'Ctrl+Shift+F', 'Ctrl+Alt+f', 'F8', 'Shift+F8', 'Alt+ArrowUp', 'f', 'Ctrl+Alt+Shift+f'].map((k) =>
      of(k),
    ),
  ).toEqual(['find', 'search', 'footnote', 'next-finding', 'previous-finding', 'move-up', undefined, undefined])
  expect([
    of('Ctrl+Shift++', 'Equal'),
    of('Ctrl+-', 'Minus'),
    of('Ctrl+Shift+>', 'Period'),
    of('Ctrl+Alt+0', 'Digit0'),
  ]).toEqual(['zoom-in', 'zoom-out', 'dismiss', 'to-text'])
})

it('goes by the place of a key on keyboards without Latin letters, by its letter on all others', () => {
  expect(commandOf(pressed('Ctrl+а', 'KeyF'), false)).toBe('find')
  expect(commandOf(pressed('Ctrl+z', 'KeyY'), false)).toBe('undo')
  expect(commandOf(pressed('Ctrl+a', 'KeyQ'), false)).toBe(undefined)
})

it('leaves alone what AltGr types, what is being composed, and what main does', () => {
  expect(commandOf(pressed('Ctrl+Alt+k', 'KeyK', { getModifierState: (name) => name === 'AltGraph' }), false)).toBe(
    undefined,
  )
  expect(commandOf(pressed('Ctrl+k', 'KeyK', { isComposing: true }), false)).toBe(undefined)
  expect(commandOf(pressed('Ctrl+w'), false)).toBe(undefined)
})

it('takes Cmd for Ctrl on a Mac', () => {
  expect([commandOf(pressed('Cmd+f'), true), commandOf(pressed('Ctrl+f'), true)]).toEqual(['find', undefined])
})
