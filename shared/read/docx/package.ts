import { crc32 } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { AppError } from '../../error'
import type { Loss } from '../../text/loss'
import { decode } from '../decode'
import { parseXml } from '../xml/parse-xml'
import { attribute, elementsOf } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'

/** Beyond these a file is refused: no document comes near them, a zip bomb does at once. */
export interface PackageLimits {
  /** Bytes of the file itself. */
  bytes: number
  entries: number
  /** Bytes of all entries when unpacked, as declared; what unpacks to more than declared is refused on the way. */
  unpacked: number
  /** Bytes of one XML part when unpacked. */
  part: number
  /** Unpacked to packed, of entries over a megabyte. */
  ratio: number
  /** Elements open at one place of a part. */
  depth: number
}

export const PACKAGE_LIMITS: PackageLimits = {
  bytes: 200_000_000,
  entries: 10_000,
  unpacked: 600_000_000,
  part: 32_000_000,
  ratio: 400,
  depth: 300,
}

/** An Open Packaging file (ECMA-376 part 2): its XML parts by name, without leading slash. */
export interface Package {
  /** Of all parts, those that are not XML too. */
  names: readonly string[]
  /** What the bytes of the parts read so far cost. */
  losses: readonly Loss[]
  /** Unpacks parts, so that `xml` has them; those unpacked before and names of no part are passed over. */
  load(names: Iterable<string>): Promise<void>
  /** The part as a tree, parsed once; undefined where there is none, or none was loaded. */
  xml(name: string): XmlElement | undefined
  /** What a part points to, by relationship id; targets inside the package as part names. */
  relations(name: string): ReadonlyMap<string, Relation>
}

export interface Relation {
  /** Last word of the relationship's type: `header`, `footnotes`, `image`. */
  type: string
  target: string
  external: boolean
}

/** Opens a package and unpacks all its XML parts; errors as of `listPackage`. */
export async function openPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): Promise<Package> {
  const pack = await listPackage(bytes, limits)
  await pack.load(pack.names.filter((name) => /\.(?:xml|rels)$/i.test(name)))
  return pack
}

/**
 * Opens a package and unpacks nothing yet. `wrong-format` where the bytes are no zip file, `malformed` where the zip is
 * broken, a part's name leads out of it or stands twice, a part's checksum is wrong or a part is not well-formed,
 * `too-large` beyond the limits. Sizes are judged as declared; a part that unpacks to another size is refused on the way.
 */
export async function listPackage(bytes: Uint8Array, limits: Partial<PackageLimits> = {}): Promise<Package> {
  const most = { ...PACKAGE_LIMITS, ...limits }
  if (bytes.byteLength > most.bytes) throw tooLarge('the file', most.bytes)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) {
    throw new AppError('wrong-format', 'This is not a Word file (.docx): it is no zip package.')
  }
  const { zip, entries } = await listed(bytes, most)
  const sources = new Map<string, Uint8Array>()
  const trees = new Map<string, XmlElement>()
  const losses: Loss[] = []
  const xml = (name: string): XmlElement | undefined => {
    const known = trees.get(name)
    if (known) return known
    const source = sources.get(name)
    if (!source) return undefined
    sources.delete(name)
    const tree = parsePart(name, source, most.depth, losses)
    trees.set(name, tree)
    return tree
  }
  const load = async (names: Iterable<string>): Promise<void> => {
    for (const name of names) {
      const entry = entries.get(name)
      if (!entry || sources.has(name) || trees.has(name)) continue
      if (entry.uncompressedSize > most.part) throw tooLarge(`the part ${name}`, most.part)
      sources.set(name, await broken(() => contentOf(zip, entry)))
    }
  }
  return { names: [...entries.keys()], losses, load, xml, relations: (name) => relationsOf(name, xml) }
}

/** Name of the part that says what a part points to. */
export function relationsName(name: string): string {
  const slash = name.lastIndexOf('/')
  return `${name.slice(0, slash + 1)}_rels/${name.slice(slash + 1)}.rels`
}

async function listed(
  bytes: Uint8Array,
  most: PackageLimits,
): Promise<{ zip: ZipFile; entries: ReadonlyMap<string, Entry> }> {
  return broken(async () => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, autoClose: false })
    const entries = new Map<string, Entry>()
    let unpacked = 0
    let count = 0
    if (zip.entryCount > most.entries) throw tooLarge('the number of parts', most.entries)
    for await (const entry of zip.eachEntry()) {
      if ((count += 1) > most.entries) throw tooLarge('the number of parts', most.entries)
      unpacked += entry.uncompressedSize
      if (unpacked > most.unpacked) throw tooLarge('what the file unpacks to', most.unpacked)
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize)
      if (entry.uncompressedSize > 1_000_000 && ratio > most.ratio) {
        throw new AppError('too-large', `The part ${entry.fileName} unpacks to ${Math.round(ratio)} times its size.`)
      }
      if (entry.fileName.endsWith('/')) continue
      if (entries.has(entry.fileName)) {
        throw new AppError('malformed', `The zip package is broken: it holds ${entry.fileName} twice.`)
      }
      entries.set(entry.fileName, entry)
    }
    return { zip, entries }
  })
}

/** What the zip library complains of is the file's fault. */
async function broken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new AppError('malformed', `The zip package is broken: ${reason}`)
  }
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await zip.openReadStreamPromise(entry)
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  const content = Buffer.concat(chunks)
  if (crc32(content) !== entry.crc32) {
    throw new AppError('malformed', `The file is damaged: the part ${entry.fileName} is not what was packed.`, {
      part: entry.fileName,
    })
  }
  return content
}

function parsePart(name: string, source: Uint8Array, depth: number, losses: Loss[]): XmlElement {
  try {
    const decoded = decode(source)
    losses.push(...decoded.losses.map((loss) => ({ ...loss, detail: loss.detail ?? name })))
    return parseXml(decoded.text, { depth })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, `${name}: ${error.message}`, { ...error.place, part: name })
  }
}

function relationsOf(name: string, xml: Package['xml']): ReadonlyMap<string, Relation> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const tree = xml(relationsName(name))
  const relations = new Map<string, Relation>()
  for (const element of tree ? elementsOf(tree) : []) {
    const id = attribute(element, 'Id')
    const target = attribute(element, 'Target')
    if (!id || target === undefined) continue
    const external = attribute(element, 'TargetMode') === 'External'
    relations.set(id, {
      type: (attribute(element, 'Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(folder, target),
      external,
    })
  }
  return relations
}

function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function tooLarge(what: string, cap: number): AppError {
  return new AppError('too-large', `Too large to be read: ${what} is over ${cap.toLocaleString('en')}.`)
}
