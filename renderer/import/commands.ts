import type { Command } from '../../shared/service/commands'
import { shell } from '../bridge'
import { importSources } from './import-store'

/** What the menu and the palette may ask of the import. */
export const importCommands = {
  'add-sources': () => addSources(),
  'add-folder': async () => {
    const path = await shell.chooseFolder()
    if (path !== null) await importSources([path])
  },
} satisfies Partial<Record<Command, () => unknown>>

/** Ask for files and bring them into the corpus. */
export async function addSources(): Promise<void> {
  const paths = await shell.chooseFiles()
  if (paths.length > 0) await importSources(paths)
}
