import { create } from 'zustand'
import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { commandsIn, MENUS } from '../../shared/service/menus'
import { Ask } from '../files'
import { Button, keyOf } from '../ui'
import { t } from '../words'
import './keys.css'

const useKeys = create<{ shown: boolean }>(() => ({ shown: false }))

export function showKeys(): void {
  useKeys.setState({ shown: true })
}

/** Keys that belong to a place rather than to a command: what is pressed, what it does. */
const IN_PLACE = [
  ['Tab', 'level'],
  ['Shift+Tab', 'levelUp'],
  ['Esc, Tab', 'leave'],
  ['Esc', 'out'],
  ['↑ ↓', 'move'],
  ['Enter', 'main'],
  ['Ctrl+Alt+K, H', 'kind'],
] as const

/** All keys on one sheet, as the menus have them. */
export function Keys() {
  const shown = useKeys((s) => s.shown)
  if (!shown) return null
  const leave = (): void => useKeys.setState({ shown: false })
  return (
    <Ask
      wide
      title={t('keys.title')}
      onLeave={leave}
      buttons={<Button look="primary" label={t('keys.close')} onPress={leave} />}
    >
      <div className="keys" tabIndex={0} role="group" aria-label={t('keys.title')}>
        {MENUS.map((menu) => (
          <Group key={menu.label} title={menu.label.replace('&', '')} rows={rowsOf(commandsIn(menu))} />
        ))}
        <Group title={t('keys.inPlace')} rows={IN_PLACE.map(([keys, does]) => ({ keys, words: t(`keys.${does}`) }))} />
      </div>
    </Ask>
  )
}

interface KeyRow {
  keys: string
  words: string
}

function Group({ title, rows }: { title: string; rows: readonly KeyRow[] }) {
  if (rows.length === 0) return null
  return (
    <section className="keys-group">
      <h3 className="strong">{title}</h3>
      <dl>
        {rows.map(({ keys, words }) => (
          <div key={keys} className="keys-row">
            <dt>{words}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function rowsOf(commands: readonly Command[]): KeyRow[] {
  return commands.flatMap((command) => {
    const keys = keyOf(command)
    return keys ? [{ keys, words: COMMANDS[command].label.replace(/ …$/, '') }] : []
  })
}
