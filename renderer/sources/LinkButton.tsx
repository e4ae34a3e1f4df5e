import { Check, Link2, X } from 'lucide-react'
import { useDraft } from '../draft'
import { Button } from '../ui'
import { t } from '../words'
import { whyNot } from './link-here'
import { useTarget } from './use-target'

interface Props {
  passageId: string | undefined
  /** The words to be quoted; undefined for the whole passage. */
  quote: string | undefined
  onUnquote: () => void
  onPress: () => void
}

/** The one thing to do with a passage: link it to the paragraph it names. What is said above it is what becomes of it. */
export function LinkButton({ passageId, quote, onUnquote, onPress }: Props) {
  const target = useTarget()
  const none = 'why' in target
  const made = useDraft(
    (s) =>
      !none &&
      s.view?.linksOf
        .get(target.paragraphId)
        ?.some(
          (link) =>
            link.passage.passageId === passageId &&
            link.range?.from === target.range?.from &&
            link.range?.to === target.range?.to &&
            (quote ?? link.passage.text) === link.quote,
        ),
  )
  return (
    <>
      {quote !== undefined && (
        <div className="row link-terms second">
          <span className="one-line">{t('linking.quotes', { words: quote })}</span>
          <Button label={t('linking.wholeInstead')} icon={X} alone small onPress={onUnquote} />
        </div>
      )}
      {none ? (
        <p className="second link-terms">{whyNot(target)}</p>
      ) : (
        target.words !== undefined && (
          <p className="second one-line link-terms">
            {t('linking.range', { label: target.label, words: target.words })}
          </p>
        )
      )}
      <Button
        label={none ? t('linking.toNothing') : t(made ? 'linking.again' : 'linking.to', { label: target.label })}
        icon={made ? Check : Link2}
        look={made ? 'outline' : 'primary'}
        keys="Ctrl+L"
        disabled={none}
        onPress={onPress}
      />
    </>
  )
}
