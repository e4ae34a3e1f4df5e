import type { Loss } from '../../text/loss'

/** What a reading cost, gathered by what it is; the first three examples are kept as detail. */
export interface LossLedger {
  add(way: Loss['way'], what: string, detail?: string, count?: number): void
  /** Words left out; nothing where there are none. */
  words(what: string, words: string): void
  list(): Loss[]
}

export function lossLedger(): LossLedger {
  const entries = new Map<string, { loss: Loss; details: string[] }>()
  const add: LossLedger['add'] = (way, what, detail, count = 1) => {
    const key = `${way} ${what}`
    const entry = entries.get(key) ?? { loss: { way, what, count: 0 }, details: [] }
    entry.loss.count += count
    const brief = detail?.replace(/\s+/g, ' ').trim()
    if (brief && entry.details.length < 3 && !entry.details.includes(brief)) entry.details.push(brief)
    entries.set(key, entry)
  }
  return {
    add,
    words: (what, words) => {
      if (words.trim() !== '') add('dropped', what, words)
    },
    list: () =>
      [...entries.values()].map(({ loss, details }) => ({
        ...loss,
        ...(details.length > 0 && { detail: details.map(cut).join('; ') }),
      })),
  }
}

function cut(words: string): string {
  return words.length <= 200 ? words : `${words.slice(0, 200).replace(/\s+\S*$/, '')} …`
}
