import type { Loss } from '../../text/loss'
import type { Lose } from './context'

/** What reading cost, each loss once with its count; details one after the other, up to a measure. */
export function lossBook(): { lose: Lose; losses(): Loss[] } {
  const book = new Map<string, Loss>()
  return {
    lose(way, what, count = 1, detail) {
      const loss = book.get(what)
      if (!loss) {
        book.set(what, { way, what, count, ...(detail && { detail: cut(detail) }) })
        return
      }
      loss.count += count
      if (!detail || loss.detail?.endsWith(MORE)) return
      loss.detail = loss.detail === undefined ? cut(detail) : cut(`${loss.detail} | ${detail}`)
    },
    losses: () => [...book.values()],
  }
}

/** No more of a loss is told than a reader would read. */
const MOST = 2000
const MORE = ' ...'

function cut(detail: string): string {
  const words = detail.replace(/\s+/g, ' ').trim()
  return words.length <= MOST ? words : `${words.slice(0, MOST)}${MORE}`
}
