import { expect, test } from 'vitest'
import type { Link } from '../../shared/draft/draft'
import { linkPassage } from '../../shared/draft/link'
import { voicesOf } from '../../shared/draft/voice'
import type { VoiceEvidence } from '../../shared/draft/voice'
import type { DocumentText } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { parseText } from '../../shared/text/notation'
import { countingIds, draftOf, passage } from '../fixtures/texts'

/** What stands as `~voice` in the notation is the truth; it is taken away, guessed, and compared. */
function guessed(notation: string, evidence?: VoiceEvidence): [told: string[], truth: string[]] {
  const truth = parseText(notation)
  const text = untold(truth)
  const voiceOf = voicesOf(text, evidence)
  const said = (voice: string | undefined, index: number): string =>
    `${voice ?? '?'}: ${textOf(text.paragraphs[index]!).slice(0, 60)}`
  return [text.paragraphs.map((p, i) => said(voiceOf(p), i)), truth.paragraphs.map(({ voice }, i) => said(voice, i))]
}

function untold(text: DocumentText): DocumentText {
  return { ...text, paragraphs: text.paragraphs.map(({ voice, ...rest }) => (void voice, rest)) }
}

function expectTruth(notation: string, evidence?: VoiceEvidence): void {
  const [told, truth] = guessed(notation, evidence)
  expect(told).toEqual(truth)
}

test('a report on replies, paragraph by paragraph', () => {
  expectTruth(`
    heading I: Introduction
    para ~secretariat: In its resolution 11/3, the Commission requested the Secretary-General to report to it on the steps taken.
    para ~secretariat: By a note verbale dated 12 May 2025, Governments were invited to answer six questions. By 30 September 2025, replies had been received from 10 States and two organizations.
    para ~secretariat: Of the 14 States to which the note verbale had been addressed, Brenmark, Castovia and Ystria had not replied by that date.
    para ~secretariat: Twelve States replied to the questionnaire: Estvale, Halvania and others.
    heading II: Replies received
    heading2 A: Inspection and certificates
    para ~synthesis: Norland reported that the number of inspections had risen from 17 to 42. Sudria stated that its inspectors had stopped every ferry.
    para ~respondent: Norland reported that the number of inspections had risen from 17 to 42. The increase followed the enlargement of the inspectorate.
    para ~synthesis: Most of the replying States considered that lifejackets for children were in short supply on seasonal routes.
    para ~synthesis: Estvale, Lusania and Tarvonia stated that a crew list was left ashore before each departure.
    para ~synthesis: Three States had no national register of ferries:
    sub ~synthesis: A register would be opened in 2027;
    sub ~respondent: Kalmaria reported that each lake kept its own.
    para ~synthesis: Several States referred to the cost of storage. In some of them the lifejackets were left out in the weather.
    para ~respondent: The Aldra Basin Commission stated that it offered simulators to its members without charge.
    para: The questions are those of the common list annexed to an earlier report.
    heading2 B: Assistance
    para ~synthesis: No reply mentioned the trust fund set up under paragraph 11 of resolution 9/5.
    para ~synthesis: The loan of inspectors was proposed by several States.
    para ~synthesis: Others stated that no assistance was needed.
    para ~respondent: In its reply, Meridia drew attention to the winter of 2024.
    para ~respondent: One State reported that its inspectors were not paid.
    para: Nothing more was said of the landing stages.
    heading III: Conclusions and recommendations
    para ~secretariat: A common form of certificate seems to be within reach. The forms of four States agree in nine entries out of 14.
    para ~secretariat: Accidents at small landing stages remain poorly recorded.
    para ~synthesis: Most States reported that they would welcome a common form.
    para ~secretariat: Most States still have no register.
    para ~secretariat: The Secretariat will collect the forms of certificate now in use.
    para ~secretariat: The Commission may wish to recommend that Member States:
    sub ~secretariat: Require a certificate of stability of every ferry;
    sub ~secretariat: Follow what Norland reported to the Commission.
  `)
})

test('States and those asked are known wherever they act; others where they are said to have spoken', () => {
  const asked = { respondents: ['Norland', 'Sudria', 'United Federation of the Lower Aldermere Islands'] }
  const report = `
    para ~respondent: In Norland, a bill to the same effect had been laid before Parliament.
    para ~respondent: Norland’s inspectors are trained for two years.
    para ~synthesis: Norland and Sudria hold a joint exercise each May on the lake between them.
    para ~respondent: The United Federation of the Lower Aldermere Islands asked for the loan of one inspector.
    para ~respondent: The Government of Norland had opened a register.
    para ~respondent: According to Sudria, nothing had changed since 2023.
    para ~respondent: Norland, which borders on the lake, offers two inspectors to any State.
    para ~respondent: Trinidad and Tobago has opened a register of ferries.
    para ~synthesis: Denmark, Norway and Trinidad and Tobago share one register.
    para: Kalmaria introduced a two-day course for deckhands.
    para ~secretariat: Norland and Sudria should extend the exercise to night crossings.`
  expectTruth(report, asked)
  const [told] = guessed('para: Norland’s inspectors are trained for two years.')
  expect(told[0]).toMatch(/^\?/)
})

test('who else may be said to state something is nobody who replied', () => {
  expectTruth(`
    para ~secretariat: The Secretary-General noted with regret that no contribution had been made.
    para ~secretariat: The Secretariat informed the Commission of the delay.
    para: The Working Group considered the matter at its third meeting.
    para: Participants stressed the importance of training.
    para: It stated that the matter was closed.
    para: The Board of Auditors noted that the register was out of date.
    para: Inspections are costly and take a whole day.
    para ~secretariat: The present report contains a summary of the replies.
    para ~secretariat: Section II below gives an account of this, as the present report should.
    para ~secretariat: Member States should keep registers of ferries.
    para ~secretariat: It is recommended that the fund be closed.
    para ~secretariat: Replies were received from Estvale and Halvania.
    para ~secretariat: Further work is needed on lifejackets for children.`)
})

test('a section under a name is that respondent’s, its own wording aside', () => {
  expectTruth(
    `
    heading I: Replies received from Governments
    heading2: Norland
    para ~respondent: Inspections rose to 42.
    para ~respondent: The Office has trained 12 masters.
    heading2: Aldra Basin Commission
    para ~respondent: Simulators are offered without charge.
    heading2: Denmark
    para ~respondent: Ferries are inspected each May.
    heading I: Observations
    para ~secretariat: Denmark has shown what can be done.`,
    { respondents: ['Norland', 'Aldra Basin Commission'] },
  )
})

test('in a long report that speaks of no replies a State’s name heads what the report says itself', () => {
  const filler = Array.from({ length: 14 }, (_, i) => `para: The mission opened office ${i}.`).join('\n')
  expectTruth(`
    ${filler}
    heading: Denmark
    para: Ferries were stopped at the border.
    para: In Denmark, ferries were stopped at the border.
    para ~respondent: Denmark stated that ferries had been stopped.`)
})

test('what a drafter said goes before all, and is inherited', () => {
  const text = parseText(`
    para ~secretariat: Most States reported that they would welcome a common form:
    sub: With nine entries;
    para: Sudria reported that it would not.`)
  const voiceOf = voicesOf(text)
  expect(text.paragraphs.map(voiceOf)).toEqual(['secretariat', 'secretariat', 'respondent'])
})

test('where words tell nothing, confirmed links do', () => {
  const draft = draftOf(
    'para: Inspections rose.\npara: Lifejackets are lent.\npara: Crews are trained.\npara: Nothing.',
  )
  const newId = countingIds('l')
  const sudria = passage({
    text: 'Crews are trained.',
    sourceId: 's@en',
    respondent: { name: 'Sudria', class: 'member' },
  })
  const [one, two, three] = draft.text.paragraphs.map(({ id }) => id)
  let linked = linkPassage(draft, one!, passage({ text: 'Inspections rose.' }), { newId }).draft
  linked = linkPassage(linked, two!, passage({ text: 'Lifejackets are lent.' }), { newId }).draft
  linked = linkPassage(linked, two!, sudria, { newId }).draft
  linked = linkPassage(linked, three!, sudria, { newId, state: 'suggested' }).draft
  const links: Link[] = linked.links
  expect(draft.text.paragraphs.map(voicesOf(draft.text, { links }))).toEqual([
    'respondent',
    'synthesis',
    undefined,
    undefined,
  ])
})

test('resolutions and other languages are not guessed at', () => {
  const resolution = parseText(
    'PP: Noting that Norland reported that it rose,\nOP 1: Requests the Secretary-General to report.',
  )
  expect(resolution.paragraphs.map(voicesOf(resolution))).toEqual([undefined, undefined])
  const french = { ...parseText('para: Le Secrétaire général note que la plupart des États.'), language: 'fr' }
  expect(french.paragraphs.map(voicesOf(french))).toEqual([undefined])
})

test('long and odd words are survived', () => {
  const odd = ['A, '.repeat(5000), 'Norland and '.repeat(3000), 'In '.repeat(5000), `${'The Aa '.repeat(4000)}stated`]
  for (const words of odd) {
    const text: DocumentText = {
      ...parseText('para: x'),
      paragraphs: [{ id: 'p', kind: 'numbered', level: 0, runs: [{ type: 'text', text: words }] }],
    }
    const before = performance.now()
    voicesOf(text)(text.paragraphs[0]!)
    expect(performance.now() - before).toBeLessThan(1000)
  }
})
