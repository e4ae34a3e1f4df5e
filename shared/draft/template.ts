import { MASTHEAD_FIELDS, emptyText } from '../text/document-text'
import type { Masthead, MastheadField, Paragraph, ParagraphKind, Run } from '../text/document-text'
import type { Draft, DraftKind } from './draft'
import { openDraft } from './open'
import { organNamed, ordinalWords } from './organs'
import type { Organ } from './organs'

/** The words of a masthead, field by field, without looks or notes: what a form holds. */
export type MastheadWords = Partial<Record<MastheadField, string>>

/**
 * A new draft with the parts such a text has and, in square brackets, what its drafter is to write there. `now` is an
 * ISO instant; ids come from `newId`.
 */
export function newDraft(kind: DraftKind, words: MastheadWords, newId: () => string, now: string): Draft {
  const masthead: Masthead = {}
  for (const field of MASTHEAD_FIELDS) {
    const text = words[field]?.trim().normalize('NFC')
    if (text) masthead[field] = [{ type: 'text', text }]
  }
  const paragraphs = kind === 'report' ? reportFor(words) : resolutionFor(words)
  return openDraft({ ...emptyText(), masthead, paragraphs }, kind, newId, now)
}

/** What is still to be filled in: words in square brackets, blanks of two underscores or more. */
export const BLANK = /\[[^[\]]+\]|_{2,}/gu

/** What a masthead most likely says, for a draft begun `today` (an ISO day) for an organ; blanks where nobody can know. */
export function proposedMasthead(kind: DraftKind, organ: Organ, today: string): MastheadWords {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const session = organ.session(year, month)
  const counted = organ.counts === 'session' ? session.number : session.year
  return {
    organ: organ.organ,
    ...(organ.body && { body: organ.body }),
    symbol: `${organ.series[kind]}/${counted}/${kind === 'resolution' && organ.series.resolution !== 'S' ? 'L.' : ''}__`,
    ...sessionOf(organ, session),
    date: dayInWords(today),
    distribution: kind === 'report' ? 'General' : 'Limited',
    original: 'English',
    ...(organ.name !== 'Security Council' && {
      item: kind === 'report' ? 'Item __ of the provisional agenda' : 'Agenda item __',
    }),
    ...(kind === 'report'
      ? { subtitle: 'Report of the Secretary-General' }
      : { sponsors: '[Sponsors]: draft resolution' }),
  }
}

function sessionOf(organ: Organ, { year, number }: { year: number; number?: number }): MastheadWords {
  if (number !== undefined) return { session: `${ordinalWords(number)} session` }
  return organ.name === 'Security Council' ? {} : { session: `${year} session` }
}

function dayInWords(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T00:00Z`))
  return month ? `${day} ${name} ${year}` : iso
}

function reportFor(words: MastheadWords): Paragraph[] {
  const organ = speakerOf(words)
  return [
    heading('Introduction'),
    paragraph('numbered', [
      `In its resolution [number], the ${organ} requested the Secretary-General to [what is asked for]. The present report has been prepared pursuant to that request.`,
    ]),
    paragraph('numbered', [
      'By a note verbale dated [date], the Secretary-General invited Member States to [what was asked]. By [date], replies had been received from [number] States.',
    ]),
    heading('Replies received'),
    paragraph('numbered', ['[What the replies say, subject by subject.]']),
    heading('Conclusions and recommendations'),
    paragraph('numbered', ['[What follows from the replies.]']),
    paragraph('numbered', [`The ${organ} may wish to [recommendation].`]),
  ]
}

function resolutionFor(words: MastheadWords): Paragraph[] {
  return [
    paragraph('opening', [italic(`The ${speakerOf(words)}`), ',']),
    paragraph('preambular', [italic('Recalling'), ' its resolution [number] of [date] on [subject],']),
    paragraph('operative', [
      italic('Requests'),
      ' the Secretary-General to report to it at its [number] session on the implementation of the present resolution.',
    ]),
  ]
}

/** Who speaks in the text: the body, or for its committees the Assembly. */
function speakerOf({ organ, body }: MastheadWords): string {
  const known = organNamed({ ...(organ && { organ }), ...(body && { body }) })
  const name = known?.speaks ?? body ?? organ
  return name?.trim() || '[organ]'
}

function heading(title: string): Paragraph {
  return { ...paragraph('heading', [title]), level: 1 }
}

function paragraph(kind: ParagraphKind, words: (string | Run)[]): Paragraph {
  const runs = words.map((word): Run => (typeof word === 'string' ? { type: 'text', text: word } : word))
  return { id: '', kind, level: 0, runs }
}

function italic(text: string): Run {
  return { type: 'text', italic: true, text }
}
