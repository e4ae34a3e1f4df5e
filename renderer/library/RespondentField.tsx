import { ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { STATE_NAMES } from '../../shared/text/states'
import { t } from '../words'

interface Props {
  label: string
  value: string
  example?: string
  invalid?: boolean
  /** It has the focus as it comes. */
  first?: boolean
  /** Others that sent replies. */
  known: readonly string[]
  onChange: (name: string) => void
}

/** Who sent a reply: any name, with those of States and of known respondents to complete it. */
export function RespondentField({ label, value, example, first, known, onChange }: Props) {
  const offered = completions(value, known)
  return (
    <ComboBox
      aria-label={label}
      className="library-combo"
      inputValue={value}
      onInputChange={onChange}
      items={offered.map((name) => ({ id: name, name }))}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input className="masthead-input" placeholder={example} autoFocus={first ?? false} spellCheck={false} />
      <NamesOffered />
    </ComboBox>
  )
}

/** The list under a field that completes names; its combo box has them. */
export function NamesOffered() {
  return (
    <Popover className="menu-popover library-names" offset={4}>
      <ListBox className="menu" aria-label={t('library.names')}>
        {({ id, name }: { id: string; name: string }) => (
          <ListBoxItem id={id} className="menu-item" textValue={name}>
            {name}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}

/** Names that begin with what was written, then those in which a later word does. */
export function completions(written: string, known: readonly string[], most = 8): string[] {
  const asked = folded(written.trim())
  if (asked === '') return []
  const names = [...new Set([...known, ...STATE_NAMES])]
  const begins = names.filter((name) => folded(name).startsWith(asked))
  const within = names.filter((name) => folded(name).includes(` ${asked}`) && !begins.includes(name))
  const found = [...begins, ...within]
  return found.length === 1 && folded(found[0]!) === asked ? [] : found.slice(0, most)
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
