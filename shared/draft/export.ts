/** What a draft is written as, and how the page looks; what is absent comes from the draft's settings. */
export interface WriteOptions {
  to: 'docx' | 'matrix-json' | 'matrix-html'
  style?: 'new-york' | 'geneva' | undefined
  paper?: 'letter' | 'a4' | undefined
  /** PNG of an emblem the user supplies; the place stays empty without it. */
  emblem?: Uint8Array | undefined
}

export interface WriteAnswer {
  bytes: Uint8Array
  proof: Proof
}

/** What the written file gave when it was read back. */
export interface Proof {
  paragraphs: number
  footnotes: number
  /** Empty where the file says what the draft says. */
  differences: string[]
  /** What the page cannot show, or shows only when Word has counted its pages: for the user to know, no fault of the file. */
  remarks?: string[]
}
