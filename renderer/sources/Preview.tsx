import { BookOpen, Copy, ExternalLink } from 'lucide-react'
import { useCallback, useRef } from 'react'
import type { PlacedPassage } from '../../shared/source/passage'
import type { SearchHit } from '../../shared/service/corpus'
import { openOriginal } from '../import'
import { Button, passageHead } from '../ui'
import { t } from '../words'
import { copyPassage } from './copy-passage'
import { useFoundWords } from './found-words'
import { linkHere } from './link-here'
import { LinkButton } from './LinkButton'
import { openSource } from './reading-store'
import { useSearching } from './search-store'
import { useSelectedWords } from './selected-words'
import { Standing } from './Standing'

/** The chosen hit, whole: to be read, and linked to the paragraph its button names. */
export function Preview({ hit }: { hit: PlacedPassage & Partial<Pick<SearchHit, 'uses' | 'snippet'>> }) {
  const quote = useSearching((s) => s.quote)
  const words = useRef<HTMLParagraphElement>(null)
  const setQuote = useCallback((chosen: string | undefined) => useSearching.setState({ quote: chosen }), [])
  useSelectedWords(words, hit.text, setQuote)
  useFoundWords(words, hit.snippet ?? '')
  return (
    <section className="preview" aria-label={t('search.preview')}>
      <div className="row">
        <span className="strong one-line" dir="auto">
          {passageHead(hit)}
        </span>
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
        <Button
          label={t('search.original')}
          icon={ExternalLink}
          alone
          small
          onPress={() => void openOriginal(hit.sourceId, passageHead(hit))}
        />
      </div>
      <p className="second one-line" title={hit.title} dir="auto">
        {hit.title}
      </p>
      <div className="preview-words" tabIndex={0}>
        <p className="quote" lang={hit.language} dir="auto" ref={words}>
          {hit.text}
        </p>
        {hit.notes.map((note) => (
          <p key={note.mark} className="quote preview-note" lang={hit.language} dir="auto">
            <sup>{note.mark}</sup> {note.text}
          </p>
        ))}
      </div>
      <Standing passage={hit} uses={hit.uses} whole />
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
          onPress={() => copyPassage(hit, quote)}
        />
      </div>
    </section>
  )
}
