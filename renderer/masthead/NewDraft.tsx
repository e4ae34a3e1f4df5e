import { useState } from 'react'
import type { DraftKind } from '../../shared/draft/draft'
import { ORGANS } from '../../shared/draft/organs'
import { proposedMasthead } from '../../shared/draft/template'
import type { MastheadWords } from '../../shared/draft/template'
import type { MastheadField } from '../../shared/text/document-text'
import { beginDraft, isoDay } from '../files'
import { t } from '../words'
import { Field } from './Field'
import { fieldsFor, WIDE } from './fields'
import { leaveMasthead } from './form-state'
import { mastheadWith } from './masthead-words'
import { MastheadDialog } from './MastheadDialog'

/** The masthead of a draft that is to be: what the organ says by itself is there already. */
export function NewDraft({ kind }: { kind: DraftKind }) {
  const [organ, setOrgan] = useState<string>(ORGANS[0]!.name)
  const [typed, setTyped] = useState<MastheadWords>({})
  const known = ORGANS.find(({ name }) => name === organ)
  const [proposed, setProposed] = useState(() => proposedMasthead(kind, ORGANS[0]!, isoDay(new Date())))
  const words = { ...proposed, ...typed }
  const set = (field: MastheadField) => (value: string) => setTyped({ ...typed, [field]: value })

  const choose = (name: string): void => {
    setOrgan(name)
    const chosen = ORGANS.find((one) => one.name === name)
    if (chosen) setProposed(proposedMasthead(kind, chosen, isoDay(new Date())))
    else {
      const { symbol, session, body, ...rest } = proposed
      void [symbol, session, body]
      setProposed({ ...rest, organ: '' })
    }
  }
  const create = async (): Promise<void> => {
    if (await beginDraft(kind, words)) leaveMasthead()
  }
  return (
    <MastheadDialog
      title={t(`masthead.new.${kind}`)}
      done={t('masthead.create')}
      onDone={() => void create()}
      preview={{ language: 'en', masthead: mastheadWith({}, words), footnotes: [] }}
    >
      <label className="masthead-field whole">
        <span className="second">{t('masthead.for')}</span>
        <select className="masthead-input" value={organ} autoFocus onChange={(event) => choose(event.target.value)}>
          {ORGANS.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
          <option value="">{t('masthead.other')}</option>
        </select>
      </label>
      {!known &&
        (['organ', 'body'] as const).map((field) => (
          <Field
            key={field}
            wide
            label={t(`masthead.field.${field}`)}
            value={words[field] ?? ''}
            onChange={set(field)}
          />
        ))}
      {fieldsFor(kind).map((field, index) => (
        <Field
          key={field}
          first={index === 0}
          wide={WIDE.has(field)}
          label={t(`masthead.field.${field}`)}
          example={t(`masthead.example.${field}`)}
          value={words[field] ?? ''}
          onChange={set(field)}
        />
      ))}
    </MastheadDialog>
  )
}
