import type { BigIntStats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { AppError } from '../../shared/error'

/** Refuse to write over the very file that is read, under whatever name. */
export async function mustNotBeInput(input: string, output: string): Promise<void> {
  const [read, written] = await Promise.all([about(input), about(output)])
  if (!read || !written || read.dev !== written.dev || read.ino !== written.ino) return
  throw new AppError('file-unwritable', `${output} is the file that is read; it would be lost. Give -o another name.`)
}

/** Refuse to write over a file that has something in it. */
export async function mustBeNew(output: string): Promise<void> {
  const there = await about(output)
  if (!there?.isFile() || there.size === 0n) return
  throw new AppError('file-unwritable', `${output} is there already; --force replaces it.`)
}

function about(path: string): Promise<BigIntStats | undefined> {
  return stat(path, { bigint: true }).catch(() => undefined)
}
