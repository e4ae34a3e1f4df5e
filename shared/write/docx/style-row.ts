/** One style: id, name in Word's list, and its properties as WordprocessingML in schema order. */
export interface StyleRow {
  id: string
  name: string
  basedOn?: string
  next?: string
  type?: 'character'
  /** Children of `w:pPr`. */
  paragraph?: string
  /** Children of `w:rPr`. */
  run?: string
  /** One of Word's own styles, not the template's. */
  builtIn?: true
}

/** Left tab stops as children of `w:tabs` (ECMA-376 part 1, 17.3.1.38). */
export function leftTabs(positions: readonly number[]): string {
  return positions.map((position) => `<w:tab w:val="left" w:pos="${position}"/>`).join('')
}
