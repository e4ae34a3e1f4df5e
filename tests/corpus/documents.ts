import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface Resolution {
  symbol?: string
  /** ISO day of adoption. */
  date?: string
  title?: string
  language?: 'eng' | 'fra' | 'zho'
  preambular?: string[]
  /** `{1}` in the words stands for the note with that mark. */
  operative?: string[]
  notes?: Record<string, string>
}

/** A resolution of the invented commission as AKN4UN XML. */
export function resolution(given: Resolution = {}): string {
  const {
    symbol = 'E/CN.99/RES/9/5',
    date = '2021-04-15',
    title = 'Safety of passenger ferries',
    language = 'eng',
  } = given
  const { preambular = [], operative = [], notes = {} } = given
  const words = (text: string): string =>
    text
      .replace(/&/g, '&amp;')
      .replace(
        /\{(\d+)\}/g,
        (_, mark: string) =>
          `<authorialNote marker="${mark}" placement="bottom" eId="note_${mark}"><p>${notes[mark] ?? ''}</p></authorialNote>`,
      )
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
  <statement name="resolution">
    <meta><identification source="#test">
      <FRBRWork><FRBRdate date="${date}" name="adoption"></FRBRdate><FRBRcountry value="un"></FRBRcountry></FRBRWork>
      <FRBRExpression><FRBRlanguage language="${language}"></FRBRlanguage></FRBRExpression>
    </identification></meta>
    <coverPage>${symbol && `<p class="upperRight"><docNumber refersTo="#symbol">${symbol}</docNumber></p>`}</coverPage>
    <preface><p><docTitle refersTo="#resolutionTitle">${title}</docTitle></p></preface>
    <preamble>
      <formula name="enactingFormula"><p><span class="italic">The Commission on Inland Waterways</span>,</p></formula>
      ${preambular.map((text) => `<container name="x"><p>${words(text)}</p></container>`).join('\n')}
    </preamble>
    <mainBody>
      ${operative.map((text, i) => `<paragraph><num>${i + 1}.</num><content><p>${words(text)}</p></content></paragraph>`).join('\n')}
    </mainBody>
  </statement>
</akomaNtoso>`
}

/** A folder with these files, gone when the test is. */
export function folderWith(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) write(join(folder, name), content)
  return folder
}

export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
