import type { DocumentText } from '../../shared/text/document-text'
import { numberingOf } from '../../shared/text/numbering'
import { Masthead } from '../editor'
import { t } from '../words'

/** The head of the first page as it will be. */
export function Preview({ text }: { text: DocumentText }) {
  return (
    <section className="masthead-preview" aria-label={t('masthead.preview')} lang={text.language}>
      <Masthead text={text} numbering={numberingOf(text)} />
    </section>
  )
}
