import { AppError } from '../../error'
import { linesOf } from './lines'
import type { Line } from './lines'
import { openPdf, toldError } from './open-pdf'
import { pageMarks } from './page-marks'
import type { Box } from './page-marks'
import type { PdfPage } from './pdf-library'

export interface Page {
  /** From 1. */
  number: number
  width: number
  height: number
  lines: Line[]
  rules: Box[]
  bars: Box[]
  pictures: Box[]
  drawings: number
  unreadable: number
}

/** What a file may hold and cost; beyond it is refused, or ended and given up. */
export interface PdfLimits {
  pages: number
  /** Operators on one page: a page of a report has two thousand, a map fifty thousand. */
  operators: number
  /** Bytes that the packed streams of the file may unpack to, those of pictures not counted. */
  unpacked: number
  milliseconds: number
  /** Granted besides for each page: a volume of a thousand pages takes its time. */
  millisecondsPerPage: number
}

export const PDF_LIMITS: PdfLimits = {
  pages: 5_000,
  operators: 3_000_000,
  unpacked: 300_000_000,
  milliseconds: 8_000,
  millisecondsPerPage: 40,
}

export interface Pages {
  pages: Page[]
  /** What the file says of itself, where it does. */
  info: Record<string, unknown>
  /** Pages whose operators cannot be read. */
  damaged: number[]
  /** Remarks and marks in the margin that are no words of the text. */
  remarks: number
}

/** All pages of a file, one after another. */
export async function readPages(bytes: Uint8Array, name: string, limits: PdfLimits): Promise<Pages> {
  const start = Date.now()
  const { document, library, close } = await openPdf(bytes, name)
  try {
    if (document.numPages > limits.pages) {
      const pages = document.numPages.toLocaleString('en')
      throw new AppError(
        'too-large',
        `${name} has ${pages} pages; at most ${limits.pages.toLocaleString('en')} are read.`,
      )
    }
    const granted = limits.milliseconds + document.numPages * limits.millisecondsPerPage
    const end = start + granted
    const found: Pages = { pages: [], info: {}, damaged: [], remarks: 0 }
    found.info = await document.getMetadata().then(
      ({ info }) => info,
      () => ({}),
    )
    for (let number = 1; number <= document.numPages; number += 1) {
      if (Date.now() > end) throw tooSlow(name, granted)
      try {
        const page = await document.getPage(number)
        const operators = await operatorsOf(page, name, limits.operators, () => {
          if (Date.now() > end) throw tooSlow(name, granted)
        })
        const { glyphs, ...marks } = pageMarks(page, operators, library.OPS)
        found.pages.push({ ...marks, number, lines: linesOf({ ...marks, glyphs }, number) })
        found.remarks += await remarksOn(page)
        page.cleanup()
      } catch (error) {
        if (error instanceof AppError) throw error
        found.damaged.push(number)
      }
    }
    if (found.damaged.length === document.numPages) {
      throw new AppError('malformed', `${name} is damaged: none of its pages can be read.`)
    }
    return found
  } catch (error) {
    throw toldError(error, name)
  } finally {
    await close()
  }
}

/**
 * The operators of a page. They come in portions, and each is counted on its way, and `mayGoOn` asked, which throws where
 * time is up: forms that hold forms tenfold, ten levels deep, would never end.
 */
function operatorsOf(
  page: PdfPage,
  name: string,
  most: number,
  mayGoOn: () => void,
): ReturnType<PdfPage['getOperatorList']> {
  const { promise, reject, resolve } = Promise.withResolvers<Awaited<ReturnType<PdfPage['getOperatorList']>>>()
  const portioned = page as PdfPage & { _renderPageChunk?: (portion: { length: number }, ...rest: unknown[]) => void }
  const take = portioned._renderPageChunk?.bind(page)
  let count = 0
  if (take) {
    portioned._renderPageChunk = (portion, ...rest) => {
      try {
        count += portion.length
        if (count > most) {
          const words = most.toLocaleString('en')
          throw new AppError('too-large', `${name} draws a page with more than ${words} operators; it was given up.`)
        }
        mayGoOn()
        take(portion, ...rest)
      } catch (error) {
        reject(error)
      }
    }
  }
  page.getOperatorList({ annotationMode: WITH_APPEARANCES }).then(resolve, reject)
  return promise
}

/** Words filled into forms are drawn with the page. */
const WITH_APPEARANCES = 1

async function remarksOn(page: PdfPage): Promise<number> {
  const annotations = await page.getAnnotations().catch(() => [])
  return annotations.filter(({ subtype }) => REMARKS.has(subtype ?? '')).length
}

const REMARKS = new Set([
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'Squiggly',
  'StrikeOut',
  'Stamp',
  'Caret',
  'Ink',
])

function tooSlow(name: string, milliseconds: number): AppError {
  return new AppError('too-large', `${name} took longer than ${milliseconds / 1000} seconds to read and was given up.`)
}
