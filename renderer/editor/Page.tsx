import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { HISTORY_MERGE_TAG } from 'lexical'
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { MouseEvent } from 'react'
import { setCurrent, useDraft } from '../draft'
import { t } from '../words'
import { pageExtension } from './extension'
import { Foot } from './Foot'
import { $loadText } from './load'
import { Masthead } from './Masthead'
import { useNotesInView } from './notes-in-view'
import { paintFindings } from './paint-findings'
import { paintGutter } from './paint-gutter'
import { paintNumbers } from './paint-numbers'
import './page.css'
import './paragraphs.css'

interface Props {
  /** Times the sheet's size in print. */
  zoom: number
  /** A mark in the gutter was pressed. */
  onMark: (leadsTo: 'finding' | 'links', paragraphId: string) => void
}

/** The draft on its sheet. */
export function Page({ zoom, onMark }: Props) {
  const opened = useDraft((s) => s.opened)
  const view = useDraft((s) => s.view)
  const scroller = useRef<HTMLDivElement>(null)
  const text = opened?.draft.text
  const seen = useNotesInView(scroller, text)
  const spokenOf = useDraft((s) =>
    s.currentFinding === undefined ? undefined : s.findings[s.currentFinding]?.footnoteId,
  )
  const inView = useMemo(() => (spokenOf === undefined ? seen : [...seen, spokenOf]), [seen, spokenOf])
  if (!text || !view) return null

  const onClick = (event: MouseEvent): void => {
    const target = event.target as HTMLElement
    const pid = target.closest<HTMLElement>('[data-pid]')?.dataset.pid
    if (!pid) return
    setCurrent(pid)
    const leadsTo = target.closest<HTMLElement>('[data-leads-to]')?.dataset.leadsTo
    if (leadsTo === 'finding' || leadsTo === 'links') onMark(leadsTo, pid)
  }
  return (
    <div
      className="page-pane"
      ref={(element) => element?.style.setProperty('--zoom', String(zoom))}
      dir={text.language === 'ar' ? 'rtl' : 'ltr'}
    >
      <div className="page-scroller" ref={scroller}>
        <article className="sheet" lang={text.language} onClick={onClick}>
          <Masthead text={text} numbering={view.numbering} />
          <LexicalExtensionComposer extension={pageExtension} contentEditable={null}>
            <Words />
            <Painter scroller={scroller} inView={inView} />
          </LexicalExtensionComposer>
        </article>
        <Foot text={text} numbering={view.numbering} inView={inView} />
      </div>
    </div>
  )
}

/** The editor's root. While the page is only read it is a document to a screen reader, not a text box. */
function Words() {
  const [editor] = useLexicalComposerContext()
  const root = useCallback((element: HTMLDivElement | null) => editor.setRootElement(element), [editor])
  return (
    <div ref={root} className="words" tabIndex={0} role="document" aria-label={t('page.label')} spellCheck={false} />
  )
}

/** Keeps the editor and what is painted over it in step with the draft. */
function Painter({
  scroller,
  inView,
}: {
  scroller: React.RefObject<HTMLDivElement | null>
  inView: readonly string[]
}) {
  const [editor] = useLexicalComposerContext()
  const { opened, view, findings, currentFinding, currentId, target } = useDraft()
  const text = opened?.draft.text

  useLayoutEffect(() => {
    if (!text || !view) return
    editor.update(() => $loadText(text), { discrete: true, tag: HISTORY_MERGE_TAG })
    scroller.current?.scrollTo(0, 0)
  }, [editor, text, view, scroller])

  useLayoutEffect(() => {
    const root = editor.getRootElement()
    if (!root || !text || !view) return
    paintNumbers(root, text, view.numbering)
    paintGutter(root, view, findings)
  }, [editor, text, view, findings])

  useEffect(() => {
    const pane = scroller.current?.parentElement
    if (pane) paintFindings(pane, findings, currentFinding === undefined ? undefined : findings[currentFinding])
  }, [scroller, text, findings, currentFinding, inView])

  useLayoutEffect(() => {
    const root = editor.getRootElement()
    root?.querySelector('.current')?.classList.remove('current')
    if (currentId) root?.querySelector(`[data-pid="${CSS.escape(currentId)}"]`)?.classList.add('current')
  }, [editor, currentId, text])

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
