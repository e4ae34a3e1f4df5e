/** Facts of a document that its markup states beside the words; what is absent is detected (source/facts.ts). */
export interface SaidFacts {
  symbol?: string
  title?: string
  /** ISO day. */
  date?: string
  kind?: 'resolution' | 'decision' | 'statement' | 'report'
  /** As printed: "Fourteenth session", "75". */
  session?: string
  /** Number of the job at the documents services: "N2512345E", "25-02793". */
  jobNumber?: string
  /** Number of the agenda item, without "Item": "72 (b)". */
  agendaItem?: string
  adoption?: Adoption
  /** Who brought the text in, as listed: names of States, "on behalf of" groups. */
  sponsors?: string[]
}

/** How an organ came to a text. */
export interface Adoption {
  way: 'without-vote' | 'vote' | 'not-adopted'
  /** Of a vote, where it was counted. */
  tally?: Tally
  /** "46th plenary meeting", "8743rd meeting". */
  meeting?: string
}

export interface Tally {
  inFavour: number
  against: number
  abstaining: number
  /** Names as printed, where the vote was recorded. */
  names?: { inFavour: string[]; against: string[]; abstaining: string[] }
}
