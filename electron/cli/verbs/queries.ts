import { z } from 'zod'
import { AppError } from '../../../shared/error'
import { readTextFile } from '../text-file'

/** The lines of a JSON-lines file of queries, each checked. */
export async function readQueries<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readTextFile(path)
  return text.split('\n').flatMap((line, index) => {
    if (!line.trim()) return []
    try {
      return [schema.parse(JSON.parse(line))]
    } catch (thrown) {
      const reason = thrown instanceof z.ZodError ? (thrown.issues[0]?.message ?? '') : (thrown as Error).message
      throw new AppError('malformed', `${path}, line ${index + 1}: ${reason}`, { line: index + 1 })
    }
  })
}
