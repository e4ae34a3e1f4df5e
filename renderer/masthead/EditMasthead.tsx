import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { MastheadWords } from '../../shared/draft/template'
import type { Draft } from '../../shared/draft/draft'
import type { Footnote, MastheadField } from '../../shared/text/document-text'
import { numberingOf } from '../../shared/text/numbering'
import { desk, useDraft } from '../draft'
import { newId } from '../editor'
import { Button } from '../ui'
import { t } from '../words'
import { changedMasthead } from './change'
import { Field } from './Field'
import { fieldsOf, NOTED, WIDE } from './fields'
import { leaveMasthead } from './form-state'
import { notesOf, wordsOfMasthead } from './masthead-words'
import { MastheadDialog } from './MastheadDialog'

/** The masthead of the draft on the desk, with the notes it carries. Done is one step that can be undone. */
export function EditMasthead() {
  const draft = useDraft((s) => s.draft)
  return draft ? <Form draft={draft} /> : null
}

function Form({ draft }: { draft: Draft }) {
  const [fields] = useState(() => fieldsOf(draft.kind, draft.text.masthead))
  const [words, setWords] = useState<MastheadWords>(() => wordsOfMasthead(draft.text.masthead))
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map())
  const [added, setAdded] = useState<readonly { field: MastheadField; id: string }[]>([])
  const asked = { words, notes, added }
  const { text } = changedMasthead(draft, asked)
  const { footnotes: marks } = numberingOf(text)

  const done = (): void => {
    desk()?.change((now) => changedMasthead(now, asked))
    leaveMasthead()
  }
  return (
    <MastheadDialog
      title={t('masthead.title')}
      done={t('masthead.done')}
      onDone={done}
      preview={{ language: text.language, masthead: text.masthead, footnotes: text.footnotes }}
    >
      {fields.map((field, index) => {
        const carried: Footnote[] = notesOf(text.masthead[field], text.footnotes)
        return (
          <Field
            key={field}
            first={index === 0}
            wide={WIDE.has(field) || carried.length > 0}
            label={t(`masthead.field.${field}`)}
            example={t(`masthead.example.${field}`)}
            value={words[field] ?? ''}
            onChange={(value) => setWords({ ...words, [field]: value })}
            aside={
              NOTED.has(field) &&
              carried.length === 0 &&
              (words[field] ?? '').trim() && (
                <Button
                  look="text"
                  small
                  icon={Plus}
                  label={t('masthead.addNote')}
                  hint={t('masthead.addNoteTo', { field: t(`masthead.field.${field}`) })}
                  onPress={() => setAdded([...added, { field, id: newId() }])}
                />
              )
            }
          >
            {carried.map((note) => (
              <NoteLine
                key={note.id}
                mark={marks.get(note.id)?.mark ?? '*'}
                value={notes.get(note.id) ?? lineOfNote(draft, note)}
                onChange={(value) => setNotes(new Map(notes).set(note.id, value))}
              />
            ))}
          </Field>
        )
      })}
    </MastheadDialog>
  )
}

function lineOfNote(draft: Draft, { id }: Footnote): string {
  const note = draft.text.footnotes.find((known) => known.id === id)
  return note ? note.runs.map((run) => (run.type === 'text' ? run.text : ' ')).join('') : ''
}

function NoteLine({ mark, value, onChange }: { mark: string; value: string; onChange: (value: string) => void }) {
  // One just added is to be written at once.
  const [fresh] = useState(value === '')
  return (
    <label className="masthead-note">
      <span aria-hidden="true">{mark}</span>
      <input
        className="masthead-input"
        aria-label={t('masthead.note', { mark })}
        value={value}
        autoFocus={fresh}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
