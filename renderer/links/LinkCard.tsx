import { BookOpen, Check, Copy, Ellipsis, EqualNot, Lock, Quote, Trash2 } from 'lucide-react'
import { Fragment } from 'react'
import { RELATIONS, STANCES } from '../../shared/draft/draft'
import type { Link } from '../../shared/draft/draft'
import { copyPassage, openSource } from '../sources'
import { Button, Icon, MenuButton, passageHead, WordDiff } from '../ui'
import type { IconShape } from '../ui'
import { day, t } from '../words'
import { relate, remove } from './change-links'
import type { Comparison } from './comparison'
import { Differences } from './Differences'
import { useOpenLink } from './open-link'
import { Doubts } from './Doubts'
import type { LinkToday } from './today'

interface Props {
  of: LinkToday
  comparison: Comparison
  open: boolean
  language: string
  paragraphId: string
  /** The words of the paragraph that rest on it, where not all do. */
  rangeWords: string | undefined
}

/** One link: what it rests on and how, where it stands; laid open, its words beside the paragraph's. */
export function LinkCard({ of, comparison, open, language, paragraphId, rangeWords }: Props) {
  const { link, state } = of.traced
  const { passage } = link
  const toggle = (): void => useOpenLink.setState({ linkId: open ? null : link.id })
  return (
    <article
      className={`link ${open ? 'open' : ''} ${state}`}
      role="listitem"
      aria-label={`${passageHead(passage)}, ${passage.label}`}
      onClick={(event) => {
        if (!open && !(event.target as Element).closest('button') && document.getSelection()?.isCollapsed) toggle()
      }}
    >
      <Head link={link} />
      <Standing link={link} comparison={comparison} open={open} onToggle={toggle} />
      <Doubts of={of} language={language} open={open} onSee={() => useOpenLink.setState({ linkId: link.id })} />
      {rangeWords !== undefined && <p className="second one-line">{t('links.part', { words: rangeWords })}</p>}
      {open && <p className="second link-label">{t('links.quoted')}</p>}
      <p className={`quote ${open ? '' : 'two-lines'}`} dir="auto">
        <Words link={link} whole={open} />
      </p>
      {open ? (
        <Differences comparison={comparison} language={language} paragraphId={paragraphId}>
          <WordDiff steps={comparison.steps} lang={language} />
        </Differences>
      ) : null}
      {open && (
        <div>
          <Button
            look="text"
            small
            label={t('links.open')}
            keys="Ctrl+Shift+Enter"
            onPress={() => openSource(passage)}
          />
        </div>
      )}
    </article>
  )
}

function Head({ link }: { link: Link }) {
  const { passage, relation, stance } = link
  return (
    <div className="row">
      <MenuButton
        name={t('links.relation')}
        value={t(`relation.${relation}`)}
        look="outline"
        choices={RELATIONS.map((id) => ({ id, label: t(`relation.${id}`) }))}
        chosen={relation}
        onChoose={(chosen) => relate(link.id, chosen, chosen === 'reports' ? (stance ?? null) : null)}
      />
      <span className="strong one-line" title={passage.title}>
        {passageHead(passage)}
      </span>
      <span className="second label">{passage.label}</span>
      <span className="space" />
      <MenuButton
        name={t('links.more')}
        icon={Ellipsis}
        choices={[
          { id: 'open', label: t('links.open'), icon: BookOpen, keys: 'Ctrl+Shift+Enter' },
          { id: 'copy', label: t('links.copy'), icon: Copy, keys: 'Ctrl+Shift+C' },
          { id: 'remove', label: t('links.remove'), icon: Trash2 },
        ]}
        onChoose={(id) => {
          if (id === 'open') openSource(passage)
          else if (id === 'copy') copyPassage(passage, link.quote)
          else remove(link)
        }}
      />
    </div>
  )
}

const VERDICTS: Readonly<Record<Comparison['verdict'], { shape: IconShape; look: string }>> = {
  same: { shape: Check, look: 'agrees' },
  'word for word': { shape: Check, look: 'agrees' },
  figures: { shape: EqualNot, look: 'differs' },
  'other words': { shape: Quote, look: '' },
}

interface StandingProps {
  link: Link
  comparison: Comparison
  open: boolean
  onToggle: () => void
}

function Standing({ link, comparison: { verdict, figures, absent }, open, onToggle }: StandingProps) {
  const { passage, relation, stance } = link
  const { shape, look } = VERDICTS[verdict]
  const said = {
    same: t('links.same'),
    'word for word': t('links.wordForWord'),
    figures: t('links.figures', { count: figures.length }),
    'other words': absent.length > 0 ? t('links.absentFigures', { count: absent.length }) : t('links.otherWords'),
  }[verdict]
  return (
    <div className="standing second">
      <span>{day(passage.date)}</span>
      {passage.visibility !== 'public' && (
        <span className="row-tight">
          <Icon of={Lock} />
          {t(`visibility.${passage.visibility}`)}
        </span>
      )}
      <span className={`row-tight ${look}`}>
        <Icon of={shape} />
        {said}
      </span>
      {relation === 'reports' && (
        <MenuButton
          name={t('links.stance')}
          value={t(`stance.${stance ?? 'none'}`)}
          choices={(['none', ...STANCES] as const).map((id) => ({ id, label: t(`stance.${id}`) }))}
          chosen={stance ?? 'none'}
          onChoose={(chosen) => relate(link.id, relation, chosen === 'none' ? null : chosen)}
        />
      )}
      {verdict !== 'same' && (
        <Button look="text" small label={t(open ? 'links.hide' : 'links.compare')} onPress={onToggle} />
      )}
    </div>
  )
}

/** The quoted words; laid open, within the passage they are from. */
function Words({ link: { quote, passage }, whole }: { link: Link; whole: boolean }) {
  const at = passage.text.indexOf(quote)
  if (!whole) return quote
  if (at < 0 || quote.length === passage.text.length) return passage.text
  return (
    <Fragment>
      {passage.text.slice(0, at)}
      <mark>{quote}</mark>
      {passage.text.slice(at + quote.length)}
    </Fragment>
  )
}
