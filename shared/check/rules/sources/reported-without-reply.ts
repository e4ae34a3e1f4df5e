import { groupsIn } from '../../sources/reporting'
import type { Group } from '../../sources/reporting'
import { nameFinder, respondentKey } from '../../sources/respondents'
import type { FoundName } from '../../sources/respondents'
import { restsOf } from '../../sources/rests'
import { documentRule, isFootnote } from '../../rule'
import type { Found } from '../../rule'
import { wordsOf } from '../../unit'
import type { Unit } from '../../unit'

/** What a respondent is said to have reported rests on its reply. */
export const reportedWithoutReply = documentRule<true>({
  id: 'reported-without-reply',
  about: 'A paragraph that says what a respondent reported is linked to a passage of its reply.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Norland and Sudria reported that their harbours were inspected by a team from Halvania.
          para 2: According to Tarvonia, nobody had replied to Norland.
          para 3: Kalmaria reported nothing.`,
        links: [
          { at: 'para. 1', passage: 'Our harbours are inspected.', respondent: 'Norland' },
          { at: 'para. 1', passage: 'So are ours.', respondent: 'Sudria' },
          { at: 'para. 2', passage: 'Nobody replied.', respondent: 'Tarvonia' },
        ],
        dossier: { asked: ['Norland', 'Sudria', 'Tarvonia', 'Halvania', 'Kalmaria'] },
      },
      {
        text: 'para 1: Norland reported that the ferries of Sudria had been painted. Kalmaria had said as much in an earlier report.',
        links: [
          { at: 'para. 1', passage: 'Ferries of Sudria were painted.', respondent: 'Norland' },
          {
            at: 'para. 1',
            passage: 'In Kalmaria ferries were painted.',
            symbol: 'E/CN.99/2023/5',
            relation: 'reiterates',
          },
        ],
        dossier: { asked: ['Norland', 'Sudria', 'Kalmaria'] },
      },
      { text: 'para 1: Norland reported 42 inspections.', dossier: { asked: ['Norland'] } },
    ],
    bad: [
      {
        text: 'para 1: Norland, Sudria and Tarvonia also stated that their lists were complete.',
        links: [
          { at: 'para. 1', passage: 'Our list is complete.', respondent: 'Norland' },
          { at: 'para. 1', passage: 'The list is complete.', respondent: 'Tarvonia' },
        ],
        dossier: { asked: ['Sudria'] },
        messages: ['No passage from a reply of Sudria is linked here'],
      },
      {
        text: `
          para 1: Norland had established a list.
          para 2: Sudria had set up a register, according to Kalmaria.`,
        links: [{ at: 'para. 1', passage: 'There is a list.', respondent: 'Norland' }],
        dossier: { asked: ['Norland', 'Sudria', 'Kalmaria'] },
        facts: {
          replies: [
            { sourceId: 's@en', respondent: { name: 'Sudria', class: 'member' }, visibility: 'public', date: '' },
            { sourceId: 'n@en', respondent: { name: 'Norland', class: 'member' }, visibility: 'public', date: '' },
          ],
        },
        messages: [
          'The reply of Sudria is at hand, but not linked here',
          'Kalmaria is said to have reported, but no reply from it is at hand',
        ],
      },
    ],
  },
  extract: (unit) =>
    isFootnote(unit) || !MAY_REPORT.includes(unit.kind) || !VERB.test(wordsOf(unit)) ? undefined : true,
  judge: (extracts, context) => {
    const rests = restsOf(context)
    if (rests.size === 0) return []
    const names = nameFinder(context)
    const { facts, dossier } = context
    const replied = new Set(facts.replies.map(({ respondent }) => respondentKey(respondent.name)))
    const asked = new Set(dossier.asked.map(respondentKey))
    const found: Found[] = []
    for (const { unit } of extracts) {
      const named = names.of(unit)
      if (named.length === 0 || isFootnote(unit)) continue
      const groups = groupsOf(unit, named).filter(({ reports }) => reports)
      if (groups.length === 0 || context.voiceOf(unit) === 'secretariat') continue
      const rest = rests.get(unit.id)
      const links = rest ? [...rest.links, ...rest.beside] : []
      const told = new Set<string>()
      for (const group of groups) {
        for (const { name, from, to } of group.names) {
          if (told.has(name)) continue
          told.add(name)
          const isLinked = links.some(
            ({ passage }) =>
              respondentKey(passage.respondent ?? '') === name ||
              ((!passage.respondent || group.reports === 'did') && passage.text.includes(name)),
          )
          if (isLinked) continue
          const message = replied.has(name)
            ? `The reply of ${name} is at hand, but not linked here`
            : asked.has(name) && replied.size > 0
              ? `${name} is said to have reported, but no reply from it is at hand`
              : links.some(({ passage }) => passage.respondent)
                ? `No passage from a reply of ${name} is linked here`
                : undefined
          if (message) found.push({ paragraphId: unit.id, from, to, message })
        }
      }
    }
    return found
  },
})

/** Of a unit, as long as the names found in it are the same. */
function groupsOf(unit: Unit, named: readonly FoundName[]): readonly Group[] {
  let one = seen.get(unit)
  if (one?.named !== named) seen.set(unit, (one = { named, groups: groupsIn(wordsOf(unit), named) }))
  return one.groups
}

const seen = new WeakMap<Unit, { named: readonly FoundName[]; groups: readonly Group[] }>()

const MAY_REPORT: readonly string[] = ['numbered', 'sub', 'text', 'bullet']
const VERB = /ed\b|\bhad\b|\bha(?:s|ve)\b|\bsaid\b|\bccording to|repl(?:y|ies)|respons/u
