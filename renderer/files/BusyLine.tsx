import { LoaderCircle } from 'lucide-react'
import { Icon } from '../ui'
import { useBusy } from './busy'

/** What the program is at, where it takes long enough to be worth saying. */
export function BusyLine() {
  const words = useBusy((s) => s.words)
  return (
    <div role="status" className={words ? 'notice busy' : 'hidden'}>
      {words && (
        <>
          <Icon of={LoaderCircle} turning />
          <p className="notice-words">{words}</p>
        </>
      )}
    </div>
  )
}
