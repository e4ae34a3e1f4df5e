import { inflateSync } from 'node:zlib'
import { AppError } from '../../error'

/**
 * Refuses a file whose packed streams unpack to more than a document can have: the library unpacks a stream whole, outside
 * the heap that the thread's cap counts. Streams of pictures are not unpacked by it and not looked at.
 */
export function refuseBombs(bytes: Uint8Array, name: string, most: number): void {
  let sum = 0
  for (let at = 0; (at = find(bytes, STREAM, at)) >= 0; at += STREAM.length) {
    // `endstream` holds the word too.
    if (bytes[at - 1] === 0x64) continue
    const head = latin(bytes.subarray(Math.max(0, at - 600), at))
    const dictionary = head.slice(Math.max(head.lastIndexOf(' obj'), head.lastIndexOf('\nobj'), 0))
    if (!/\/(?:FlateDecode|Fl)\b/u.test(dictionary) || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    let from = at + STREAM.length
    if (bytes[from] === 0x0d) from += 1
    if (bytes[from] === 0x0a) from += 1
    const end = find(bytes, END, from)
    let packed = bytes.subarray(from, end < 0 ? bytes.length : end)
    for (let times = (dictionary.match(/\/(?:FlateDecode|Fl)\b/gu) ?? []).length; times > 0; times -= 1) {
      const unpacked = unpack(packed, most - sum)
      if (unpacked === 'too much') {
        throw new AppError('too-large', `${name} unpacks to more than ${most / 1_000_000} MB and was given up.`)
      }
      if (!unpacked) break
      sum += unpacked.length
      packed = unpacked
    }
  }
}

function unpack(packed: Uint8Array, most: number): Uint8Array | 'too much' | undefined {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too much' : undefined
  }
}

const STREAM = bytesOf('stream')
const END = bytesOf('endstream')

function bytesOf(words: string): Uint8Array {
  return Uint8Array.from(words, (sign) => sign.charCodeAt(0))
}

function find(bytes: Uint8Array, words: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(words, from)
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
