import { standingOf } from '../../shared/check/settings'
import type { About } from '../../shared/check/rule'
import { Ask } from '../files'
import { Button, LevelIcon } from '../ui'
import { day, t } from '../words'
import { setRules, useOwnRules } from './change-settings'
import { ruleName } from './groups'
import { familyName, levelName } from './names'
import { openSettings, usePanelState } from './panel-state'
import { RuleExamples } from './RuleExamples'
import { ruleIn, useSetup } from './setup'
import { useProfile } from './use-standing'
import './settings.css'

/** Why a rule looks at what it looks at, in short: its sentence, what it rests on, an example of each. */
export function RuleWhy({ ruleId }: { ruleId: string }) {
  const families = useSetup((s) => s.families)
  const known = ruleIn(families, ruleId)
  if (!known) return null
  const { about, reference, examples } = known.rule
  return (
    <div className="finding-why">
      <p>
        {about} {reference && <span className="second">{reference}.</span>}
      </p>
      <RuleExamples examples={examples} most={1} />
      <Button look="text" label={t('ruleHelp.more')} onPress={() => usePanelState.setState({ help: ruleId })} />
    </div>
  )
}

/** All about a rule, over the window: where it holds, how it is set, its examples; it can be switched off here. */
export function RuleHelp() {
  const ruleId = usePanelState((s) => s.help)
  const families = useSetup((s) => s.families)
  const known = ruleId === undefined ? undefined : ruleIn(families, ruleId)
  if (!known) return null
  const { rule, family } = known
  return (
    <Ask title={ruleName(rule.id)} onLeave={leave} buttons={<Buttons rule={rule} />}>
      <div className="rule-help" tabIndex={0} role="group" aria-label={ruleName(rule.id)}>
        <p>{rule.about}</p>
        <dl className="rule-facts">
          <Standing rule={rule} />
          {rule.reference && <Fact name={t('ruleHelp.reference')} words={rule.reference} />}
          <Fact
            name={t('ruleHelp.family')}
            words={family.pack ? `${family.pack.name} (${family.id})` : familyName(family)}
          />
          <Fact name={t('ruleHelp.valid')} words={validity(rule) || t('ruleHelp.always')} />
          <Fact
            name={t('ruleHelp.profiles')}
            words={
              rule.profiles?.length === 1
                ? t('ruleHelp.onlyProfile', { profile: t(`rules.profile.${rule.profiles[0]!}`) })
                : t('ruleHelp.allProfiles')
            }
          />
          <Fact
            name={t('ruleHelp.languages')}
            words={rule.languages?.map(languageName).join(', ') ?? t('ruleHelp.allLanguages')}
          />
        </dl>
        <RuleExamples examples={rule.examples} />
      </div>
    </Ask>
  )
}

const leave = (): void => usePanelState.setState({ help: undefined })

function Fact({ name, words }: { name: string; words: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  )
}

function Standing({ rule }: { rule: About }) {
  const program = useSetup((s) => s.rules)
  const { level, by } = standingOf(rule, useProfile(), program, useOwnRules())
  return (
    <div>
      <dt>{t('ruleHelp.level')}</dt>
      <dd className="row-tight">
        {level !== 'off' && <LevelIcon level={level} />} {levelName(level)}
        <span className="second">{t(`ruleHelp.setFor.${by}`)}</span>
      </dd>
    </div>
  )
}

function Buttons({ rule }: { rule: About }) {
  const program = useSetup((s) => s.rules)
  const own = useOwnRules()
  const profile = useProfile()
  const off = standingOf(rule, profile, program, own).level === 'off'
  const toggle = (): void => {
    const without = standingOf(rule, profile, program).level
    // Switched off for all drafts, it is of its own level again for this one.
    setRules('draft', [rule.id], off ? (without === 'off' ? rule.level : undefined) : 'off')
  }
  return (
    <>
      <Button label={t('ruleHelp.settings')} onPress={() => openSettings(ruleName(rule.id))} />
      <span className="space" />
      <Button look="outline" label={t(off ? 'ruleHelp.switchOn' : 'ruleHelp.switchOff')} onPress={toggle} />
      <Button look="primary" first label={t('ruleHelp.close')} onPress={leave} />
    </>
  )
}

/** `since 1 January 2019`, '' where it always holds. */
export function validity({ from, to }: Pick<About, 'from' | 'to'>, length: 'long' | 'short' = 'long'): string {
  return [from && t('rules.from', { day: day(from, length) }), to && t('rules.to', { day: day(to, length) })]
    .filter(Boolean)
    .join(', ')
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' })

function languageName(tag: string): string {
  return LANGUAGES.of(tag) ?? tag
}
