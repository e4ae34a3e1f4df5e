import { BrowserWindow, Menu } from 'electron'
import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron'
import { sendCommand } from './page-bridge'

/** The menu of the other mouse button, where words can be copied or written; elsewhere there is none. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, params) => {
    const items = contextTemplate(params, () => sendCommand(contents, 'paste-plain'))
    const window = BrowserWindow.fromWebContents(contents)
    if (items.length > 0 && window) Menu.buildFromTemplate(items).popup({ window })
  })
}

function contextTemplate(
  { isEditable, selectionText, editFlags }: ContextMenuParams,
  pastePlain: () => void,
): MenuItemConstructorOptions[] {
  if (isEditable) {
    return [
      { role: 'cut', enabled: editFlags.canCut },
      { role: 'copy', enabled: editFlags.canCopy },
      { role: 'paste', enabled: editFlags.canPaste },
      { label: 'Paste as plain text', enabled: editFlags.canPaste, click: pastePlain },
      { type: 'separator' },
      { role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() ? [{ role: 'copy' }] : []
}
