import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'

/** A command's key as people read it: `Ctrl+Alt+F`. */
export function keyOf(command: Command): string | undefined {
  const { key } = COMMANDS[command]
  return key === undefined ? undefined : keySaid(key)
}

/** Electron's name of a key as people read it. */
export function keySaid(key: string): string {
  const mac = navigator.userAgent.includes('Mac OS')
  return key
    .replace('CmdOrCtrl', mac ? 'Cmd' : 'Ctrl')
    .replace(/\bPlus$/, '+')
    .replace(/\bUp$/, '↑')
    .replace(/\bDown$/, '↓')
    .replace(/(?<=\+)-$/, '−')
}
