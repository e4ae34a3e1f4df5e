import { useEffect } from 'react'
import type { RefObject } from 'react'
import { desk, useDraft } from '../draft'
import { useImport } from '../import'
import { targetOf } from '../sources'
import { ask, useAgreed } from './agreed-store'
import { questionOf } from './question'
import type { Question, Silence } from './question'

/** Milliseconds after the last key, and after the caret came to rest elsewhere. */
const AFTER_KEY = 400
const AFTER_MOVE = 120

/**
 * Follow the caret and what is written, as long as the element is seen. A key does no more than note the time: what is
 * asked is looked at once the hands rest and the page has nothing else to do.
 */
export function useFollowing(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let seen = false
    let typed = -Infinity
    let timer: ReturnType<typeof setTimeout> | undefined
    let idle = 0
    const look = (): void => {
      if (performance.now() - typed < AFTER_KEY) return settle()
      if (seen && !useAgreed.getState().pinned) askNow()
    }
    const settle = (): void => {
      if (timer !== undefined) return
      const wait = Math.max(AFTER_MOVE, typed + AFTER_KEY - performance.now())
      timer = setTimeout(() => {
        timer = undefined
        cancelIdleCallback(idle)
        idle = requestIdleCallback(look, { timeout: 1000 })
      }, wait)
    }
    const onKey = (): void => {
      typed = performance.now()
      settle()
    }
    const observer = new IntersectionObserver(([entry]) => {
      seen = entry?.isIntersecting ?? false
      if (seen) settle()
    })
    if (element.current) observer.observe(element.current)
    const undo = [
      useDraft.subscribe((now, before) => {
        if (now.draft !== before.draft || now.currentId !== before.currentId) settle()
      }),
      useAgreed.subscribe((now, before) => {
        if (!now.pinned && before.pinned) settle()
        if (now.perSeries !== before.perSeries) ask(now.asked)
      }),
      // The corpus changed, or came back.
      useImport.subscribe((now, before) => {
        if (now.changes !== before.changes && seen) ask(useAgreed.getState().asked, true)
      }),
    ]
    document.addEventListener('beforeinput', onKey, { capture: true, passive: true })
    document.addEventListener('selectionchange', settle)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
      observer.disconnect()
      undo.forEach((one) => one())
      document.removeEventListener('beforeinput', onKey, { capture: true })
      document.removeEventListener('selectionchange', settle)
    }
  }, [element])
}

/** Ask for what the caret is in, or for the words selected there, at once. */
export function askNow(again = false): void {
  ask(questionNow(), again)
}

export function questionNow(): Question | Silence {
  const { draft, view, currentId } = useDraft.getState()
  return questionOf(draft, targetOf(draft, view, currentId, desk()?.selected()))
}
