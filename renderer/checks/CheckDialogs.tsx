import { CheckSettings } from './CheckSettings'
import { MendAll } from './MendAll'
import { RuleHelp } from './RuleHelp'

/** What of the checks may lie over the window; a rule's help also over the settings. */
export function CheckDialogs() {
  return (
    <>
      <CheckSettings />
      <MendAll />
      <RuleHelp />
    </>
  )
}
