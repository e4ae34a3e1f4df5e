import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import type { Chance } from './chance'
import { BYTE_MUTATIONS } from './mutate-bytes'
import { MARKUP_MUTATIONS, TEXT_MUTATIONS } from './mutate-words'

/** A Word file with parts, names or the directory of its package changed. */
export function mutatedZip(bytes: Uint8Array, chance: Chance): Uint8Array {
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes)
  } catch {
    return bytes
  }
  try {
    const change = chance.below(10)
    if (change < 5) return packed(withPartMutated(parts, chance))
    if (change < 8) return packed(withOddParts(parts, chance))
    return withLies(packed(parts), chance)
  } catch {
    // What mutations before have left may be more than can be packed.
    return bytes
  }
}

function packed(parts: Zippable): Uint8Array {
  return zipSync(parts, { level: 1 })
}

function withPartMutated(parts: Record<string, Uint8Array>, chance: Chance): Record<string, Uint8Array> {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  // The document itself and what it leads to, more often than the rest.
  const name = chance.once(2) ? 'word/document.xml' : chance.of(names)
  const part = parts[name]
  if (!part) return parts
  if (chance.once(6)) return { ...parts, [name]: chance.of(BYTE_MUTATIONS)(part, chance, part) }
  let words = strFromU8(part)
  for (let i = chance.of([1, 1, 3]); i > 0; i -= 1) {
    words = chance.of(chance.once(4) ? TEXT_MUTATIONS : MARKUP_MUTATIONS)(words, chance)
  }
  return { ...parts, [name]: strToU8(words) }
}

const ODD_NAMES = [
  '../../etc/passwd',
  '/etc/passwd',
  'word\\document.xml',
  'C:\\x.xml',
  'word/../word/x.xml',
  'a'.repeat(5000),
  '\u0000.xml',
  'word/',
  'WORD/DOCUMENT.XML',
]

function withOddParts(parts: Record<string, Uint8Array>, chance: Chance): Zippable {
  const all: Zippable = { ...parts }
  switch (chance.below(6)) {
    case 0:
      delete all[chance.of(Object.keys(parts))]
      return all
    case 1:
      return { ...all, [chance.of(ODD_NAMES)]: strToU8('<x/>') }
    case 2:
      return {
        ...all,
        ...Object.fromEntries(
          Array.from({ length: chance.of([100, 12_000]) }, (_, i) => [`x${i}.xml`, new Uint8Array()]),
        ),
      }
    case 3:
      // A bomb: megabytes of blanks.
      return {
        ...all,
        [chance.of(['word/x.xml', 'word/document.xml'])]: new Uint8Array(chance.of([2_000_000, 20_000_000])).fill(0x20),
      }
    case 4:
      return { ...all, 'word/embedded.docx': zipSync(parts, { level: 1 }) }
    default: {
      const [a, b]: (string | undefined)[] = [chance.of(Object.keys(parts)), chance.of(Object.keys(parts))]
      return a === undefined || b === undefined ? all : { ...all, [a]: parts[b]!, [b]: parts[a]! }
    }
  }
}

/** Sizes, checksums, methods, counts and offsets that are not true. */
function withLies(bytes: Uint8Array, chance: Chance): Uint8Array {
  const out = bytes.slice()
  const view = new DataView(out.buffer)
  const headers: number[] = []
  for (let at = 0; at + 46 < out.length; at += 1) {
    if (view.getUint32(at, true) === chance.of([0x04034b50, 0x02014b50, 0x06054b50])) headers.push(at)
  }
  for (let i = chance.of([1, 1, 4]); i > 0 && headers.length > 0; i -= 1) {
    const at = chance.of(headers) + 4 + 2 * chance.below(20)
    if (at + 4 > out.length) continue
    if (chance.once(2)) view.setUint16(at, chance.of([0, 1, 8, 12, 99, 0xffff]), true)
    else view.setUint32(at, chance.of([0, 1, 0x7fffffff, 0xffffffff, out.length, out.length * 500]), true)
  }
  return out
}
