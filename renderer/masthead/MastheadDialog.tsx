import type { FormEvent, ReactNode } from 'react'
import type { DocumentText } from '../../shared/text/document-text'
import { Ask } from '../files'
import { Button } from '../ui'
import { t } from '../words'
import { leaveMasthead } from './form-state'
import { Preview } from './Preview'
import './masthead.css'

interface Props {
  title: string
  /** What Enter does. */
  done: string
  onDone: () => void
  /** What the preview shows the head of. */
  text: DocumentText
  children: ReactNode
}

/** A form beside the head it makes. Enter does it, Esc leaves everything as it was. */
export function MastheadDialog({ title, done, onDone, text, children }: Props) {
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onDone()
  }
  return (
    <Ask
      wide
      title={title}
      onLeave={leaveMasthead}
      buttons={
        <>
          <span className="second space">{t('masthead.blanks')}</span>
          <Button look="outline" label={t('masthead.leave')} onPress={leaveMasthead} />
          <Button look="primary" label={done} onPress={onDone} />
        </>
      }
    >
      <div className="masthead-sides">
        <form className="masthead-fields" onSubmit={onSubmit}>
          {children}
          {/* Without one, Enter would not send a form of several fields. */}
          <button type="submit" hidden />
        </form>
        <Preview text={text} />
      </div>
    </Ask>
  )
}
