import type { LexicalEditor } from 'lexical'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Run } from '../../../shared/text/document-text'
import { desk } from '../../draft'
import { giveEditorFocus } from '../../ui'
import { setNoteInUse } from './note-active'
import type { FootState } from './note-active'
import { flushNote } from './note-flush'
import { LOADED, writeNote } from './note-writing'
import type { NoteWriting } from './note-writing'

interface Props {
  editor: LexicalEditor
  active: NonNullable<FootState['active']>
  /** The note's words, as the draft has them. */
  runs: readonly Run[]
  name: string
}

/** The note that is written in. */
export function NoteEditor({ editor, active, runs, name }: Props) {
  const root = useRef<HTMLDivElement>(null)
  const writing = useRef<NoteWriting>(undefined)

  useLayoutEffect(() => {
    const present = desk()
    if (!present) return
    editor.setRootElement(root.current)
    const words = writeNote(editor, present, active.footnoteId, active.at)
    writing.current = words
    setNoteInUse({ editor, sync: words.sync })
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
      if (!tags.has(LOADED) && (dirtyElements.size > 0 || dirtyLeaves.size > 0)) words.typed()
    })
    giveEditorFocus(editor)
    root.current?.scrollIntoView({ block: 'nearest' })
    return () => {
      stop()
      words.stop()
      setNoteInUse(undefined)
      editor.setRootElement(null)
    }
  }, [editor, active])

  useEffect(() => writing.current?.sync(), [runs])

  return (
    <div
      ref={root}
      className="note-words"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label={name}
      spellCheck={false}
      onBlur={flushNote}
    />
  )
}
