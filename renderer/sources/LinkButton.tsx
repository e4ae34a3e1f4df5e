import { Link2, X } from 'lucide-react'
import { Button } from '../ui'
import { t } from '../words'
import { whyNot } from './link-here'
import { useTarget } from './use-target'

interface Props {
  /** The words to be quoted; undefined for the whole passage. */
  quote: string | undefined
  onUnquote: () => void
  onPress: () => void
}

/** The one thing to do with a passage: link it to the paragraph it names. What is said above it is what becomes of it. */
export function LinkButton({ quote, onUnquote, onPress }: Props) {
  const target = useTarget()
  const none = 'why' in target
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
        label={none ? t('linking.toNothing') : t('linking.to', { label: target.label })}
        icon={Link2}
        look="primary"
        keys="Ctrl+L"
        disabled={none}
        onPress={onPress}
      />
    </>
  )
}
