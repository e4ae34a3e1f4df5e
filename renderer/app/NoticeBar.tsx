import { CircleCheck, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import { Button, Icon } from '../ui'
import { t } from '../words'
import { closeNotice, useNotice } from './notice'

const SHAPES = { ok: CircleCheck, warning: TriangleAlert, error: OctagonAlert }

/** The one notice, above the page. */
export function NoticeBar() {
  const notice = useNotice((s) => s.notice)
  if (!notice) return null
  return (
    <div className={`notice ${notice.level}`} role={notice.level === 'error' ? 'alert' : 'status'}>
      <Icon of={SHAPES[notice.level]} className={notice.level} />
      <div className="notice-words">
        <p>
          <b className="strong">{notice.title}</b> {notice.words}
        </p>
        {notice.details && (
          <p className="second">
            {t('details')}: {notice.details}
          </p>
        )}
      </div>
      {notice.action && <Button look="outline" label={notice.action.label} onPress={notice.action.run} />}
      <Button label={t('notice.close')} icon={X} alone small onPress={closeNotice} />
    </div>
  )
}
