/** What a reading did to a file's content, told to the user: nothing is lost in silence. */
export interface Loss {
  /** `changed`: words kept in another form; `dropped`: words left out; `flattened`: form left out, words kept. */
  way: 'changed' | 'dropped' | 'flattened'
  /** One noun phrase a drafter understands: "titles before the resolution", "pictures". */
  what: string
  count: number
  detail?: string
}
