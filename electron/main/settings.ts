import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeAtomically } from '../file/atomic-write'

const place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
})
const recentFile = z.object({ path: z.string(), name: z.string(), title: z.string(), at: z.string() })
const ruleSettings = z.record(z.string(), z.enum(['error', 'warning', 'hint', 'consult', 'off'])).catch({})
const rules = z.object({ classic: ruleSettings, current: ruleSettings })
const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  window: place.optional().catch(undefined),
  recent: z.array(recentFile).catch([]),
  /** Rules of the checks that the user switched off or gave another level, by profile. */
  rules: rules.catch({ classic: {}, current: {} }),
})

/** Where a window stood. */
export type WindowPlace = z.infer<typeof place>

/** What the program remembers between two runs, in one small file. */
export type Settings = z.infer<typeof settingsSchema>

export interface SettingsFile {
  readonly current: Settings
  /** Whether there was a file: without one this is the first start. */
  readonly found: boolean
  change(part: Partial<Settings>): void
  /** Resolves when everything changed so far is on the disk, or could not be written. */
  saved(): Promise<void>
}

/** A broken file, or a broken part of one, counts as absent: nothing in it is worth refusing to start. */
export function openSettings(path: string): SettingsFile {
  const stored = read(path)
  let current = settingsSchema.parse(stored ?? {})
  let writing: Promise<void> | undefined
  let changed = false

  return {
    get current() {
      return current
    },
    found: stored !== undefined,
    change(part) {
      current = { ...current, ...part }
      changed = true
      writing ??= write()
    },
    async saved() {
      await writing
    },
  }

  /** Changes that come while one is being written go out together afterwards. */
  async function write(): Promise<void> {
    while (changed) {
      changed = false
      await writeAtomically(path, `${JSON.stringify(current, null, 2)}\n`).catch((error: Error) =>
        console.error(error.message),
      )
    }
    writing = undefined
  }
}

function read(path: string): object | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : {}
  }
}
