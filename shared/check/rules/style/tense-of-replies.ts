import { proseOf } from '../../style/prose'
import { gateOf } from '../../scan'
import { documentRule } from '../../rule'
import type { Found } from '../../rule'
import { isFootnote } from '../../unit'

interface Verbs {
  past: number
  present: readonly { from: number; to: number; verb: string }[]
}

/** Norland reported that ..., not Norland reports that ... */
export const tenseOfReplies = documentRule<Verbs>({
  id: 'tense-of-replies',
  about: 'A report tells what States replied in the past tense throughout: reported, stated, indicated.',
  level: 'hint',
  reference: 'Drafting convention',
  languages: ['en'],
  examples: {
    ok: [
      {
        text: `
          para 1: Norland reported that ferries were safe. Sudria stated that they were not.
          para 2: Tarvonia indicated that its crews were trained. The Secretary-General notes that this is so.`,
      },
      { text: 'para 1: Norland reports that ferries are safe. Sudria states that they are not.' },
    ],
    bad: [
      {
        text: `
          para 1: Norland reported that ferries were safe. Sudria stated that they were not.
          para 2: Tarvonia indicated that its crews were trained, and Halvania reports that its own were.`,
        messages: ['“reports” where other replies are told in the past tense'],
      },
      {
        text: `
          para 1: Norland reported that ferries were safe. Sudria noted that they were not. Estvale explained that it had none.
          para 2: Meridia (see A/80/1) states that two were lost.`,
        messages: ['“states” where other replies are told in the past tense'],
      },
    ],
  },
  extract: (unit) => {
    if (isFootnote(unit) || (unit.kind !== 'numbered' && unit.kind !== 'sub' && unit.kind !== 'text')) return undefined
    if (!toldIn(unit) && !tellsIn(unit)) return undefined
    const prose = proseOf(unit)
    const past = toldIn(unit) ? [...prose.matchAll(PAST)].length : 0
    const present = (tellsIn(unit) ? [...prose.matchAll(PRESENT)] : [])
      .filter(({ 1: subject = '' }) => !OFFICES.test(subject))
      .map(({ index, 0: whole, 2: verb = '' }) => {
        const from = index + whole.lastIndexOf(verb)
        return { from, to: from + verb.length, verb }
      })
    return past || present.length ? { past, present } : undefined
  },
  judge: (extracts, { kind }) => {
    let past = 0
    let present = 0
    for (const { extract } of extracts) {
      past += extract.past
      present += extract.present.length
    }
    if (kind !== 'report' || past < 3 || past < present * 3) return []
    return extracts.flatMap(({ unit, extract }): Found[] =>
      extract.present.map(({ from, to, verb }) => ({
        paragraphId: unit.id,
        from,
        to,
        message: `“${verb}” where other replies are told in the past tense`,
      })),
    )
  },
})

const toldIn = gateOf({ small: 'reported stated indicated noted informed explained mentioned replied' })
const tellsIn = gateOf({ small: 'reports states indicates notes informs explains mentions replies' })
const PAST = /\b(?=[eimnrs])(?<!\p{L})(?:reported|stated|indicated|noted|informed|explained|mentioned|replied) that\b/gu
const PRESENT =
  /(?<!\p{L})(\p{Lu}[\p{L}’-]+)(?: \([^()]{1,60}\))? (reports|states|indicates|notes|informs|explains|mentions|replies) that\b/gu
const OFFICES =
  /General|Council|Assembly|Committee|Office|Secretariat|Organi[sz]ation|Rapporteur|Report|Commission|Group|Commissioner|Representative|Board|Court|Panel|Expert|Chair|Department|Director|Agenda|Act|Law|Convention|Charter|Article|It|This|That|Which|Who|These|Those|Article|Mission|Programme|Fund|Agency|Annex|Resolution|Team|He|She|Adviser|Envoy|Union|President/u
