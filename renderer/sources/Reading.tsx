import { ArrowLeft, Copy, Unplug } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { LinkedPassage } from '../../shared/draft/draft'
import type { PlacedPassage } from '../../shared/source/passage'
import type { Source } from '../../shared/source/source'
import { useDraft } from '../draft'
import { Button, EmptyState, passageHead, withReference } from '../ui'
import { day, t } from '../words'
import { copyText } from './copy-text'
import { LinkButton } from './LinkButton'
import { linkedLabels } from './linked-labels'
import { ReadingRows } from './ReadingRows'
import { closeSource, linkRead, readOn, readPassage, useReading } from './reading-store'
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
export function Reading({ covered = false }: Props) {
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
    closeSource()
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
          <Button label={t('reading.back')} icon={ArrowLeft} small keys="Esc" onPress={closeSource} />
          <span className="strong one-line" title={at.title}>
            {passageHead(at)}
          </span>
          <span className="space" />
          <span className="second fixed">{day(at.date)}</span>
        </div>
        {source && <Facts source={source} />}
      </header>
      {source ? (
        <Open source={source} />
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

function Facts({ source: { facts, visibility, losses, file } }: { source: Source }) {
  return (
    <>
      <p className="second">{facts.title}</p>
      <p className="second standing">
        <span>{t(`kind.${facts.kind}`)}</span>
        {facts.symbol && <bdi dir="ltr">{facts.symbol}</bdi>}
        {visibility !== 'public' && <span>{t(`visibility.${visibility}`)}</span>}
        <span>{t('reading.file', { name: file.name })}</span>
      </p>
      {losses.length > 0 && (
        <details className="second">
          <summary>{t('reading.losses')}</summary>
          <ul>
            {losses.map(({ way, what, count }, index) => (
              <li key={index}>{t('import.loss', { way: t(`loss.${way}`), what, count })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Open({ source }: { source: Source }) {
  const { chosenId, quote, at } = useReading()
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
      <ReadingRows rows={rows} chosen={chosen} language={source.facts.language} linked={linked} />
      <Foot chosen={chosen} quote={quote} />
    </>
  )
}

function Foot({ chosen, quote }: { chosen: ReadingRow | undefined; quote: string | undefined }) {
  const copy = async (): Promise<void> => {
    const passage = await readPassage()
    if (passage) copyText(withReference(passage, useReading.getState().quote))
  }
  return (
    <footer className="reading-foot">
      <p className="second one-line">{chosen ? chosen.label : t('reading.choose')}</p>
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
