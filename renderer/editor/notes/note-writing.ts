import type { LexicalEditor } from 'lexical'
import type { Draft } from '../../../shared/draft/draft'
import type { Run } from '../../../shared/text/document-text'
import type { Desk } from '../../draft'
import { flushNote, setPendingWords } from './note-flush'
import { $caretInNote, $loadNote, $noteRuns } from './note-editor'

/** A pause in typing after which the words go to the draft, in milliseconds: as long as the text's own undo steps take. */
const PAUSE = 250
/** However long a burst of typing is, the words go to the draft this often. */
const LONGEST = 1000

/** The words of one note on their way between its editor and the draft. */
export interface NoteWriting {
  /** The editor holds other words than before. */
  typed(): void
  /** The draft may hold other words than the editor: take them, unless what was typed is still on its way. */
  sync(): void
  stop(): void
}

/**
 * Begin to write in a note. One burst of typing is one step to undo: a flush that the burst goes on after is joined by
 * the next, as long as nothing else has changed.
 */
export function writeNote(editor: LexicalEditor, desk: Desk, footnoteId: string, at: number | 'end'): NoteWriting {
  let known = runsOf(desk.read(), footnoteId) ?? []
  let pause: ReturnType<typeof setTimeout> | undefined
  let longest: ReturnType<typeof setTimeout> | undefined
  /** The draft as the burst's last flush left it. */
  let burst: Draft | undefined

  const load = (caret: number | 'end'): void =>
    editor.update(() => $loadNote(known, desk.read().text.language === 'ar' ? 'rtl' : 'ltr', caret), {
      discrete: true,
      tag: LOADED,
    })
  const quiet = (): void => {
    clearTimeout(pause)
    clearTimeout(longest)
    pause = longest = undefined
    setPendingWords(undefined)
  }
  const flush = (): Draft | undefined => {
    quiet()
    const runs = editor.read($noteRuns)
    if (JSON.stringify(runs) === JSON.stringify(known)) return undefined
    known = runs
    const goesOn = burst !== undefined && burst === desk.read()
    desk.change((draft) => withRuns(draft, footnoteId, runs), goesOn)
    return desk.read()
  }

  load(at)
  return {
    typed() {
      setPendingWords(() => {
        flush()
        burst = undefined
      })
      clearTimeout(pause)
      pause = setTimeout(flushNote, PAUSE)
      longest ??= setTimeout(() => {
        burst = flush()
        // Between the keys of one burst there is less than a pause: the next flush goes on with it.
        pause = setTimeout(() => (burst = undefined), PAUSE)
      }, LONGEST)
    },
    sync() {
      if (longest !== undefined) return
      const runs = runsOf(desk.read(), footnoteId)
      if (!runs || runs === known) return
      known = runs
      load(editor.read($caretInNote))
    },
    stop() {
      flushNote()
      quiet()
    },
  }
}

/** The update that puts a note's words into the editor: nobody typed them. */
export const LOADED = 'note-loaded'

function runsOf(draft: Draft, footnoteId: string): Run[] | undefined {
  return draft.text.footnotes.find(({ id }) => id === footnoteId)?.runs
}

/** The draft with other words in a note; the same draft where the note is gone. */
function withRuns(draft: Draft, footnoteId: string, runs: Run[]): Draft {
  if (!draft.text.footnotes.some(({ id }) => id === footnoteId)) return draft
  const footnotes = draft.text.footnotes.map((note) => (note.id === footnoteId ? { ...note, runs } : note))
  return { ...draft, text: { ...draft.text, footnotes } }
}
