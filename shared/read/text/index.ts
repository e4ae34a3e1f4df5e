import { AppError } from '../../error'
import { structure } from '../../structure'
import { symbolFromFileName } from '../../text/symbol'
import type { Reading } from '../reading'
import { blocksOf } from './blocks'
import { withoutColumns } from './columns'
import { linesOf } from './lines'
import { withoutRunningLines } from './pages'
import { unwrap } from './unwrap'

/**
 * The text of a plain text file, decoded. Its symbol, where the masthead names none, is the one the file's name spells.
 *
 * Throws `wrong-format` where the characters are no text, `no-text` where there are no words, `too-large` where there are
 * more than any text has.
 */
export function readText(source: string, name: string): Reading {
  refuseEndless(source, name)
  const clean = source.replace(/^\ufeff/u, '')
  if (isBinary(clean)) throw new AppError('wrong-format', `${name} holds binary data, not text.`)
  const pages = withoutRunningLines(withoutColumns(linesOf(clean.normalize('NFC'))))
  const { text, losses } = structure(blocksOf(unwrap(pages.lines)))
  if (text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0 && text.footnotes.length === 0) {
    throw new AppError('no-text', `${name} holds no words.`)
  }
  const symbol = text.masthead.symbol ? undefined : symbolFromFileName(name)
  if (symbol) text.masthead.symbol = [{ type: 'text', text: symbol.text }]
  return { texts: [{ text, said: {}, losses: [...pages.losses, ...losses] }] }
}

/** More than the longest reports have many times over; beyond it somebody waits for what is no text. */
const MOST_CHARACTERS = 16_000_000
const MOST_LINES = 300_000

function refuseEndless(source: string, name: string): void {
  if (source.length > MOST_CHARACTERS) {
    throw new AppError('too-large', `${name} has more than ${MOST_CHARACTERS.toLocaleString('en')} characters.`)
  }
  let lines = 0
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) {
    if ((lines += 1) > MOST_LINES) {
      throw new AppError('too-large', `${name} has more than ${MOST_LINES.toLocaleString('en')} lines.`)
    }
  }
}

/** Control characters stand in hardly any text: more than one in a hundred near the beginning is binary data. */
function isBinary(source: string): boolean {
  const head = source.slice(0, 4000)
  const odd = head.match(/[\u0000-\u0008\u000e-\u001b\ufffd]/gu)?.length ?? 0
  return odd * 100 > head.length
}
