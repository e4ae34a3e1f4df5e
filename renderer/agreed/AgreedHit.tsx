import { BookOpen, Copy, Equal } from 'lucide-react'
import { memo, useMemo } from 'react'
import { GridListItem } from 'react-aria-components'
import type { SimilarHit } from '../../shared/service/corpus'
import { useDraft } from '../draft'
import { compareWithQuote } from '../links'
import { copyPassage, dragPassage, linkHere, openSource } from '../sources'
import { Button, Icon, keyOf, passageHead, WordDiff } from '../ui'
import type { DiffStep } from '../ui'
import { t } from '../words'
import { openGenealogy } from './genealogy-store'
import { PassageStanding } from './PassageStanding'
import type { Question } from './question'
import { relationTo } from './standing'
import { takeWords } from './take'
import { verbChange, verbOf } from './verbs'
import { VerbSentence } from './VerbSentence'

interface Props {
  /** What the list tells its rows apart by. */
  id: string
  hit: SimilarHit
  question: Question
  chosen: boolean
}

/** An earlier passage: how near, where it stands, and the asked words against its own. */
export const AgreedHit = memo(function AgreedHit({ id, hit, question, chosen }: Props) {
  const { text, language } = question
  const comparison = useMemo(
    () => compareWithQuote(text, hit.text, language, { from: 0, to: text.length }),
    [text, hit.text, language],
  )
  const change = verbChange(verbOf(hit.text), verbOf(text))
  return (
    <GridListItem id={id} className="near agreed-hit" textValue={`${passageHead(hit)} ${hit.label}`}>
      <div className="near-inside" draggable onDragStart={({ nativeEvent }) => dragPassage(nativeEvent, hit)}>
        <div className="row">
          <span className="strong one-line" title={hit.title}>
            {passageHead(hit)}
          </span>
          <span className="second label one-line">{hit.label}</span>
          <span className="space" />
          <Share of={hit} chosen={chosen} />
        </div>
        <PassageStanding of={hit} uses={hit.uses} whole={chosen} />
        {hit.exact ? (
          <>
            <p className="quote three-lines" lang={hit.language} dir="auto">
              {hit.text}
            </p>
            <p className="row-tight second agrees exact">
              <Icon of={Equal} /> {t('agreed.exact')}
            </p>
          </>
        ) : (
          <div className={chosen ? 'agreed-diff' : 'agreed-diff three-lines'}>
            <WordDiff steps={chosen ? comparison.steps : unfolded(comparison.steps)} lang={hit.language} />
          </div>
        )}
        {chosen && !hit.exact && <Legend figures={comparison.figures.length > 0} />}
        {chosen && change && <VerbSentence change={change} />}
        {hit.more !== undefined && <p className="second agreed-more">{t('agreed.more', { count: hit.more })}</p>}
        {chosen && <Actions hit={hit} question={question} />}
      </div>
    </GridListItem>
  )
})

/** The share of the same words, as a bar and in figures. */
export function Share({ of: { similarity }, chosen }: { of: Pick<SimilarHit, 'similarity'>; chosen?: boolean }) {
  const share = percent(similarity)
  return (
    <span className="share second">
      <span className="meter" aria-hidden="true">
        <i style={{ width: `${share}%` }} />
      </span>
      <b>{t('agreed.percent', { share })}</b>
      <span className={chosen ? '' : 'hidden'}>{t('agreed.sameWords')}</span>
    </span>
  )
}

/** Whole per cent; a hundred only for what is all the same. */
export function percent(similarity: number): number {
  return similarity === 1 ? 100 : Math.min(99, Math.round(similarity * 100))
}

function Legend({ figures }: { figures: boolean }) {
  return (
    <p className="second diff-legend word-diff" aria-hidden="true">
      <ins>{t('links.onlyHere')}</ins>
      <del>{t('links.onlyThere')}</del>
      {figures && <ins className="figure">{t('agreed.figureDiffers')}</ins>}
    </p>
  )
}

function Actions({ hit, question }: { hit: SimilarHit; question: Question }) {
  const { paragraphId, label } = question
  const kind = useDraft((s) => s.draft?.kind ?? 'report')
  const linked = useDraft(
    (s) => s.view?.linksOf.get(paragraphId)?.some(({ passage }) => passage.passageId === hit.passageId) ?? false,
  )
  const relation = relationTo(hit, kind)
  return (
    <>
      <div className="passage-actions">
        <Button
          label={t('agreed.copy')}
          icon={Copy}
          look="primary"
          {...keys('copy-with-reference')}
          onPress={() => copyPassage(hit)}
        />
        <Button
          label={linked ? t('agreed.linked') : t('agreed.link')}
          look="outline"
          {...keys('link')}
          hint={
            relation ? t('agreed.linkAs', { label, relation: t(`relation.${relation}`) }) : t('linking.to', { label })
          }
          onPress={() => linkHere(hit, undefined, relation)}
        />
        <Button
          label={t('agreed.take')}
          hint={t('agreed.takeHint', { label })}
          onPress={() => takeWords(hit, question)}
        />
      </div>
      <div className="row">
        <Button
          look="text"
          small
          label={t('genealogy.title')}
          {...keys('genealogy')}
          onPress={() => openGenealogy({ passage: hit })}
        />
        <span className="space" />
        <Button
          label={t('agreed.open')}
          icon={BookOpen}
          alone
          small
          {...keys('open-source')}
          onPress={() => openSource(hit)}
        />
      </div>
    </>
  )
}

function keys(command: Parameters<typeof keyOf>[0]): { keys?: string } {
  const key = keyOf(command)
  return key === undefined ? {} : { keys: key }
}

/** Folds that cannot be opened are dots. */
function unfolded(steps: readonly DiffStep[]): DiffStep[] {
  return steps.map(({ folded, ...step }) => (folded ? { ...step, text: '… ' } : step))
}
