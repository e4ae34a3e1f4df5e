import { adoptionIn, meetingIn } from '../../text/adoption-words'
import type { Adoption, Tally } from '../../text/said-facts'
import { sponsorsIn } from '../../text/sponsors'
import { allOf, attribute, descend, elementsOf, wordsIn } from '../xml/xml-tree'
import type { XmlElement } from '../xml/xml-tree'
import type { LossLedger } from './losses'

/**
 * How the text was adopted, as its metadata state it: the outcome and counts of `analysis/parliamentary/voting`, else the
 * words of the step `adopted`; the meeting of the closing, else of that step. The names of a recorded vote are kept. What a
 * count means that is neither for, nor against, nor abstaining is told.
 */
export function adoptionOf(documents: readonly XmlElement[], losses: LossLedger): Adoption | undefined {
  const steps = documents.flatMap((document) => stepsOf(document)).filter((step) => outcomeOf(step) === 'adopted')
  const words = steps.flatMap((step) => [attribute(step, 'by') ?? '', attribute(step, 'as') ?? ''])
  const told = words.map(adoptionIn).find(Boolean)
  const said = documents.map((document) => votingOf(document, losses)).find(Boolean)
  // Some files list the members present though nobody voted: "Adopted by acclamation".
  const acclaimed = told?.way === 'without-vote' && said?.tally && said.tally.against + said.tally.abstaining === 0
  if (acclaimed)
    losses.add('dropped', 'votes listed for a text adopted without a vote', undefined, said.tally!.inFavour)
  const way = acclaimed ? told : (said ?? told)
  if (!way) return undefined
  const meeting = documents.map(meetingOf).find(Boolean) ?? words.map(meetingIn).find(Boolean)
  return { ...way, ...(meeting && { meeting }) }
}

/** Who brought the draft in, first those of the draft, then those who joined them. */
export function sponsorsOf(documents: readonly XmlElement[]): string[] {
  for (const document of documents) {
    const names = stepsOf(document)
      .filter((step) => /^draft(?:Resolution|Decision)/i.test(outcomeOf(step)))
      .flatMap((step) => sponsorsIn(attribute(step, 'by') ?? ''))
    if (names.length > 0) return [...new Set(names)]
  }
  return []
}

function stepsOf(document: XmlElement): XmlElement[] {
  const workflow = descend(document, 'meta', 'workflow')
  return workflow ? elementsOf(workflow).filter((step) => step.local === 'step') : []
}

function outcomeOf(step: XmlElement): string {
  return attribute(step, 'outcome') ?? ''
}

function votingOf(document: XmlElement, losses: LossLedger): Adoption | undefined {
  const analysis = descend(document, 'meta', 'analysis', 'parliamentary')
  for (const voting of analysis ? elementsOf(analysis) : []) {
    const outcome = attribute(voting, 'outcome') ?? ''
    const tally = tallyOf(voting, losses)
    if (tally) return { way: 'vote', tally }
    // adoptedWithoutVote, adoptedRecordedVote
    const spelled = outcome.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    const said = adoptionIn(spelled) ?? (/recorded\s?vote/i.test(spelled) ? { way: 'vote' as const } : undefined)
    if (said) return said
  }
  return undefined
}

function tallyOf(voting: XmlElement, losses: LossLedger): Tally | undefined {
  const counts = { inFavour: 0, against: 0, abstaining: 0 }
  const names = { inFavour: [] as string[], against: [] as string[], abstaining: [] as string[] }
  let counted = false
  for (const count of allOf(voting)) {
    if (count.local !== 'count') continue
    const refers = (attribute(count, 'refersTo') ?? '').replace(/^#/, '')
    const voters = votersOf(count)
    const way = WAYS.find(([pattern]) => pattern.test(refers))?.[1]
    const value = Number(attribute(count, 'value') || voters.length)
    if (!way || !Number.isInteger(value)) {
      losses.add('dropped', 'counts of a vote that are not understood', `${attribute(count, 'value')} ${refers}`)
      continue
    }
    counted = true
    counts[way] += value
    names[way].push(...voters)
  }
  const named = Object.values(names).some((list) => list.length > 0)
  return counted ? { ...counts, ...(named && { names }) } : undefined
}

const WAYS: readonly (readonly [RegExp, 'inFavour' | 'against' | 'abstaining'])[] = [
  [/^(?:in)?favou?r$|^for$|^yes$/i, 'inFavour'],
  [/^against$|^no$/i, 'against'],
  [/^abst/i, 'abstaining'],
]

function votersOf(count: XmlElement): string[] {
  const voters = [...allOf(count)].filter(({ local }) => local === 'organization' || local === 'voter')
  return voters.map((voter) => wordsIn(voter).normalize('NFC').replace(/\s+/g, ' ').trim()).filter(Boolean)
}

function meetingOf(document: XmlElement): string | undefined {
  for (const part of elementsOf(document)) {
    if (part.local !== 'conclusions') continue
    for (const element of allOf(part)) {
      const called = `${attribute(element, 'name') ?? ''} ${attribute(element, 'refersTo') ?? ''}`
      if (!['inline', 'location'].includes(element.local) || !/meeting/i.test(called)) continue
      const words = wordsIn(element).normalize('NFC').replace(/\s+/g, ' ').trim()
      if (words) return words
    }
    const words = meetingIn(wordsIn(part))
    if (words) return words
  }
  return undefined
}
