import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { onCommand } from '../bridge'
import { agreedCommands } from '../agreed'
import { checksCommands, checksDialogCommands } from '../checks'
import { desk, useDraft, walkHoles } from '../draft'
import { dossierCommands } from '../dossier'
import { writingCommands } from '../editor'
import { filesCommands } from '../files'
import { findCommands, undoFromFind } from '../find'
import { importCommands } from '../import'
import { keysCommands } from '../key-sheet'
import { libraryCommands } from '../library'
import { mastheadCommands } from '../masthead'
import { linksCommands } from '../links'
import { paletteCommands } from '../palette'
import { registerPassageDrop, setSide, sourcesCommands } from '../sources'
import { openExample } from './actions'
import { openSide, shownTab, showTab, togglePanel } from './panels'
import type { SideTab } from './panels'
import { focusPane, registerFocus } from './panes'
import { chooseTheme, stepZoom, toggleWhitePage, useSettings } from './settings'
import { registerShortcuts } from './shortcuts'

const show = (tab: SideTab) => () => showTab(tab)

const RUN: Record<Command, (path?: string) => unknown> = {
  ...writingCommands,
  ...sourcesCommands,
  ...agreedCommands,
  ...importCommands,
  ...libraryCommands,
  ...linksCommands,
  ...filesCommands,
  ...mastheadCommands,
  ...dossierCommands,
  ...findCommands,
  ...paletteCommands,
  ...keysCommands,
  'to-text': toText,
  undo: inHistory('undo'),
  redo: inHistory('redo'),
  ...inTab('checks', checksCommands),
  ...checksDialogCommands,
  'next-hole': () => toHole(1),
  'previous-hole': () => toHole(-1),
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
  'white-page': toggleWhitePage,
  'theme-system': () => chooseTheme('system'),
  'theme-light': () => chooseTheme('light'),
  'theme-dark': () => chooseTheme('dark'),
  'example-report': () => openExample('report'),
  'example-resolution': () => openExample('resolution'),
}

/** Obey the menu and the keys. Returns the undo. */
export function registerCommands(): () => void {
  setSide({ show: showTab, open: openSide, shown: shownTab })
  const undo = [registerPassageDrop(), registerFocus(), onCommand(runCommand), registerShortcuts(runCommand)]
  return () => undo.forEach((one) => one())
}

export function runCommand(command: Command, path?: string): void {
  if (canRun(command)) void RUN[command](path)
}

/** Whether a command does anything now: some need a draft on the desk. */
export function canRun(command: Command): boolean {
  return COMMANDS[command].anywhere === true || useDraft.getState().draft !== undefined
}

/** To the caret; before it was anywhere, to the current paragraph. */
function toText(): void {
  const { currentId } = useDraft.getState()
  if (currentId !== undefined && !desk()?.selected()) desk()?.select(currentId, 0, 0)
  writingCommands['to-text']()
}

/** To a paragraph without a source, to write there at once. */
export function toHole(step: 1 | -1): void {
  if (!useDraft.getState().view?.holes.size) return
  walkHoles(step)
  desk()?.focus()
}

/** A field has its own undoing, but for the find bar's right after it replaced words of the draft. */
function inHistory(which: 'undo' | 'redo'): () => void {
  return () => {
    if (undoFromFind(which)) return
    if (isInField()) document.execCommand(which)
    else writingCommands[which]()
  }
}

function isInField(): boolean {
  return document.activeElement?.matches('input, textarea') ?? false
}

/** Commands whose doing is seen in a tab of the side panel: it is shown first. */
function inTab<C extends Partial<Record<Command, () => unknown>>>(tab: SideTab, commands: C): C {
  const run = (does: () => unknown) => () => (showTab(tab), does())
  return Object.fromEntries(Object.entries(commands).map(([id, does]) => [id, run(does)])) as C
}
