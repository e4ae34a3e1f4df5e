import { useState } from 'react'
import type { FormEvent } from 'react'
import { Input, Label, TextField } from 'react-aria-components'
import { EMPTY_DOSSIER, withDossier } from '../../shared/draft/dossier'
import type { Dossier, Draft } from '../../shared/draft/draft'
import { desk, publishNow } from '../draft'
import { Ask } from '../files'
import { Button } from '../ui'
import { t } from '../words'
import { AskedList } from './AskedList'
import { DayField } from './DayField'
import { leaveDossier } from './form-state'
import { Mandate } from './Mandate'
import { Questions } from './Questions'
import { useReplies } from './use-replies'

/** What a report rests on, as a form. Done is one step that can be undone; Esc leaves everything as it was. */
export function DossierForm({ draft }: { draft: Draft }) {
  const [dossier, setDossier] = useState<Dossier>(() => draft.dossier ?? EMPTY_DOSSIER)
  const [wrong, setWrong] = useState({ request: false, cutOff: false })
  const replies = useReplies()
  const { request = {} } = dossier
  const done = (): void => {
    if (wrong.request || wrong.cutOff) return
    desk()?.change((now) => withDossier(now, dossier))
    publishNow()
    leaveDossier()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    done()
  }
  const early = Boolean(dossier.cutOff && request.date && dossier.cutOff < request.date)
  return (
    <Ask
      wide
      title={t('dossier.title')}
      onLeave={leaveDossier}
      buttons={
        <>
          <span className="second space">{t('dossier.means')}</span>
          <Button look="outline" label={t('masthead.leave')} onPress={leaveDossier} />
          <Button look="primary" label={t('masthead.done')} disabled={wrong.request || wrong.cutOff} onPress={done} />
        </>
      }
    >
      <form className="dossier-sides" onSubmit={onSubmit}>
        <div className="dossier-side">
          <Mandate
            passageId={dossier.mandate}
            onChange={(mandate) => {
              const { mandate: before, ...rest } = dossier
              void before
              setDossier(mandate === undefined ? rest : { ...rest, mandate })
            }}
          />
          <fieldset className="dossier-part dossier-request">
            <legend className="strong">{t('dossier.request')}</legend>
            <TextField
              className="masthead-field"
              value={request.symbol ?? ''}
              onChange={(symbol) => setDossier({ ...dossier, request: { ...request, symbol } })}
            >
              <Label className="second">{t('dossier.requestSymbol')}</Label>
              <Input className="masthead-input" placeholder={t('dossier.requestExample')} spellCheck={false} />
            </TextField>
            <DayField
              label={t('dossier.requestDate')}
              value={request.date ?? ''}
              wrong={wrong.request}
              onChange={(date) => {
                setWrong({ ...wrong, request: date === undefined })
                if (date !== undefined) setDossier({ ...dossier, request: { ...request, date } })
              }}
            />
            <DayField
              label={t('dossier.cutOff')}
              value={dossier.cutOff ?? ''}
              wrong={wrong.cutOff}
              onChange={(cutOff) => {
                setWrong({ ...wrong, cutOff: cutOff === undefined })
                if (cutOff !== undefined) setDossier({ ...dossier, cutOff })
              }}
            />
            {early && (
              <p className="field-error second whole" role="status">
                {t('dossier.early')}
              </p>
            )}
          </fieldset>
          <Questions
            questions={dossier.questions}
            onChange={(questions) => setDossier((before) => ({ ...before, questions }))}
          />
        </div>
        <AskedList dossier={dossier} replies={replies} onChange={(asked) => setDossier({ ...dossier, asked })} />
        {/* Without one, Enter would not send a form of several fields. */}
        <button type="submit" hidden />
      </form>
    </Ask>
  )
}
