import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeDocx } from '../../shared/write/docx'
import { plainPdf, proseAsPages } from '../fixtures/plain-pdf'
import { wordFile } from '../write/file-parts'
import { draftOf, reportText, resolutionText } from '../write/specimens'
import { MAIL, SITE_PAGE, WORD_PAGE } from './seed-pages'

export type SeedFormat = 'akn' | 'docx' | 'html' | 'pdf' | 'text'

export interface SeedFile {
  format: SeedFormat
  name: string
  bytes: Uint8Array
}

/** The files that are mutated: the demo's, the fixtures', and some made here. `root` is the repository's folder. */
export async function seedFiles(root: string): Promise<SeedFile[]> {
  const found = ['resources/demo', 'tests/fixtures'].flatMap((folder) => filesIn(join(root, folder)))
  const made = await Promise.all([
    writeDocx(draftOf(reportText()), { paper: 'a4', style: 'new-york' }),
    writeDocx(draftOf(resolutionText(), { kind: 'resolution' }), { paper: 'letter', style: 'geneva' }),
  ])
  const text = new TextEncoder()
  return [
    ...found,
    { format: 'docx', name: 'report.docx', bytes: made[0] },
    { format: 'docx', name: 'resolution.docx', bytes: made[1] },
    { format: 'docx', name: 'letter.docx', bytes: wordFile(LETTER) },
    { format: 'pdf', name: 'reply.pdf', bytes: plainPdf(proseAsPages(REPLY)) },
    { format: 'html', name: 'site.html', bytes: text.encode(SITE_PAGE) },
    { format: 'html', name: 'word.htm', bytes: text.encode(WORD_PAGE) },
    { format: 'html', name: 'mail.html', bytes: text.encode(MAIL) },
  ]
}

function filesIn(folder: string): SeedFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .flatMap((path) => {
      const format = FORMATS[/\.(\w+)$/.exec(path)?.[1] ?? '']
      const name = path.split(/[\\/]/).at(-1)!
      return format && name !== 'README.md'
        ? [{ format, name, bytes: new Uint8Array(readFileSync(join(folder, path))) }]
        : []
    })
}

const FORMATS: Readonly<Record<string, SeedFormat>> = {
  xml: 'akn',
  docx: 'docx',
  html: 'html',
  pdf: 'pdf',
  txt: 'text',
}

/** A paragraph with all that a hand in Word may leave behind. */
const LETTER = `
  <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Inspection of ferries</w:t></w:r></w:p>
  <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>
    <w:r><w:t xml:space="preserve">Norland reported </w:t></w:r><w:del w:author="a"><w:r><w:delText>24</w:delText></w:r></w:del>
    <w:ins w:author="b"><w:r><w:t>42</w:t></w:r></w:ins><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>
    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
  <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>2024</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>24</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
  <w:p><w:hyperlink><w:r><w:t>See para. 3 above.</w:t></w:r></w:hyperlink><w:r><w:br/><w:tab/><w:t>End</w:t></w:r></w:p>`

/** Two pages of a reply. */
const REPLY = [
  { text: 'Reply of Norland', bold: true },
  ...Array.from({ length: 30 }, (_, i) => ({
    text: `${i + 1}. Norland reported that ${i + 12} ferries had been inspected in that year, and that their crews had been trained as the Commission had asked in its resolution 11/3.`,
  })),
]
