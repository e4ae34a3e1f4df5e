import { extname } from 'node:path'
import type { WriteOptions } from '../../../shared/draft/export'
import { AppError } from '../../../shared/error'
import { writeAtomically } from '../../file/atomic-write'
import { withInput } from '../standard-input'
import { mustNotBeInput } from '../target'
import { oneOf, optional, required, UsageError } from '../verb'
import type { Verb } from '../verb'
import { withFiles } from '../with-corpus'
import { counted } from './read'

export const write: Verb = {
  usage: 'write IN --to docx|matrix -o OUT [--style new-york|geneva] [--paper letter|a4] [--from FORMAT]',
  about: 'Write a text as a UN Word file, or its trace matrix (.json, .html), and prove it by reading it back.',
  operands: { least: 1, most: 1 },
  options: {
    to: { type: 'string' },
    output: { type: 'string', short: 'o' },
    style: { type: 'string' },
    paper: { type: 'string' },
    from: { type: 'string' },
  },
  async run([input], values, output) {
    const file = required(values, 'output')
    const options: WriteOptions = {
      to: formatOf(required(values, 'to'), file),
      style: oneOf(values, 'style', ['new-york', 'geneva']),
      paper: oneOf(values, 'paper', ['letter', 'a4']),
    }
    await mustNotBeInput(input!, file)
    return withInput(input!, optional(values, 'from'), async (path) =>
      withFiles(async (files) => {
        const { draft } = await files.open(path)
        const { bytes, proof } = await files.write(draft, options)
        if (proof.differences.length > 0) {
          throw new AppError('write-not-proven', `${file} was not written: ${proof.differences.join('; ')}.`)
        }
        await writeAtomically(file, bytes)
        output.result(
          { file, bytes: bytes.length, proof },
          () =>
            `${file}: written and read back, ${counted(proof.paragraphs, 'paragraph')}, ${counted(proof.footnotes, 'note') || 'no notes'}, nothing lost.`,
        )
        for (const remark of proof.remarks ?? []) output.say(remark)
        return 0
      }),
    )
  },
}

/** What `--to` and the file's ending ask for; formats that are planned but not written yet are refused by name. */
function formatOf(to: string, file: string): WriteOptions['to'] {
  if (/\.undraft$/i.test(file))
    throw new UsageError(
      `${file} is the name of a draft; a ${to === 'docx' ? 'Word file' : 'matrix'} would take its place.`,
    )
  if (to === 'docx') return 'docx'
  if (to === 'matrix') {
    const ending = extname(file).toLowerCase()
    if (ending === '.json') return 'matrix-json'
    if (ending === '.html') return 'matrix-html'
    if (ending === '.xlsx')
      throw new AppError(
        'format-not-supported',
        `${file}: a matrix is written as .json or .html; .xlsx is not written yet.`,
      )
    throw new UsageError(`A matrix is written as .json or .html; not "${ending}".`)
  }
  if (to === 'html' || to === 'akn')
    throw new AppError('format-not-supported', `${file}: ${to} is not written yet; docx and matrix are.`)
  throw new UsageError(`--to takes docx or matrix; not "${to}".`)
}
