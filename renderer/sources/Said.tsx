import { create } from 'zustand'

const useSaid = create<{ words: string; times: number }>(() => ({ words: '', times: 0 }))

/** Say something politely to who hears the window rather than sees it. */
export function say(words: string): void {
  useSaid.setState(({ times }) => ({ words, times: times + 1 }))
}

/** Where it is said; always there, for a screen reader to know of. */
export function Said() {
  const { words, times } = useSaid()
  // The same words twice are two announcements.
  return (
    <p className="hidden" role="status" data-said={times}>
      {words}
      {times % 2 === 1 && '\u00A0'}
    </p>
  )
}
