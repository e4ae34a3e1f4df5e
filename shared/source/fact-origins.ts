import type { SourceFacts } from './source'

/**
 * Where a fact came from: the user, the masthead's fields, what markup said, words of the title, the file's name, the folder
 * it lies in, words of the text.
 */
export type FactOrigin = 'told' | 'masthead' | 'markup' | 'title' | 'file name' | 'folder' | 'words'

/** For each fact that is known, where it came from. */
export type FactOrigins = Partial<Record<keyof SourceFacts, FactOrigin>>

/** What was found, with where; what nobody says is undefined. */
export interface Found<T> {
  value: T
  origin: FactOrigin
}

/** The first that says something. */
export function firstFound<T>(...found: (Found<T> | undefined)[]): Found<T> | undefined {
  return found.find((one) => one !== undefined)
}

/** A word of a fact, tidy; undefined where it is empty. */
export function found(value: string | undefined, origin: FactOrigin): Found<string> | undefined {
  const tidy = value?.replace(/\s+/g, ' ').trim()
  return tidy ? { value: tidy, origin } : undefined
}
