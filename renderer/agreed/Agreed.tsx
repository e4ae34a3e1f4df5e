import { useEffect, useState } from 'react'
import type { SimilarResult } from '../../shared/service/corpus'
import { textOf } from '../../shared/text/flat'
import { corpus } from '../bridge'
import { useDraft } from '../draft'
import { passageHead } from '../ui'

/** Where the words of the paragraph at the caret were agreed before. */
export function Agreed() {
  const text = useDraft(({ draft, currentId }) => {
    const paragraph = draft?.text.paragraphs.find(({ id }) => id === currentId)
    return paragraph ? textOf(paragraph) : ''
  })
  const [result, setResult] = useState<SimilarResult>()
  useEffect(() => {
    const settle = setTimeout(() => void corpus.similar({ text, perSeries: true }).then(setResult), 400)
    return () => clearTimeout(settle)
  }, [text])
  return (
    <ul className="hits">
      {result?.hits.map((hit) => (
        <li key={hit.passageId}>{passageHead(hit)}</li>
      ))}
    </ul>
  )
}
