import { extname, join } from 'node:path'
import type { OpenedDraft } from '../../shared/service/shell'
import { chooseTarget } from './export-target'

type Draft = OpenedDraft['draft']

const MOST = 80

/** What a save dialog proposes for a draft without a file: named by its symbol, else its title. */
export function proposedDraftName(draft: Draft, documents: string): string {
  const { symbol, title } = draft.text.masthead
  const name =
    fileName(wordsOf(symbol)) || fileName(wordsOf(title)) || (draft.kind === 'report' ? 'Report' : 'Resolution')
  return join(documents, `${name}.undraft`)
}

/** Some systems' dialogs return what was typed; a draft is known by its ending. */
export function asDraftFile(path: string): string {
  return extname(path).toLowerCase() === '.undraft' ? path : `${path}.undraft`
}

export function titleOf(draft: Draft): string {
  return wordsOf(draft.text.masthead.title)
}

/** The words of a masthead field on one line. */
function wordsOf(runs: Draft['text']['masthead']['title']): string {
  return (runs ?? []).map((run) => (run.type === 'text' ? run.text : run.type === 'break' ? ' ' : '')).join('')
}

/** Without what some system does not allow in a file's name. */
function fileName(words: string): string {
  const allowed = words
    .replace(/[/\\:|]/g, '-')
    .replace(/[\u0000-\u001f*?"<>]/g, ' ')
    .replace(/\s+/g, ' ')
  return Array.from(allowed)
    .slice(0, MOST)
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
}

/** Ask where to save a draft; null where the user thinks better of it. */
export function askDraftName(
  proposed: string,
  ask: {
    nameToWrite(title: string, proposed: string, filter: { name: string; extensions: string[] }): Promise<string | null>
    mayReplace(path: string): Promise<boolean>
    exists(path: string): Promise<boolean>
  },
): Promise<string | null> {
  return chooseTarget(proposed, asDraftFile, {
    forName: (name) => ask.nameToWrite('Save the draft', name, { name: 'Drafts', extensions: ['undraft'] }),
    toReplace: ask.mayReplace,
    exists: ask.exists,
  })
}
