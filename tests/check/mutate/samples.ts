import type { Example } from '../../../shared/check/rule'
import { STATE_NAMES, stateSortKey } from '../../../shared/text/states'
import { pick } from './mutation'
import type { Random } from './mutation'

/** Texts without a fault, made anew from a seed, with all that a defect may be planted in. What they say is invented. */
export function sampleReport(random: Random): Example {
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const replied = states(random, 12)
  const trained = replied.filter((_, i) => i % 3 === 0)
  const inspections = int(31, 48)
  const sea = int(11, 15)
  const [norland, sudria] = [int(21, 29), int(41, 57)]
  const share = Math.round((100 * trained.length) / replied.length)
  const reply = {
    norland: `We carried out ${norland} inspections of passenger ferries. Every master “shall be examined before each season”.`,
    sudria: `There were ${sudria} inspections by 4 June 2025, and no ferry was detained.`,
  }
  const text = `
@organ Economic and Social Council
@symbol E/CN.15/2026/${int(3, 9)}
@date 3 March 2026
@original English
@session Thirty-fifth session
@title Safety of passenger ferries
@subtitle Report of the Secretary-General
contents:
entry I: Introduction | 1–3
entry II: Replies received from States | 4–9
entry2 A: Inspections | 4–6
entry2 B: Training of crews | 7–9
entry III: Conclusions and recommendations | 10–12
heading I: Introduction
para 1: In its resolution 2024/17 of 24 July 2024, the Economic and Social Council requested the Secretary-General to report on the safety of passenger ferries.[^1]
para 2: On 12 May 2025, a note verbale was sent to all Member States. By 30 September 2025, replies had been received from the following ${word(replied.length)} States: ${list(replied)}.
para 3: The present report deals with three subjects:
sub (a): The inspection of ferries;
sub (b): The training of crews;
sub (c): The keeping of lifejackets.
heading II: Replies received from States
heading2 A: Inspections
para 4: Norland reported that it had carried out ${norland} inspections of passenger ferries.[^2] It stated that every master “shall be examined before each season”.
para 5: Sudria reported ${sudria} inspections by 4 June 2025 (see para. 4 above).[^3] In both States together, ${norland + sudria} ferries had been inspected.
para 6: The United Nations Office on Drugs and Crime (UNODC) offered advice under the United Nations Convention against Transnational Organized Crime.[^4] The Protocol thereto was also recalled.[^5] UNODC had trained inspectors.
heading2 B: Training of crews
para 7: Of the ${replied.length} States, ${trained.length} (${share} per cent) had trained their crews.[^6] Several States kept records of the training.
para 8: A total of ${inspections + sea} courses were held, ${inspections} ashore and ${sea} at sea, from 2 March to 30 November 2025.
para 9: The Council, in its resolution 2024/17 of 24 July 2024, had welcomed such courses. Member States were encouraged to hold more of them (see paras. 10 and 11 below).
heading III: Conclusions and recommendations
para 10: The safety of ferries has been strengthened. It is recommended that inspections be organized every year, and that the programme be continued.
para 11: Further progress will depend on the training of crews, on which see section II.B above.
para 12: The Commission may wish to consider the matter at its next session.
note 1: Economic and Social Council resolution 2024/17.
note 2: E/CN.15/2025/${int(11, 19)}, para. ${int(3, 30)}.
note 3: Ibid., para. ${int(31, 60)}.
note 4: United Nations, _Treaty Series_, vol. 2225, No. 39574.
note 5: Ibid., vol. 2237, No. 39574.
note 6: ${list(trained)}.`
  return {
    text,
    date: '2026-03-03',
    kind: 'report',
    links: [
      { at: 'para. 4', passage: reply.norland, respondent: 'Norland' },
      { at: 'para. 5', passage: reply.sudria, respondent: 'Sudria' },
      { at: 'para. 5', passage: reply.norland, respondent: 'Norland' },
    ],
    dossier: { request: { date: '2025-05-12' }, cutOff: '2025-09-30', asked: [...STATE_NAMES] },
    facts: {
      cited: [
        {
          symbol: 'E/RES/2024/17',
          sourceId: 'E/RES/2024/17@en',
          title: 'Safety of passenger ferries',
          date: '2024-07-24',
          kind: 'resolution',
          labels: ['OP 1', 'OP 2', 'OP 3'],
        },
      ],
      replies: [
        {
          sourceId: 'norland',
          respondent: { name: 'Norland', class: 'member' },
          visibility: 'public',
          date: '2025-08-01',
        },
        {
          sourceId: 'sudria',
          respondent: { name: 'Sudria', class: 'member' },
          visibility: 'public',
          date: '2025-08-02',
        },
      ],
    },
  }
}

/** A resolution as adopted. */
export function sampleResolution(random: Random): Example {
  const int = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1))
  const number = int(120, 190)
  const sponsors = states(random, 9)
  const [first, second] = [
    pick(['Welcomes', 'Recognizes', 'Stresses'], random)!,
    pick(['Notes', 'Emphasizes'], random)!,
  ]
  const text = `
@organ General Assembly
@symbol A/RES/79/${number}
@session Seventy-ninth session
@item Agenda item 71
@adoption Resolution adopted by the General Assembly on 17 December 2024
@number 79/${number}
@title Safety of passenger ferries
opening: _The General Assembly_,
PP: _Recalling_ its resolutions 77/${int(100, 180)} of 15 December 2022 and 78/${int(100, 190)} of 19 December 2023 and other relevant resolutions,
PP: _Recalling also_ the United Nations Convention against Transnational Organized Crime[^1] and the Protocols thereto,[^2]
PP: _Recalling further_ the report of the Secretary-General on the safety of passenger ferries,[^3]
PP: _Noting with concern_ the number of accidents at sea, including those of ${list(sponsors.slice(0, 3))},
PP: _Reaffirming_ the importance of the inspection of ferries, and noting the work of the International Maritime Organization in that regard,
OP 1: _${first}_ the efforts of Member States to strengthen the safety of passenger ferries;
OP 2: _Also ${first.toLowerCase()}_ the work of the International Maritime Organization in that regard;
OP 3: _Further ${first.toLowerCase()}_ the training of crews, as referred to in paragraph 1 above;
OP 4: _${second}_ the report of the Secretary-General;[^4]
OP 5: _Urges_ Member States:
sub (a): To inspect passenger ferries every year;
sub (b): To train their crews;
sub (c): To keep lifejackets for children;
OP 6: _Also urges_ Member States to cooperate with the International Maritime Organization;
OP 7: _Invites_ donors to contribute to the programme on the safety of ferries;
OP 8: _Requests_ the Secretary-General to submit to the General Assembly at its eighty-first session a report on the implementation of the present resolution;
OP 9: _Also requests_ the Secretary-General to include in that report the information referred to in paragraph 5 above;
OP 10: _Decides_ to remain seized of the matter.
closing: 54th plenary meeting\\n17 December 2024
note 1: United Nations, _Treaty Series_, vol. 2225, No. 39574.
note 2: Ibid., vols. 2237, 2241 and 2326, No. 39574.
note 3: A/79/${int(200, 350)}.
note 4: A/79/${int(351, 480)}, para. ${int(3, 40)}.`
  return { text, date: '2024-12-17', kind: 'resolution' }
}

/** States in the order of lists. */
function states(random: Random, count: number): string[] {
  const chosen = new Set<string>()
  while (chosen.size < count) {
    const name = pick(PLAIN, random)!
    chosen.add(name)
  }
  return [...chosen].sort((a, b) => (stateSortKey(a) < stateSortKey(b) ? -1 : 1))
}

/** Names that stand in running text as they stand in lists. */
const PLAIN = STATE_NAMES.filter(
  (name) =>
    /^\p{L}+$/u.test(name) &&
    !/^(?:Bahamas|Comoros|Congo|Gambia|Maldives|Niger|Philippines|Sudan|Georgia|Jordan|Chad|Mali|Oman|Netherlands)$/u.test(
      name,
    ),
)

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function word(n: number): string {
  return ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][n] ?? String(n)
}
