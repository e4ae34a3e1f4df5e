import type { StartState } from '../../shared/service/shell'
import { shell } from '../bridge'
import { open } from '../files'
import { showTab } from './panels'

export { backToStart, chooseAndOpen, exportToWord } from '../files'

export async function openExample(which: keyof StartState['demo']): Promise<void> {
  const start = await shell.start()
  await open(start.demo[which])
  showTab('links')
}
