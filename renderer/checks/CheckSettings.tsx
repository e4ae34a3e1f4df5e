import { BookOpen, ChevronDown, ChevronRight, Search, X } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { Button as AriaButton, Dialog, Heading, Input, Modal, ModalOverlay, SearchField } from 'react-aria-components'
import { LEVELS } from '../../shared/check/finding'
import type { Level } from '../../shared/draft/draft'
import { Button, Chip, Icon, LevelIcon, MenuButton, Segments } from '../ui'
import { t } from '../words'
import { resetRules, setRules, settingsIn, useOwnRules } from './change-settings'
import { ruleName } from './groups'
import { familyName, levelName } from './names'
import { OwnRules } from './OwnRules'
import { SCOPES, usePanelState } from './panel-state'
import type { Scope } from './panel-state'
import { validity } from './RuleHelp'
import { settingsRows } from './settings-rows'
import type { FamilyRows, RuleRow } from './settings-rows'
import { useSetup } from './setup'
import { useProfile } from './use-standing'
import './settings.css'

/** Every rule, as it is, off, or of another level: for this draft or for all of a profile. */
export function CheckSettings() {
  const settings = usePanelState((s) => s.settings)
  if (!settings) return null
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(open) => !open && leave()}>
      <Modal className="modal wide rules-modal">
        <Dialog className="dialog">
          <Settings scope={settings.scope} sought={settings.sought} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const leave = (): void => usePanelState.setState({ settings: undefined })
const setScope = (scope: Scope): void =>
  usePanelState.setState(({ settings }) => ({ settings: settings && { ...settings, scope } }))
const seek = (sought: string): void =>
  usePanelState.setState(({ settings }) => ({ settings: settings && { ...settings, sought } }))

function Settings({ scope, sought }: { scope: Scope; sought: string }) {
  const { families, rules: program } = useSetup()
  const own = useOwnRules()
  const profile = useProfile()
  const [changed, setChanged] = useState(false)
  const count = Object.keys(settingsIn(scope, program, own)).length
  const onlyChanged = changed && count > 0
  const shown = useMemo(
    () => settingsRows(families, familyName, scope, profile, program, own, { words: sought, changed: onlyChanged }),
    [families, scope, profile, program, own, sought, onlyChanged],
  )
  return (
    <>
      <header className="rules-head">
        <div className="row">
          <Heading slot="title" className="large">
            {t('rules.title')}
          </Heading>
          <span className="space" />
          <SearchField
            aria-label={t('rules.search')}
            className="search-field rules-search"
            value={sought}
            onChange={seek}
          >
            <Icon of={Search} />
            <Input placeholder={t('rules.searchExample')} spellCheck={false} autoFocus />
            {sought && (
              <AriaButton className="button alone small" aria-label={t('search.clear')}>
                <Icon of={X} />
              </AriaButton>
            )}
          </SearchField>
          <Button alone icon={X} label={t('rules.close')} keys="Esc" onPress={leave} />
        </div>
        <div className="row">
          <Segments
            label={t('rules.scope')}
            value={scope}
            options={SCOPES.map((value) => ({ value, label: t(`rules.${value}`) }))}
            onChange={setScope}
          />
          <Chip
            label={t('rules.changed', { count })}
            on={onlyChanged}
            disabled={count === 0}
            onPress={() => setChanged(!changed)}
          />
        </div>
        <p className="second">{t(`rules.scopeMeans.${scope}`)}</p>
      </header>
      <div className="rules-list">
        {shown.length === 0 && (
          <p className="rules-none">{onlyChanged ? t('rules.noneChanged') : t('rules.none', { words: sought })}</p>
        )}
        {shown.map((rows) => (
          <Family key={rows.family.id} rows={rows} scope={scope} found={onlyChanged || sought.trim() !== ''} />
        ))}
        {!onlyChanged && <OwnRules />}
      </div>
      <footer className="dialog-buttons">
        {count > 0 && (
          <Button
            look="outline"
            label={t(scope === 'draft' ? 'rules.reset' : 'rules.resetProgram')}
            onPress={() => resetRules(scope)}
          />
        )}
        <span className="space" />
        <Button look="primary" label={t('rules.close')} onPress={leave} />
      </footer>
    </>
  )
}

interface FamilyProps {
  rows: FamilyRows
  scope: Scope
  /** Its rules were sought: they are shown. */
  found: boolean
}

function Family({ rows: { family, rows, ids, off }, scope, found }: FamilyProps) {
  const [opened, setOpened] = useState(false)
  const open = opened || found
  const name = familyName(family)
  const allOff = off === ids.length
  return (
    <section className="rules-family" aria-label={name}>
      <div className="finding-group-head">
        <button
          type="button"
          className="finding-group-button"
          aria-expanded={open}
          disabled={found}
          onClick={() => setOpened(!opened)}
        >
          <Icon of={open ? ChevronDown : ChevronRight} />
          <h3 className="strong one-line">{name}</h3>
          <span className="second">
            {found
              ? t('rules.countFound', { found: rows.length, count: ids.length })
              : off > 0
                ? t('rules.countOff', { off, count: ids.length })
                : t('rules.count', { count: ids.length })}
          </span>
        </button>
        {!found && (
          <Button
            look="text"
            label={t(allOff ? 'rules.allOn' : 'rules.allOff')}
            onPress={() => setRules(scope, ids, allOff ? undefined : 'off')}
          />
        )}
      </div>
      {open && (
        <ul>
          {rows.map((row) => (
            <Row key={row.rule.id} row={row} scope={scope} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Row = memo(function Row({ row, scope }: { row: RuleRow; scope: Scope }) {
  const { rule, set, asIs } = row
  const name = ruleName(rule.id)
  const level = set ?? asIs
  const facts = [validity(rule, 'short'), ...(rule.profiles ?? []).map((one) => t(`rules.profile.${one}`))]
  const choices = [
    { id: 'as-is' as const, label: t('rules.asIs', { level: levelName(asIs) }) },
    ...LEVELS.map((one) => ({ id: one, label: levelName(one) })),
    { id: 'off' as const, label: levelName('off') },
  ]
  const choose = (id: Level | 'off' | 'as-is'): void => setRules(scope, [rule.id], id === 'as-is' ? undefined : id)
  return (
    <li className={`rule-row ${level === 'off' ? 'off' : ''}`}>
      <span className="rule-level">{level !== 'off' && <LevelIcon level={level} />}</span>
      <div className="rule-words">
        <p className="row-tight">
          <span className="strong one-line">{name}</span>
          {facts.filter(Boolean).map((fact) => (
            <span key={fact} className="rule-fact">
              {fact}
            </span>
          ))}
        </p>
        <p className="second">{rule.about}</p>
      </div>
      <span className="second rule-by">{decidedBy(row, scope)}</span>
      <Button
        alone
        small
        icon={BookOpen}
        label={t('rules.about', { rule: name })}
        onPress={() => usePanelState.setState({ help: rule.id })}
      />
      <span className="rule-choice">
        <MenuButton
          name={t('rules.levelOf', { rule: name })}
          value={levelName(level)}
          look={set === undefined ? 'plain' : 'outline'}
          choices={choices}
          chosen={set ?? 'as-is'}
          onChoose={choose}
        />
      </span>
    </li>
  )
})

/** Who decides, where that is not the rule itself; for all drafts, what this draft says otherwise. */
function decidedBy({ set, standing }: RuleRow, scope: Scope): string {
  if (scope === 'draft') return standing.by === 'rule' ? '' : t(`rules.by.${standing.by}`)
  if (standing.by === 'draft') return t('rules.by.otherwise', { level: levelName(standing.level) })
  return set === undefined ? '' : t('rules.by.program')
}
