import type { Draft } from '../../shared/draft/draft'
import { parseText } from '../../shared/text/notation'
import type { DocumentText } from '../../shared/text/document-text'

/** A report of the invented world with one of everything a page can hold. */
export function reportText(): DocumentText {
  return parseText(REPORT)
}

export function resolutionText(): DocumentText {
  return parseText(RESOLUTION)
}

export function draftOf(text: DocumentText, change: Partial<Draft> = {}): Draft {
  return {
    format: 'undraft',
    version: 1,
    id: 'd1',
    kind: 'report',
    text,
    links: [],
    dismissals: [],
    settings: { profile: 'auto', style: 'new-york', paper: 'letter' },
    createdAt: '2026-03-01T09:00:00.000Z',
    changedAt: '2026-03-02T10:11:12.000Z',
    ...change,
  }
}

const REPORT = `
  @organ Economic and Social Council
  @symbol E/CN.99/2026/4
  @distribution General
  @date 2 March 2026
  @original English
  @body Commission on Passenger Shipping
  @session Twelfth session
  @place Port Halvard, 18-22 May 2026
  @item Item 6 of the provisional agenda[^*]
  @itemTitle Safety of passenger ferries in coastal and inland waters
  @title Measures to improve the safety of passenger ferries
  @subtitle Report of the Secretary-General[^**]
  contents:
  heading I: Introduction
  para 1: In its resolution 11/3, the Commission on Passenger Shipping requested the Secretary-General to report to it at its twelfth session on the measures taken by Member States to improve the safety of passenger ferries.[^1] The present report is submitted pursuant to that request and is based on the replies received from 6 States and 2 organizations, which were invited by a note verbale dated 14 November 2025 to describe their legislation, inspection and training.
  para 2: Replies were received from Estvale, Halvania, Kalmaria, Norland, Sudria and Tarvonia.[^2]
  heading II: Replies received from Member States
  heading2 A: Legislation and regulation
  para 3: Norland reported that its _Merchant Shipping Act_ had been amended in 2024 so that every ferry carrying more than 12 passengers was surveyed once a year:
  sub (a): Vessels under 24 metres in length were surveyed by the port authority;
  sub (b): Larger vessels were surveyed by the maritime administration, which had established:
  sub2 (i): A register of surveyors;
  sub2 (ii): A fund for the training of crews in the management of crowds, to which the operators of all scheduled services contributed in proportion to the number of passengers carried;
  sub (c): Vessels older than 30 years were surveyed twice a year.[^3]
  para 4: The same Act[^1] provided for fines. Sudria quoted the preamble of its law:
  quote: No person shall be carried for reward upon any water of the Republic in a vessel that has not been examined and found fit for the season and the service in which it is employed.
  heading2 B: Inspection
  heading3 1: Coastal waters
  para 5: The number of inspections is shown in the table below.
  table: Inspections of passenger ferries, 2023-2025
  header: State | 2023 | 2024 | 2025
  row: Norland[^a] | 38 | 40 | 42
  row: Sudria | 17 | 24 | 24
  row: Total | 55 | 64 | 66
  heading4 (a): River mouths
  para 6: Tarvonia had not yet begun inspections in river mouths.
  heading5 (i): Pilotage
  para 7: Pilots were trained at two schools.
  heading III: Conclusions and recommendations
  para 8: The Commission may wish:
  bullet: To consider a model survey form
  bullet2: With an annex for vessels under 24 metres
  bullet: To invite States to exchange surveyors
  annex!: Questions put to Member States
  para 1: Which vessels are surveyed, how often and by whom?
  para 2: How many inspections were carried out in each of the past three years?
  note *: E/CN.99/2026/1.
  note **: The submission of the present report was delayed so as to take into account replies received after 31 January 2026.
  note 1: _Official Records of the Economic and Social Council, 2025, Supplement No. 9_ (E/2025/29), chap. I, sect. B, resolution 11/3, para. 9.
  note 2: The replies are available from the Secretariat.
  note 3: Norland, _Merchant Shipping Act_, 2024, sect. 12.
  note a: Including the inland waters of the province of Ostmark.
`

const RESOLUTION = `
  @organ General Assembly
  @symbol A/RES/80/158
  @distribution General
  @date 9 January 2026
  @session Eightieth session
  @item Agenda item 28
  @itemTitle Advancement of passenger safety
  @adoption Resolution adopted by the General Assembly on 16 December 2025
  @origin [_on the report of the Third Committee (A/80/471, para. 80)_]
  @number 80/158
  @title Safety of passenger ferries
  opening: _The General Assembly_,
  PP: _Recalling_ its resolution 79/112 of 12 December 2024 on the safety of passenger ferries and all its previous resolutions on the matter,[^1]
  PP: _Deeply concerned_ at the loss of life at sea and in inland waters,
  PP: _Bearing in mind_ the Convention on the Carriage of Passengers,[^2]
  OP 1: _Urges_ all Member States to apply the Convention;[^2]
  OP 2: _Calls upon_ Member States:
  sub (a): To survey vessels every year;
  sub (b): To publish the results of surveys;
  OP 3: _Requests_ the Secretary-General to report to it at its eighty-first session on the implementation of the present resolution.
  closing: 46th plenary meeting\\n16 December 2025
  note 1: Resolution 78/90.
  note 2: United Nations, _Treaty Series_, vol. 4225, No. 39574.
`
