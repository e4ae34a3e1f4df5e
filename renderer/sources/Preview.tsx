import { BookOpen, Copy } from 'lucide-react'
import { useCallback, useRef } from 'react'
import type { SearchHit } from '../../shared/service/corpus'
import { Button, passageHead, withReference } from '../ui'
import { t } from '../words'
import { copyText } from './copy-text'
import { linkHere } from './link-here'
import { LinkButton } from './LinkButton'
import { openSource } from './reading-store'
import { useSearching } from './search-store'
import { useSelectedWords } from './selected-words'

/** The chosen hit, whole: to be read, and linked to the paragraph its button names. */
export function Preview({ hit }: { hit: SearchHit }) {
  const quote = useSearching((s) => s.quote)
  const words = useRef<HTMLParagraphElement>(null)
  const setQuote = useCallback((chosen: string | undefined) => useSearching.setState({ quote: chosen }), [])
  useSelectedWords(words, hit.text, setQuote)
  return (
    <section className="preview" aria-label={t('search.preview')}>
      <div className="row">
        <span className="strong one-line">{passageHead(hit)}</span>
        <span className="second label one-line">{hit.label}</span>
        <span className="space" />
        <Button
          label={t('search.open')}
          icon={BookOpen}
          alone
          small
          keys="Ctrl+Shift+Enter"
          onPress={() => openSource(hit)}
        />
      </div>
      <p className="second one-line" title={hit.title}>
        {hit.title}
      </p>
      <div className="preview-words" tabIndex={0}>
        <p className="quote" lang={hit.language} dir="auto" ref={words}>
          {hit.text}
        </p>
        {hit.notes.map((note) => (
          <p key={note.mark} className="quote preview-note">
            <sup>{note.mark}</sup> {note.text}
          </p>
        ))}
      </div>
      <div className="passage-actions">
        <LinkButton
          passageId={hit.passageId}
          quote={quote}
          onUnquote={() => setQuote(undefined)}
          onPress={() => linkHere(hit, quote)}
        />
        <Button
          label={t('search.copy')}
          icon={Copy}
          look="outline"
          keys="Ctrl+Shift+C"
          onPress={() => copyText(withReference(hit, quote))}
        />
      </div>
    </section>
  )
}
