import { ArrowLeft, BookOpen, Copy, Equal, History, Unplug } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { goTo } from '../draft'
import { compareWithQuote } from '../links'
import { copyPassage, linkHere, openSource, useReading, useSearching } from '../sources'
import { Button, EmptyState, Icon, passageHead, WordDiff } from '../ui'
import { t } from '../words'
import { percent, Share } from './AgreedHit'
import { chooseRung, closeGenealogy, useGenealogy } from './genealogy-store'
import type { Rung } from './ladder'
import { ladderSaid } from './ladder-said'
import { PassageStanding } from './PassageStanding'
import { placeOf, RungLine, yearOf } from './RungLine'
import { VerbSentence } from './VerbSentence'
import './agreed.css'

/** The forms of a clause over the sessions: a ladder to step through, each form against the one before it. */
export function Genealogy() {
  const { of, rungs, error, chosenKey, above } = useGenealogy()
  const reading = useReading((s) => s.at !== undefined)
  const covered = reading && !above
  const box = useRef<HTMLElement>(null)
  const at = rungs?.findIndex(({ key }) => key === chosenKey) ?? -1
  const chosen = rungs?.[at]
  useEffect(() => {
    if (!covered) useSearching.setState({ over: chosen?.passage })
    return () => useSearching.setState({ over: undefined })
  }, [chosen, covered])
  useEffect(() => {
    // Until the forms are there, the keys have a place all the same.
    if (covered) return
    box.current?.focus()
    // The list makes its rows in a step of its own.
    const arrive = requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>('[role=option][aria-selected=true]')?.focus(),
    )
    return () => cancelAnimationFrame(arrive)
  }, [of, rungs, covered])
  if (!of) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    closeGenealogy()
  }
  return (
    <section
      className={`reading genealogy ${above ? 'above' : ''}`}
      ref={box}
      tabIndex={-1}
      inert={covered}
      onKeyDownCapture={onKeyDown}
      aria-label={t('genealogy.title')}
    >
      <header className="reading-head">
        <div className="row">
          <Button label={t('reading.back')} icon={ArrowLeft} small keys="Esc" onPress={closeGenealogy} />
          <span className="strong one-line">{t('genealogy.title')}</span>
          <span className="space" />
          {rungs && <span className="second fixed">{t('genealogy.forms', { count: rungs.length })}</span>}
        </div>
        <p className="second">
          {rungs && rungs.length > 1
            ? ladderSaid(rungs)
            : 'passage' in of
              ? `${passageHead(of.passage)}, ${of.passage.label}`
              : t('genealogy.here', { label: of.question.label })}
        </p>
      </header>
      {error ? (
        <EmptyState icon={Unplug} title={t('reading.unreachable')}>
          {t('search.unreachableMeans')}
        </EmptyState>
      ) : !rungs ? (
        <p className="second reading-wait" role="status">
          {t('genealogy.opening')}
        </p>
      ) : rungs.length < 2 ? (
        <EmptyState icon={History} title={t('genealogy.none')}>
          {t('genealogy.noneMeans')}
        </EmptyState>
      ) : (
        <>
          <ListBox
            aria-label={t('genealogy.list')}
            className="ladder reading-rows"
            items={rungs}
            dependencies={[chosenKey]}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            selectedKeys={chosen ? [chosen.key] : []}
            onSelectionChange={(keys) => {
              const [key] = keys as Set<string>
              if (key !== undefined) chooseRung(key)
            }}
            onAction={(key) => {
              const rung = rungs.find((one) => one.key === key)
              if (rung) enter(rung)
            }}
          >
            {(rung) => <RungRow id={rung.key} rung={rung} />}
          </ListBox>
          {chosen && <RungWhole rung={chosen} before={rungs[at - 1]} />}
        </>
      )}
    </section>
  )
}

/** Enter, and a double click: the main thing. */
function enter({ passage, key }: Rung): void {
  if (passage) openSource(passage)
  else goTo(key.replace(/^draft /, ''))
}

function RungRow({ id, rung }: { id: string; rung: Rung }) {
  const { similarity, same, by, isEarliest, isLastAgreed, isSelf, passage } = rung
  const marks = [
    isEarliest && t('genealogy.earliest'),
    isLastAgreed && t('genealogy.lastAgreed'),
    isSelf && passage && t('genealogy.self'),
    same ? t('genealogy.sameAsBefore') : similarity !== undefined && t('agreed.share', { share: percent(similarity) }),
    by && by !== 'series' && t(`genealogy.${by}`),
  ].filter(Boolean)
  return (
    <ListBoxItem
      id={id}
      className={`rung ${isSelf ? 'self' : ''}`}
      textValue={`${rung.verb} ${placeOf(rung)} ${yearOf(rung)}`}
    >
      <RungLine rung={rung} />
      <span className="second rung-marks">{marks.join(' · ')}</span>
    </ListBoxItem>
  )
}

/** The chosen form, whole, against the one before it. */
function RungWhole({ rung, before }: { rung: Rung; before: Rung | undefined }) {
  const { passage, text, similarity, by, same, change } = rung
  const language = passage?.language ?? before?.passage?.language ?? 'en'
  const comparison = useMemo(
    () => before && compareWithQuote(text, before.text, language, { from: 0, to: text.length }),
    [before, text, language],
  )
  return (
    <section className="preview rung-whole" aria-label={t('genealogy.step')}>
      <div className="row">
        <span className="strong one-line">{placeOf(rung)}</span>
        <span className="space" />
        {similarity !== undefined && <Share of={{ similarity }} chosen />}
      </div>
      {passage && <PassageStanding of={passage} whole />}
      <p className="second">
        {before
          ? [t('genealogy.against', { year: yearOf(before) || placeOf(before) }), by && t(`genealogy.${BY[by]}`)]
              .filter(Boolean)
              .join(' · ')
          : t('genealogy.first')}
      </p>
      <div className="preview-words" tabIndex={0}>
        {comparison && !same ? (
          <WordDiff steps={comparison.steps} lang={language} />
        ) : (
          <p className="quote" lang={language} dir="auto">
            {text}
          </p>
        )}
      </div>
      {same && (
        <p className="row-tight second agrees">
          <Icon of={Equal} /> {t('genealogy.sameAsBefore')}
        </p>
      )}
      {change && <VerbSentence change={change} />}
      {passage ? (
        <div className="passage-actions">
          <Button
            label={t('agreed.copy')}
            icon={Copy}
            look="primary"
            keys="Ctrl+Shift+C"
            onPress={() => copyPassage(passage)}
          />
          <Button label={t('agreed.link')} look="outline" keys="Ctrl+L" onPress={() => linkHere(passage)} />
          <Button
            label={t('agreed.open')}
            icon={BookOpen}
            alone
            keys="Ctrl+Shift+Enter"
            onPress={() => openSource(passage)}
          />
        </div>
      ) : (
        <div className="passage-actions">
          <Button label={t('genealogy.goTo')} look="outline" onPress={() => enter(rung)} />
        </div>
      )}
    </section>
  )
}

const BY = { series: 'bySeries', citation: 'byCitation', words: 'byWords' } as const
