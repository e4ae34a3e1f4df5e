import { $getSelection, $isRangeSelection } from 'lexical'
import type { LexicalEditor, NodeKey, NodeMutation } from 'lexical'
import { caretIn, useDraft, wordsUnder } from '../../draft'
import { $blockOf, $idOf } from '../nodes/blocks'
import { FixedParagraphNode } from '../nodes/FixedParagraphNode'
import { $flatOffset } from '../nodes/flat-point'
import { findingPainter } from './paint-findings'
import type { UnitKey } from './paint-findings'
import { gutterPainter } from './paint-gutter'
import { $isUnParagraphNode, UnParagraphNode } from '../nodes/UnParagraphNode'

/**
 * Keep what lies over the page in step with words and findings: a key repaints the paragraph it changed, an answer of the
 * checks what differs from the one before. Returns the undo.
 */
export function followFindings(editor: LexicalEditor): () => void {
  const painter = findingPainter()
  const gutter = gutterPainter()
  const pidOf = new Map<NodeKey, string>()
  const keyOf = new Map<string, NodeKey>()

  const gone = (key: NodeKey): void => {
    const pid = pidOf.get(key)
    pidOf.delete(key)
    if (pid === undefined || keyOf.get(pid) !== key) return
    keyOf.delete(pid)
    painter.touched(`p ${pid}`, undefined)
    gutter.touched(pid, undefined)
  }
  const here = (key: NodeKey): void => {
    const element = editor.getElementByKey(key)
    const pid = element?.dataset.pid
    if (!element || pid === undefined) return
    if (pidOf.get(key) !== pid) gone(key)
    pidOf.set(key, pid)
    keyOf.set(pid, key)
    painter.touched(`p ${pid}`, element)
    gutter.touched(pid, element)
    if (element.nodeName === 'FIGURE')
      for (const cell of element.querySelectorAll<HTMLElement>('[data-cell]'))
        painter.touched(`p ${cell.dataset.cell!}`, cell)
  }
  const onMutations = (mutations: ReadonlyMap<NodeKey, NodeMutation>): void => {
    // A paragraph may be taken out and put in elsewhere at once.
    for (const [key, mutation] of mutations) if (mutation === 'destroyed') gone(key)
    for (const [key, mutation] of mutations) if (mutation !== 'destroyed') here(key)
  }

  let caret = ''
  const onUpdate = (changed: boolean): void => {
    const now = editor.getEditorState().read($caret)
    const place = now ? `${now.paragraphId} ${now.from} ${now.to}` : ''
    const moved = place !== caret
    caret = place
    // While somebody writes, the list stays as it is.
    if (moved && !changed) caretIn(now ? painter.at(`p ${now.paragraphId}`, now.from, now.to) : [])
  }

  const show = (): void => {
    const { findings, currentFinding, draft, view } = useDraft.getState()
    if (!draft || !view) return
    const current = currentFinding === undefined ? undefined : findings[currentFinding]
    painter.show(findings, (finding) => wordsUnder(finding, draft.text) ?? '', current)
    gutter.show(findings, view)
  }
  show()

  const stops = [
    editor.registerMutationListener(UnParagraphNode, onMutations),
    editor.registerMutationListener(FixedParagraphNode, onMutations),
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      // Typing is told to no mutation listener of the paragraph: only its text is written.
      for (const key of dirtyElements.keys()) if (pidOf.has(key)) here(key)
      onUpdate(dirtyElements.size > 0 || dirtyLeaves.size > 0)
    }),
    useDraft.subscribe((now, before) => {
      if (
        now.findings !== before.findings ||
        now.currentFinding !== before.currentFinding ||
        now.draft !== before.draft
      )
        show()
    }),
    watchAround(editor.getRootElement(), (key, element) => painter.touched(key, element)),
  ]
  return () => {
    for (const stop of stops) stop()
    painter.clear()
  }
}

/** Inside a read only. */
function $caret(): { paragraphId: string; from: number; to: number } | undefined {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return undefined
  const block = $blockOf(selection.anchor.getNode())
  if (!$isUnParagraphNode(block) || !block.is($blockOf(selection.focus.getNode()))) return undefined
  const ends = [$flatOffset(selection.anchor, block), $flatOffset(selection.focus, block)]
  return { paragraphId: $idOf(block), from: Math.min(...ends), to: Math.max(...ends) }
}

/** Watch the words around the editor's own: the title, and the notes that the foot shows just now. */
function watchAround(
  root: HTMLElement | null,
  touched: (key: UnitKey, element: Element | undefined) => void,
): () => void {
  const scroller = root?.closest('.page-scroller')
  if (!root || !scroller) return () => {}
  let notes = new Map<UnitKey, Element>()
  const look = (): void => {
    touched('title', scroller.querySelector('.masthead .title') ?? undefined)
    const found = new Map<UnitKey, Element>()
    for (const note of scroller.querySelectorAll<HTMLElement>(':scope > .foot [data-note]'))
      found.set(`n ${note.dataset.note!}`, note)
    for (const key of notes.keys()) if (!found.has(key)) touched(key, undefined)
    for (const [key, element] of found) touched(key, element)
    notes = found
  }
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => target === scroller)) watch()
    look()
  })
  const watch = (): void => {
    const around = [...scroller.querySelectorAll(':scope > .foot, .masthead')]
    for (const part of around) observer.observe(part, { childList: true, characterData: true, subtree: true })
    observer.observe(scroller, { childList: true })
  }
  watch()
  look()
  return () => observer.disconnect()
}
