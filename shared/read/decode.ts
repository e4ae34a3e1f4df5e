/**
 * Bytes of a text file as a string, without its byte order mark: UTF-16 where a mark says so, else UTF-8 where the bytes
 * are valid UTF-8, else Windows-1252, in which every byte is some character (old files of offices).
 * Characters are left as they are: NFC is made where text leaves the markup, since a combining mark after `>` would eat it.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), true)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), false)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return windows1252(bytes)
  }
}

/** `decode` for files that are words and nothing else: in NFC, line ends as `\n`. */
export function decodeText(bytes: Uint8Array): string {
  return decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC')
}

function utf16(bytes: Uint8Array, littleEndian: boolean): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2))
  return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(whole)
}

/** By hand, as `TextDecoder` knows Windows-1252 only where the full set of encodings was built in. */
function windows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? C1.charCodeAt(byte - 0x80) : byte,
    )
    parts.push(String.fromCharCode(...codes))
  }
  return parts.join('')
}

/** The characters 80 to 9F; the five holes become U+FFFD. */
const C1 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
