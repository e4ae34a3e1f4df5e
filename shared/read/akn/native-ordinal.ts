/**
 * Which ordinal the number of a heading is where it is written in words or signs of its own: `十二` and `ثاني عشر` are 12.
 * Up to 99 in Chinese, to 39 in Arabic; undefined for anything else.
 */
export function nativeOrdinal(printed: string): number | undefined {
  return chinese(printed) ?? ARABIC.get(plain(printed))
}

function chinese(printed: string): number | undefined {
  const found = /^(?:([二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(printed)
  if (!found || printed === '') return undefined
  const [, tens, ten, ones] = found
  return (ten ? 10 * (tens ? DIGITS.indexOf(tens) : 1) : 0) + (ones ? DIGITS.indexOf(ones) : 0)
}

const DIGITS = '零一二三四五六七八九'

/** The ones stand before the ten: "third and twenty". Case endings (-an) are written or not. */
const ONES = 'أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع'.split(' ')
const TEENS = 'حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع'.split(' ')

const ARABIC: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ['عاشر', 10],
  ...TEENS.map((word, i): [string, number] => [`${word} عشر`, i + 11]),
  ...[20, 30].flatMap((ten): [string, number][] => {
    const words = ten === 20 ? ['عشرين', 'عشرون'] : ['ثلاثين', 'ثلاثون']
    return words.flatMap((word): [string, number][] => [
      [word, ten],
      ...TEENS.map((one, i): [string, number] => [`${one} و${word}`, ten + i + 1]),
    ])
  }),
])

function plain(printed: string): string {
  return printed
    .normalize('NFC')
    .replace(/[\u064b-\u065f\u0640]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L}{3})ا(?= |$)/gu, '')
    .trim()
}
