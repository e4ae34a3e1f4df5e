/** Left tab stops as children of `w:tabs` (ECMA-376 part 1, 17.3.1.38). */
export function leftTabs(positions: readonly number[]): string {
  return positions.map((position) => `<w:tab w:val="left" w:pos="${position}"/>`).join('')
}
