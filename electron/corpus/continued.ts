import { sourceIdOf } from '../../shared/source/address'
import type { SourceFile } from '../../shared/source/source'
import type { WritableDatabase } from './database'
import type { DigestedText } from './file-service'
import { correctedSource, sourceAt, sourcesFrom, toldOf } from './source-rows'
import type { SourceRow } from './source-rows'

/** Where a text of a file belongs in the corpus. */
export interface Continued {
  /** The address that the file itself gives the text. */
  ownId: string
  /** The address it has. */
  sourceId: string
  /** The source that is there already. */
  old: SourceRow | undefined
}

/**
 * The source that each text of a file continues. A text is known again by the address its file gives it, whatever the user
 * has made of that since. Where neither symbol nor catalogue number names a text, what lay at the same path was an earlier
 * state of it: a text of the same title and respondent before one in the same place.
 */
export function continuedSources(db: WritableDatabase, file: SourceFile, texts: readonly DigestedText[]): Continued[] {
  const ownIds = ownAddresses(db, file, texts)
  const used = new Set<string>()
  const use = (old: SourceRow | undefined): SourceRow | undefined => {
    if (!old || used.has(old.sourceId)) return undefined
    used.add(old.sourceId)
    return old
  }
  const corrected = ownIds.map((ownId) => use(correctedSource(db, ownId, file)))
  return ownIds.map((ownId, place): Continued => {
    const old = corrected[place] ?? use(sourceAt(db, ownId))
    if (old) return { ownId, sourceId: old.sourceId, old }
    const sourceId = freeAddress(ownId, used, (address) => sourceAt(db, address) !== undefined)
    return { ownId, sourceId, old: undefined }
  })
}

function ownAddresses(db: WritableDatabase, file: SourceFile, texts: readonly DigestedText[]): string[] {
  const earlier = sourcesFrom(db, file.path).filter(isUnnamed)
  const kept = new Map<number, string>()
  const keep = (fits: (old: SourceRow, text: DigestedText, place: number) => boolean): void => {
    for (const [place, text] of texts.entries()) {
      const { symbol, catalogueNumber } = text.facts
      if (symbol || catalogueNumber || kept.has(place)) continue
      const found = earlier.findIndex((old) => isIn(text.facts.language, old) && fits(old, text, place))
      if (found >= 0) kept.set(place, earlier.splice(found, 1)[0]!.ownId)
    }
  }
  keep((old, text, place) => old.place === place && isCalled(old, text))
  keep(isCalled)
  keep((old, _, place) => old.place === place)
  const taken = new Set(kept.values())
  return texts.map(({ facts }, place) => {
    const wanted = sourceIdOf(facts, place === 0 ? file.sha256 : `${file.sha256}.${place + 1}`)
    const isOthers = (address: string): boolean => {
      const old = facts.symbol || facts.catalogueNumber ? undefined : sourceAt(db, address)
      return old !== undefined && old.path !== file.path && old.sha256 !== file.sha256
    }
    return kept.get(place) ?? freeAddress(wanted, taken, isOthers)
  })
}

/** Neither symbol nor catalogue number of its file names it. */
function isUnnamed({ ownId }: SourceRow): boolean {
  return /^[0-9a-f]{64}[.@ ]/.test(ownId)
}

function isIn(language: string, old: SourceRow): boolean {
  return old.ownId.endsWith(`@${language}`)
}

/** By what is read in the file; where the user said otherwise that cannot be told any more. */
function isCalled(old: SourceRow, { facts }: DigestedText): boolean {
  const told = toldOf(old)
  return (
    (told.title !== undefined || old.title === facts.title) &&
    (told.respondent !== undefined || old.respondent === (facts.respondent?.name ?? null))
  )
}

/**
 * Two texts of one file may carry one symbol: the second gets ` [2]`, as a repeated label does; so does a file whose hash
 * is still the address of another, which has changed since.
 */
function freeAddress(wanted: string, taken: Set<string>, isOthers: (address: string) => boolean): string {
  let address = wanted
  for (let n = 2; taken.has(address) || isOthers(address); n += 1) address = wanted.replace(/(?=@[^@]*$)/, ` [${n}]`)
  taken.add(address)
  return address
}
