import { AppError } from '../../error'
import { CharacterMaps } from './character-maps'
import { pdfLibrary } from './pdf-library'
import type { PdfDocument, PdfLibrary } from './pdf-library'

export interface OpenPdf {
  library: PdfLibrary
  document: PdfDocument
  close(): Promise<void>
}

/**
 * The bytes as a document of the library, with what it does not need switched off: fonts of the system, pictures (their
 * places are seen all the same), forms in XML, everything that would be fetched. `malformed` where it is none or broken,
 * `file-unreadable` where a password is needed.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<OpenPdf> {
  const library = await pdfLibrary()
  const task = library.getDocument({
    // The library takes the bytes over.
    // A copy, as it is taken away; and no Buffer, which the library refuses.
    data: new Uint8Array(bytes),
    verbosity: 0,
    maxImageSize: 0,
    disableFontFace: true,
    fontExtraProperties: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    CanvasFactory: Nothing,
    FilterFactory: Nothing,
    BinaryDataFactory: CharacterMaps,
  })
  try {
    return { library, document: await task.promise, close: () => task.destroy() }
  } catch (error) {
    await task.destroy()
    throw toldError(error, name)
  }
}

/** What the library throws, as said to the user. */
export function toldError(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error
  const { name: kind, message } = error instanceof Error ? error : new Error(String(error))
  if (kind === 'PasswordException') {
    return new AppError('file-unreadable', `${name} is locked with a password: save a copy without one and read that.`)
  }
  return new AppError('malformed', `${name} is damaged and cannot be read as PDF (${message.replace(/\.$/u, '')}).`)
}

/** In place of what draws. */
class Nothing {
  destroy(): void {}
}
