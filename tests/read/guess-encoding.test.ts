import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../shared/read/decode'
import { guessByteOrder, guessEncoding } from '../../shared/read/guess-encoding'

const RUSSIAN = 'Генеральная Ассамблея,\n\n1. настоятельно призывает все государства осматривать паромы каждый год;\n'
const ARABIC = 'إن الجمعية العامة،\n\n1 - تحث جميع الدول على تفتيش العبارات كل سنة؛\n'

/** Words in an encoding of one byte a sign. */
function inBytes(words: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(words, (sign) => byteOf.get(sign) ?? 0x3f)
}

describe('words that are not UTF-8 and say nothing of their encoding', () => {
  it.each([
    ['windows-1251', 'Windows-1251', RUSSIAN],
    ['windows-1251', 'Windows-1251', RUSSIAN.toUpperCase()],
    ['koi8-r', 'KOI8-R', RUSSIAN],
    ['ibm866', 'IBM 866', RUSSIAN],
    ['iso-8859-5', 'ISO 8859-5', RUSSIAN],
    ['windows-1256', 'Windows-1256', ARABIC],
    ['iso-8859-6', 'ISO 8859-6', ARABIC],
  ])('are found to be in %s by their letters, and it is told', (label, name, words) => {
    const { text, losses } = decode(inBytes(words, label))
    expect(text).toBe(words)
    expect(losses).toMatchObject([
      { way: 'changed', what: `characters guessed to be in ${name}, as they are not in UTF-8` },
    ])
  })

  it('are found to be Chinese', () => {
    // 大会，重申其第55/25号决议。
    const bytes = Uint8Array.from(Buffer.from('b4f3bbe1a3acd6d8c9eac6e4b5da35352f3235bac5bef6d2e9a1a3', 'hex'))
    expect(decode(bytes).text).toBe('大会，重申其第55/25号决议。')
  })

  it.each(['L’Assemblée générale prie les États créés de réexaminer…', '“Côte d’Ivoire” – «naïve», ¿señor?'])(
    'stay Windows-1252 where letters beyond ASCII stand alone: %s',
    (words) => {
      expect(guessEncoding(inBytes(words, 'windows-1252'))).toBeUndefined()
      expect(decode(inBytes(words, 'windows-1252')).text).toBe(words)
    },
  )

  it('behind much that is English are found all the same', () => {
    const words = `${'Norland – reported the ferry. '.repeat(5000)}\n${RUSSIAN}`
    expect(decode(inBytes(words, 'windows-1251')).text.slice(-RUSSIAN.length)).toBe(RUSSIAN)
  })
})

describe('UTF-16 without a mark', () => {
  it.each(['Urges all States;\n', RUSSIAN, ARABIC, '大会，\n回顾其第55/25号决议，\n'])(
    'is read, and told: %s',
    (words) => {
      const little = Buffer.from(words, 'utf16le')
      const big = Buffer.from(words, 'utf16le').swap16()
      for (const bytes of [little, big]) {
        const { text, losses } = decode(bytes)
        expect(text).toBe(words)
        expect(losses).toMatchObject([{ what: 'characters guessed to be in UTF-16, as nothing says so' }])
      }
    },
  )

  it('is not seen in UTF-8, in UTF-32 or in bytes with zeros here and there', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => Buffer.from(text.replaceAll('\0', '')))
    fc.assert(fc.property(words, (bytes) => guessByteOrder(bytes) === undefined))
    expect(guessByteOrder(Buffer.from('U\0\0\0r\0\0\0g\0\0\0e\0\0\0s\0\0\0'))).toBeUndefined()
    expect(guessByteOrder(Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256))).toBeUndefined()
  })
})
