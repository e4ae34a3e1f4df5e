import { AppError } from '../../shared/error'
import type { CorpusService } from '../../shared/service/corpus'

/**
 * The page names paths; it may have only those read that the user chose, in a dialog, on the command line or among the
 * recent files, and only those written that were chosen to be. `recent` are the recent files at this moment.
 */
export interface KnownPaths {
  toRead(...paths: string[]): void
  toWrite(path: string): void
  /** Throws AppError `file-unreadable`. */
  mustBeReadable(path: string): void
  /** Throws AppError `file-unwritable`. */
  mustBeWritable(path: string): void
  /** Throws AppError `file-not-found`. */
  mustBeKnown(path: string): void
}

export function createKnownPaths(recent: () => { path: string }[]): KnownPaths {
  const read = new Set<string>()
  const written = new Set<string>()
  const isReadable = (path: string): boolean => read.has(path) || recent().some((file) => file.path === path)
  return {
    toRead(...paths) {
      for (const path of paths) read.add(path)
    },
    toWrite: (path) => void written.add(path),
    mustBeReadable(path) {
      if (!isReadable(path)) throw new AppError('file-unreadable', `${path} was not chosen to be opened.`)
    },
    mustBeWritable(path) {
      if (!written.has(path)) throw new AppError('file-unwritable', `${path} was not chosen as a place to write to.`)
    },
    mustBeKnown(path) {
      if (!isReadable(path) && !written.has(path))
        throw new AppError('file-not-found', `${path} was neither opened nor written here.`)
    },
  }
}

/**
 * The corpus as the page has it. What an import found may be imported again: a file of a chosen folder, the file of a
 * source, the paths of an import that was not finished.
 */
export function guarded(corpus: CorpusService, known: KnownPaths): CorpusService {
  return {
    ...corpus,
    async *import(paths, options) {
      for (const path of paths) known.mustBeReadable(path)
      for await (const event of corpus.import(paths, options)) {
        if (event.type === 'file') known.toRead(event.file)
        yield event
      }
    },
    async sources() {
      const sources = await corpus.sources()
      known.toRead(...sources.map(({ file }) => file.path))
      return sources
    },
    async unfinishedImports() {
      const unfinished = await corpus.unfinishedImports()
      for (const { paths } of unfinished) known.toRead(...paths)
      return unfinished
    },
    async read(path) {
      known.mustBeReadable(path)
      return corpus.read(path)
    },
    async open(path, which) {
      known.mustBeReadable(path)
      return corpus.open(path, which)
    },
  }
}
