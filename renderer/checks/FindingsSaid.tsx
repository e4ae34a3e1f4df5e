import { useEffect, useState } from 'react'
import { useDraft } from '../draft'
import { t } from '../words'

/** Milliseconds without a change before a count is said. */
const PAUSE = 2000

/** Tells a screen reader how many findings there are, politely: once they rest, never per key. */
export function FindingsSaid() {
  const count = useDraft((s) => (s.draft && !s.checking ? s.findings.length : undefined))
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (count === undefined) return
    const timer = setTimeout(() => setSaid(count === 0 ? t('checks.nothing') : t('findings.said', { count })), PAUSE)
    return () => clearTimeout(timer)
  }, [count])
  return (
    <div className="hidden" role="status">
      {said}
    </div>
  )
}
