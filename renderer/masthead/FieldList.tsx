import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { DocumentText, MastheadField } from '../../shared/text/document-text'
import { numberingOf } from '../../shared/text/numbering'
import { newId } from '../editor'
import { Button } from '../ui'
import { t } from '../words'
import type { MastheadChange } from './change'
import { Field } from './Field'
import { NOTED, WIDE } from './fields'
import { lineOf, notesOf } from './masthead-words'

interface Props {
  fields: readonly MastheadField[]
  /** The text as the form would have it. */
  text: DocumentText
  typed: MastheadChange
  onType: (typed: MastheadChange) => void
}

/** The fields of a masthead, each with the notes it carries at the foot of the first page. */
export function FieldList({ fields, text, typed, onType }: Props) {
  const { words, notes, added } = typed
  const { footnotes: marks } = numberingOf(text)
  return fields.map((field, index) => {
    const carried = notesOf(text.masthead[field], text.footnotes)
    const name = t(`masthead.field.${field}`)
    return (
      <Field
        key={field}
        first={index === 0}
        wide={WIDE.has(field) || carried.length > 0}
        label={name}
        example={t(`masthead.example.${field}`)}
        value={words[field] ?? ''}
        onChange={(value) => onType({ ...typed, words: { ...words, [field]: value } })}
        aside={
          NOTED.has(field) &&
          carried.length === 0 &&
          (words[field] ?? '').trim() && (
            <Button
              look="text"
              small
              icon={Plus}
              label={t('masthead.addNote')}
              hint={t('masthead.addNoteTo', { field: name })}
              onPress={() => onType({ ...typed, added: [...added, { field, id: newId() }] })}
            />
          )
        }
      >
        {carried.map((note) => (
          <NoteLine
            key={note.id}
            mark={marks.get(note.id)?.mark ?? '*'}
            value={notes.get(note.id) ?? lineOf(note.runs)}
            onChange={(value) => onType({ ...typed, notes: new Map(notes).set(note.id, value) })}
          />
        ))}
      </Field>
    )
  })
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
        placeholder={t('masthead.noteExample')}
        value={value}
        autoFocus={fresh}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}
