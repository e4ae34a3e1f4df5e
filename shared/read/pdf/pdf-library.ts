/** As much of pdf.js (6.5) as is used here; its own types need those of a browser. */
export interface PdfLibrary {
  getDocument(source: Record<string, unknown>): PdfTask
  OPS: Readonly<Record<string, number>>
}

export interface PdfTask {
  promise: Promise<PdfDocument>
  /** Ends what is under way and frees what it held. */
  destroy(): Promise<void>
}

export interface PdfDocument {
  numPages: number
  getPage(number: number): Promise<PdfPage>
  getMetadata(): Promise<{ info: Record<string, unknown> }>
}

export interface PdfPage {
  getViewport(options: { scale: number }): {
    width: number
    height: number
    transform: readonly [number, number, number, number, number, number]
  }
  getOperatorList(options: { annotationMode: number }): Promise<PdfOperators>
  getAnnotations(): Promise<{ subtype?: string; fieldType?: string }[]>
  commonObjs: { has(id: string): boolean; get(id: string): unknown }
  cleanup(): boolean
}

export interface PdfOperators {
  fnArray: number[]
  argsArray: unknown[]
}

/** A character as a page shows it: `width` in thousandths of the font's size. */
export interface PdfGlyph {
  unicode: string
  width: number
  isSpace: boolean
  isInFont: boolean
}

export interface PdfFont {
  name?: string
  bold?: boolean
  black?: boolean
  italic?: boolean
  vertical?: boolean
  isType3Font?: boolean
  fontMatrix?: number[]
}

/**
 * The library, brought in when the first PDF is read: other formats do not pay for it. Its worker runs in this same thread, as
 * it is imported before: nothing is fetched by a path. Nothing is drawn, so the shapes that a canvas needs may be hollow.
 */
export function pdfLibrary(): Promise<PdfLibrary> {
  return (loaded ??= load())
}

let loaded: Promise<PdfLibrary> | undefined

async function load(): Promise<PdfLibrary> {
  const world = globalThis as { DOMMatrix?: unknown; Path2D?: unknown }
  world.DOMMatrix ??= class {}
  world.Path2D ??= class {}
  // @ts-expect-error: the worker has no types; importing it makes it known to the library.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfLibrary
}
