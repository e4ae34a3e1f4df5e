import { History } from 'lucide-react'
import { useEffect } from 'react'
import { Button, Icon } from '../ui'
import { count, t } from '../words'
import { forgetUnfinished, goOnWith, lookForUnfinished, useImport } from './import-store'

/** Above the page: an import that was stopped or killed before its end can be gone on with. */
export function UnfinishedImports() {
  const { running, shown, unfinished, changes } = useImport()
  useEffect(() => {
    if (!useImport.getState().running) void lookForUnfinished()
  }, [changes])
  const [last] = unfinished
  if (!last || running || shown) return null
  const { done, total } = last
  return (
    <div className="notice unfinished" role="status">
      <Icon of={History} />
      <p className="notice-words">
        {t('import.unfinished', { done: count(done), total: count(total) })}{' '}
        {unfinished.length > 1 && t('import.unfinishedMore', { count: unfinished.length - 1 })}
      </p>
      <Button look="outline" label={t('import.goOn')} onPress={() => goOnWith(last)} />
      <Button label={t('import.forget')} onPress={() => void forgetUnfinished(last)} />
    </div>
  )
}
