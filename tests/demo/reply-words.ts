/** Replies of the demo's world that come as the files of offices do: the words, whatever the format. */
export interface ReplyWords {
  state: string
  date: string
  /** Questions with their numbered paragraphs, counted through. */
  questions: readonly (readonly [question: string, ...paragraphs: string[]])[]
}

export const NOTICE = '[Sample text written for the Rapporteur demonstration. The States and bodies are invented.]'
export const REQUEST = 'Reply to the note verbale of the Secretary-General dated 12 May 2025'

export const LUSANIA: ReplyWords = {
  state: 'Lusania',
  date: '18 August 2025',
  questions: [
    [
      'Inspection of passenger ferries',
      'Ninety-three passenger ferries are registered in Lusania. Two thirds of them cross the lower Aldermere; the others serve the islands of the delta.',
      'There are five inspectors, three more than at the time of the last reply. Each of them answers for one stretch of water and knows its owners by name.',
      'A ferry that had not been seen since 2018 was visited first. By 30 June 2025, 48 such ferries had been visited and seven of them had been laid up for good.',
    ],
    [
      'Certificates',
      'Whether a ferry needs a certificate still depends on its length: the limit is 11 metres. A change to the number of passengers has been studied and put off, as most owners of short boats have no other.',
      'Certificates are kept by the registrar of vessels at Port Sebald and may be seen there on working days.',
    ],
    [
      'Training of crews',
      'Courses are held in winter, when the river is low. In the winter of 2024/25, 118 ratings took part.',
      'The course book of the Lake Police of Kalmaria is used, in translation.',
    ],
    [
      'Registers and crew lists',
      'The register of masters is on paper and holds 411 names.',
      'A list of the crew is left ashore before each departure, in a tin box beside the bell. The duty dates from 1974 and has never been questioned.',
    ],
    [
      'Rescue equipment',
      'Every ferry carries a lifejacket for each adult on board. Lifejackets for children are recommended, and the owners of the delta have bought 600 of them together.',
    ],
    [
      'Assistance among States',
      'Lusania would be grateful for the loan of an inspector who has worked in a delta. It can offer a house and a boat.',
    ],
  ],
}

export const MERIDIA: ReplyWords = {
  state: 'Meridia',
  date: '25 August 2025',
  questions: [
    [
      'Inspection of passenger ferries',
      'Ferries are no longer looked over by the insurers alone. Since 1 March 2025 the River Office has had two surveyors of its own, who made 16 visits in their first three months.',
      'The insurers go on with their visits and send their findings to the River Office within a week.',
    ],
    [
      'Certificates',
      'A certificate is issued for three years. It names the owner, the yard and the number of seats.',
      'Of 44 ferries, 31 held one on 31 July 2025.',
    ],
    [
      'Training of crews',
      'Deckhands sit an examination at the river school of Anselmo. From 1 January 2026 a certificate issued in Halvania will be taken for one issued in Meridia, and the reverse.',
      'Masters are trained by the owners, who are paid a part of the cost on showing the log.',
    ],
    [
      'Registers and crew lists',
      'A register of masters and ratings will be opened in 2027. The money for it stands in the budget for that year.',
    ],
    [
      'Rescue equipment',
      'Lifejackets approved in Halvania may be used in Meridia since 2024, which ended a dispute of twenty years about the colour of the straps.',
    ],
    [
      'Assistance among States',
      'Meridia has lent a surveyor to nobody, having two. It would gladly receive visits from colleagues on the other bank.',
    ],
  ],
}

export const OROVIA: ReplyWords = {
  state: 'Orovia',
  date: '29 September 2025',
  questions: [
    [
      'Inspection of passenger ferries',
      'The Waterways Guard has 14 inspectors and saw each of the 120 ferries of the country at least once in 2024.',
      'An inspector who has seen a ferry twice in a row does not see it a third time. The rule was made after a complaint and has since been found useful.',
    ],
    [
      'Certificates',
      'The number of passengers above which a certificate is required was lowered from 30 to 25 on 1 February 2025.',
      'The list of certificates is sent to anyone who asks for it by letter.',
    ],
    [
      'Training of crews',
      'Masters sit an examination every five years. The questions are taken from the common list, to which 12 have been added on fog.',
      'In 2024, 203 masters sat the examination and 187 passed it at the first attempt.',
    ],
    [
      'Registers and crew lists',
      'The register holds the names of masters only. Ratings are entered in the books of the owners, which the Guard may see at any time.',
    ],
    [
      'Rescue equipment',
      'One lifejacket for children is required for each eight seats, as before. The owners have been told that it must lie open and not in a locked chest.',
    ],
    [
      'Assistance among States',
      'Orovia still holds that inspectors should be exchanged rather than lent. It would take two from any State that takes two of its own.',
    ],
  ],
}
