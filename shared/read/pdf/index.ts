import { AppError } from '../../error'
import { structure } from '../../structure'
import type { Loss } from '../../text/loss'
import { symbolFromFileName } from '../../text/symbol'
import type { Reading } from '../reading'
import { blocksOf } from './blocks'
import { readPages, PDF_LIMITS } from './read-pages'
import type { Page, PdfLimits } from './read-pages'
import { refuseBombs } from './refuse-bombs'

/**
 * A PDF with text as one text: its signs become lines, the lines paragraphs, by where they stand and how they look. Heads
 * and feet of pages go, notes are tied, paragraphs joined over pages; what is no text (pictures, scanned pages) is a loss.
 *
 * Throws `no-text` where all pages are pictures, `file-unreadable` where a password is needed, `malformed`, `too-large`.
 */
export async function readPdf(bytes: Uint8Array, name: string, limits: Partial<PdfLimits> = {}): Promise<Reading> {
  const most = { ...PDF_LIMITS, ...limits }
  refuseBombs(bytes, name, most.unpacked)
  const read = await readPages(bytes, name, most)
  const scanned = read.pages.filter((page) => page.lines.length === 0 && page.pictures.length > 0)
  if (read.pages.every((page) => page.lines.length === 0)) throw noText(name, read.pages, scanned)
  const { blocks, losses, symbol } = blocksOf(read.pages)
  const { text, losses: structural } = structure(blocks)
  if (text.paragraphs.length === 0 && Object.keys(text.masthead).length === 0 && text.footnotes.length === 0) {
    throw new AppError('no-text', `${name} holds no words.`)
  }
  const named = text.masthead.symbol ? undefined : (symbol ?? symbolFromFileName(name)?.text)
  if (named) text.masthead.symbol = [{ type: 'text', text: named }]
  const told: Loss[] = [
    {
      way: 'flattened',
      what: 'parts of a PDF, guessed from their place and look',
      count: text.paragraphs.length,
    },
    ...pageLosses(read.pages, scanned),
    ...losses,
  ]
  if (read.damaged.length > 0) {
    told.push({
      way: 'dropped',
      what: 'pages that are damaged',
      count: read.damaged.length,
      detail: listed(read.damaged),
    })
  }
  if (read.remarks > 0) told.push({ way: 'dropped', what: 'remarks and marks in the margin', count: read.remarks })
  return { texts: [{ text, said: {}, losses: [...told, ...structural] }] }
}

function noText(name: string, pages: readonly Page[], scanned: readonly Page[]): AppError {
  if (scanned.length === 0) return new AppError('no-text', `${name} holds no words.`)
  const count =
    pages.length === 1 ? 'Its one page is a scanned picture' : `Its ${pages.length} pages are scanned pictures`
  return new AppError('no-text', `${name} holds no text. ${count}: their words must first be recognized (OCR).`)
}

function pageLosses(pages: readonly Page[], scanned: readonly Page[]): Loss[] {
  const losses: Loss[] = []
  if (scanned.length > 0) {
    losses.push({
      way: 'dropped',
      what: 'pages without text (scanned pictures)',
      count: scanned.length,
      detail: listed(scanned.map((page) => page.number)),
    })
  }
  const pictured = pages.filter((page) => page.lines.length > 0 && page.pictures.length > 0)
  const pictures = pictured.reduce((sum, page) => sum + page.pictures.length, 0)
  if (pictures > 0) {
    losses.push({
      way: 'dropped',
      what: 'pictures',
      count: pictures,
      detail: listed(pictured.map((page) => page.number)),
    })
  }
  const unreadable = pages.filter((page) => page.unreadable > 0)
  if (unreadable.length > 0) {
    losses.push({
      way: 'dropped',
      what: 'stretches of words in fonts that cannot be read',
      count: unreadable.reduce((sum, page) => sum + page.unreadable, 0),
      detail: listed(unreadable.map((page) => page.number)),
    })
  }
  // The emblem on a first page is a drawing of sixty lines.
  const drawn = pages.filter((page) => page.drawings > MOST_LINES)
  if (drawn.length > 0) {
    losses.push({
      way: 'dropped',
      what: 'pages with drawings or diagrams, of which only the words are kept',
      count: drawn.length,
      detail: listed(drawn.map((page) => page.number)),
    })
  }
  return losses
}

const MOST_LINES = 80

/** `pages 3, 5–7`. */
function listed(pages: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const page of pages) {
    const last = ranges.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else ranges.push([page, page])
  }
  const words = ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
  return `${pages.length === 1 ? 'page' : 'pages'} ${words}`
}
