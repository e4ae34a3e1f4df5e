import { AppError } from '../error'
import { readAkn } from './akn/read-akn'
import { decode, decodePage, decodeText } from './decode'
import type { Decoded } from './decode'
import { readDocx } from './docx'
import { formatOf } from './format'
import { readHtml } from './html'
import { readPdf } from './pdf'
import type { Reading, ReadOptions } from './reading'
import { readText } from './text'

export { formatOf } from './format'
export type { Format } from './format'
export type { Origin, Origins, Position, Reading, ReadOptions, ReadText, SaidFacts, TrackedChanges } from './reading'

/**
 * Read any document we know: its content decides which reader, then its name. The same bytes give equal texts.
 * What cannot be read is an AppError (`format-not-supported`, `wrong-format`, `malformed`, `too-large`, `no-text`);
 * what a reading costs stands in its losses.
 */
export async function read(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Reading> {
  if (bytes.length > MOST_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1_000_000)
    throw new AppError('too-large', `${name} has ${megabytes} MB; at most ${MOST_BYTES / 1_000_000} MB are read.`)
  }
  switch (formatOf(bytes, name)) {
    case 'akn':
      return withLosses(decode(bytes), readAkn)
    case 'docx':
      return readDocx(bytes, name, options)
    case 'html':
      return withLosses(decodePage(bytes), (page) => readHtml(page, name))
    case 'pdf':
      return readPdf(bytes, name)
    case 'text':
      return withLosses(decodeText(bytes), (words) => readText(words, name))
  }
}

/** What the bytes cost is a loss of every text in them. */
function withLosses({ text, losses }: Decoded, reader: (words: string) => Reading): Reading {
  const { texts } = reader(text)
  return { texts: texts.map((one) => ({ ...one, losses: [...losses, ...one.losses] })) }
}

const MOST_BYTES = 64_000_000
