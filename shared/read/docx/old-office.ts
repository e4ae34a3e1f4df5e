/**
 * What an old binary Office file (OLE compound file) is and what to do with it, as the end of a sentence that begins with
 * its name. The streams' names stand in its directory as UTF-16, wherever that lies.
 */
export function oldOffice(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const holds = (stream: string): boolean => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage')) return 'is locked with a password: open it in Word, save it without one and read that.'
  if (holds('WordDocument')) {
    return 'is an old binary Word file (.doc, Word 97-2003), which is not read: open it in Word or LibreOffice, save it as .docx and read that.'
  }
  if (holds('Workbook') || holds('Book')) return 'is an old Excel workbook (.xls): that format is not read yet.'
  if (holds('PowerPoint Document')) return 'is an old PowerPoint presentation (.ppt): that format is not read yet.'
  if (holds('__substg1.0_')) return 'is an Outlook message (.msg): that format is not read yet.'
  return 'is an old Office file (Word 97-2003 or its like): save it in a newer format and read that.'
}
