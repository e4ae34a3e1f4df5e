import { Plus, Table } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { addSources } from '../import'
import { openLibrary } from '../library'
import { Button, keyOf, Segments } from '../ui'
import { t } from '../words'
import { Search } from './Search'
import { SOURCES_VIEWS, useSearching } from './search-store'
import './sources.css'

interface Props {
  field: Ref<HTMLTextAreaElement>
  /** Whether the corpus answers. */
  reachable: boolean
  /** Agreed language for the paragraph. */
  agreed: ReactNode
}

/** What the sources hold: where words stand, and where a paragraph's words were agreed before. */
export function Sources({ field, reachable, agreed }: Props) {
  const view = useSearching((s) => s.view)
  return (
    <div className="sources">
      <div className="sources-view">
        <Segments
          label={t('sources.view')}
          value={view}
          options={SOURCES_VIEWS.map((value) => ({ value, label: t(`sources.${value}`) }))}
          onChange={(chosen) => useSearching.setState({ view: chosen })}
        />
        <Button label={t('import.add')} icon={Plus} alone onPress={() => void addSources()} />
        <Button
          label={t('library.title')}
          icon={Table}
          alone
          keys={keyOf('library') ?? ''}
          onPress={() => openLibrary()}
        />
      </div>
      {view === 'agreed' ? agreed : <Search field={field} reachable={reachable} />}
    </div>
  )
}
