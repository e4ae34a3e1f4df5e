import { Check, Link2, X } from 'lucide-react'
import { textOf } from '../../shared/text/flat'
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
  const words = useDraft((s) => {
    const paragraph = none ? undefined : s.draft?.text.paragraphs.find(({ id }) => id === target.paragraphId)
    return paragraph && textOf(paragraph).replace(/\s+/g, ' ').slice(0, 60)
  })
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
        label={none ? t('linking.toNothing') : linkWords(target.label, made === true)}
        hint={none || isNumbered(target.label) ? undefined : words}
        icon={made ? Check : Link2}
        look={made ? 'outline' : 'primary'}
        keys="Ctrl+L"
        disabled={none}
        onPress={onPress}
      />
    </>
  )
}

/** Labels like `annex, text 31` name a paragraph that has no number: nobody counts to it. */
function isNumbered(label: string): boolean {
  return !/\btext \d/.test(label)
}

function linkWords(label: string, made: boolean): string {
  if (!isNumbered(label)) return t(made ? 'linking.againThis' : 'linking.toThis')
  return t(made ? 'linking.again' : 'linking.to', { label })
}
