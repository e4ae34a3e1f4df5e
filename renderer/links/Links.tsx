import { EqualNot, History, Link as LinkIcon, Plus, Search, Unlink } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { rangeWithin } from '../../shared/draft/link'
import type { Paragraph } from '../../shared/text/document-text'
import { textOf } from '../../shared/text/flat'
import { useDraft } from '../draft'
import { findSource } from '../sources'
import { Button, EmptyState, Icon, passageSaid } from '../ui'
import { t } from '../words'
import { SpeakerMenu } from '../dossier'
import { confirmAll, putBack, useRemoved } from './change-links'
import { compareWithQuote } from './comparison'
import type { Comparison } from './comparison'
import { LinkCard } from './LinkCard'
import { useOpenLink } from './open-link'
import { linksToday } from './today'
import type { LinkToday } from './today'
import { useToday } from './use-today'
import './links.css'

const NO_LINKS = [] as const

/** What the current paragraph rests on: each passage with its standing, and its words beside the paragraph's. */
export function Links() {
  const draft = useDraft((s) => s.draft)
  const view = useDraft((s) => s.view)
  const currentId = useDraft((s) => s.currentId)
  const { linkId } = useOpenLink()
  const traced = (currentId && view?.tracedOf.get(currentId)) || NO_LINKS
  const today = useToday(traced)
  const paragraph = draft?.text.paragraphs.find(({ id }) => id === currentId)
  const cards = useMemo(
    () =>
      toldOnce(
        (draft && paragraph ? linksToday(draft, traced, today) : []).map((link) => ({
          link,
          comparison: compared(link),
        })),
      ),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `compared` is made of the same
    [draft, paragraph, traced, today],
  )
  function compared({ traced: { link } }: LinkToday): Comparison {
    const words = paragraph ? textOf(paragraph) : ''
    return compareWithQuote(
      words,
      link.quote,
      draft?.text.language,
      link.range && rangeWithin(link.range, words.length),
      traced.map((one) => one.link.passage.text),
    )
  }

  useEffect(() => {
    useOpenLink.setState({ linkId: undefined })
    useRemoved.setState({ removed: undefined })
  }, [currentId])

  if (!draft || !view || !currentId || !paragraph) return <EmptyState icon={Unlink} title={t('links.noParagraph')} />
  const label = view.numbering.paragraphs.get(currentId)?.label ?? ''
  const name = label.replace(/^para\. /, `${t('links.paragraph')} `)
  if (cards.length === 0) return <Nothing name={name} isHole={view.holes.has(currentId)} paragraph={paragraph} />
  const differing = cards.filter(({ comparison }) => comparison.verdict === 'figures')
  const figures = differing.reduce((sum, { comparison }) => sum + comparison.figures.length, 0)
  const open =
    linkId !== undefined
      ? linkId
      : (differing[0] ?? cards.find(({ comparison }) => comparison.verdict === 'other words'))?.link.traced.link.id
  const toConfirm = cards.filter(({ link }) => link.traced.state !== 'confirmed')
  const all = (): void =>
    confirmAll(
      label,
      toConfirm.map(({ link }) => ({ linkId: link.traced.link.id, passage: link.passage })),
    )
  return (
    <div className="links-panel">
      <header className="links-head">
        <div className="links-name">
          <h3 className="strong">{name}</h3>
          <span className="space" />
          <SpeakerMenu paragraph={paragraph} />
        </div>
        <p className="second links-counts">
          <span>{t('links.count', { count: cards.length })}</span>
          {differing.length > 0 && (
            <span className="row-tight differs">
              <Icon of={EqualNot} /> {t('links.figures', { count: figures })}
            </span>
          )}
          {toConfirm.length > 0 && (
            <span className="row-tight to-confirm">
              <Icon of={History} /> {t('links.toConfirm', { count: toConfirm.length })}
            </span>
          )}
          <span className="space" />
          {toConfirm.length > 1 && <Button look="text" small label={t('links.confirmAll')} onPress={all} />}
        </p>
      </header>
      <div className="panel-scroll" role="list" aria-label={t('links.title', { label })}>
        {cards.map(({ link, comparison }) => (
          <LinkCard
            key={link.traced.link.id}
            of={link}
            comparison={comparison}
            open={open === link.traced.link.id}
            language={draft.text.language}
            paragraphId={currentId}
            rangeWords={rangeWords(link, textOf(paragraph))}
          />
        ))}
      </div>
      <Removed />
      <footer className="links-foot">
        <Button label={t('links.find')} icon={Plus} look="outline" onPress={findSource} />
      </footer>
    </div>
  )
}

interface Card {
  link: LinkToday
  comparison: Comparison
}

/** A figure that one passage has otherwise is not told again as one that another has not. */
function toldOnce(cards: readonly Card[]): Card[] {
  const told = new Set(cards.flatMap(({ comparison }) => comparison.figures.map(({ from }) => from)))
  return cards.map(({ link, comparison }) => ({
    link,
    comparison: { ...comparison, absent: comparison.absent.filter(({ from }) => !told.has(from)) },
  }))
}

function rangeWords({ traced: { link } }: LinkToday, words: string): string | undefined {
  const range = link.range && rangeWithin(link.range, words.length)
  return range && words.slice(range.from, range.to)
}

function Nothing({ name, isHole, paragraph }: { name: string; isHole: boolean; paragraph: Paragraph }) {
  const voice = useDraft((s) => s.view?.voiceOf(paragraph))
  return (
    <div className="links-panel">
      <header className="links-head links-name">
        <h3 className="strong">{name}</h3>
        <span className="space" />
        <SpeakerMenu paragraph={paragraph} />
      </header>
      <div className="panel-scroll">
        <EmptyState
          icon={LinkIcon}
          title={t(isHole ? 'links.none' : 'links.noneNeeded', { label: name })}
          actions={
            <Button
              label={t('links.find')}
              icon={Search}
              look={isHole ? 'primary' : 'outline'}
              keys="Ctrl+L"
              onPress={findSource}
            />
          }
        >
          {t(isHole ? 'links.hole' : voice === 'secretariat' ? 'links.ownWords' : 'links.needsNone')}
        </EmptyState>
      </div>
      <Removed />
    </div>
  )
}

/** The link removed last can be put back. */
function Removed() {
  const { removed } = useRemoved()
  const back = useDraft((s) => removed && s.draft?.links.some(({ id }) => id === removed.link.id))
  if (!removed || back) return null
  return (
    <p className="links-removed">
      <span className="one-line">{t('links.removed', { source: passageSaid(removed.link.passage) })}</span>
      <Button look="text" label={t('links.undo')} onPress={putBack} />
    </p>
  )
}
