import { letters, roman } from '../../text/ordinal'

/**
 * A count as Word writes it in a number format (ECMA-376 part 1, 17.18.59). Formats that no office of the United Nations
 * uses are written in figures.
 */
export function formatCount(count: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'upperRoman':
      return count >= 1 && count < 4000 ? roman(count) : String(count)
    case 'lowerRoman':
      return count >= 1 && count < 4000 ? roman(count).toLowerCase() : String(count)
    case 'upperLetter':
      return count >= 1 && count < 800 ? letters(count).toUpperCase() : String(count)
    case 'lowerLetter':
      return count >= 1 && count < 800 ? letters(count) : String(count)
    case 'decimalZero':
      return count < 10 ? `0${count}` : String(count)
    case 'ordinal':
      return `${count}${ordinalEnding(count)}`
    case 'cardinalText':
      return wordFor(count, CARDINALS)
    case 'ordinalText':
      return wordFor(count, ORDINALS)
    case 'numberInDash':
      return `- ${count} -`
    case 'chicago':
      return count >= 1 && count < 100 ? ('*†‡§'[(count - 1) % 4] ?? '').repeat(Math.ceil(count / 4)) : String(count)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : String(count)
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(count).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    case 'russianLower':
      return alphabet(count, RUSSIAN)
    case 'russianUpper':
      return alphabet(count, RUSSIAN).toUpperCase()
    case 'arabicAlpha':
      return alphabet(count, ARABIC_ALPHA)
    case 'arabicAbjad':
      return alphabet(count, ARABIC_ABJAD)
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
      return chinese(count)
    default:
      return String(count)
  }
}

function ordinalEnding(count: number): string {
  const tens = count % 100
  if (tens >= 11 && tens <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][count % 10] ?? 'th'
}

function wordFor(count: number, words: readonly string[]): string {
  return words[count - 1] ?? String(count)
}

/** a, b ... z, aa, bb, as Word goes on in every alphabet. */
function alphabet(count: number, signs: string): string {
  if (count < 1 || count > signs.length * 30) return String(count)
  return signs[(count - 1) % signs.length]!.repeat(Math.ceil(count / signs.length))
}

/** 十二, 二十, 一百零五: up to 9999. */
function chinese(count: number): string {
  if (count < 1 || count > 9999) return String(count)
  let out = ''
  let zero = false
  for (const [value, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(count / value) % 10
    if (digit === 0) {
      zero = out !== ''
      continue
    }
    if (zero) out += '零'
    zero = false
    out += (out === '' && value === 10 && digit === 1 ? '' : '一二三四五六七八九'[digit - 1]!) + sign
  }
  return out
}

const CARDINALS = 'One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve'.split(' ')
const ORDINALS = 'First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Eleventh Twelfth'.split(' ')
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя'
const ARABIC_ALPHA = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'
const ARABIC_ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'
