import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import type { DeskWindow } from '../../electron/main/desk-window'
import { createHeldFiles } from '../../electron/main/held-files'
import { createWindows } from '../../electron/main/windows'

/** A program whose one window shows the start screen; what its windows are given is noted. */
function program(): { windows: ReturnType<typeof createWindows>; opened: string[] } {
  const opened: string[] = []
  let count = 0
  const windows = createWindows(
    (first) => {
      const id = (count += 1)
      let free = true
      void first?.view.then(({ open }) => {
        free = open === undefined
        if (open !== undefined) opened.push(`${id} ${open}`)
      })
      return {
        browser: { id, on() {} } as unknown as BrowserWindow,
        isIdle: () => true,
        isFree: () => free,
        give(path) {
          free = false
          opened.push(`${id} ${path}`)
        },
        bringForward() {},
      } as DeskWindow
    },
    createHeldFiles(),
    () => {},
  )
  windows.open(undefined)
  return { windows, opened }
}

test('of several files given to a program on its start screen each has a window', async () => {
  const { windows, opened } = program()
  await windows.startedAgain(['/a.undraft', '/b.undraft', '/c.undraft'])
  expect(opened).toEqual(['1 /a.undraft', '2 /b.undraft', '3 /c.undraft'])
})
