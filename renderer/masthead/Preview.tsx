import { useMemo } from 'react'
import type { Footnote, Masthead as MastheadRuns } from '../../shared/text/document-text'
import { numberingOf } from '../../shared/text/numbering'
import { Masthead } from '../editor'
import { t } from '../words'

interface Props {
  language: string
  masthead: MastheadRuns
  footnotes: readonly Footnote[]
}

/** The head of the first page as it will be. */
export function Preview({ language, masthead, footnotes }: Props) {
  const text = useMemo(
    () => ({ language, masthead, paragraphs: [], footnotes: [...footnotes] }),
    [language, masthead, footnotes],
  )
  return (
    <section className="masthead-preview" aria-label={t('masthead.preview')} lang={language}>
      <Masthead text={text} numbering={numberingOf(text)} />
    </section>
  )
}
