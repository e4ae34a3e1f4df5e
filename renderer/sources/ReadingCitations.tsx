import { BookMarked, EqualNot, Library, Quote } from 'lucide-react'
import { memo } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { PlacedCitation } from '../../shared/service/corpus'
import { Button, EmptyState, Icon, passageHead } from '../ui'
import { day, t } from '../words'
import { markedWords } from './reading-citations'
import { openCitation, openCiting, readOn, useReading } from './reading-store'

interface Props {
  citations: readonly PlacedCitation[]
  /** Whether they stand in the source that is open, or lead to it. */
  way: 'cites' | 'citedBy'
  language: string
}

/** What a source cites, or what cites it: a row each, compared with the source that is cited; Enter opens it. */
export function ReadingCitations({ citations, way, language }: Props) {
  if (citations.length === 0) {
    return (
      <EmptyState icon={BookMarked} title={t(`citations.${way}None`)}>
        {t(`citations.${way}NoneMeans`)}
      </EmptyState>
    )
  }
  const held = citations.filter(({ cited }) => cited).length
  const differ = citations.filter(({ differs }) => differs).length
  return (
    <>
      <p className="hits-count second" role="status">
        {way === 'cites'
          ? t('citations.known', { held, count: citations.length })
          : t('citations.citedByCount', { count: citations.length })}
        {differ > 0 && ` · ${t('citations.differ', { count: differ })}`}
      </p>
      <GridList
        aria-label={t(`citations.${way}`)}
        className="near-list citations reading-rows"
        items={citations.map((citation, id) => ({ id, citation }))}
        selectionMode="single"
        selectionBehavior="replace"
        onAction={(id) => {
          const citation = citations[Number(id)]
          if (citation) act(citation, way)
        }}
      >
        {({ id, citation }) => <Row id={id} citation={citation} way={way} language={language} />}
      </GridList>
    </>
  )
}

/** The main thing: to the source that is cited, or to the passage that cites. */
function act(citation: PlacedCitation, way: Props['way']): void {
  if (way === 'citedBy') openCiting(citation)
  else if (citation.cited) void openCitation(citation)
  else showInText(citation)
}

function showInText({ passageId }: PlacedCitation): void {
  readOn(passageId)
  useReading.setState({ view: 'text' })
}

interface RowProps {
  id: number
  citation: PlacedCitation
  way: Props['way']
  language: string
}

const Row = memo(function Row({ id, citation, way, language }: RowProps) {
  const { symbol, place, label, note, cited, ibid, inTitle, inSymbol, inDate } = citation
  const head = way === 'cites' ? symbolSaid(symbol, cited?.title ?? '') : symbolSaid(inSymbol, inTitle)
  const date = way === 'cites' ? (citation.date ?? cited?.date ?? '') : inDate
  const where = note === undefined ? t('citations.inPassage', { label }) : t('citations.inNote', { label, note })
  const [before, said, after] = markedWords(citation)
  return (
    <GridListItem id={id} className="near" textValue={`${head} ${place ?? ''} ${label}`}>
      <div className="row">
        <span className="strong one-line" title={way === 'cites' ? (cited?.title ?? symbol) : inTitle}>
          {head}
        </span>
        <span className="second label one-line">{way === 'cites' ? place : label}</span>
        <span className="space" />
        <span className="second fixed">{day(date)}</span>
      </div>
      <p className="quote two-lines" lang={language} dir="auto">
        {before}
        {said && <mark>{said}</mark>}
        {after}
      </p>
      <div className="standing second">
        {way === 'cites' ? (
          <>
            <Button look="text" small label={where} onPress={() => showInText(citation)} />
            {ibid && (
              <span className="row-tight">
                <Icon of={Quote} /> {t('citations.ibid')}
              </span>
            )}
            <span className="row-tight">
              {cited && <Icon of={Library} />} {t(cited ? 'citations.held' : 'citations.notHeld')}
            </span>
          </>
        ) : (
          note !== undefined && <span>{where}</span>
        )}
      </div>
      <Differences citation={citation} />
    </GridListItem>
  )
})

/** What the citation has otherwise than the source it leads to; both sides said. */
function Differences({ citation: { differs, date, title, cited } }: { citation: PlacedCitation }) {
  if (!differs || !cited) return null
  return (
    <>
      {differs.map((what) => (
        <p key={what} className="citation-differs">
          <Icon of={EqualNot} />
          <span>
            {what === 'date'
              ? t('citations.dateDiffers', { here: day(date ?? ''), there: day(cited.date) })
              : t('citations.titleDiffers', { here: title, there: cited.title })}
          </span>
        </p>
      ))}
    </>
  )
}

/** A source in one line, as its passages' heads name it. */
export function symbolSaid(symbol: string, title: string): string {
  return passageHead({ symbol, title } as Parameters<typeof passageHead>[0])
}
