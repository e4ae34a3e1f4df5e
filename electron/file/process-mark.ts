import { readFileSync } from 'node:fs'
import { hostname, uptime, userInfo } from 'node:os'
import { z } from 'zod'

/** Which process of which user on which machine; known again after it is gone. */
export const processMark = z.object({
  user: z.string(),
  host: z.string(),
  pid: z.number().int().positive(),
  /** When its machine was started, in minutes since 1970. */
  booted: z.number(),
  /** What the system says of when the process began, where it says so: a process number is given again to others. */
  birth: z.string().optional(),
})
export type ProcessMark = z.infer<typeof processMark>

/** The mark of this process. */
export function ownMark(): ProcessMark {
  const birth = birthOf(process.pid)
  return { user: userName(), host: hostname(), pid: process.pid, booted: bootedAt(), ...(birth && { birth }) }
}

export function isOwnMark(mark: ProcessMark): boolean {
  return mark.host === hostname() && mark.pid === process.pid && mark.birth === birthOf(process.pid)
}

/** Whether that process is known to be gone. Of another machine nothing is known. */
export function hasEnded(mark: ProcessMark): boolean {
  if (mark.host !== hostname()) return false
  if (!exists(mark.pid)) return true
  const birth = birthOf(mark.pid)
  // The clock may have been set by a little since.
  return birth && mark.birth ? birth !== mark.birth : Math.abs(mark.booted - bootedAt()) > 5
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** On Linux: which start of the machine, and how many ticks after it. */
function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets, which may hold anything; the time is field 22.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
    return `${boot} ${ticks}`
  } catch {
    return undefined
  }
}

function bootedAt(): number {
  return Math.round((Date.now() / 1000 - uptime()) / 60)
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A user the system has no name for, as in some containers.
    return 'somebody'
  }
}
