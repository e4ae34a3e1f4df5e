import type { Chance } from './chance'

/** A file with some of its bytes not what they were. `other` is spliced in. */
export type ByteMutation = (bytes: Uint8Array, chance: Chance, other: Uint8Array) => Uint8Array

export const BYTE_MUTATIONS: readonly ByteMutation[] = [
  flipped,
  truncated,
  (bytes, chance) => cut(bytes, chance, (piece) => new Uint8Array(piece.length === 0 ? 1 : 0)),
  (bytes, chance) => cut(bytes, chance, (piece) => joined(piece, piece)),
  (bytes, chance) =>
    cut(bytes, chance, () => new Uint8Array(1 + chance.below(64)).fill(chance.of([0, 0xff, 0x80, 0x0a]))),
  (bytes, chance) =>
    cut(bytes, chance, () => Uint8Array.from({ length: 1 + chance.below(64) }, () => chance.below(256))),
  // Halves of two files.
  (bytes, chance, other) =>
    joined(bytes.subarray(0, chance.below(bytes.length + 1)), other.subarray(chance.below(other.length + 1))),
  (bytes, chance, other) => {
    const at = chance.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), piece(other, chance), bytes.subarray(at))
  },
  // One piece again and again.
  (bytes, chance) => {
    const repeated = piece(bytes, chance).subarray(0, 400)
    const times = 1 + chance.below(Math.max(1, Math.floor(100_000 / Math.max(1, repeated.length))))
    const at = chance.below(bytes.length + 1)
    return joined(bytes.subarray(0, at), ...Array.from({ length: times }, () => repeated), bytes.subarray(at))
  },
  wide,
  (bytes, chance) => joined(Uint8Array.from(chance.of(HEADS)), bytes),
]

/** Byte order marks and signatures of other formats. */
const HEADS = [
  '\u00ef\u00bb\u00bf',
  '\u00ff\u00fe',
  '\u00fe\u00ff',
  'PK\u0003\u0004',
  '%PDF-1.7\n',
  '{\\rtf1',
  '\u0000',
  '<?xml version="1.0"?>',
  '\u0089PNG\r\n',
].map((head) => Array.from(head, (sign) => sign.charCodeAt(0)))

export function joined(...pieces: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const one of pieces) {
    whole.set(one, at)
    at += one.length
  }
  return whole
}

function piece(bytes: Uint8Array, chance: Chance): Uint8Array {
  const from = chance.below(bytes.length + 1)
  return bytes.subarray(from, from + 1 + chance.below(chance.of([16, 200, 4000])))
}

function flipped(bytes: Uint8Array, chance: Chance): Uint8Array {
  const out = bytes.slice()
  if (out.length > 0)
    for (let i = chance.of([1, 4, 30]); i > 0; i -= 1) out[chance.below(out.length)]! ^= 1 << chance.below(8)
  return out
}

function truncated(bytes: Uint8Array, chance: Chance): Uint8Array {
  return bytes.slice(0, chance.once(3) ? chance.below(64) : chance.below(bytes.length + 1))
}

function cut(bytes: Uint8Array, chance: Chance, change: (piece: Uint8Array) => Uint8Array): Uint8Array {
  const from = chance.below(bytes.length + 1)
  const to = Math.min(bytes.length, from + chance.below(chance.of([8, 200, 4000])))
  return joined(bytes.subarray(0, from), change(bytes.subarray(from, to)), bytes.subarray(to))
}

/** As UTF-16, with and without a mark; the last byte may be missing. */
function wide(bytes: Uint8Array, chance: Chance): Uint8Array {
  const little = chance.once(2)
  const out = new Uint8Array(bytes.length * 2)
  bytes.forEach((byte, i) => (out[i * 2 + (little ? 0 : 1)] = byte))
  const mark = chance.once(2) ? [] : little ? [0xff, 0xfe] : [0xfe, 0xff]
  return joined(Uint8Array.from(mark), chance.once(4) ? out.subarray(0, -1) : out)
}
