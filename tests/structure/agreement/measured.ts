import { readFileSync } from 'node:fs'
import { readAkn } from '../../../shared/read/akn/read-akn'
import { decode } from '../../../shared/read/decode'
import { readText } from '../../../shared/read/text'
import type { DocumentText } from '../../../shared/text/document-text'
import { compareTexts } from './compare'
import type { Comparison } from './compare'
import { FORMS } from './forms'
import type { Form } from './forms'

export interface Measured extends Comparison {
  /** The symbol, or the name of the file. */
  name: string
  /** Milliseconds that reading the flattened text took. */
  took: number
}

/** Flattens each text of an AKN4UN file and reads it again. */
export function measured(path: string, form: Form): Measured[] {
  return readAkn(decode(readFileSync(path)).text).texts.map(({ text, said }) => ({
    name: said.symbol ?? path,
    ...again(text, form),
  }))
}

function again(text: DocumentText, form: Form): Comparison & { took: number } {
  const flat = FORMS[form](text)
  const began = performance.now()
  const read = readText(flat, 'resolution.txt').texts[0]!.text
  const took = performance.now() - began
  return { ...compareTexts(text, read), took }
}
