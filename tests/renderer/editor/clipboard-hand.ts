import { ClipboardImportExtension } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $getSelection } from 'lexical'
import { $clip, $cutOut } from '../../../renderer/editor/clipboard/clipboard'
import type { Clip } from '../../../renderer/editor/clipboard/clipboard'
import type { Writer } from './writer'

/** Copy what is selected. */
export function copied({ editor }: Writer): Partial<Clip> {
  return editor.read(() => $clip()) ?? {}
}

export function cut({ editor }: Writer): Partial<Clip> {
  let clip: Partial<Clip> = {}
  editor.update(() => void (clip = $cutOut() ?? {}), { discrete: true })
  return clip
}

/** Paste at the caret as the window does: the first type of the clipboard that somebody takes. */
export function paste({ editor }: Writer, clip: Record<string, string | undefined>): void {
  const { output } = getExtensionDependencyFromEditor(editor, ClipboardImportExtension)
  const data = { getData: (type: string) => clip[type] ?? '' } as DataTransfer
  editor.update(() => void output.$insertDataTransfer(data, $getSelection()!), { discrete: true, tag: 'paste' })
}
