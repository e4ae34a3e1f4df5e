import type { Loss } from '../../text/loss'

/** Tells a loss of the file, counted with others of the same words. */
export type Lose = (way: Loss['way'], what: string, count?: number) => void

/** Losses as they are told, one for each kind. */
export function lossList(): { losses: Loss[]; lose: Lose } {
  const losses: Loss[] = []
  return {
    losses,
    lose(way, what, count = 1) {
      const known = losses.find((loss) => loss.what === what)
      if (known) known.count += count
      else losses.push({ way, what, count })
    },
  }
}
