import { AppError } from '../error'
import { decode, isUtf16 } from './decode'
import { oldOffice } from './docx/old-office'

/** What `read` reads. */
export type Format = 'akn' | 'docx' | 'html' | 'pdf' | 'text'

/**
 * Which reader a file needs: by its content first, then by its name. A known format that is not read gives
 * `format-not-supported`; content that is nothing we know, or not what the name says, gives `wrong-format`; an empty file
 * `no-text`.
 */
export function formatOf(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new AppError('no-text', `${name} is empty.`)
  const format = bySignature(bytes, name) ?? byWords(bytes, name)
  if (format !== 'text') return format
  const claimed = NAMES.get(extensionOf(name))
  if (claimed) throw new AppError('wrong-format', `${name} is ${claimed} by its name, but holds plain text.`)
  return 'text'
}

/** The extension in lower case without its full stop, '' where there is none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]!.toLowerCase() ?? ''
}

/** Formats that begin with bytes of their own. */
function bySignature(bytes: Uint8Array, name: string): Format | undefined {
  if (begins(bytes, 'PK\u0003\u0004') || begins(bytes, 'PK\u0005\u0006')) return zipped(bytes, name)
  // Readers of PDF look for its mark in the first kilobyte: servers have put lines before it.
  if (begins(bytes, '%PDF-')) return 'pdf'
  if (extensionOf(name) === 'pdf' && latin(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf'
  if (begins(bytes, OLD_OFFICE)) throw new AppError('format-not-supported', `${name} ${oldOffice(bytes)}`)
  for (const [signature, what] of SIGNATURES) if (begins(bytes, signature)) throw notRead(name, what)
  return undefined
}

function zipped(bytes: Uint8Array, name: string): Format {
  // Names of entries stand unpacked, at the beginning (first entries) and at the end (directory).
  const names = latin(bytes.subarray(0, 4096)) + latin(bytes.subarray(-65_536))
  if (names.includes('word/')) return 'docx'
  if (names.includes('xl/')) throw notRead(name, 'an Excel workbook')
  if (names.includes('ppt/')) throw notRead(name, 'a PowerPoint presentation')
  if (names.includes('application/vnd.oasis.opendocument')) throw notRead(name, 'an OpenDocument file')
  throw new AppError(
    'wrong-format',
    `${name} is a zip archive without a Word document: unpack it and read the files in it.`,
  )
}

function byWords(bytes: Uint8Array, name: string): Format {
  const extension = extensionOf(name)
  if (!isUtf16(bytes) && isBinary(bytes.subarray(0, 8192))) {
    throw new AppError('wrong-format', `${name} is no text and no document of a known format.`)
  }
  const words = decode(cut(bytes, 65_536)).text
  if (words.trim() === '' && bytes.length <= 65_536) throw new AppError('no-text', `${name} holds no words.`)
  const root = rootOf(words)
  // What is declared to be XML and shows no element is told by the XML reader, with the place.
  if (root?.local === 'akomaNtoso' || root?.name === '') return 'akn'
  if (root?.html || (HTML.has(extension) && (root || MARKUP.test(words)))) return 'html'
  if (root?.declared || (root && extension === 'xml')) {
    throw new AppError('wrong-format', `${name} is XML, but no Akoma Ntoso: its outermost element is "<${root.name}>".`)
  }
  if (extension === 'xml') throw new AppError('wrong-format', `${name} is XML by its name, but does not begin as XML.`)
  if (extension === 'undraft' || /^\s*\{\s*"format"\s*:\s*"undraft"/.test(words)) {
    throw new AppError('wrong-format', `${name} is a draft: open it instead of reading it.`)
  }
  const known = WORDED.get(extension)
  if (known) throw notRead(name, known)
  return 'text'
}

/** The outermost element of what looks like XML or HTML; undefined for words, which may well hold marks such as `<i>`. */
function rootOf(words: string): { name: string; local: string; declared: boolean; html: boolean } | undefined {
  const declared = /^\ufeff?\s*<\?xml\b/.test(words)
  const body = words.replace(/^\ufeff?\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE(?:[^>[]|\[[^\]]*\])*>\s*)*/i, '')
  const name = /^<([A-Za-z_][\w.:-]*)/.exec(body)?.[1] ?? (declared ? '' : undefined)
  const html = /^(?:html|head|body)$/i.test(name ?? '') || /^\s*<!DOCTYPE\s+html/i.test(words)
  if (name === undefined) return html ? { name: 'html', local: 'html', declared, html } : undefined
  return { name, local: name.replace(/^.*:/, ''), declared, html }
}

function notRead(name: string, what: string): AppError {
  return new AppError('format-not-supported', `${name} is ${what}: that format is not read yet.`)
}

function begins(bytes: Uint8Array, signature: string): boolean {
  for (let i = 0; i < signature.length; i += 1) if (bytes[i] !== signature.charCodeAt(i)) return false
  return true
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

/** The beginning of a file, not cut within a character. */
function cut(bytes: Uint8Array, length: number): Uint8Array {
  if (bytes.length <= length) return bytes
  let end = length
  while (end > length - 4 && (bytes[end]! & 0xc0) === 0x80) end -= 1
  return bytes.subarray(0, end)
}

/** Text holds no NUL and next to no other control characters. */
function isBinary(head: Uint8Array): boolean {
  let odd = 0
  for (const byte of head) {
    if (byte === 0) return true
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1
  }
  return odd > head.length / 50
}

const OLD_OFFICE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'

const SIGNATURES: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'a rich text file (RTF)'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['GIF8', 'a picture'],
  ['II*\u0000', 'a scanned page (TIFF)'],
  ['MM\u0000*', 'a scanned page (TIFF)'],
]

const HTML = new Set(['html', 'htm', 'xhtml'])

/** Some element that pages are made of, wherever the page begins. */
const MARKUP = /<(?:!--|p|div|br|table|span|font|h[1-6]|[bi]|em|strong|ul|ol|center|meta)\b/i

/** Formats of words that are known by their names only. */
const WORDED: ReadonlyMap<string, string> = new Map([
  ['eml', 'an e-mail'],
  ['mht', 'a web archive (MHTML)'],
  ['mhtml', 'a web archive (MHTML)'],
  ['csv', 'a table (CSV)'],
  ['tsv', 'a table (TSV)'],
  ['json', 'a data file (JSON)'],
])

/** What a name claims that plain text is not. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['docx', 'a Word document'],
  ['doc', 'a Word document'],
  ['pdf', 'a PDF file'],
  ['rtf', 'a rich text file'],
  ['odt', 'an OpenDocument file'],
  ['xlsx', 'an Excel workbook'],
  ['xls', 'an Excel workbook'],
  ['pptx', 'a PowerPoint presentation'],
  ['msg', 'an Outlook message'],
])
