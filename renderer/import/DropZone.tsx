import { FileText, FolderOpen, Plus } from 'lucide-react'
import { useEffect } from 'react'
import { Ask, open } from '../files'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { hasDraft, registerFileDrop, useDrop } from './drop-files'
import { cutName, fileName } from './import-rows'
import { importSources } from './import-store'
import './drop-zone.css'

/** While files are held over the window: what dropping them does. Afterwards, where it is not plain, the question. */
export function DropZone({ pathOf }: { pathOf: (file: File) => string }) {
  const over = useDrop((s) => s.over)
  const asked = useDrop((s) => s.asked)
  useEffect(() => registerFileDrop(pathOf), [pathOf])
  return (
    <>
      {over && (
        <div className="drop-zone">
          <div className="drop-zone-inside">
            <p className="drop-zone-icons">
              <Icon of={FileText} /> <Icon of={Plus} className="small" /> <Icon of={FolderOpen} />
            </p>
            <p className="large">{t('import.drop')}</p>
            <p className="second">{t('import.dropMeans')}</p>
          </div>
        </div>
      )}
      {asked !== undefined && <WhatIsIt path={asked} />}
    </>
  )
}

function WhatIsIt({ path }: { path: string }) {
  const name = cutName(fileName(path))
  const leave = (): void => useDrop.setState({ asked: undefined })
  const asSource = (): void => {
    leave()
    void importSources([path])
  }
  const asDraft = (): void => {
    leave()
    void open(path)
  }
  const source = hasDraft()
  return (
    <Ask
      title={t('import.whatIs', { name })}
      onLeave={leave}
      buttons={
        <>
          <Button label={t('import.leaveIt')} onPress={leave} />
          <span className="space" />
          <Button look={source ? 'outline' : 'primary'} first={!source} label={t('import.asDraft')} onPress={asDraft} />
          <Button
            look={source ? 'primary' : 'outline'}
            first={source}
            label={t('import.asSource')}
            onPress={asSource}
          />
        </>
      }
    >
      <p>{t('import.whatIsMeans')}</p>
    </Ask>
  )
}
