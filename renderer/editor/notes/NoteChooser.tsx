import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  ToggleButton,
  ToggleButtonGroup,
  useFilter,
} from 'react-aria-components'
import { decided } from '../../../shared/check/check'
import type { DocumentText } from '../../../shared/text/document-text'
import { documentDate } from '../../../shared/check/document-date'
import { textOfRuns } from '../../../shared/text/flat'
import type { Numbering } from '../../../shared/text/numbering'
import { useDraft } from '../../draft'
import { t } from '../../words'
import { chosen } from './note-commands'

interface Props {
  text: DocumentText
  numbering: Numbering
}

/** Choose a note that is there, for one more reference to it. */
export function NoteChooser({ text, numbering }: Props) {
  const profile = useDraft((s) => s.draft?.settings.profile ?? 'auto')
  // The present rules let no mark stand twice; those before 2019 do.
  const repeats = decided(profile, documentDate(text)) === 'classic'
  const [how, setHow] = useState<'same note' | 'new note'>(repeats ? 'same note' : 'new note')
  const { contains } = useFilter({ sensitivity: 'base' })
  const byId = new Map(text.footnotes.map((note) => [note.id, note]))
  const notes = [...numbering.footnotes].flatMap(([id, { mark }]) => {
    const note = byId.get(id)
    return note ? [{ id, mark, note, words: textOfRuns(note.runs).replace(/\s+/g, ' ') }] : []
  })
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The first row is the chosen one from the start, as in the palette.
    const timer = setTimeout(() => {
      const field = choices.current?.querySelector('input')
      field?.dispatchEvent(new globalThis.KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
    })
    return () => clearTimeout(timer)
  }, [])
  // After words were taken out of the field no row is the chosen one.
  const onEnter = (event: KeyboardEvent): void => {
    const { target } = event
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return
    if (target.getAttribute('aria-activedescendant')) return
    const first = choices.current?.querySelector<HTMLElement>('.note-choice')?.dataset.key
    event.preventDefault()
    event.stopPropagation()
    if (first !== undefined) chosen(byId.get(first), how)
  }
  return (
    <ModalOverlay className="note-scrim" isOpen isDismissable onOpenChange={(open) => !open && chosen()}>
      <Modal className="note-chooser">
        <Dialog className="note-chooser-dialog">
          <Heading slot="title" className="large">
            {t('foot.choose')}
          </Heading>
          <div ref={choices} className="note-choices" onKeyDownCapture={onEnter}>
            <Autocomplete filter={(words, typed) => contains(words, typed)}>
              <SearchField className="note-filter" aria-label={t('foot.filter')} autoFocus>
                <Input placeholder={t('foot.filter')} />
              </SearchField>
              <ListBox
                className="note-list"
                aria-label={t('foot.notes')}
                items={notes}
                selectionMode="none"
                onAction={(key) => chosen(byId.get(String(key)), how)}
                renderEmptyState={() => (
                  <p className="note-none">{t(notes.length === 0 ? 'foot.none' : 'foot.noneFound')}</p>
                )}
              >
                {({ id, mark, words }) => (
                  <ListBoxItem id={id} className="note-choice" textValue={`${mark} ${words}`}>
                    <span className="note-choice-mark">{mark}</span>
                    <span className="note-choice-words" lang={text.language} dir="auto">
                      {words || t('foot.empty')}
                    </span>
                  </ListBoxItem>
                )}
              </ListBox>
            </Autocomplete>
          </div>
          <div className="note-how">
            <ToggleButtonGroup
              className="note-how-choices"
              aria-label={t('foot.how')}
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[how]}
              onSelectionChange={(keys) => setHow([...keys][0] as typeof how)}
            >
              <ToggleButton id="same note" className="note-how-choice">
                {t('foot.sameMark')}
              </ToggleButton>
              <ToggleButton id="new note" className="note-how-choice">
                {t('foot.newNote')}
              </ToggleButton>
            </ToggleButtonGroup>
            <p className="small">{t(how === 'same note' ? 'foot.sameMarkWhy' : 'foot.newNoteWhy')}</p>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
