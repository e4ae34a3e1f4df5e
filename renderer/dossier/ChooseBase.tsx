import { FolderOpen } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { Input, Label, ListBox, ListBoxItem, TextField } from 'react-aria-components'
import type { SourceSummary } from '../../shared/service/corpus'
import { textOfRuns } from '../../shared/text/flat'
import { useDraft } from '../draft'
import { Ask } from '../files'
import { useSources } from '../sources'
import { Button } from '../ui'
import { day, t } from '../words'
import { rollFromFile, rollFromSource, setBaseFromFile, setBaseFromSource } from './base'
import { leaveDossier } from './form-state'
import { soughtIn, sourcesNamed, sourcesWith } from './sought'

const MOST = 60

/** A source of the corpus, or a file, that a draft sets out from: a new one (`roll`), or the one on the desk. */
export function ChooseBase({ roll }: { roll: boolean }) {
  const [words, setWords] = useState('')
  const sources = useSources('base')
  const title = useDraft((s) => (roll ? '' : textOfRuns(s.draft?.text.masthead.title ?? [])))
  const list = useRef<HTMLDivElement>(null)
  const found = useMemo(() => candidates(words, sources, title).slice(0, MOST), [words, sources, title])
  const take = (sourceId: string): void => void (roll ? rollFromSource(sourceId) : setBaseFromSource(sourceId))
  return (
    <Ask
      wide
      title={t(roll ? 'base.rollTitle' : 'base.setTitle')}
      onLeave={leaveDossier}
      buttons={
        <>
          <span className="second space">{t(roll ? 'base.rollMeans' : 'base.setMeans')}</span>
          <Button look="outline" label={t('masthead.leave')} onPress={leaveDossier} />
          <Button
            look="outline"
            icon={FolderOpen}
            label={t('base.file')}
            onPress={() => void (roll ? rollFromFile() : setBaseFromFile())}
          />
        </>
      }
    >
      <div className="base-choice">
        <TextField className="masthead-field" value={words} onChange={setWords} autoFocus>
          <Label className="second">{t('base.find')}</Label>
          <Input
            className="masthead-input"
            placeholder={t('base.example')}
            spellCheck={false}
            onKeyDown={(event) => {
              const first = found[0]
              if (event.key === 'ArrowDown') list.current?.querySelector<HTMLElement>('[role=option]')?.focus()
              else if (event.key === 'Enter' && first && words.trim()) take(first.sourceId)
              else return
              event.preventDefault()
            }}
          />
        </TextField>
        <ListBox
          ref={list}
          className="base-list"
          aria-label={t('base.found')}
          items={found.map((source) => ({ id: source.sourceId, source }))}
          onAction={(id) => take(String(id))}
          renderEmptyState={() => <p className="second base-none">{t('base.none')}</p>}
        >
          {({ id, source }: { id: string; source: SourceSummary }) => <SourceRow id={id} source={source} />}
        </ListBox>
      </div>
    </Ask>
  )
}

function SourceRow({ id, source: { facts } }: { id: string; source: SourceSummary }) {
  const name = facts.symbol || facts.title
  return (
    <ListBoxItem id={id} className="base-row" textValue={`${name} ${facts.title}`}>
      <bdi className="strong fixed">{facts.symbol || t(`kind.${facts.kind}`)}</bdi>
      <span className="one-line space" dir="auto">
        {facts.title}
      </span>
      <span className="second fixed">{facts.date && day(facts.date, 'short')}</span>
    </ListBoxItem>
  )
}

/** By symbol, else by words; without any, what an organ adopted, under the draft's own title first. */
function candidates(words: string, sources: readonly SourceSummary[], title: string): SourceSummary[] {
  const usual = sources.filter(({ facts: { kind } }) => kind !== 'reply' && kind !== 'abstract' && kind !== 'letter')
  if (!words.trim()) {
    const same = ({ facts }: SourceSummary): number =>
      title && facts.title.toLowerCase() === title.toLowerCase() ? 0 : 1
    return sourcesWith('', usual).sort((a, b) => same(a) - same(b))
  }
  const sought = soughtIn(words)
  const named = sought ? sourcesNamed(sought.name, usual) : []
  return named.length > 0 ? named : sourcesWith(words, usual)
}
