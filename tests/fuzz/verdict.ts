import { checkedText } from '../../shared/draft/schema'
import { AppError } from '../../shared/error'
import { read } from '../../shared/read'
import type { ReadText } from '../../shared/read'
import { passagesOf } from '../../shared/source/address'
import { factsOf } from '../../shared/source/facts'
import type { DocumentText } from '../../shared/text/document-text'
import { referencesOf } from '../../shared/text/flat'
import { numberingOf } from '../../shared/text/numbering'

/** What became of a file: `read`, the code of its refusal, or what must not be. */
export interface Verdict {
  outcome: string
  /** Of what must not be: why. */
  fault?: string
}

/** Read a file as an import does, and look at what came of it. */
export async function verdictOn(bytes: Uint8Array, name: string): Promise<Verdict> {
  try {
    const { texts } = await read(bytes, name)
    const fault = texts.length === 0 ? 'a reading without a text' : texts.map((one) => faultOf(one, name)).find(Boolean)
    return fault ? { outcome: 'FAULT', fault } : { outcome: 'read' }
  } catch (error) {
    if (!(error instanceof AppError)) {
      return { outcome: 'FAULT', fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    if (error.code === 'unexpected' || error.message.length < 10) {
      return { outcome: 'FAULT', fault: `an error that says nothing: ${error.code} ${error.message}` }
    }
    return { outcome: error.code }
  }
}

/** What is wrong with a text that was read; undefined where it is as every text must be. */
export function faultOf({ text, said, losses }: ReadText, name: string): string | undefined {
  checkedText(JSON.parse(JSON.stringify(text)))
  factsOf(text, said, name)
  const words = JSON.stringify(text)
  // A lone surrogate is escaped in JSON.
  if (/\\ud[89a-f]/i.test(words)) return 'a lone surrogate'
  const odd = stringsIn(text).find((one) => one !== one.normalize('NFC'))
  if (odd !== undefined) return `words that are not NFC: ${JSON.stringify(odd.slice(0, 60))}`
  const notes = text.footnotes.map(({ id }) => id)
  const referred = new Set(referencesOf(text).map(({ run }) => run.footnoteId))
  const missing = [...referred].filter((id) => !notes.includes(id))
  if (missing.some((id) => !/^f\d+$/.test(id))) return `a reference to nothing: ${missing.join(', ')}`
  const labels = [...numberingOf(text, 'printed').paragraphs.values()].map(({ label }) => label)
  if (new Set(labels).size < labels.length) return `a label that two paragraphs have: ${repeated(labels)}`
  const addresses = passagesOf(text, 'x').map(({ label }) => label)
  if (new Set(addresses).size < addresses.length) return `an address that two passages have: ${repeated(addresses)}`
  if (losses.some(({ what, count }) => what === '' || !Number.isInteger(count) || count < 0)) {
    return `a loss that says nothing: ${JSON.stringify(losses)}`
  }
  return undefined
}

function stringsIn(value: DocumentText): string[] {
  const found: string[] = []
  const visit = (one: unknown): void => {
    if (typeof one === 'string') found.push(one)
    else if (Array.isArray(one)) one.forEach(visit)
    else if (typeof one === 'object' && one !== null) Object.values(one).forEach(visit)
  }
  visit(value)
  return found
}

function repeated(labels: readonly string[]): string {
  return labels.find((label, at) => labels.indexOf(label) !== at) ?? ''
}
