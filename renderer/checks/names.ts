import { t } from '../words'
import type { RuleFamily } from './check-service'

/** `Footnotes`; a pack of one's own is called what it calls itself. */
export function familyName({ id, pack }: RuleFamily): string {
  return pack ? pack.name : t(`family.${id}`, { defaultValue: id })
}

/** `Warning`, `Off`. */
export function levelName(level: string): string {
  return level === 'off' ? t('rules.off') : t(`level.${level}`)
}
