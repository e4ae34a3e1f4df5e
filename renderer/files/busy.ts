import { create } from 'zustand'

/** What the program is at, in words, once it takes long enough to be worth saying. */
interface Busy {
  doing: 'opening' | 'exporting' | undefined
  words: string | undefined
}

export const useBusy = create<Busy>(() => ({ doing: undefined, words: undefined }))

/** Shorter work needs no word. */
const PATIENCE = 300

/** Do one thing at a time; a second is not begun. */
export async function whileBusy(
  doing: NonNullable<Busy['doing']>,
  words: string,
  work: () => Promise<void>,
): Promise<void> {
  if (useBusy.getState().doing) return
  useBusy.setState({ doing })
  const later = setTimeout(() => useBusy.setState({ words }), PATIENCE)
  try {
    await work()
  } finally {
    clearTimeout(later)
    useBusy.setState({ doing: undefined, words: undefined })
  }
}

/** When the window has shown what it was asked to show. */
export function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}
