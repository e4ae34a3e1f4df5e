import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/main/menu-template'
import { COMMANDS } from '../../shared/service/bridge'

const recent = [{ path: '/d/Smith & Sons.undraft', name: 'Smith & Sons.undraft', title: '', at: '' }]
const sent: unknown[][] = []
const entries = flat(menuTemplate({ recent, theme: 'dark', development: false }, (...words) => sent.push(words)))

test('every command of the page can be reached, each by one entry and one key', () => {
  const ids = entries.flatMap(({ id }) => id ?? [])
  expect([...ids, 'open-path'].sort()).toEqual([...COMMANDS].sort())
  const keys = entries.flatMap(({ accelerator }) => (accelerator ? [accelerator as string] : []))
  expect(new Set(keys).size).toBe(keys.length)
})

test('an entry sends its command, a recent file its path', () => {
  click('Export to Word …')
  click('Smith && Sons.undraft')
  expect(sent).toEqual([['export'], ['open-path', '/d/Smith & Sons.undraft']])
})

test('the theme in use is the one that is ticked', () => {
  expect(entries.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['theme-dark'])
})

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

function click(label: string): void {
  const entry = entries.find((item) => item.label === label)
  ;(entry?.click as (() => void) | undefined)?.()
}
