import { isListed, respondentNamed } from '../../../source/respondent'
import { replyCountsOf } from '../../numbers/reply-counts'
import type { ReplyCount } from '../../numbers/reply-counts'
import { respondentKey } from '../../sources/respondents'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { placeOf } from '../../unit'

/** The numbers asked and replying are those of the dossier. */
export const declaredRespondents = documentRule<readonly ReplyCount[]>({
  id: 'declared-respondents',
  about:
    'The number of those asked is that of the dossier, and no more replies are at hand than the text says were received.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: 'para 1: Of the three States to which the note verbale had been addressed, two States replied.',
        dossier: { asked: ['Belgium', 'Chad', 'Finland', 'World Health Organization'] },
        facts: {
          replies: [
            { sourceId: 'b@en', respondent: { name: 'Belgium', class: 'member' }, visibility: 'public', date: '' },
            { sourceId: 's@en', respondent: { name: 'Sudan', class: 'member' }, visibility: 'public', date: '' },
          ],
        },
      },
      { text: 'para 1: The note verbale was sent to 40 States.' },
    ],
    bad: [
      {
        text: 'para 1: The note verbale was sent to four States.',
        dossier: { asked: ['Belgium', 'Chad', 'Finland', 'World Health Organization'] },
        messages: ['The dossier has 3 States that were asked, not 4'],
      },
      {
        text: 'para 1: Replies were received from two States.',
        dossier: { asked: ['Belgium', 'Chad', 'Finland'] },
        facts: {
          replies: ['Belgium', 'Chad', 'Finland'].map((name) => ({
            sourceId: `${name}@en`,
            respondent: { name, class: 'member' as const },
            visibility: 'public' as const,
            date: '',
          })),
        },
        messages: ['Replies of 3 States are at hand, not 2'],
      },
    ],
  },
  extract: (unit) => {
    const counts = replyCountsOf(unit)
    return counts.length > 0 ? counts : undefined
  },
  judge: (extracts, { dossier, facts }) => {
    if (extracts.length === 0 || dossier.asked.length === 0) return []
    const asked = new Set(dossier.asked.map(respondentKey))
    // Names of nobody's list may be those of States or of others.
    const sorted = dossier.asked.map((name) => ({
      listed: isListed(name),
      state: isStateClass(respondentNamed(name).class),
    }))
    const certain = (state: boolean): number => sorted.filter((one) => one.listed && one.state === state).length
    const open = sorted.filter(({ listed }) => !listed).length
    const replied = (state: boolean): number =>
      new Set(
        facts.replies
          .map(({ respondent }) => respondent)
          .filter((one) => isStateClass(one.class) === state && asked.has(respondentKey(one.name)))
          .map(({ name }) => respondentKey(name)),
      ).size
    const found: Found[] = []
    for (const { unit, extract } of extracts)
      for (const { from, to, value, what, who } of extract) {
        if (who === 'replies') continue
        const state = who === 'States'
        const [least, most] = [certain(state), certain(state) + open]
        const message =
          what === 'asked'
            ? value < least || value > most
              ? `The dossier has ${least === most ? least : `${least} to ${most}`} ${who} that were asked, not ${value}`
              : undefined
            : replied(state) > value
              ? `Replies of ${replied(state)} ${who} are at hand, not ${value}`
              : undefined
        if (message) found.push({ ...placeOf(unit), from, to, message })
      }
    return found
  },
})

const isStateClass = (name: string): boolean => name === 'member' || name === 'observer'
