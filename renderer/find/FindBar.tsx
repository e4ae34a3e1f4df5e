import { ArrowDown, ArrowUp, CaseSensitive, Search, WholeWord, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { desk, useDraft } from '../draft'
import { Button, Icon, keyOf } from '../ui'
import { count, t } from '../words'
import {
  ask,
  closeFind,
  forgetFind,
  look,
  replaceAll,
  replaceBy,
  replaceOne,
  undoReplacing,
  useFind,
  walkMatches,
} from './find-store'
import { paintMatches, unpaintMatches } from './on-page'
import './find.css'

/** How long a question rests before it is asked, in milliseconds. */
const PATIENCE = 80

/** A slim bar over the page: find words in the draft, put others in their place. */
export function FindBar() {
  const bar = useFind((s) => s.bar)
  const opened = useDraft((s) => s.opened)
  const text = useRef(opened)
  useEffect(() => {
    if (text.current === opened) return
    text.current = opened
    // The fields are gone a moment later, and the text is there.
    if (document.activeElement?.closest('.find-bar')) setTimeout(() => desk()?.focus())
    forgetFind()
  }, [opened])
  return bar ? <Bar replacing={bar === 'replace'} /> : null
}

function Bar({ replacing }: { replacing: boolean }) {
  const { words, replacement, wholeWords, matchCase, matches } = useFind()
  const field = useRef<HTMLInputElement>(null)
  useLooking()
  usePainting()
  useEffect(() => field.current?.select(), [replacing])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    closeFind()
  }
  const onEnter = (run: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    run(event)
  }
  // A button that can no longer be pressed, or is gone, would take the focus with it.
  const andStay = (run: () => void) => () => {
    run()
    field.current?.focus()
  }
  const none = words !== '' && matches.length === 0
  return (
    <div className="find-bar" role="search" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <div className="find-line">
        <label className={`find-field ${none ? 'none' : ''}`}>
          <Icon of={Search} />
          <input
            ref={field}
            className="find-input"
            value={words}
            aria-label={t('find.words')}
            placeholder={t('find.words')}
            spellCheck={false}
            dir="auto"
            onChange={(event) => ask({ words: event.target.value })}
            onKeyDown={onEnter((event) => walkMatches(event.shiftKey ? -1 : 1))}
          />
          <Count />
        </label>
        <Button
          label={t('find.previous')}
          icon={ArrowUp}
          alone
          keys={keyOf('find-previous')!}
          disabled={matches.length === 0}
          onPress={() => walkMatches(-1)}
        />
        <Button
          label={t('find.next')}
          icon={ArrowDown}
          alone
          keys={keyOf('find-next')!}
          disabled={matches.length === 0}
          onPress={() => walkMatches(1)}
        />
        <Button
          label={t('find.matchCase')}
          icon={CaseSensitive}
          alone
          on={matchCase}
          onPress={() => ask({ matchCase: !matchCase })}
        />
        <Button
          label={t('find.wholeWords')}
          icon={WholeWord}
          alone
          on={wholeWords}
          onPress={() => ask({ wholeWords: !wholeWords })}
        />
        <span className="space" />
        <Button label={t('find.close')} icon={X} alone keys="Esc" onPress={closeFind} />
      </div>
      {replacing && (
        <div className="find-line">
          <label className="find-field">
            <input
              className="find-input"
              value={replacement}
              aria-label={t('find.replacement')}
              placeholder={t('find.replacement')}
              spellCheck={false}
              dir="auto"
              onChange={(event) => replaceBy(event.target.value)}
              onKeyDown={onEnter(replaceOne)}
            />
          </label>
          <Button
            look="outline"
            label={t('find.replace')}
            disabled={matches.length === 0}
            onPress={andStay(replaceOne)}
          />
          <Button
            look="outline"
            label={t('find.replaceAll')}
            disabled={matches.length === 0}
            onPress={andStay(replaceAll)}
          />
          <Done onUndo={() => undoReplacing()} />
        </div>
      )}
    </div>
  )
}

/** `3 of 17`, told to a screen reader too. */
function Count() {
  const { words, matches, current } = useFind()
  return (
    <span className="find-count second" role="status">
      {words === ''
        ? ''
        : matches.length === 0
          ? t('find.none')
          : t('find.count', { at: count((current ?? 0) + 1), total: count(matches.length) })}
    </span>
  )
}

/** What replacing did, with the way back. */
function Done({ onUndo }: { onUndo: () => void }) {
  const done = useFind((s) => s.done)
  return (
    <span className="find-done one-line" role="status">
      {done && done.replaced > 0 && (
        <>
          {t('find.replaced', { count: done.replaced })} <Button look="text" label={t('find.undo')} onPress={onUndo} />
        </>
      )}
      {done && done.fixed > 0 && <span className="second">{t('find.fixed', { count: done.fixed })}</span>}
    </span>
  )
}

/** Find anew as the question settles, and as the draft is written on. */
function useLooking(): void {
  const { words, wholeWords, matchCase } = useFind()
  const text = useDraft((s) => s.draft?.text)
  const asked = useRef('')
  useEffect(() => {
    const query = JSON.stringify([words, wholeWords, matchCase])
    const isNew = asked.current !== '' && asked.current !== query
    asked.current = query
    const timer = setTimeout(() => look(isNew), isNew ? PATIENCE : 0)
    return () => clearTimeout(timer)
  }, [words, wholeWords, matchCase, text])
}

/** Paint what is found; again when other notes come to the foot. */
function usePainting(): void {
  const matches = useFind((s) => s.matches)
  const current = useFind((s) => s.current)
  useEffect(() => {
    const paint = (): void => paintMatches(matches, current)
    paint()
    const scroller = document.querySelector('.page-scroller')
    if (!scroller) return unpaintMatches
    const observer = new MutationObserver((records) => {
      const touchesFoot = records.some(({ target, addedNodes }) => [target, ...addedNodes].some(isInFoot))
      if (touchesFoot) paint()
    })
    observer.observe(scroller, { childList: true, subtree: true })
    return () => {
      observer.disconnect()
      unpaintMatches()
    }
  }, [matches, current])
}

function isInFoot(node: Node): boolean {
  return node instanceof Element && node.closest('.foot') !== null
}
