import { Button } from '../ui'
import { t } from '../words'
import { Ask } from './Ask'
import { clock } from './clock'
import { giveUp, keepAfterAll, useGivingUp } from './give-up'

/** Asks before a kept draft is given up, by naming what is lost. */
export function GiveUp() {
  const kept = useGivingUp((s) => s.kept)
  if (!kept) return null
  const words = { title: kept.title || kept.name, name: kept.name, at: clock(kept.at) }
  return (
    <Ask
      role="alertdialog"
      title={t('files.giveUpTitle', words)}
      onLeave={keepAfterAll}
      buttons={
        <>
          <Button look="outline" label={t('files.giveUp')} onPress={() => void giveUp()} />
          <Button first look="primary" label={t('files.keepIt')} onPress={keepAfterAll} />
        </>
      }
    >
      <p>{t(kept.path ? 'files.giveUpFile' : 'files.giveUpAll', words)}</p>
    </Ask>
  )
}
