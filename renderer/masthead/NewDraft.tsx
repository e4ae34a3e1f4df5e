import { useState } from 'react'
import type { DraftKind } from '../../shared/draft/draft'
import { ORGANS } from '../../shared/draft/organs'
import { newDraft, proposedMasthead } from '../../shared/draft/template'
import type { MastheadWords } from '../../shared/draft/template'
import type { MastheadField } from '../../shared/text/document-text'
import { newId } from '../editor'
import { beginDraft, isoDay } from '../files'
import { t } from '../words'
import { changedMasthead, withoutEmptyNotes } from './change'
import type { MastheadChange } from './change'
import { fieldsFor } from './fields'
import { FieldList } from './FieldList'
import { leaveMasthead } from './form-state'
import { MastheadDialog } from './MastheadDialog'

/** The masthead of a draft that is to be: what the organ says by itself is there already. */
export function NewDraft({ kind }: { kind: DraftKind }) {
  const [organ, setOrgan] = useState(ORGANS[0]!.name)
  // What the user typed stays whatever organ is chosen afterwards.
  const [own, setOwn] = useState<MastheadWords>({})
  const [typed, setTyped] = useState<MastheadChange>(() => ({
    words: proposedFor(kind, organ),
    notes: new Map(),
    added: [],
  }))
  const [blank] = useState(() => newDraft(kind, {}, newId, new Date().toISOString()))
  const { text } = changedMasthead(blank, typed)

  const choose = (name: string): void => {
    setOrgan(name)
    setTyped({ ...typed, words: { ...proposedFor(kind, name), ...own } })
  }
  const onType = (now: MastheadChange): void => {
    const fields = Object.keys(now.words) as MastheadField[]
    const changed = fields.filter((field) => now.words[field] !== typed.words[field])
    setOwn({ ...own, ...Object.fromEntries(changed.map((field) => [field, now.words[field]])) })
    setTyped(now)
  }
  const create = async (): Promise<void> => {
    const draft = newDraft(kind, typed.words, newId, new Date().toISOString())
    if (await beginDraft(withoutEmptyNotes(changedMasthead(draft, typed), typed))) leaveMasthead()
  }
  return (
    <MastheadDialog
      title={t(`masthead.new.${kind}`)}
      done={t('masthead.create')}
      onDone={() => void create()}
      text={text}
    >
      <label className="masthead-field whole">
        <span className="second">{t('masthead.for')}</span>
        <select className="masthead-input" value={organ} onChange={(event) => choose(event.target.value)}>
          {ORGANS.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
          <option value="">{t('masthead.other')}</option>
        </select>
      </label>
      <FieldList
        fields={[...(organ ? [] : (['organ', 'body'] as const)), ...fieldsFor(kind)]}
        text={text}
        typed={typed}
        onType={onType}
      />
    </MastheadDialog>
  )
}

/** For an organ not in the list nothing can be known of its symbols and sessions. */
function proposedFor(kind: DraftKind, organ: string): MastheadWords {
  const today = isoDay(new Date())
  const known = ORGANS.find(({ name }) => name === organ)
  if (known) return proposedMasthead(kind, known, today)
  const { date, distribution, original, item, subtitle, sponsors } = proposedMasthead(kind, ORGANS[0]!, today)
  return Object.fromEntries(
    Object.entries({ date, distribution, original, item, subtitle, sponsors }).filter(([, words]) => words),
  )
}
