import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** The parts of a Word file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

/** The file with one part changed, as a hand in Word would have. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[name]!)
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  return zipSync({ ...parts, [name]: strToU8(after) })
}

/** A package of the parts given: the smallest Word file there can be, in no template's styles. */
export function wordFile(body: string, parts: Record<string, string> = {}): Uint8Array {
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const all: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ...parts,
  }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])))
}

/** Paragraphs of a part as plain text, tabs as `→`, fields by their code. */
export function paragraphsIn(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(?:(?!<w:p>)[^])*?<\/w:p>/g)].map(([paragraph]) =>
    [
      ...paragraph.matchAll(
        /<w:tab\/>|<w:t(?: [^>]*)?>([^<]*)<|<w:instrText[^>]*>([^<]*)<|<w:footnoteReference [^>]*w:id="(\d+)"|<w:br\/>/g,
      ),
    ]
      .map(([whole, text, code, note]) =>
        whole === '<w:tab/>'
          ? '→'
          : whole === '<w:br/>'
            ? '¶'
            : note
              ? `[${note}]`
              : code
                ? `{${code.trim()}}`
                : (text ?? ''),
      )
      .join(''),
  )
}
