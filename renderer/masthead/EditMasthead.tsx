import { useState } from 'react'
import type { Draft } from '../../shared/draft/draft'
import { desk, useDraft } from '../draft'
import { t } from '../words'
import { changedMasthead, withoutEmptyNotes } from './change'
import type { MastheadChange } from './change'
import { fieldsOf } from './fields'
import { FieldList } from './FieldList'
import { leaveMasthead } from './form-state'
import { wordsOfMasthead } from './masthead-words'
import { MastheadDialog } from './MastheadDialog'

/** The masthead of the draft on the desk, with the notes it carries. Done is one step that can be undone. */
export function EditMasthead() {
  const draft = useDraft((s) => s.draft)
  return draft ? <Form draft={draft} /> : null
}

function Form({ draft }: { draft: Draft }) {
  const [fields] = useState(() => fieldsOf(draft.kind, draft.text.masthead))
  const [typed, setTyped] = useState<MastheadChange>(() => ({
    words: wordsOfMasthead(draft.text.masthead),
    notes: new Map(),
    added: [],
  }))
  const { text } = changedMasthead(draft, typed)
  const done = (): void => {
    desk()?.change((now) => withoutEmptyNotes(changedMasthead(now, typed), typed))
    leaveMasthead()
  }
  return (
    <MastheadDialog title={t('masthead.title')} done={t('masthead.done')} onDone={done} text={text}>
      <FieldList fields={fields} text={text} typed={typed} onType={setTyped} />
    </MastheadDialog>
  )
}
