import { useEffect, useState } from 'react'
import { AppError } from '../../shared/error'
import { addressesToday } from '../../shared/draft/trace'
import type { TracedLink } from '../../shared/draft/trace'
import { splitPassageId } from '../../shared/source/address'
import { corpus } from '../bridge'
import { useImport } from '../import'
import { passageIdToday } from './today'
import type { Today } from './today'

/** What was answered, by the addresses asked; forgotten when the corpus changes. */
const answers = new Map<string, Today>()
let answeredAt = -1

/** What the corpus says of these links' passages; undefined until it answers, and where it does not. */
export function useToday(links: readonly TracedLink[]): Today | undefined {
  const changes = useImport((s) => s.changes)
  const [today, setToday] = useState<{ asked: string; answer: Today }>()
  const asked = JSON.stringify(links.map(({ link }) => [link.passage.passageId, link.passage.hash]))
  useEffect(() => {
    let current = true
    void ask(asked, changes).then((answer) => current && answer && setToday({ asked, answer }))
    return () => {
      current = false
    }
  }, [asked, changes])
  return today?.asked === asked ? today.answer : undefined
}

async function ask(asked: string, changes: number): Promise<Today | undefined> {
  if (answeredAt !== changes) answers.clear()
  answeredAt = changes
  const known = answers.get(asked)
  if (known) return known
  const links = JSON.parse(asked) as [id: string, hash: string][]
  if (links.length === 0) return undefined
  try {
    const [there, sources] = await Promise.all([corpus.passages(links.map(([id]) => id)), corpus.sources()])
    const passages = new Map(there.map((passage) => [passage.passageId, passage]))
    const held = addressesToday(sources)
    // A passage that is not where it was may stand elsewhere in its source.
    const astray = links.filter(([id, hash]) => passages.get(passageIdToday(id, held))?.hash !== hash)
    const look = [...new Set(astray.flatMap(([id]) => held.get(splitPassageId(id)?.sourceId ?? '') ?? []))]
    const searched = look.length > 0 ? await corpus.passagesOf(look) : []
    const hashes = new Set(astray.map(([, hash]) => hash))
    const moved = searched.filter(({ hash }) => hashes.has(hash)).map(({ passageId }) => passageId)
    if (moved.length > 0) for (const p of await corpus.passages(moved)) passages.set(p.passageId, p)
    const answer = { passages, searched, held }
    if (answeredAt === changes) answers.set(asked, answer)
    return answer
  } catch (error) {
    // Only the draft's side is told then; the status bar says that the sources do not answer.
    if (!(error instanceof AppError)) throw error
    return undefined
  }
}
