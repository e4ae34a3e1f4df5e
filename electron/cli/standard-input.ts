import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MOST_BYTES, tooLarge } from './text-file'
import { UsageError } from './verb'

/** Formats `--from` may name. */
export const FORMATS = ['akn', 'docx', 'html', 'pdf', 'text', 'undraft'] as const

const ENDINGS = { akn: 'xml', docx: 'docx', html: 'html', pdf: 'pdf', text: 'txt', undraft: 'undraft' }

/** Call `use` with a path to IN: the file itself, or for `-` what stands on standard input, in a file of its own for that long. */
export async function withInput<T>(
  input: string,
  from: string | undefined,
  use: (path: string) => Promise<T>,
): Promise<T> {
  if (input !== '-') return use(input)
  if (!from || !Object.hasOwn(ENDINGS, from)) {
    throw new UsageError(`Standard input needs --from ${FORMATS.join(', ')}.`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-'))
  try {
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > MOST_BYTES) throw tooLarge('Standard input')
      chunks.push(chunk)
    }
    const path = join(folder, `standard-input.${ENDINGS[from as keyof typeof ENDINGS]}`)
    await writeFile(path, Buffer.concat(chunks))
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
