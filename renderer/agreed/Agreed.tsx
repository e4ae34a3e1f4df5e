import { PenLine, Pin, Plus, Search, SearchX, Unplug } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { GridList } from 'react-aria-components'
import type { SimilarHit } from '../../shared/service/corpus'
import { COMMANDS } from '../../shared/service/commands'
import { useDraft } from '../draft'
import { addSources } from '../import'
import { choose, findSource, linkHere } from '../sources'
import { Button, Chip, EmptyState, MenuButton } from '../ui'
import { t } from '../words'
import { ask, useAgreed } from './agreed-store'
import { AgreedHit } from './AgreedHit'
import { ClauseFoot } from './ClauseFoot'
import { useFollowing } from './follow'
import type { Question, Silence } from './question'
import { hasStanding, relationTo, STANDINGS } from './standing'
import './agreed.css'

/** Where the words of the paragraph at the caret, or those selected in it, were agreed before. */
export function Agreed() {
  const box = useRef<HTMLDivElement>(null)
  useFollowing(box)
  useEffect(() => () => choose(undefined), [])
  const { asked, answer, looking, error } = useAgreed()
  const silent = 'why' in asked
  return (
    <div className="agreed" ref={box}>
      {silent ? (
        <Silent why={asked.why} />
      ) : error ? (
        <EmptyState
          icon={Unplug}
          title={t('search.unreachable')}
          actions={<Button label={t('search.tryAgain')} look="outline" onPress={() => ask(asked, true)} />}
        >
          {t('search.unreachableMeans')}
          <details>
            <summary>{t('details')}</summary>
            <p className="second">
              {error.code} · {error.message}
            </p>
          </details>
        </EmptyState>
      ) : (
        <>
          <Head asked={asked} hits={answer?.hits ?? []} />
          {answer && (!looking || answer.question.paragraphId === asked.paragraphId) ? (
            <Answer answer={answer} />
          ) : looking ? (
            <div className="waiting" role="status" aria-label={t('agreed.looking')}>
              {Array.from({ length: 9 }, (_, i) => (
                <i key={i} />
              ))}
            </div>
          ) : (
            <div className="space" />
          )}
        </>
      )}
    </div>
  )
}

function Head({ asked, hits }: { asked: Question; hits: readonly SimilarHit[] }) {
  const { pinned, perSeries, standing } = useAgreed()
  const elsewhere = useDraft((s) =>
    pinned && s.currentId !== asked.paragraphId && s.currentId !== undefined
      ? s.view?.numbering.paragraphs.get(s.currentId)?.label
      : undefined,
  )
  return (
    <header className="agreed-head">
      <div className="row">
        <h2 className="strong one-line">{paragraphSaid(asked)}</h2>
        <span className="space" />
        <Button
          label={t(pinned ? 'agreed.unpin' : 'agreed.pin')}
          icon={Pin}
          alone
          small
          on={pinned}
          onPress={() => useAgreed.setState({ pinned: !pinned })}
        />
        <MenuButton
          name={t('agreed.which')}
          value={t(perSeries ? 'agreed.perSeries' : 'agreed.every')}
          choices={[
            { id: 'series', label: t('agreed.perSeries') },
            { id: 'every', label: t('agreed.every') },
          ]}
          chosen={perSeries ? 'series' : 'every'}
          onChoose={(id) => useAgreed.setState({ perSeries: id === 'series' })}
        />
      </div>
      {asked.range && <p className="second one-line">{t('agreed.words', { words: asked.text })}</p>}
      {elsewhere && <p className="second">{t('agreed.pinned', { label: elsewhere })}</p>}
      <div className="chips">
        {STANDINGS.map((one) => {
          const count = hits.filter((hit) => hasStanding(hit, one)).length
          return (
            <Chip
              key={one}
              label={t(`agreed.${one}`, { count })}
              on={standing === one}
              disabled={count === 0 && standing !== one}
              onPress={() => useAgreed.setState({ standing: standing === one ? undefined : one })}
            />
          )
        })}
      </div>
    </header>
  )
}

function Answer({ answer: { question, hits } }: { answer: { question: Question; hits: readonly SimilarHit[] } }) {
  const { chosenId, standing } = useAgreed()
  const kind = useDraft((s) => s.draft?.kind ?? 'report')
  const shown = standing ? hits.filter((hit) => hasStanding(hit, standing)) : hits
  const chosen = shown.find((hit) => hit.passageId === chosenId) ?? shown[0]
  useEffect(() => choose(chosen, chosen && relationTo(chosen, kind)), [chosen, kind])
  if (hits.length === 0) return <Nothing question={question} />
  if (shown.length === 0) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('agreed.narrowed')}
        actions={
          <Button
            look="text"
            label={t('agreed.showAll', { count: hits.length })}
            onPress={() => useAgreed.setState({ standing: undefined })}
          />
        }
      />
    )
  }
  return (
    <>
      <GridList
        aria-label={t('agreed.list')}
        className="near-list agreed-hits"
        items={shown}
        dependencies={[chosen, question]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen ? [chosen.passageId] : []}
        onSelectionChange={(keys) => {
          const [id] = keys as Set<string>
          if (id !== undefined) useAgreed.setState({ chosenId: id })
        }}
        // Enter, and a double click: the main thing.
        onAction={(id) => {
          const hit = shown.find(({ passageId }) => passageId === id)
          if (hit) linkHere(hit, undefined, relationTo(hit, kind))
        }}
      >
        {(hit) => <AgreedHit id={hit.passageId} hit={hit} question={question} chosen={hit === chosen} />}
      </GridList>
      <ClauseFoot question={question} />
    </>
  )
}

function Silent({ why }: Silence) {
  if (why === 'short') {
    return (
      <EmptyState icon={PenLine} title={t('agreed.short')}>
        {t('agreed.shortMeans')}
      </EmptyState>
    )
  }
  return why === 'none' ? (
    <EmptyState icon={PenLine} title={t('agreed.none')}>
      {t('agreed.noneMeans')}
    </EmptyState>
  ) : (
    <EmptyState icon={PenLine} title={t('agreed.kind', { kind: t(`unlinkable.${why}`) })}>
      {t('agreed.kindMeans')}
    </EmptyState>
  )
}

function Nothing({ question }: { question: Question }) {
  return (
    <EmptyState
      icon={SearchX}
      title={t('agreed.nothing', { label: question.label })}
      actions={
        <>
          <Button look="text" icon={Search} label={t('agreed.search')} onPress={findSource} />
          <Button look="text" icon={Plus} label={t('import.add')} onPress={() => void addSources()} />
        </>
      }
    >
      {t('agreed.nothingMeans')}
    </EmptyState>
  )
}

/** `Operative paragraph 2`; other kinds by their label. */
function paragraphSaid({ kind, label }: Question): string {
  const number = /^(?:OP|PP) (\S+)$/.exec(label)?.[1]
  if (!number || (kind !== 'operative' && kind !== 'preambular')) return label
  return `${COMMANDS[`kind-${kind}`].label} ${number}`
}
