import { groupsIn } from '../../sources/reporting'
import { isState, respondentKey } from '../../sources/respondents'
import { coveredBy, perLinked, reportsIt } from '../../sources/rests'
import { documentRule } from '../../rule'
import { wordsOf } from '../../unit'

const REPLY = 'Together with Belgium and the Turkish authorities we inspected the ferries that go to Dakar.'

/** A State named in what a reply is said to report is named in that reply. */
export const stateNotInSources = documentRule<never>({
  id: 'state-not-in-sources',
  about: 'The States that a paragraph names are those that replied, or that the linked replies name.',
  level: 'warning',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Denmark reported that it had inspected ferries with Belgium and Turkey.
          para 2: France had given no reply.`,
        links: [{ at: 'para. 1', passage: REPLY, respondent: 'Denmark' }],
      },
      {
        text: 'para 1: The Republic of Korea and Sweden reported that they had trained crews. Finland and Norway had stated the same.',
        links: [
          { at: 'para. 1', passage: 'Crews were trained in Seoul.', respondent: 'Republic of Korea' },
          { at: 'para. 1', passage: 'Swedish crews were trained.', respondent: 'Sweden' },
        ],
      },
    ],
    bad: [
      {
        text: 'para 1: Denmark reported that it had inspected ferries with Belarus and Turkey.',
        links: [{ at: 'para. 1', passage: REPLY, respondent: 'Denmark' }],
        messages: ['No passage linked here names Belarus'],
      },
      {
        text: 'para 1: Denmark reported that ferries went to Senegal, which had inspected them.',
        links: [{ at: 'para. 1', passage: 'Ferries go to Dakar.', respondent: 'Denmark' }],
        messages: ['No passage linked here names Senegal'],
      },
    ],
  },
  extract: () => undefined,
  judge: perLinked((paragraph, { links, beside }, names, context) => {
    if (!links.some((link) => reportsIt(link, context) && link.passage.respondent)) return []
    const flat = wordsOf(paragraph)
    const covered = coveredBy(links, flat.length)
    const all = [...links, ...beside]
    const own = new Set(all.map(({ passage }) => respondentKey(passage.respondent ?? '')))
    const told = new Set<string>()
    return groupsIn(flat, names.of(paragraph)).flatMap((group) =>
      group.names.flatMap(({ name, from, to }) => {
        // Who is said to have reported is asked for a link instead.
        if (group.reports || !isState(name) || own.has(name) || told.has(name) || !covered(from, to)) return []
        // Swedish, Turkish, Belarusian: the beginning tells.
        const stem = flat.slice(from, Math.min(to, from + Math.max(4, Math.min(to - from - 3, 7))))
        if (
          all.some(
            ({ passage }) => passage.text.includes(stem) || names.in(passage.text).some((one) => one.name === name),
          )
        )
          return []
        told.add(name)
        return [
          { paragraphId: paragraph.id, from, to, message: `No passage linked here names ${flat.slice(from, to)}` },
        ]
      }),
    )
  }),
})
