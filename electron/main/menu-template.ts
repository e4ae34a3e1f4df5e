import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../../shared/service/commands'
import type { RecentFile, Theme } from '../../shared/service/shell'

export interface MenuState {
  recent: RecentFile[]
  theme: Theme
  development: boolean
}

/** Entries that concern the page are sent to it as commands; an entry's id is its command. */
export function menuTemplate(
  { recent, theme, development }: MenuState,
  send: (command: Command, path?: string) => unknown,
): MenuItemConstructorOptions[] {
  const mac = process.platform === 'darwin'
  const item = (id: Command, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator && { accelerator }),
    click: () => send(id),
  })
  const themeItem = (value: Theme, label: string): MenuItemConstructorOptions => ({
    ...item(`theme-${value}`, label),
    type: 'radio',
    checked: theme === value,
  })
  const separator: MenuItemConstructorOptions = { type: 'separator' }

  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: '&File',
      submenu: [
        item('open', 'Open …', 'CmdOrCtrl+O'),
        {
          label: 'Open recent',
          enabled: recent.length > 0,
          submenu: recent.map(({ path, name }) => ({
            label: name.replaceAll('&', '&&'),
            toolTip: path,
            click: () => send('open-path', path),
          })),
        },
        separator,
        item('add-sources', 'Add sources …'),
        separator,
        item('export', 'Export to Word …', 'CmdOrCtrl+E'),
        separator,
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        item('search', 'Search sources for the selection', 'CmdOrCtrl+Shift+F'),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('show-sources', 'Sources', 'CmdOrCtrl+Alt+1'),
        item('show-links', 'Links', 'CmdOrCtrl+Alt+2'),
        item('show-checks', 'Checks', 'CmdOrCtrl+Alt+3'),
        separator,
        item('toggle-structure', 'Show or hide Structure', 'CmdOrCtrl+Alt+O'),
        item('toggle-side', 'Show or hide the side panel', 'CmdOrCtrl+Alt+P'),
        separator,
        {
          label: 'Theme',
          submenu: [themeItem('system', 'As the system'), themeItem('light', 'Light'), themeItem('dark', 'Dark')],
        },
        separator,
        item('zoom-in', 'Zoom in', 'CmdOrCtrl+Plus'),
        // Where + needs Shift, nobody presses Shift.
        {
          label: 'Zoom in',
          accelerator: 'CmdOrCtrl+=',
          visible: false,
          acceleratorWorksWhenHidden: true,
          click: () => send('zoom-in'),
        },
        item('zoom-out', 'Zoom out', 'CmdOrCtrl+-'),
        item('zoom-reset', 'Usual size', 'CmdOrCtrl+0'),
        separator,
        { role: 'togglefullscreen' },
        ...(development
          ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[])
          : []),
      ],
    },
    {
      label: '&Go',
      submenu: [
        item('next-finding', 'Next finding', 'F8'),
        item('previous-finding', 'Previous finding', 'Shift+F8'),
        item('next-hole', 'Next paragraph without a source', 'F7'),
        item('previous-hole', 'Previous paragraph without a source', 'Shift+F7'),
        separator,
        item('next-pane', 'Next pane', 'F6'),
        item('previous-pane', 'Previous pane', 'Shift+F6'),
      ],
    },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        item('start-screen', 'Start screen'),
        item('example-report', 'Open the example report'),
        item('example-resolution', 'Open the example resolution'),
        ...(mac ? [] : ([separator, { role: 'about' }] satisfies MenuItemConstructorOptions[])),
      ],
    },
  ]
}
