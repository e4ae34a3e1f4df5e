import { Check, CircleDashed, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ComboBox, Input } from 'react-aria-components'
import { inListOrder, MEMBER_STATES, namesFrom, ORGANIZATION_NAMES, standingOf } from '../../shared/draft/dossier'
import type { ReplyAtHand } from '../../shared/draft/dossier'
import type { Dossier } from '../../shared/draft/draft'
import { completions, NamesOffered } from '../library'
import { Button, Icon } from '../ui'
import { t } from '../words'

interface Props {
  dossier: Dossier
  /** What the corpus holds; undefined while it does not answer. */
  replies: readonly ReplyAtHand[] | undefined
  onChange: (asked: string[]) => void
}

/** Everyone asked, with who has replied. Names are completed, pasted lists are read, what no list knows is told. */
export function AskedList({ dossier, replies, onChange }: Props) {
  const { asked } = dossier
  const [unknown, setUnknown] = useState<readonly string[]>([])
  const standing = standingOf(dossier, replies ?? [])
  const add = (names: readonly string[]): void => onChange(inListOrder([...new Set([...asked, ...names])]))
  /** What is in no list is told, and added where it is wanted all the same; who has replied needs no list. */
  const take = (words: string): void => {
    const others = new Set(standing.others)
    const { known, unknown: strange } = namesFrom(words)
    add([...known, ...strange.filter((name) => others.has(name))])
    setUnknown(strange.filter((name) => !others.has(name) && !asked.includes(name)))
  }
  const remove = (name: string): void => onChange(asked.filter((one) => one !== name))
  return (
    <fieldset className="dossier-part dossier-asked">
      <legend className="strong">{t('dossier.asked')}</legend>
      <div className="dossier-add">
        <NameField known={[...standing.others, ...ORGANIZATION_NAMES]} asked={asked} onTake={take} />
        <Button
          look="outline"
          label={t('dossier.allMembers')}
          hint={t('dossier.allMembersMean', { count: MEMBER_STATES.length })}
          onPress={() => add(MEMBER_STATES)}
        />
      </div>
      {unknown.length > 0 && (
        <div className="dossier-unknown" role="status">
          <span>{t('dossier.unknown', { count: unknown.length, names: unknown.join('; ') })}</span>
          <Button
            look="text"
            label={t('dossier.addUnknown', { count: unknown.length })}
            onPress={() => {
              add(unknown)
              setUnknown([])
            }}
          />
        </div>
      )}
      <p className="second dossier-count" role="status">
        {asked.length === 0
          ? t('dossier.nobody')
          : replies === undefined
            ? t('dossier.askedCount', { count: asked.length })
            : t('dossier.replied', { count: standing.replied, of: asked.length })}
        {asked.length > 0 && <span className="space" />}
        {asked.length > 0 && <Button look="text" small label={t('dossier.clear')} onPress={() => onChange([])} />}
      </p>
      <ul className="dossier-names">
        {standing.asked.map(({ name, replied }) => (
          <li key={name}>
            <Icon of={replied ? Check : CircleDashed} className={replied ? 'agrees' : 'silent'} />
            <span className="dossier-name">{name}</span>
            <span className="second fixed">
              {replies !== undefined && t(replied ? 'dossier.hasReplied' : 'dossier.isSilent')}
            </span>
            <Button alone small icon={X} label={t('dossier.removeName', { name })} onPress={() => remove(name)} />
          </li>
        ))}
      </ul>
      {standing.others.length > 0 && (
        <p className="second dossier-others">
          <span>{t('dossier.others', { count: standing.others.length, names: standing.others.join(', ') })}</span>
          <Button
            look="text"
            small
            label={t('dossier.addOthers', { count: standing.others.length })}
            onPress={() => add(standing.others)}
          />
        </p>
      )}
    </fieldset>
  )
}

/** A name to add: completed from the lists and from who has replied; a list pasted is taken at once. */
function NameField({
  known,
  asked,
  onTake,
}: {
  known: readonly string[]
  asked: readonly string[]
  onTake: (words: string) => void
}) {
  const [words, setWords] = useState('')
  const offered = useMemo(
    () => completions(words, known).filter((name) => !asked.includes(name)),
    [words, known, asked],
  )
  const take = (name: string): void => {
    if (!name.trim()) return
    onTake(name)
    setWords('')
  }
  return (
    <ComboBox
      aria-label={t('dossier.addName')}
      className="library-combo"
      inputValue={words}
      onInputChange={setWords}
      onSelectionChange={(name) => name !== null && take(String(name))}
      selectedKey={null}
      items={offered.map((name) => ({ id: name, name }))}
      allowsCustomValue
      menuTrigger="input"
    >
      <Input
        className="masthead-input"
        placeholder={t('dossier.addName')}
        spellCheck={false}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain')
          if (!/[\n,;]/.test(pasted.trim())) return
          event.preventDefault()
          take(pasted)
        }}
        onKeyDown={(event) => {
          const chosen = event.currentTarget.getAttribute('aria-activedescendant')
          if (event.key !== 'Enter' || chosen || !words.trim()) return
          event.preventDefault()
          take(words)
        }}
      />
      <NamesOffered />
    </ComboBox>
  )
}
