import type { Case, Linked } from './linked'

export interface Sum {
  links: number
  same: number
  wrong: number
  missed: number
  bare: number
  faulty: number
  recall: number
  /** Without the citations that have no hyperlink although their words leave no doubt. */
  precision: number
  strict: number
}

export function sumOf(all: readonly Linked[]): Sum {
  const count = (of: (one: Linked) => number): number => all.reduce((sum, one) => sum + of(one), 0)
  const links = count((one) => one.links)
  const same = count((one) => one.same)
  const wrong = count((one) => one.wrong.length)
  const missed = count((one) => one.missed.length)
  const bare = count((one) => one.bare.length)
  const doubtful = count((one) => one.bare.filter((each) => !isPlain(each)).length)
  return {
    links,
    same,
    wrong,
    missed,
    bare,
    faulty: count((one) => one.faulty.length),
    recall: same / links,
    precision: same / (same + wrong + doubtful),
    strict: same / (same + wrong + bare),
  }
}

/** The file forgot the hyperlink: the words spell the symbol, or the number stands right behind "resolution". */
function isPlain({ words, found = '' }: Case): boolean {
  const [, before = '', own = ''] = /^([\s\S]*)\[([^\]]*)\]/.exec(words) ?? []
  const plain = (spelled: string): string => spelled.replace(/[\s\u2011-]/g, '').toUpperCase()
  return (
    plain(own) === plain(found) || /^\d{1,4}\s\(\d{4}\)$/.test(own) || /(?:resolutions?|decisions?)\s+$/i.test(before)
  )
}
