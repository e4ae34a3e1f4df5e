import { TriangleAlert } from 'lucide-react'
import { useMemo } from 'react'
import { parseQuery } from '../../shared/source/query'
import { Button, Icon } from '../ui'
import { t } from '../words'

interface Props {
  words: string
  /** What the answer to these words says of them. */
  remarks: readonly string[]
  onMend: (words: string) => void
}

/** What of a query was not understood as it may have been meant, each with its mend. */
export function Remarks({ words, remarks, onMend }: Props) {
  const mends = useMemo(() => parseQuery(words).mends, [words])
  return (
    <ul className="remarks" role="status" aria-label={t('search.remarks')}>
      {remarks.map((said) => {
        const mend = mends.find(({ remark }) => remark === said)
        return (
          <li key={said}>
            <Icon of={TriangleAlert} />
            <p>{said}</p>
            {mend && (
              <Button
                look="text"
                small
                label={t('search.mend', { instead: mend.instead })}
                hint={t('search.mendMeans', { instead: mend.instead })}
                onPress={() => onMend(words.slice(0, mend.from) + mend.instead + words.slice(mend.to))}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
