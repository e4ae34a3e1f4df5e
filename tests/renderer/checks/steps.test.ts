import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChecker } from '../../../shared/check/check'
import type { Rule } from '../../../shared/check/rule'
import { paragraphRule } from '../../../shared/check/rule'
import { rules } from '../../../shared/check/rules'
import type { Family } from '../../../shared/check/rules'
import { AppError } from '../../../shared/error'
import { connect, serve } from '../../../shared/service/wire'
import type { Port } from '../../../shared/service/wire'
import type { DocumentText, Paragraph } from '../../../shared/text/document-text'
import { parseText } from '../../../shared/text/notation'
import { checkContract } from '../../../renderer/checks/check-service'
import type { CheckAnswer } from '../../../renderer/checks/check-service'
import { stepFrom, stepTo } from '../../../renderer/checks/check-step'
import type { Checked } from '../../../renderer/checks/check-step'
import { checksInSteps } from '../../../renderer/checks/checks-in-steps'
import { keepChecking } from '../../../renderer/checks/keep-checking'
import type { RunningChecks } from '../../../renderer/checks/keep-checking'
import { documentText } from '../../fixtures/document-text'

const inOne = (rules: readonly Rule[]): Family[] => [{ id: 'all', rules }]

const checkedOf = (text: DocumentText, rest: Partial<Checked> = {}): Checked => ({
  text,
  profile: 'auto',
  links: [],
  dismissals: [],
  ...rest,
})

/** What happens to a draft between two checks; what did not change stays the same object. */
const edit = fc.record({
  what: fc.constantFrom('type', 'delete', 'insert', 'move', 'note', 'drop note', 'title', 'profile', 'nothing'),
  at: fc.nat(30),
  other: fc.nat(30),
})
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

function edited(checked: Checked, { what, at, other }: Edit): Checked {
  const { text } = checked
  const { paragraphs, footnotes } = text
  const i = at % Math.max(1, paragraphs.length)
  const here = paragraphs[i]
  const put = (changes: Partial<DocumentText>): Checked => ({ ...checked, text: { ...text, ...changes } })
  if (what === 'profile') return { ...checked, profile: at % 2 ? 'classic' : 'current' }
  if (what === 'title') return put({ masthead: { ...text.masthead, title: [{ type: 'text', text: `Ferries ${at}` }] } })
  if (what === 'note')
    return put({
      footnotes: footnotes.map((note, index) =>
        index === at % footnotes.length ? { ...note, runs: [{ type: 'text', text: 'Ibid., para. 3' }] } : note,
      ),
    })
  if (what === 'drop note') return put({ footnotes: footnotes.slice(1) })
  if (!here) return checked
  if (what === 'type')
    return put({
      paragraphs: paragraphs.with(i, { ...here, runs: [{ type: 'text', text: 'See para. 64 above' }, ...here.runs] }),
    })
  if (what === 'delete') return put({ paragraphs: paragraphs.toSpliced(i, 1) })
  if (what === 'insert') {
    const made: Paragraph = { ...paragraphs[other % paragraphs.length]!, id: `n${at}-${other}-${paragraphs.length}` }
    return put({ paragraphs: paragraphs.toSpliced(i, 0, made) })
  }
  if (what === 'move') return put({ paragraphs: [...paragraphs.toSpliced(i, 1), here] })
  return checked
}

const someEdits = fc.array(edit, { minLength: 1, maxLength: 8 })

test('a step leads to the very text, and keeps every object that did not change', () => {
  fc.assert(
    fc.property(documentText({ minLength: 2, signs: 'plain' }), someEdits, (start, edits) => {
      let page = checkedOf(start)
      let worker = stepFrom(undefined, structuredClone(stepTo(page, 1)))
      for (const one of edits) {
        const next = edited(page, one)
        const step = stepTo(next, 2, page, 1)
        const arrived = stepFrom(worker, structuredClone(step))
        expect(arrived).toEqual(next)
        if (step.after === 1) {
          const before = new Map(worker.text.paragraphs.map((p) => [p.id, p]))
          const sent = new Set(step.changed.map(({ id }) => id))
          for (const paragraph of arrived.text.paragraphs)
            if (!sent.has(paragraph.id)) expect(arrived.text.paragraphs).toContain(before.get(paragraph.id))
        }
        page = next
        worker = arrived
      }
    }),
    { numRuns: 150 },
  )
})

test('typing in a paragraph sends that paragraph alone', () => {
  const text = parseText('para 1: Norland replied.\npara 2: Sudria replied.\npara 3: Tarvonia replied.')
  const page = checkedOf(text)
  const next = edited(page, { what: 'type', at: 1, other: 0 })
  expect(stepTo(next, 2, page, 1)).toEqual({
    after: 1,
    number: 2,
    changed: [next.text.paragraphs[1]],
    footnotes: [],
    beside: {},
  })
})

test('paragraphs read anew that say the same are not sent', () => {
  const page = checkedOf(parseText('para 1: Norland replied.[^1]\nnote 1: Reply of Norland.'))
  const again = { ...page, text: { ...structuredClone(page.text), masthead: page.text.masthead } }
  expect(stepTo(again, 2, page, 1)).toEqual({ after: 1, number: 2, changed: [], footnotes: [], beside: {} })
})

test('after any edits through the increments the findings are those of one full check of the last text', async () => {
  await fc.assert(
    fc.asyncProperty(documentText({ minLength: 2, signs: 'plain' }), someEdits, async (start, edits) => {
      const worker = checksInSteps(inOne(rules))
      let page = checkedOf(start)
      let number = 1
      await worker.check(structuredClone(stepTo(page, number)))
      for (const one of edits) {
        const next = edited(page, one)
        const answer = await worker.check(structuredClone(stepTo(next, number + 1, page, number)))
        number += 1
        page = next
        const { text, ...options } = page
        expect(answer).toEqual({ ...createChecker(rules).check(text, options), rules: rules.length })
      }
    }),
    { numRuns: 150 },
  )
})

test('a worker that lost step says so', async () => {
  const worker = checksInSteps(inOne(rules))
  const page = checkedOf(parseText('para 1: Norland replied.'))
  expect(await worker.check(stepTo(page, 5, page, 4))).toBe('lost')
})

test('paragraphs with one id are sent whole', () => {
  const text = parseText('para 1: Norland replied.\npara 2: Sudria replied.')
  const page = checkedOf({ ...text, paragraphs: text.paragraphs.map((p) => ({ ...p, id: 'same' })) })
  const next = checkedOf({ ...page.text, paragraphs: [...page.text.paragraphs] })
  const step = stepTo(next, 2, page, 1)
  expect([step.after, stepFrom(page, step)]).toEqual([0, next])
})

/** Checks on the other side of a wire, as the worker has them. */
function overAWire(ours: readonly Rule[], onStop?: () => void): RunningChecks {
  const [near, far] = wire()
  serve(checkContract, checksInSteps(inOne(ours)), far)
  const { service, close } = connect(checkContract, near)
  return {
    service,
    stop(why) {
      onStop?.()
      close(new AppError('unexpected', why))
    },
  }
}

function wire(): [Port, Port] {
  const handlers: [((m: unknown) => void) | undefined, ((m: unknown) => void) | undefined] = [undefined, undefined]
  const end = (own: 0 | 1, other: 0 | 1): Port => ({
    post(message) {
      const copy: unknown = structuredClone(message)
      setTimeout(() => handlers[other]?.(copy))
    },
    listen(handler) {
      handlers[own] = handler
    },
  })
  return [end(0, 1), end(1, 0)]
}

/** Everything heard until the checks rest. */
function heard(start: () => RunningChecks) {
  const answers: { answer: CheckAnswer; checked: Checked }[] = []
  const broken: unknown[] = []
  let rest: () => void = () => {}
  const checking = keepChecking(start, {
    onAnswer: (answer, checked) => answers.push({ answer, checked }),
    onBroken: (error) => broken.push(error),
    onChecking: (under) => {
      if (!under) rest()
    },
  })
  return { checking, answers, broken, rested: () => new Promise<void>((resolve) => (rest = resolve)) }
}

const wrong = (n: number) => checkedOf(parseText(`para 1: Simulators were offered (see para. ${n} above).`))

test('while a check is under way only the newest state waits, and only its answer is told', async () => {
  const { checking, answers, rested } = heard(() => overAWire(rules))
  for (const n of [61, 62, 63, 64]) checking.check(wrong(n))
  await rested()
  expect(answers.map(({ answer }) => answer.findings.map(({ excerpt }) => excerpt))).toEqual([['para. 64 above']])
})

test('checks that died are started again with the whole text', async () => {
  let starts = 0
  const dying: RunningChecks = { service: { check: () => Promise.reject(new Error('out of memory')) }, stop() {} }
  const { checking, answers, broken, rested } = heard(() => ((starts += 1) === 1 ? dying : overAWire(rules)))
  checking.check(wrong(64))
  await rested()
  expect([starts, answers.length, broken.length]).toEqual([2, 1, 0])
})

test('checks that lost step are sent everything again', async () => {
  const { service, stop } = overAWire(rules)
  const forgetful = checksInSteps(inOne(rules))
  let calls = 0
  const start = (): RunningChecks => ({
    service: { check: (step) => ((calls += 1) === 2 ? forgetful.check(step) : service.check(step)) },
    stop,
  })
  const { checking, answers, rested } = heard(start)
  checking.check(wrong(63))
  await rested()
  checking.check(wrong(64))
  await rested()
  expect([calls, answers.at(-1)?.answer.findings.map(({ excerpt }) => excerpt)]).toEqual([3, ['para. 64 above']])
})

test('checks that die again and again are told, and get another chance with the next state', async () => {
  let starts = 0
  const dying: RunningChecks = { service: { check: () => Promise.reject(new Error('out of memory')) }, stop() {} }
  const { checking, answers, broken, rested } = heard(() => ((starts += 1) <= 2 ? dying : overAWire(rules)))
  checking.check(wrong(63))
  await rested()
  expect([starts, broken.map(String)]).toEqual([2, ['Error: out of memory']])
  checking.check(wrong(64))
  await rested()
  expect([starts, answers.length]).toEqual([3, 1])
})

test('a rule that throws is named, and the rest goes on', async () => {
  const throwing = paragraphRule({
    id: 'throws',
    about: 'Throws.',
    level: 'hint',
    examples: { ok: [], bad: [] },
    find() {
      throw new Error('no such sign')
    },
  })
  const { checking, answers, rested } = heard(() => overAWire([throwing, ...rules]))
  checking.check(wrong(64))
  await rested()
  expect(answers[0]!.answer).toMatchObject({
    stopped: [{ ruleId: 'throws', message: 'no such sign' }],
    findings: [{ excerpt: 'para. 64 above' }],
  })
})

const pack = (message: string): { file: string; words: string } => ({
  file: 'own.json',
  words: JSON.stringify({
    format: 'rapporteur-rules',
    version: 1,
    name: 'Own',
    rules: [
      {
        id: 'own-ferry',
        about: 'A ferry is a ship.',
        level: 'hint',
        find: { words: ['ferry'] },
        message,
        examples: { ok: ['A ship.'], bad: ['A ferry.'] },
      },
    ],
  }),
})

test('rules of packs are checked too, told once, and replaced when their files change', async () => {
  const worker = checksInSteps(inOne([]))
  const text = parseText('para 1: The ferry left.')
  const said = async (next: Checked, number: number, last?: Checked): Promise<unknown> => {
    const answer = await worker.check(structuredClone(stepTo(next, number, last, number - 1)))
    if (answer === 'lost') return answer
    const { findings, known } = answer
    return [
      findings.map(({ message }) => message),
      known?.families.map(({ id, rules }) => `${id} ${rules.length}`),
      known?.problems.length,
    ]
  }
  const none = checkedOf(text)
  const one = checkedOf(text, { packs: [pack('Ship')] })
  const typed = { ...one, text: { ...text, paragraphs: [...text.paragraphs] } }
  const other = { ...typed, packs: [pack('Boat'), { file: 'broken.json', words: '{' }] }
  expect([
    await said(none, 1),
    await said(one, 2, none),
    await said(typed, 3, one),
    await said(other, 4, typed),
    await said({ ...other, packs: undefined }, 5, other),
  ]).toEqual([
    [[], ['all 0'], 0],
    [['Ship'], ['all 0', 'own.json 1'], 0],
    [['Ship'], undefined, undefined],
    [['Boat'], ['all 0', 'own.json 1'], 1],
    [[], ['all 0'], 0],
  ])
})

test('what the program says of a profile holds unless the draft says otherwise', async () => {
  const worker = checksInSteps(inOne([]))
  const packs = [pack('Ship')]
  const levels = async (rest: Partial<Checked>): Promise<string[]> => {
    const answer = await worker.check(stepTo(checkedOf(parseText('para 1: The ferry left.'), { packs, ...rest }), 1))
    return answer === 'lost' ? ['lost'] : answer.findings.map(({ level }) => level)
  }
  const programRules = { classic: { 'own-ferry': 'error' }, current: { 'own-ferry': 'off' } } as const
  expect([
    await levels({}),
    await levels({ programRules }),
    await levels({ programRules, profile: 'classic' }),
    await levels({ programRules, settings: { 'own-ferry': 'consult' } }),
  ]).toEqual([['hint'], [], ['error'], ['consult']])
})
