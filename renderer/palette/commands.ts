import { COMMAND_IDS, COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { commandsIn, MENUS } from '../../shared/service/menus'
import { fold } from '../../shared/text/fold'
import { best, score, wordsAsked } from './rank'

/** All that can be done from the palette, in the order of the menus. */
const ALL = MENUS.flatMap(commandsIn).filter((command) => command !== 'open-path' && command !== 'palette')

/** What a drafter may call a command: its words, the menu's, others. */
const NAMES = new Map<Command, { label: string; also: string }>(
  COMMAND_IDS.map((command) => {
    const { label, also = '' } = COMMANDS[command]
    const menu = MENUS.find((one) => commandsIn(one).includes(command))?.label ?? ''
    return [command, { label: fold(label, false).text, also: fold(`${also} ${menu.replace('&', '')}`, false).text }]
  }),
)

/** The commands that answer a question, best first; all of them where nothing is asked. */
export function commandsFor(query: string, can: (command: Command) => boolean, most: number): Command[] {
  const asked = wordsAsked(query)
  return best(ALL.filter(can), (command) => scoreOf(command, asked), most)
}

function scoreOf(command: Command, asked: readonly string[]): number {
  const { label, also } = NAMES.get(command)!
  const own = score(label, asked)
  return own > 0 ? own * 2 : score(`${label} ${also}`, asked)
}
