import type { Link } from '../../../draft/draft'
import { isBorneOut, nearestFigure } from '../../sources/borne-out'
import { figuresOf } from '../../numbers/figures'
import type { Figure } from '../../numbers/figures'
import { coveredBy, perLinked, reportsIt, sayer } from '../../sources/rests'
import { respondentKey } from '../../sources/respondents'
import type { FoundName } from '../../sources/respondents'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { sentencesIn } from '../../style/sentences'
import { wordsOf } from '../../unit'

const NORLAND =
  'The number of inspections rose from 17 in 2023 to 24 in 2024. Vessels carrying more than twelve passengers need a certificate.'

/** A paragraph says no other figures than the replies it reports. */
export const figureNotInSources = documentRule<never>({
  id: 'figure-not-in-sources',
  about: 'The figures of a paragraph that reports a reply are those of the passages it is linked to.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Norland reported that inspections had risen from 17 to 24 in 2024, and that vessels carrying more than 12 passengers needed a certificate.
          para 2: Norland and Sudria had carried out 66 inspections in all (42 and 24); paragraph 9 of resolution 11/3 had asked for 90.
          para 3: Some 1,200 of 1,961 crew members, or 61 per cent, had been trained by 3 May 2025.`,
        links: [
          { at: 'para. 1', passage: NORLAND, respondent: 'Norland' },
          { at: 'para. 2', passage: 'We carried out forty-two inspections.', respondent: 'Norland' },
          { at: 'para. 2', passage: '24 inspections took place. The aim was 90.', respondent: 'Sudria' },
          {
            at: 'para. 3',
            passage: 'By 3 May 2025 we had trained 1196 out of 1961 of the crew.',
            respondent: 'Norland',
          },
        ],
      },
      {
        text: `
          para 1: Three States had offered inspectors: Norland offered two of them, and Sudria a further 15.
          para 2: In all, 400 ferries were to be inspected, which the Secretariat considers too few.`,
        links: [{ at: 'para. 1', passage: 'We can send two inspectors.', respondent: 'Norland' }],
        dossier: { asked: ['Norland', 'Sudria'] },
      },
      {
        text: 'para 1: A growing number of States had two or more inspectors, six questions having been put to them.',
        links: [{ at: 'para. 1', passage: 'Not more than six questions', symbol: 'A/RES/11/3', relation: 'cites' }],
      },
    ],
    bad: [
      {
        text: 'para 1: Norland reported that the number of inspections had risen from 17 in 2023 to 42 in 2024.',
        links: [{ at: 'para. 1', passage: NORLAND, respondent: 'Norland' }],
        messages: ['The reply of Norland says 24, not 42'],
      },
      {
        text: 'para 1: Sudria had trained sixteen masters and 52 ratings, and 64 per cent of its deckhands.',
        links: [
          {
            at: 'para. 1',
            passage: 'We trained 19 masters and 52 ratings, which is 46 per cent of all.',
            respondent: 'Sudria',
          },
        ],
        messages: ['The reply of Sudria says 19, not sixteen', 'The reply of Sudria says 46 per cent, not 64 per cent'],
      },
      {
        text: 'para 1: Norland reported 340 inspections. Sudria reported 52.',
        links: [
          { at: 'para. 1', passage: 'There were 52 of them.', respondent: 'Norland' },
          { at: 'para. 1', passage: 'There were 340 of them.', respondent: 'Sudria' },
        ],
        messages: [
          'The reply of Sudria says 340, that of Norland does not',
          'The reply of Norland says 52, that of Sudria does not',
        ],
      },
      {
        text: 'para 1: Norland had closed 12 harbours.',
        links: [{ at: 'para. 1', passage: 'Several harbours were closed.', respondent: 'Norland' }],
        messages: ['No passage linked here says 12'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links, beside }, names, context) => {
    if (!links.some((link) => reportsIt(link, context))) return []
    const flat = wordsOf(paragraph)
    const figures = figuresOf(paragraph)
    if (!figures.some(isAsked)) return []
    const covered = coveredBy(links, flat.length)
    const all = [...links, ...beside]
    const named = names.of(paragraph)
    const found: Found[] = []
    let last: readonly FoundName[] = []
    for (const { from, to } of sentencesIn(flat)) {
      // A sentence that names nobody goes on with those of the one before.
      const here = named.filter((name) => name.from >= from && name.to <= to)
      if (here.length > 0) last = here
      const speakers = new Set(last.map(({ name }) => name))
      const theirs = all.filter(({ passage }) => passage.respondent && speakers.has(respondentKey(passage.respondent)))
      for (const figure of figures) {
        if (figure.from < from || figure.to > to || !isAsked(figure) || !covered(figure.from, figure.to)) continue
        if (countsRespondents(flat, figure)) continue
        if (isBorneOut(figure, flat, all, figures)) {
          const only = here.length > 0 && speakers.size === 1 && theirs.length > 0 ? theirs : undefined
          const elsewhere =
            only && all.every((link) => link.passage.respondent) && !isBorneOut(figure, flat, only, figures)
          const other = elsewhere && all.find((link) => isBorneOut(figure, flat, [link], figures))
          if (!other || figure.value < 10) continue
          const message = `${sayer(other)} says ${shown(flat, figure)}, that of ${sayer(only[0]!).slice('The reply of '.length)} does not`
          found.push({ paragraphId: paragraph.id, from: figure.from, to: figure.to, message })
        } else {
          // Of somebody whose reply is not linked here, nothing can be told.
          const subject = here.findLast((name) => name.to <= figure.from) ?? last.at(-1)
          if (subject && isStranger(subject.name, all)) continue
          const asked = theirs.length > 0 && speakers.size === 1 ? theirs : all
          found.push({
            paragraphId: paragraph.id,
            from: figure.from,
            to: figure.to,
            message: told(figure, flat, asked, figures),
          })
        }
      }
    }
    return found
  }),
})

const isAsked = ({ kind, value, spelled }: Figure): boolean =>
  (kind === 'count' && (spelled ? value > 1 : value > 0)) || kind === 'share'

const isStranger = (name: string, links: readonly Link[]): boolean =>
  links.some(({ passage }) => passage.respondent) &&
  !links.some(({ passage }) => respondentKey(passage.respondent ?? '') === name || passage.text.includes(name))

/** "Three States", "two of the respondents": counted by the drafter. */
function countsRespondents(flat: string, { to }: Figure): boolean {
  return /^(?:\s[\p{L}-]+){0,2}\s(?:(?:Member\s|State\s)?(?:States?|Parties)|Governments?|countries|respondents?|replies|reply|responses|organizations|entities|delegations|bodies)(?!\p{L})/u.test(
    flat.slice(to, to + 60),
  )
}

function told(figure: Figure, flat: string, links: readonly Link[], all: readonly Figure[]): string {
  const nearest = nearestFigure(figure, flat, links, all)
  if (!nearest) return `No passage linked here says ${shown(flat, figure)}`
  return `${sayer(nearest.link)} says ${shown(nearest.link.passage.text, nearest.figure)}, not ${shown(flat, figure)}`
}

const shown = (flat: string, { from, to, kind }: Figure): string =>
  `${flat.slice(from, to).toLowerCase()}${kind === 'share' ? ' per cent' : ''}`
