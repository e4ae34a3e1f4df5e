import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/**
 * Serves the library the character maps that it asks for: those of Chinese, Japanese and Korean fonts that are not in the file.
 * They lie beside the bundle, else in the library's own package. Nothing else is served, as nothing is drawn.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`${filename} is not served.`)
    return new Uint8Array(await readFile(beside(filename)).catch(() => readFile(inPackage(filename))))
  }
}

function beside(filename: string): URL {
  return new URL(`./character-maps/${filename}`, import.meta.url)
}

function inPackage(filename: string): string {
  return createRequire(import.meta.url).resolve(`pdfjs-dist/cmaps/${filename}`)
}
