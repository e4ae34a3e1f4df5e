import { expect, it, vi } from 'vitest'
import { followFacts } from '../../../renderer/checks/corpus-facts'
import { NO_FACTS } from '../../../shared/check/given'
import type { CorpusFacts } from '../../../shared/check/given'
import type { FactsQuery } from '../../../shared/service/corpus'
import { draftOf } from '../../fixtures/texts'

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 20))
const facts = (title: string): CorpusFacts => ({
  ...NO_FACTS,
  replies: [{ sourceId: title, respondent: { name: title, class: 'member' }, visibility: 'public', date: '' }],
})

it('asks when what is cited or linked changes, and when the corpus does; tells what is new', async () => {
  const asked: FactsQuery[] = []
  const told: CorpusFacts[] = []
  let answer = facts('Norland')
  const following = followFacts(
    (query) => (asked.push(query), Promise.resolve(answer)),
    (known) => told.push(known),
    1,
  )
  following.look(draftOf('para: See A/RES/75/158.'))
  await settle()
  following.look(draftOf('para: See also A/RES/75/158.'))
  await settle()
  following.look(draftOf('para: See A/RES/75/158 and A/RES/76/1.'))
  await settle()
  answer = facts('Sudria')
  following.again()
  await settle()
  following.stop()
  expect(asked.map(({ symbols }) => symbols)).toEqual([
    ['A/RES/75/158'],
    ['A/RES/75/158', 'A/RES/76/1'],
    ['A/RES/75/158', 'A/RES/76/1'],
  ])
  expect(told).toEqual([facts('Norland'), facts('Sudria')])
})

it('goes on without a corpus, and asks again when it is back', async () => {
  const ask = vi
    .fn<(query: FactsQuery) => Promise<CorpusFacts>>()
    .mockRejectedValueOnce(new Error('gone'))
    .mockResolvedValue(NO_FACTS)
  const told: CorpusFacts[] = []
  const following = followFacts(ask, (known) => told.push(known), 1)
  following.look(draftOf('para: See A/RES/75/158.'))
  await settle()
  following.again()
  await settle()
  following.stop()
  expect([ask.mock.calls.length, told]).toEqual([2, [NO_FACTS]])
})

it('tells nothing of a question that was followed by another, however late it is answered', async () => {
  const answers: ((facts: CorpusFacts) => void)[] = []
  const told: CorpusFacts[] = []
  const following = followFacts(
    () => new Promise<CorpusFacts>((resolve) => answers.push(resolve)),
    (known) => told.push(known),
    1,
  )
  following.look(draftOf('para: See A/RES/75/158.'))
  await settle()
  following.look(draftOf('para: See A/RES/76/1.'))
  await settle()
  answers[1]!(facts('Sudria'))
  answers[0]!(facts('Norland'))
  await settle()
  following.stop()
  expect(told).toEqual([facts('Sudria')])
})
