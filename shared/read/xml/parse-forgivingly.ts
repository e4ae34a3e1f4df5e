import { AppError } from '../../error'
import type { Loss } from '../../text/loss'
import { mendXml } from './mend-xml'
import type { Mended } from './mend-xml'
import { parseXml } from './parse-xml'
import type { XmlLimits } from './parse-xml'
import type { XmlElement } from './xml-tree'

/**
 * An XML file as a tree, strictly; where it is not well-formed, mended (mend-xml.ts), which is told with the line of the
 * first fault. What cannot be mended is refused as `parseXml` refuses it.
 */
export function parseForgivingly(
  source: string,
  limits: Partial<XmlLimits> = {},
): { root: XmlElement; losses: Loss[] } {
  try {
    return { root: parseXml(source, limits), losses: [] }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'malformed') throw thrown
    const mended = mendXml(source)
    if (!mended) throw thrown
    try {
      return { root: parseXml(mended.source, limits), losses: lossesOf(mended, thrown) }
    } catch (again) {
      if (again instanceof AppError && again.code === 'too-large') throw again
      throw thrown
    }
  }
}

function lossesOf({ repairs, dropped }: Mended, fault: AppError): Loss[] {
  const count = [...repairs.values()].reduce((sum, n) => sum + n, 0)
  const done = [...repairs].map(([what, n]) => `${n} ${n === 1 ? singular(what) : what}`).join(', ')
  const reason = fault.message.replace(/^Broken at line (\d+), column \d+: /, 'line $1: ').replace(/\.$/, '')
  return [
    {
      way: 'changed',
      what: 'faults of a file that is not well-formed XML, mended',
      count: Math.max(1, count),
      detail: `first at ${reason}${done && `; ${done}`}`,
    },
    ...(dropped.length > 0
      ? [
          {
            way: 'dropped' as const,
            what: 'words inside broken tags',
            count: dropped.length,
            detail: dropped.slice(0, 3).join('; ').replace(/\s+/g, ' ').slice(0, 200),
          },
        ]
      : []),
  ]
}

function singular(what: string): string {
  return what.replace(/^(\w+?)s\b/, '$1')
}
