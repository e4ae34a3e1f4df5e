import { ArrowLeft, Copy, ExternalLink, History, Lock, Unplug } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import type { Source } from '../../shared/source/source'
import { useDraft } from '../draft'
import { LossList, openOriginal } from '../import'
import { Button, EmptyState, Icon, passageHead, Segments } from '../ui'
import { day, t } from '../words'
import { copyPassage } from './copy-passage'
import { LinkButton } from './LinkButton'
import { linkedLabels } from './linked-labels'
import { ReadingCitations, symbolSaid } from './ReadingCitations'
import { ReadingRows } from './ReadingRows'
import { linkRead, openCitation, readOn, readPassage, stepBack, useReading } from './reading-store'
import { citationsOf } from './reading-citations'
import { adoptionSaid } from './standing-said'
import { readingRows } from './reading-rows'
import type { ReadingRow } from './reading-rows'
import './reading.css'

interface Props {
  /** Something lies over it. */
  covered?: boolean
  /** Show the forms of a passage over the sessions; absent where there is no room for them. */
  onGenealogy?: (passage: PlacedPassage) => void
}

/** A source opened at a passage: read up and down, link any of its paragraphs, go back where one was. */
export function Reading({ covered = false, onGenealogy }: Props) {
  const { at, source, error } = useReading()
  const back = useRef<HTMLElement>(null)
  useEffect(() => {
    // Until the source is there, the keys have a place all the same.
    if (!source) back.current?.focus()
  }, [source, at])
  if (!at) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stepBack()
  }
  return (
    <section
      className="reading"
      ref={back}
      tabIndex={-1}
      inert={covered}
      onKeyDown={onKeyDown}
      aria-label={t('reading.label', { source: passageHead(at) })}
    >
      <header className="reading-head">
        <div className="row">
          <Button label={t('reading.back')} icon={ArrowLeft} small keys="Esc" onPress={stepBack} />
          <span className="strong one-line" title={at.title}>
            {passageHead(at)}
          </span>
          <span className="space" />
          <span className="second fixed">{day(at.date)}</span>
        </div>
        {source && <Facts source={source} />}
      </header>
      {source ? (
        <Open source={source} onGenealogy={onGenealogy} />
      ) : error ? (
        <NotHere at={at} unknown={error.code === 'no-such-source'} />
      ) : (
        <p className="second reading-wait" role="status">
          {t('reading.opening')}
        </p>
      )}
    </section>
  )
}

function Facts({ source }: { source: Source }) {
  const { sourceId, facts, visibility, losses, file } = source
  const { shape, words } = adoptionSaid({ ...facts, sourceKind: facts.kind })
  return (
    <>
      <p className="second">{facts.title}</p>
      <p className="second standing">
        <span className="row-tight">
          <Icon of={shape} /> {words}
        </span>
        {facts.symbol && <bdi dir="ltr">{facts.symbol}</bdi>}
        {visibility !== 'public' && (
          <span className="row-tight restricted">
            <Icon of={Lock} /> {t(`visibility.${visibility}`)}
          </span>
        )}
        <Button
          look="text"
          small
          icon={ExternalLink}
          label={file.name}
          hint={t('citations.original')}
          onPress={() => void openOriginal(sourceId, file.name)}
        />
      </p>
      {losses.length > 0 && (
        <details className="second">
          <summary>{t('reading.losses')}</summary>
          <LossList losses={losses} />
        </details>
      )}
    </>
  )
}

function Open({ source, onGenealogy }: { source: Source } & Pick<Props, 'onGenealogy'>) {
  const { chosenId, quote, at, view: shown, citations } = useReading()
  const view = useDraft((s) => s.view)
  const rows = useMemo(() => readingRows(source), [source])
  const linked = useMemo(() => linkedLabels(view), [view])
  const chosen = rows.find((row) => row.passageId === chosenId)
  useEffect(() => {
    // The passage has moved since it was linked: its words are looked for.
    if (chosen || !at || useReading.getState().chosenId !== at.passageId) return
    const moved = rows.find(({ passageId, text }) => passageId && text === at.text) ?? rows.find((row) => row.passageId)
    if (moved?.passageId) readOn(moved.passageId)
  }, [chosen, at, rows])
  return (
    <>
      {citations && (
        <div className="reading-views">
          <Segments
            label={t('citations.view')}
            value={shown}
            options={[
              { value: 'text', label: t('citations.text') },
              { value: 'cites', label: t('citations.citesCount', { count: citations.cites.length }) },
              { value: 'citedBy', label: t('citations.citedByCount', { count: citations.citedBy.length }) },
            ]}
            onChange={(view) => useReading.setState({ view })}
          />
        </div>
      )}
      {shown !== 'text' && citations ? (
        <ReadingCitations key={shown} way={shown} citations={citations[shown]} language={source.facts.language} />
      ) : (
        <>
          <ReadingRows rows={rows} chosen={chosen} language={source.facts.language} linked={linked} />
          <Foot chosen={chosen} quote={quote} onGenealogy={onGenealogy} />
        </>
      )}
    </>
  )
}

interface FootProps extends Pick<Props, 'onGenealogy'> {
  chosen: ReadingRow | undefined
  quote: string | undefined
}

function Foot({ chosen, quote, onGenealogy }: FootProps) {
  const copy = async (): Promise<void> => {
    const passage = await readPassage()
    if (passage) copyPassage(passage, useReading.getState().quote)
  }
  const showForms = async (): Promise<void> => {
    const passage = await readPassage()
    if (passage) onGenealogy?.(passage)
  }
  return (
    <footer className="reading-foot">
      <div className="row">
        <span className="second one-line" dir="auto">
          {chosen ? chosen.label : t('reading.choose')}
        </span>
        <span className="space" />
        {onGenealogy && chosen && (
          <Button
            label={t('genealogy.title')}
            icon={History}
            look="text"
            small
            keys="Ctrl+Alt+G"
            onPress={() => void showForms()}
          />
        )}
      </div>
      <PassageCites passageId={chosen?.passageId} />
      <div className="passage-actions">
        <LinkButton
          passageId={chosen?.passageId}
          quote={quote}
          onUnquote={() => useReading.setState({ quote: undefined })}
          onPress={() => void linkRead()}
        />
        <Button label={t('search.copy')} icon={Copy} look="outline" keys="Ctrl+Shift+C" onPress={() => void copy()} />
      </div>
    </footer>
  )
}

/** Citations of one passage that are named at the foot; all of them stand in the table. */
const NAMED = 3

function PassageCites({ passageId }: { passageId: string | undefined }) {
  const citations = useReading((s) => s.citations)
  const cites = useMemo(() => (citations ? citationsOf(citations, passageId) : []), [citations, passageId])
  if (cites.length === 0) return null
  return (
    <p className="second standing">
      <span>{t('citations.ofPassage')}</span>
      {cites.slice(0, NAMED).map((citation) => {
        const { symbol, cited, place = '' } = citation
        const said = [symbolSaid(symbol, cited?.title ?? ''), place].filter(Boolean).join(', ')
        return cited ? (
          <Button
            key={said}
            look="text"
            small
            label={said}
            hint={cited.title}
            onPress={() => void openCitation(citation)}
          />
        ) : (
          <span key={said}>{said}</span>
        )
      })}
      {cites.length > NAMED && (
        <Button
          look="text"
          small
          label={t('citations.more', { count: cites.length - NAMED })}
          onPress={() => useReading.setState({ view: 'cites' })}
        />
      )}
    </p>
  )
}

function NotHere({ at, unknown }: { at: PlacedPassage | LinkedPassage; unknown: boolean }) {
  return (
    <EmptyState icon={Unplug} title={t(unknown ? 'reading.notHeld' : 'reading.unreachable')}>
      {t('reading.notHeldMeans')}
      <blockquote className="quote kept-words" dir="auto">
        {at.text}
      </blockquote>
    </EmptyState>
  )
}
