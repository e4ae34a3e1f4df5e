import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { COMMAND_PRIORITY_EDITOR } from 'lexical'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import { numberingNow, putDraft, setCurrent, setDesk, setPublish, useDraft } from '../draft'
import { t } from '../words'
import { PASTE_TROUBLE_COMMAND } from './clipboard/receive'
import type { PasteTrouble } from './clipboard/receive'
import { deskOf } from './desk'
import { pageExtension } from './extension'
import { follow } from './follow'
import { followFindings } from './paint/follow-findings'
import { Foot } from './notes/Foot'
import { loadDraft } from './load'
import { Masthead } from './Masthead'
import { lightNote, openNote } from './notes/note-active'
import { flushNote, withNoteWords } from './notes/note-flush'
import { useNotesInView } from './notes/notes-in-view'
import { setPageEditor } from './page-editor'
import { paintContents } from './paint/paint-contents'
import { paintNumbers } from './paint/paint-numbers'
import { createDraftReader } from './read-draft'
import type { DraftReading } from './read-draft'
import './page.css'
import './paragraphs.css'

interface Props {
  /** Times the sheet's size in print. */
  zoom: number
  /** A mark in the gutter was pressed. */
  onMark: (leadsTo: 'finding' | 'links', paragraphId: string) => void
  /** The masthead is to be edited. */
  onMasthead?: () => void
  /** What was pasted was not taken as it is. */
  onPasteTrouble?: (trouble: PasteTrouble) => void
  /** Nothing may be written meanwhile. */
  still?: boolean
}

/** The draft on its sheet. */
export function Page({ zoom, onMark, onMasthead, onPasteTrouble, still = false }: Props) {
  const text = useDraft((s) => s.draft?.text)
  const view = useDraft((s) => s.view)
  const scroller = useRef<HTMLDivElement>(null)
  const seen = useNotesInView(scroller, text !== undefined && view !== undefined)
  const spokenOf = useDraft((s) =>
    s.currentFinding === undefined ? undefined : s.findings[s.currentFinding]?.footnoteId,
  )
  const inView = useMemo(() => (spokenOf === undefined ? seen : [...seen, spokenOf]), [seen, spokenOf])
  const zoomed = useCallback(
    (element: HTMLDivElement | null) => element?.style.setProperty('--zoom', String(zoom)),
    [zoom],
  )
  if (!text || !view) return null

  const onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement
    const footnoteId = markOf(target)
    if (footnoteId !== undefined) lightNote(footnoteId)
    const pid = target.closest<HTMLElement>('[data-pid]')?.dataset.pid
    if (!pid) return
    setCurrent(pid)
    const leadsTo = target.closest<HTMLElement>('[data-leads-to]')?.dataset.leadsTo
    if (leadsTo === 'finding' || leadsTo === 'links') onMark(leadsTo, pid)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const footnoteId = markOf(event.target as HTMLElement)
    if (footnoteId !== undefined) openNote(footnoteId)
  }
  return (
    <div
      className="page-pane"
      ref={zoomed}
      dir={text.language === 'ar' ? 'rtl' : 'ltr'}
      inert={still}
      aria-busy={still}
    >
      <div className="page-scroller" ref={scroller}>
        <article className="sheet" lang={text.language} onClick={onClick} onDoubleClick={onDoubleClick}>
          <Masthead text={text} numbering={view.numbering} onEdit={onMasthead} />
          <LexicalExtensionComposer extension={pageExtension} contentEditable={null}>
            <Words />
            <Keeper scroller={scroller} onPasteTrouble={onPasteTrouble} />
          </LexicalExtensionComposer>
        </article>
        <Foot text={text} numbering={view.numbering} inView={inView} />
      </div>
    </div>
  )
}

/** The note that a reference in the sheet leads to. */
function markOf(target: HTMLElement): string | undefined {
  return target.closest<HTMLElement>('.reference')?.dataset.fid
}

/** The editor's root: a text box of many lines. */
function Words() {
  const [editor] = useLexicalComposerContext()
  const root = useCallback(
    (element: HTMLDivElement | null) => {
      if (element) hideFromReact(element)
      editor.setRootElement(element)
    },
    [editor],
  )
  return (
    <div
      ref={root}
      className="words"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label={t('page.label')}
      spellCheck={false}
    />
  )
}

/**
 * At each commit React notes the selection of what has the focus, to put it back; in an editable that means a walk over all
 * its text, some 20 ms for 2,000 paragraphs. It asks this property whether there is one. Lexical keeps the selection.
 */
function hideFromReact(element: HTMLElement): void {
  Object.defineProperty(element, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set(value: string) {
      element.setAttribute('contenteditable', value)
    },
  })
}

/** Keeps the editor, the draft and what is painted over the page in step. */
function Keeper({
  scroller,
  onPasteTrouble,
}: {
  scroller: React.RefObject<HTMLDivElement | null>
  onPasteTrouble: Props['onPasteTrouble']
}) {
  const [editor] = useLexicalComposerContext()
  const opened = useDraft((s) => s.opened)
  const numbering = useDraft((s) => s.view?.numbering)
  const currentId = useDraft((s) => s.currentId)
  const target = useDraft((s) => s.target)
  const read = useMemo(() => {
    const reader = createDraftReader()
    return () => reader(editor.getEditorState())
  }, [editor])

  useLayoutEffect(() => followFindings(editor), [editor])

  useEffect(
    () =>
      editor.registerCommand(
        PASTE_TROUBLE_COMMAND,
        (trouble) => (onPasteTrouble?.(trouble), true),
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, onPasteTrouble],
  )

  useLayoutEffect(() => {
    if (!opened) return
    loadDraft(editor, opened.draft)
    scroller.current?.scrollTo(0, 0)
    const { draft, nodes } = read()
    paintNumbers(editor, nodes, numberingNow(draft.text))
    paintContents(editor, nodes, draft.text, numberingNow(draft.text))
    const publish = ({ draft, nodes }: DraftReading): void => {
      putDraft(draft)
      paintContents(editor, nodes, draft.text, numberingNow(draft.text))
    }
    const following = follow(editor, read, publish, setCurrent)
    setPublish(() => {
      flushNote()
      following.now()
    })
    const undo = [following.stop, setDesk(withNoteWords(deskOf(editor, read))), setPageEditor(editor)]
    return () => {
      setPublish(undefined)
      for (const one of undo) one()
    }
  }, [editor, opened, read, scroller])

  // A paragraph's element is made anew only where numbers may change.
  useLayoutEffect(() => {
    const current = currentId && editor.getRootElement()?.querySelector(`[data-pid="${CSS.escape(currentId)}"]`)
    if (!current) return
    current.classList.add('current')
    return () => current.classList.remove('current')
  }, [editor, currentId, numbering])

  useEffect(() => {
    if (!target) return
    const element = editor.getRootElement()?.querySelector(`[data-pid="${CSS.escape(target.paragraphId)}"]`)
    if (!element) return
    // Twice: paragraphs that were never drawn have only an estimated height until the first scroll draws them.
    element.scrollIntoView({ block: 'center' })
    const again = requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }))
    return () => cancelAnimationFrame(again)
  }, [editor, target])

  return null
}
