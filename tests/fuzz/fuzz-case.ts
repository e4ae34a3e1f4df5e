import { chanceOf } from './chance'
import type { Chance } from './chance'
import { BYTE_MUTATIONS } from './mutate-bytes'
import { MARKUP_MUTATIONS, TEXT_MUTATIONS } from './mutate-words'
import { mutatedZip } from './mutate-zip'
import type { SeedFile, SeedFormat } from './seed-files'

export interface FuzzCase {
  /** Of the file it was made from. */
  format: SeedFormat
  from: string
  name: string
  bytes: Uint8Array
}

/** The nth file of a run: the same seed and number give the same bytes, whatever ran before. */
export function fuzzCase(seeds: readonly SeedFile[], seed: number, nth: number): FuzzCase {
  const chance = chanceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b))
  const formats = [...new Set(seeds.map(({ format }) => format))].sort()
  const format = formats[nth % formats.length]!
  const file = chance.of(seeds.filter((one) => one.format === format))
  let { bytes } = file
  for (let i = chance.of([1, 1, 2, 4]); i > 0 && bytes.length < 4_000_000; i -= 1)
    bytes = mutated(bytes, format, chance, seeds)
  const name = chance.once(12) ? file.name.replace(/\w+$/, chance.of(ENDINGS)) : file.name
  return { format, from: file.name, name, bytes }
}

const ENDINGS = ['docx', 'doc', 'txt', 'xml', 'html', 'htm', 'pdf', 'rtf', 'eml', 'png', 'undraft', 'x']

function mutated(bytes: Uint8Array, format: SeedFormat, chance: Chance, seeds: readonly SeedFile[]): Uint8Array {
  const other = chance.of(seeds).bytes
  if (format === 'docx')
    return chance.once(4) ? chance.of(BYTE_MUTATIONS)(bytes, chance, other) : mutatedZip(bytes, chance)
  if (format === 'pdf' || chance.once(4)) return chance.of(BYTE_MUTATIONS)(bytes, chance, other)
  const words = new TextDecoder().decode(bytes)
  const kinds = format === 'text' || chance.once(3) ? TEXT_MUTATIONS : MARKUP_MUTATIONS
  return new TextEncoder().encode(chance.of(kinds)(words, chance))
}
