import { Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FocusEvent, MouseEvent } from 'react'
import type { DocumentText } from '../../../shared/text/document-text'
import { referencesOf } from '../../../shared/text/flat'
import type { Numbering } from '../../../shared/text/numbering'
import { Button } from '../../ui'
import { t } from '../../words'
import { caretOffsetIn } from '../paint/caret-offset'
import { $selectedNote } from './footnotes'
import { comeIntoView, keepClearOf } from './foot-room'
import { closeNote, openNote, useFoot } from './note-active'
import { backToText, removeNote, undoFromNote } from './note-commands'
import { createNoteEditor } from './note-editor'
import type { NoteKeys } from './note-editor'
import { NoteChooser } from './NoteChooser'
import { NoteEditor } from './NoteEditor'
import { pageEditor } from '../page-editor'
import { Runs } from '../Runs'
import './foot.css'

interface Props {
  text: DocumentText
  numbering: Numbering
  inView: readonly string[]
}

/** The foot of the sheet follows the reader: the notes of what is in view, the one written in, the one a finding speaks of. */
export function Foot({ text, numbering, inView }: Props) {
  const { active, lit, choosing } = useFoot()
  const byId = useMemo(() => new Map(text.footnotes.map((note) => [note.id, note])), [text.footnotes])
  const notes = useMemo(() => {
    const shown = new Set([...inView, lit, active?.footnoteId])
    return [...numbering.footnotes.keys()].flatMap((id) => (shown.has(id) ? (byId.get(id) ?? []) : []))
  }, [byId, numbering, inView, lit, active])
  const keys = useRef<NoteKeys>(undefined)
  const [editor] = useState(() => createNoteEditor(() => keys.current!))
  const byPointer = useRef(false)

  useEffect(() => {
    keys.current = {
      leave: () => backToText(),
      step(by) {
        const order = [...numbering.footnotes.keys()]
        const next = order[order.indexOf(active?.footnoteId ?? '') + by]
        if (next === undefined || !active) return false
        openNote(next)
        return true
      },
      remove() {
        if (active && isRemovable(text, active.footnoteId)) removeNote(active.footnoteId)
      },
      undo: () => undoFromNote('undo'),
      redo: () => undoFromNote('redo'),
    }
  })

  const foot = useRef<HTMLElement>(null)
  const isShown = notes.length > 0
  useEffect(() => (isShown && foot.current ? keepClearOf(foot.current) : undefined), [isShown])

  useEffect(() => {
    if (active && byId.has(active.footnoteId)) comeIntoView(active.footnoteId)
    // Asked once for each going to a note, not for each of its letters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active])

  useEffect(() => {
    if (active && !byId.has(active.footnoteId)) closeNote()
  }, [active, byId])

  useEffect(() => {
    const marks = document.querySelectorAll<HTMLElement>('.sheet .reference')
    for (const mark of marks) mark.classList.toggle('lit', lit !== undefined && mark.dataset.fid === lit)
  }, [lit, text, numbering])

  useEffect(() => {
    if (!active) return
    // The text takes over from the note when it really has the focus; undoing from a note passes it by.
    const toText = ({ target }: globalThis.FocusEvent): void => {
      if (!(target as Element).closest('.words')) return
      setTimeout(() => document.activeElement?.closest('.words') && closeNote(pageEditor()?.read($selectedNote)), 0)
    }
    document.addEventListener('focusin', toText)
    return () => document.removeEventListener('focusin', toText)
  }, [active])

  const onFocus = (event: FocusEvent, id: string): void => {
    if (event.target === event.currentTarget && !byPointer.current) openNote(id)
  }
  const onClick = (event: MouseEvent<HTMLElement>, id: string): void => {
    if (document.getSelection()?.isCollapsed) openNote(id, caretOffsetIn(event.currentTarget))
  }
  return (
    <>
      {notes.length > 0 && (
        <section
          ref={foot}
          className="foot"
          aria-label={t('page.notesInView')}
          onPointerDown={() => (byPointer.current = true)}
          onClick={() => (byPointer.current = false)}
        >
          <span className="foot-label">{t('page.notesInView')}</span>
          <div className="foot-rule" />
          {notes.map((note) => {
            const mark = numbering.footnotes.get(note.id)?.mark ?? '?'
            const name = t('foot.note', { mark })
            const isActive = active?.footnoteId === note.id
            return (
              <div
                key={note.id}
                className={`note${isActive ? ' active' : ''}${lit === note.id ? ' lit' : ''}`}
                data-note={note.id}
                lang={text.language}
              >
                <button
                  type="button"
                  className="mark"
                  tabIndex={-1}
                  aria-label={t('foot.toReference', { mark })}
                  onClick={() => {
                    comeIntoView(note.id)
                    backToText(note.id)
                  }}
                >
                  {mark}
                </button>
                {isActive ? (
                  <NoteEditor editor={editor} active={active} runs={note.runs} name={name} />
                ) : (
                  <div
                    className="note-words"
                    role="textbox"
                    aria-multiline="true"
                    aria-label={name}
                    tabIndex={0}
                    data-empty={t('foot.empty')}
                    onFocus={(event) => onFocus(event, note.id)}
                    onClick={(event) => onClick(event, note.id)}
                  >
                    <Runs runs={note.runs} numbering={numbering} />
                  </div>
                )}
                {isActive && isRemovable(text, note.id) && (
                  <Button
                    label={t('foot.remove', { mark })}
                    icon={Trash2}
                    alone
                    small
                    onPress={() => removeNote(note.id)}
                  />
                )}
              </div>
            )
          })}
        </section>
      )}
      {choosing && <NoteChooser text={text} numbering={numbering} />}
    </>
  )
}

/** A note that a table refers to stays: its cells are not written here. */
function isRemovable(text: DocumentText, footnoteId: string): boolean {
  const tables = text.paragraphs.filter(({ rows }) => rows)
  return !referencesOf({ ...text, masthead: {}, paragraphs: tables }).some(({ run }) => run.footnoteId === footnoteId)
}
