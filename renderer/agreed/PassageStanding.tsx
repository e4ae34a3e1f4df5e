import { History, Landmark, Lock, Users } from 'lucide-react'
import type { PlacedPassage } from '../../shared/source/passage'
import type { Uses } from '../../shared/service/corpus'
import { adoptionSaid, bodyName } from '../sources'
import { Icon } from '../ui'
import type { IconShape } from '../ui'
import { day, t } from '../words'
import { yearsOf } from './standing'

interface Props {
  of: PlacedPassage
  uses?: Uses | undefined
  /** With organ and sponsors. */
  whole?: boolean
}

/** Where a passage stands: its day, how its organ came to it, how often it was said again. */
export function PassageStanding({ of, uses, whole = false }: Props) {
  const organ = bodyName(of.body)
  const { shape, words } = adoptionSaid(of)
  return (
    <p className="standing second">
      {of.date && <span>{day(of.date)}</span>}
      <Said shape={shape} words={words} />
      {whole && organ && <Said shape={Landmark} words={organ} />}
      {of.visibility !== 'public' && <Said shape={Lock} words={t(`visibility.${of.visibility}`)} />}
      {uses && <Said shape={History} words={usesSaid(of, uses)} />}
      {whole && of.sponsors && of.sponsors.length > 0 && <Said shape={Users} words={sponsorsSaid(of.sponsors)} />}
    </p>
  )
}

function Said({ shape, words }: { shape: IconShape; words: string }) {
  return (
    <span className="row-tight">
      <Icon of={shape} /> {words}
    </span>
  )
}

function usesSaid({ adoption, sourceKind }: PlacedPassage, uses: Uses): string {
  const { from, to } = yearsOf(uses)
  const years = from && to && from !== to ? t('agreed.years', { from, to }) : from || to
  const agreed = adoption ? adoption.way !== 'not-adopted' : sourceKind === 'resolution'
  const said = agreed
    ? t('agreed.kept', { count: uses.sources - 1, years })
    : t('agreed.inSources', { count: uses.sources, years })
  return years ? said : said.replace(/,\s*$/, '')
}

/** Sponsors named before the rest is counted. */
const NAMED = 4

function sponsorsSaid(sponsors: readonly string[]): string {
  const names = sponsors
    .slice(0, NAMED)
    .map((name) => name.replace(/^submitted by /i, ''))
    .join(', ')
  const more = sponsors.length - NAMED
  return more > 0 ? t('agreed.sponsorsMore', { names, count: more }) : names
}
