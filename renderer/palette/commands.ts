import { COMMAND_IDS, COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { commandsIn, MENUS } from '../../shared/service/menus'
import { fold } from '../../shared/text/fold'
import { best, score, wordsAsked } from './rank'

/** Of equals, what is done to the draft comes before what is done with its file. */
const ORDER = ['&Go', '&Links', '&Insert', '&Paragraph', '&Edit', '&View', '&File', '&Help']

/** All that can be done from the palette. */
const ALL = [...MENUS]
  .sort((a, b) => ORDER.indexOf(a.label) - ORDER.indexOf(b.label))
  .flatMap(commandsIn)
  .filter((command) => command !== 'open-path' && command !== 'palette')

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
  const found = own > 0 ? own * 2 : score(`${label} ${also}`, asked)
  // There are many kinds and voices, of much the same name, and palettes of their own.
  return (command.startsWith('kind-') || command.startsWith('voice-')) && asked.length === 1 ? found / 2 : found
}
