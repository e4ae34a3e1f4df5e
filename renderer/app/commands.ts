import type { Command } from '../../shared/service/commands'
import { onCommand, shell } from '../bridge'
import { checksCommands } from '../checks'
import { walkHoles } from '../draft'
import { writingCommands } from '../editor'
import { filesCommands } from '../files'
import { mastheadCommands } from '../masthead'
import { linksCommands } from '../links'
import { importSources, registerPassageDrop, setSide, sourcesCommands } from '../sources'
import { openExample } from './actions'
import { openSide, shownTab, showTab, togglePanel } from './panels'
import type { SideTab } from './panels'
import { focusPane } from './panes'
import { chooseTheme, stepZoom, useSettings } from './settings'

const show = (tab: SideTab) => () => showTab(tab)

const RUN: Partial<Record<Command, (path?: string) => unknown>> = {
  ...writingCommands,
  ...sourcesCommands,
  ...linksCommands,
  ...filesCommands,
  ...mastheadCommands,
  ...inTab('checks', checksCommands),
  'next-hole': () => walkHoles(1),
  'previous-hole': () => walkHoles(-1),
  'next-pane': () => focusPane(1),
  'previous-pane': () => focusPane(-1),
  'show-sources': show('sources'),
  'show-links': show('links'),
  'show-checks': show('checks'),
  'toggle-structure': () => togglePanel('structure'),
  'toggle-side': () => togglePanel('side'),
  'zoom-in': () => stepZoom(1),
  'zoom-out': () => stepZoom(-1),
  'zoom-reset': () => useSettings.setState({ zoom: undefined }),
  'theme-system': () => chooseTheme('system'),
  'theme-light': () => chooseTheme('light'),
  'theme-dark': () => chooseTheme('dark'),
  'add-sources': async () => {
    const paths = await shell.chooseFiles()
    show('sources')()
    if (paths.length > 0) await importSources(paths)
  },
  'example-report': () => openExample('report'),
  'example-resolution': () => openExample('resolution'),
}

/** Obey the menu, which owns all shortcuts. Returns the undo. */
export function registerCommands(): () => void {
  setSide({ show: showTab, open: openSide, shown: shownTab })
  const undo = [registerPassageDrop(), onCommand((command, path) => void RUN[command]?.(path))]
  return () => undo.forEach((one) => one())
}

/** Commands whose doing is seen in a tab of the side panel: it is shown first. */
function inTab<C extends Partial<Record<Command, () => unknown>>>(tab: SideTab, commands: C): C {
  const run = (does: () => unknown) => () => (showTab(tab), does())
  return Object.fromEntries(Object.entries(commands).map(([id, does]) => [id, run(does)])) as C
}
