import type { CorpusFacts } from '../../shared/check/given'
import { speakerOf } from '../../shared/check/speaker'
import type { Draft } from '../../shared/draft/draft'
import type { FactsQuery } from '../../shared/service/corpus'
import { citedSymbols } from '../../shared/source/cited-symbols'

/** What the draft cites and links, as the corpus is asked for it. */
export function factsQueryOf({ text, links }: Pick<Draft, 'text' | 'links'>): FactsQuery {
  const passages = new Map(
    links.map(({ passage: { passageId, hash } }) => [`${passageId} ${hash}`, { passageId, hash }] as const),
  )
  return { symbols: citedSymbols(text, speakerOf(text)).sort(), passages: [...passages.values()] }
}

export interface FollowedFacts {
  /** The draft as it is now: what it cites may be other. */
  look(draft: Pick<Draft, 'text' | 'links'>): void
  /** The corpus is not what it was: ask it again. */
  again(): void
  stop(): void
}

/** How long a draft rests before it is looked through for what it cites, in milliseconds. */
const REST = 700

/**
 * Keep what the corpus knows of a draft's sources at hand: asked when what the draft cites or links changes, once the writer
 * pauses, and when the corpus changes. Where it does not answer, what was known stays.
 */
export function followFacts(
  ask: (query: FactsQuery) => Promise<CorpusFacts>,
  onFacts: (facts: CorpusFacts) => void,
  rest = REST,
): FollowedFacts {
  let draft: Pick<Draft, 'text' | 'links'> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = ''
  let told = ''
  let stopped = false
  const look = async (): Promise<void> => {
    timer = undefined
    if (!draft) return
    const query = factsQueryOf(draft)
    const key = JSON.stringify(query)
    if (key === asked) return
    asked = key
    try {
      const facts = await ask(query)
      if (stopped || asked !== key) return
      const answer = JSON.stringify(facts)
      if (answer === told) return
      told = answer
      onFacts(facts)
    } catch {
      // The status bar says that the sources do not answer; once they do they are asked again.
      if (asked === key) asked = ''
    }
  }
  const soon = (after: number): void => {
    if (timer !== undefined) clearTimeout(timer)
    timer = setTimeout(() => void look(), after)
  }
  return {
    look(now) {
      const first = draft === undefined
      draft = now
      soon(first ? 0 : rest)
    },
    again() {
      asked = ''
      soon(0)
    },
    stop() {
      stopped = true
      if (timer !== undefined) clearTimeout(timer)
    },
  }
}
