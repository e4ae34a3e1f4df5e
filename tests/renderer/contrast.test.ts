import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8')
const light = coloursIn(':is(.sheet, .foot) {')
const dark = { ...light, ...coloursIn(":root[data-theme='dark'] {") }

/** Every pair of ink and ground that the window uses. Words need 4.5 to 1, borders of controls 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: Record<string, string> = {
  text: 'chrome surface hover press accent-tint error-tint warn-tint ok-tint',
  'text-2': 'chrome surface desk hover press accent-tint hint-tint warn-tint',
  'text-3': 'chrome surface desk hover page accent-tint hint-tint',
  'page-ink': 'page error-tint warn-tint accent-tint',
  accent: 'chrome surface desk hover page accent-tint error-tint warn-tint',
  'on-accent': 'accent accent-hover',
  error: 'chrome surface page error-tint accent-tint',
  warn: 'chrome surface warn-tint accent-tint',
  ok: 'chrome surface desk accent-tint ok-tint',
  'line-strong': 'chrome surface desk',
}

describe.each([
  ['light', light],
  ['dark', dark],
])('in the %s theme', (_, colours) => {
  it('every ink can be read on every ground it stands on', () => {
    const weak = Object.entries(PAIRS).flatMap(([ink, grounds]) =>
      grounds.split(' ').flatMap((ground) => {
        const ratio = contrast(colours[ink]!, colours[ground]!)
        return ratio < (ink === 'line-strong' ? 3 : 4.5) ? [`${ink} on ${ground}: ${ratio.toFixed(1)}`] : []
      }),
    )
    expect(weak).toEqual([])
  })
})

it('a grey that is too light is told', () => {
  expect(contrast('#999999', '#FFFFFF')).toBeLessThan(4.5)
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21)
})

function coloursIn(selector: string): Record<string, string> {
  const start = css.indexOf(selector)
  if (start < 0) throw new Error(`tokens.css has no ${selector}`)
  const block = css.slice(start).split('}')[0]!
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/gi)].map((m) => [m[1]!, m[2]!]))
}

function contrast(a: string, b: string): number {
  const [brighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (brighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((i) => parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
