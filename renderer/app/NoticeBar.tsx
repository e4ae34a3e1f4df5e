import { CircleCheck, OctagonAlert, TriangleAlert, X } from 'lucide-react'
import { BusyLine, closeNotice, SaveTrouble, useNotice } from '../files'
import { UnfinishedImports } from '../import'
import { Button, Icon } from '../ui'
import { t } from '../words'

const SHAPES = { ok: CircleCheck, warning: TriangleAlert, error: OctagonAlert }

/** Above the page: what puts the draft at risk, what the program is at, and the one notice. */
export function NoticeBar() {
  const notice = useNotice((s) => s.notice)
  return (
    <div className="notices">
      <SaveTrouble />
      <BusyLine />
      <UnfinishedImports />
      {notice && (
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
          {notice.actions?.map(({ label, run }, index) => (
            <Button key={label} look={index === 0 ? 'primary' : 'outline'} label={label} onPress={run} />
          ))}
          <Button label={t('notice.close')} icon={X} alone small onPress={closeNotice} />
        </div>
      )}
    </div>
  )
}
