import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { splitPassageId } from '../../shared/source/address'
import type { PlacedPassage } from '../../shared/source/passage'
import { corpus } from '../bridge'
import { Button, passageHead } from '../ui'
import { t } from '../words'
import { useMandates } from './use-mandates'

interface Props {
  passageId: string | undefined
  onChange: (passageId: string | undefined) => void
}

/** The paragraph that asks for the report: found by symbol and number or by words, and shown with its words. */
export function Mandate({ passageId, onChange }: Props) {
  return (
    <fieldset className="dossier-part">
      <legend className="strong">{t('dossier.mandate')}</legend>
      {passageId === undefined ? (
        <Find onFound={onChange} />
      ) : (
        <Chosen passageId={passageId} onRemove={() => onChange(undefined)} />
      )}
    </fieldset>
  )
}

function Find({ onFound }: { onFound: (passageId: string) => void }) {
  const [words, setWords] = useState('')
  const found = useMandates(words)
  return (
    <ComboBox
      className="library-combo masthead-field"
      inputValue={words}
      onInputChange={setWords}
      selectedKey={null}
      onSelectionChange={(id) => id !== null && onFound(String(id))}
      items={found.map((passage) => ({ id: passage.passageId, passage }))}
      allowsCustomValue
      allowsEmptyCollection={words.trim().length > 1}
      menuTrigger="input"
      autoFocus
    >
      <Label className="second">{t('dossier.findMandate')}</Label>
      <Input className="masthead-input" placeholder={t('dossier.mandateExample')} spellCheck={false} />
      <Popover className="menu-popover dossier-found" offset={4}>
        <ListBox
          className="menu"
          aria-label={t('dossier.found')}
          renderEmptyState={() => <p className="second dossier-none">{t('dossier.noParagraph')}</p>}
        >
          {({ id, passage }: { id: string; passage: PlacedPassage }) => (
            <ListBoxItem id={id} className="menu-item dossier-passage" textValue={headOf(passage)}>
              <span className="second">{headOf(passage)}</span>
              <span className="quoted" dir="auto">
                {passage.text}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function Chosen({ passageId, onRemove }: { passageId: string; onRemove: () => void }) {
  const [passage, setPassage] = useState<PlacedPassage | 'not held'>()
  useEffect(() => {
    let current = true
    corpus.passages([passageId]).then(
      ([found]) => current && setPassage(found ?? 'not held'),
      () => current && setPassage('not held'),
    )
    return () => {
      current = false
    }
  }, [passageId])
  const held = typeof passage === 'object' ? passage : undefined
  const { sourceId = passageId, label = '' } = splitPassageId(passageId) ?? {}
  return (
    <div className="dossier-mandate">
      <p className="strong">{held ? headOf(held) : `${sourceId.replace(/@[a-z-]+$/, '')}, ${label}`}</p>
      {held && (
        <blockquote className="quoted" dir="auto">
          {held.text}
        </blockquote>
      )}
      {passage === 'not held' && <p className="second">{t('dossier.notHeld')}</p>}
      <Button alone small icon={X} label={t('dossier.otherMandate')} onPress={onRemove} />
    </div>
  )
}

const headOf = (passage: PlacedPassage): string => `${passageHead(passage)}, ${passage.label}`
