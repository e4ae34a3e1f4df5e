import { Check, Circle, LoaderCircle, OctagonAlert } from 'lucide-react'
import { useEffect } from 'react'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { clock } from './clock'
import { useFile } from './file-state'
import type { FileState } from './file-state'
import { save } from './save'

/** Whether the draft is saved, in the status bar. A screen reader is told of each saving, not of each first letter typed. */
export function SavedState() {
  const file = useFile()
  useTitle(file)
  const { failure, saving, unsaved, savedAt } = file
  const words = wordsFor(file)
  const said = savedAt && !unsaved && !saving && !failure ? words : ''
  return (
    <>
      {saving || (!unsaved && !failure && file.path) ? (
        <span className="status-item saved">
          <Icon of={saving ? LoaderCircle : Check} turning={saving} />
          <span>{words}</span>
        </span>
      ) : (
        <span className={failure ? 'status-item lost' : ''}>
          <Button
            small
            icon={failure ? OctagonAlert : Circle}
            label={words}
            hint={t(failure ? 'files.save' : 'files.unsavedMeans')}
            keys="Ctrl+S"
            onPress={() => void save()}
          />
        </span>
      )}
      <span className="hidden" role="status">
        {said}
      </span>
    </>
  )
}

function wordsFor({ failure, saving, unsaved, savedAt, path }: FileState): string {
  if (saving) return t('files.saving')
  if (failure) return t('files.notSavedSince', { at: clock(failure.at) })
  if (path === undefined) return t('files.notYet')
  if (unsaved) return t('files.unsaved')
  return savedAt ? t('files.savedAt', { at: clock(savedAt) }) : t('files.saved')
}

/** The window's title: a dot before the name while there is something to save. */
function useTitle({ name, unsaved, failure }: FileState): void {
  useEffect(() => {
    if (name === undefined) return
    const mark = unsaved || failure ? '• ' : ''
    document.title = `${mark}${name} — Rapporteur`
    return () => {
      document.title = 'Rapporteur'
    }
  }, [name, unsaved, failure])
}
