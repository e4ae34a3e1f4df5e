/** 4 -> IV. From 4000, where numerals end, figures: a list may be that long. What is no ordinal is a programmer's mistake. */
export function roman(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no roman numeral for ${n}`)
  if (n > 3999) return String(n)
  let rest = n
  let out = ''
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      out += sign
      rest -= value
    }
  }
  return out
}

/** IV -> 4; undefined where the letters are no numeral in its one right spelling. */
export function fromRoman(numeral: string): number | undefined {
  const upper = numeral.toUpperCase()
  let n = 0
  let at = 0
  for (const [value, sign] of ROMAN) {
    while (upper.startsWith(sign, at)) {
      n += value
      at += sign.length
    }
  }
  return n > 0 && n < 4000 && at === upper.length && roman(n) === upper ? n : undefined
}

/** 1 -> a, 26 -> z, 27 -> aa, 28 -> bb: UN lists double the letter. */
export function letters(n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`no letter for ${n}`)
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

/** bb -> 28; undefined where the letters differ from one another or are none. */
export function fromLetters(text: string): number | undefined {
  const lower = text.toLowerCase()
  if (!/^([a-z])\1*$/.test(lower)) return undefined
  return lower.charCodeAt(0) - 96 + 26 * (lower.length - 1)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
