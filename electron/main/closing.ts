/** What closing a window needs of it. */
export interface ClosingParts {
  /** Ask the page to close: it asks its user, saves, and has the window closed. False where there is no page to ask. */
  askPage(): boolean
  /** Whether changes are kept that are not saved. */
  hasUnsaved(): boolean
  /** The page does not answer and has unsaved changes: ask the user whether to close all the same. */
  askWithoutPage(): Promise<boolean>
  /** Close for good. */
  close(): void
}

/** What has become of the wish to close a window. */
export type Outcome = 'closed' | 'stays'

/** How long a page may be silent, in milliseconds. */
const PATIENCE = 3000

/**
 * How a window closes: the page is asked, and the window is closed when the page says so, when there is no page that
 * could, or when it is silent for too long and nothing is unsaved or the user says so. While the user is being asked or a
 * file is being written nobody is waited for.
 */
export interface Closing {
  /** Somebody wants the window closed. Once more while it is under way is the same wish. */
  request(): Promise<Outcome>
  /** What the page does on its way to closing: while that lasts it may take its time. */
  during<T>(step: () => Promise<T>, ends: (result: T) => boolean): Promise<T>
  /** It is closed. */
  closed(): void
}

export function createClosing(
  { askPage, hasUnsaved, askWithoutPage, close }: ClosingParts,
  patience = PATIENCE,
): Closing {
  let wish: PromiseWithResolvers<Outcome> | undefined
  let timer: NodeJS.Timeout | undefined
  let steps = 0

  return {
    request() {
      if (wish) return wish.promise
      wish = Promise.withResolvers()
      const { promise } = wish
      if (askPage()) waitForPage()
      else close()
      return promise
    },

    async during(step, ends) {
      clearTimeout(timer)
      steps += 1
      let over = true
      try {
        const result = await step()
        over = ends(result)
        return result
      } finally {
        steps -= 1
        if (over) settle('stays')
        else waitForPage()
      }
    },

    closed: () => settle('closed'),
  }

  function waitForPage(): void {
    clearTimeout(timer)
    if (wish && steps === 0) timer = setTimeout(() => void withoutPage(), patience)
  }

  async function withoutPage(): Promise<void> {
    const asked = wish
    const may = !hasUnsaved() || (await askWithoutPage())
    // The page may have come back meanwhile.
    if (wish !== asked) return
    if (may) close()
    else settle('stays')
  }

  function settle(outcome: Outcome): void {
    clearTimeout(timer)
    wish?.resolve(outcome)
    wish = undefined
  }
}
