/** Facts of a document that its markup states beside the words; what is absent is detected (source/facts.ts). */
export interface SaidFacts {
  symbol?: string
  title?: string
  /** ISO day. */
  date?: string
  kind?: 'resolution' | 'decision' | 'statement' | 'report'
}
