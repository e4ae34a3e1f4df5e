import { create } from 'zustand'

/** What the program is at, in words, once it takes long enough to be worth saying. */
interface Busy {
  doing: 'opening' | 'exporting' | undefined
  words: string | undefined
  /** How much is under way that the page must stand still for: nothing is written on it. */
  still: number
}

export const useBusy = create<Busy>(() => ({ doing: undefined, words: undefined, still: 0 }))

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

/** When nothing is under way. */
export async function idle(): Promise<void> {
  while (useBusy.getState().doing) {
    await new Promise<void>((done) => {
      const stop = useBusy.subscribe(({ doing }) => {
        if (doing) return
        stop()
        done()
      })
    })
  }
}

/** Nothing is written on the page while `work` is under way. */
export async function standStill(work: () => Promise<void>): Promise<void> {
  const change = (by: number): void => useBusy.setState(({ still }) => ({ still: still + by }))
  change(1)
  try {
    await work()
  } finally {
    change(-1)
  }
}

/** When the window has shown what it was asked to show. */
export function painted(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
}
