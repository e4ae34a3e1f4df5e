import { Lock, Unlink } from 'lucide-react'
import { Fragment } from 'react'
import type { Link } from '../../shared/draft/draft'
import { useDraft } from '../draft'
import { EmptyState, Icon, passageHead } from '../ui'
import { day, t } from '../words'
import './links.css'

/** What the current paragraph rests on: each source with its label and the quoted words. */
export function Links() {
  const { view, currentId } = useDraft()
  if (!view || !currentId) return <EmptyState icon={Unlink} title={t('links.noParagraph')} />
  const label = view.numbering.paragraphs.get(currentId)?.label ?? ''
  const links = view.linksOf.get(currentId) ?? []
  if (links.length === 0) {
    return (
      <EmptyState icon={Unlink} title={t('links.none', { label })}>
        {view.holes.has(currentId) ? t('links.hole') : t('links.needsNone')}
      </EmptyState>
    )
  }
  return (
    <div className="panel-scroll" tabIndex={0} aria-label={t('links.title', { label })}>
      <header className="links-head">
        <h3 className="strong">{label.replace(/^para\. /, `${t('links.paragraph')} `)}</h3>
        <p className="second">{t('links.count', { count: links.length })}</p>
      </header>
      {links.map((link) => (
        <LinkCard key={link.id} link={link} />
      ))}
    </div>
  )
}

function LinkCard({ link }: { link: Link }) {
  const { passage } = link
  const at = link.quote ? passage.text.indexOf(link.quote) : -1
  const whole = link.quote.length === passage.text.length
  return (
    <article className="link">
      <div className="row">
        <span className="relation">{t(`relation.${link.relation}`)}</span>
        <span className="strong one-line" title={passage.title}>
          {passageHead(passage)}
        </span>
        <span className="second fixed">{passage.label}</span>
      </div>
      <p className="standing second">
        <span>{day(passage.date)}</span>
        {passage.visibility !== 'public' && (
          <span className="row-tight">
            <Icon of={Lock} />
            {t(`visibility.${passage.visibility}`)}
          </span>
        )}
        {link.state === 'suggested' && <span>{t('links.suggested')}</span>}
      </p>
      <p className="quote">
        {at < 0 || whole ? (
          passage.text
        ) : (
          <Fragment>
            {passage.text.slice(0, at)}
            <mark>{link.quote}</mark>
            {passage.text.slice(at + link.quote.length)}
          </Fragment>
        )}
      </p>
    </article>
  )
}
