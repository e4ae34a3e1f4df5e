import { memo } from 'react'
import { Pencil } from 'lucide-react'
import type { MouseEvent } from 'react'
import type { DocumentText, MastheadField } from '../../shared/text/document-text'
import { textOfRuns } from '../../shared/text/flat'
import { sessionLines } from '../../shared/text/masthead-order'
import type { Numbering } from '../../shared/text/numbering'
import { Button } from '../ui'
import { t } from '../words'
import { Runs } from './Runs'

interface Props {
  text: DocumentText
  numbering: Numbering
  /** Edit it: a press anywhere on it, or on its button, asks for that. */
  onEdit?: (() => void) | undefined
}

/** The head of the first page, as printed: organ and symbol between rules, then session, item and title. */
export const Masthead = memo(MastheadNow, (a, b) => {
  return a.text.masthead === b.text.masthead && a.numbering === b.numbering && a.onEdit === b.onEdit
})

function MastheadNow({ text, numbering, onEdit }: Props) {
  const { masthead } = text
  const onClick = (event: MouseEvent): void => {
    const onPart = (event.target as Element).closest('.reference, button')
    if (onEdit && !onPart && getSelection()?.isCollapsed !== false) onEdit()
  }
  const field = (name: MastheadField, className: string) =>
    masthead[name] && (
      <p className={className} data-field={name} dir="auto">
        <Runs runs={masthead[name]} numbering={numbering} />
      </p>
    )
  const symbol = textOfRuns(masthead.symbol ?? [])
  const [, organLetters = '', rest = symbol] = /^([A-Z]+)(\/.*)$/.exec(symbol) ?? []
  return (
    // The button inside is for the keyboard and whoever does not see the page.
    <header className={onEdit ? 'masthead editable' : 'masthead'} onClick={onClick}>
      {onEdit && (
        <span className="masthead-edit">
          <Button small look="outline" icon={Pencil} alone label={t('masthead.edit')} onPress={onEdit} />
        </span>
      )}
      {(masthead.organ || symbol) && (
        <>
          <div className="masthead-first">
            <span className="united-nations">United Nations</span>
            <span className="symbol">
              <b>{organLetters}</b>
              {rest}
            </span>
          </div>
          <div className="masthead-second">
            <p className="organ">{textOfRuns(masthead.organ ?? [])}</p>
            <div className="distribution">
              {masthead.distribution && <p>{labelledDistribution(textOfRuns(masthead.distribution))}</p>}
              {field('date', '')}
              {masthead.original && (
                <p className="original">{t('page.original', { value: textOfRuns(masthead.original) })}</p>
              )}
            </div>
          </div>
        </>
      )}
      {field('respondent', 'session')}
      {sessionLines(masthead)[0] === 'body' && field('body', 'session')}
      {(masthead.session || masthead.place) && (
        <p className="session">
          {masthead.session && <Runs runs={masthead.session} numbering={numbering} />}
          {masthead.session && masthead.place && ', '}
          {masthead.place && <Runs runs={masthead.place} numbering={numbering} />}
        </p>
      )}
      {sessionLines(masthead)[0] === 'session' && field('body', 'session')}
      {field('item', 'item')}
      {field('itemTitle', 'session')}
      {field('sponsors', 'sponsors')}
      {field('adoption', 'adoption')}
      {field('origin', 'origin')}
      {masthead.title && (
        <h1 className="title">
          {masthead.number && (
            <span className="title-number">
              <bdi dir="ltr">{textOfRuns(masthead.number).replace(/\.?$/, '.')}</bdi>
            </span>
          )}
          <Runs runs={masthead.title} numbering={numbering} />
        </h1>
      )}
      {field('subtitle', 'subtitle')}
      {field('author', 'item indented')}
      {field('catalogueNumber', 'item indented')}
      {field('length', 'item indented')}
    </header>
  )
}

/** `Distr.: General`; `Distr. générale` has its label in it. */
function labelledDistribution(value: string): string {
  return /^Distr\.\s/.test(value) ? value : t('page.distribution', { value })
}
