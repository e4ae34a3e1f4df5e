import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { menuTemplate } from '../../electron/main/menu-template'
import { COMMAND_IDS, COMMANDS } from '../../shared/service/commands'

const recent = [{ path: '/d/Smith & Sons.undraft', name: 'Smith & Sons.undraft', title: '', at: '' }]
const sent: unknown[][] = []
const state = { recent, theme: 'dark', development: false } as const
const entries = flat(menuTemplate(state, (...words) => sent.push(words)))

test('every command can be reached by one entry, with the words and the key of the table', () => {
  const entriesByTable = COMMAND_IDS.filter((id) => id !== 'open-path').map((id) => {
    const { label, key } = COMMANDS[id]
    return { id, label, key }
  })
  const inMenus = entries.flatMap(({ id, label, accelerator }) => (id ? [{ id, label, key: accelerator }] : []))
  expect(sorted(inMenus)).toEqual(sorted(entriesByTable))
})

test('no key stands for two things', () => {
  const keys = entries.flatMap(({ accelerator }) => (accelerator ? [accelerator as string] : []))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
})

test('an entry sends its command, a recent file its path', () => {
  click('Export to Word …')
  click('Smith && Sons.undraft')
  expect(sent).toEqual([['export'], ['open-path', '/d/Smith & Sons.undraft']])
})

test('the theme in use is the one that is ticked', () => {
  expect(entries.filter(({ checked }) => checked).map(({ id }) => id)).toEqual(['theme-dark'])
})

test('with no draft on the desk only what needs none can be chosen', () => {
  const bare = flat(menuTemplate({ ...state, noDraft: true }, () => {}))
  const offered = bare.flatMap(({ id, enabled }) => (id && enabled !== false ? [id] : []))
  expect(offered.sort()).toEqual(COMMAND_IDS.filter((id) => COMMANDS[id].anywhere && id !== 'open-path').sort())
})

function flat(items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}

function sorted<T extends { id: string }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.id.localeCompare(b.id))
}

function click(label: string): void {
  const entry = entries.find((item) => item.label === label)
  ;(entry?.click as (() => void) | undefined)?.()
}
