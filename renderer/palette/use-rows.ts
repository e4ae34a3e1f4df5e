import { FileText, Gavel, Hash, ListOrdered, Reply } from 'lucide-react'
import { useMemo } from 'react'
import type { LinkedPassage } from '../../shared/draft/draft'
import { COMMANDS } from '../../shared/service/commands'
import type { Command } from '../../shared/service/commands'
import { commandsIn, MENUS } from '../../shared/service/menus'
import type { PlacedPassage } from '../../shared/source/passage'
import { desk, goTo, useDraft } from '../draft'
import type { DraftState } from '../draft'
import { keyOf, passageHead } from '../ui'
import type { IconShape } from '../ui'
import { t } from '../words'
import { commandsFor } from './commands'
import { iconOf } from './icons'
import { KINDS, VOICES } from './kinds'
import { nameOf, placesFor } from './places'
import { score, wordsAsked } from './rank'
import { usePalette } from './palette-store'
import { usePassages } from './use-passages'

/** What the palette needs of the window. */
export interface PaletteParts {
  run: (command: Command) => void
  can: (command: Command) => boolean
  /** Show a passage, found by these words. */
  onPassage: (passage: PlacedPassage | LinkedPassage, words: string) => void
}

export interface Row {
  id: string
  icon: IconShape
  label: string
  /** Words of a document, behind the label. */
  quote?: string
  /** At the end: what it is done to, how much there is. */
  note?: string
  keys?: string
  /** It is so already. */
  on?: boolean
  run: () => void
}

export interface Section {
  title: string
  rows: readonly Row[]
}

/** What is offered for the question asked, under its heads. `asked` are the words to be marked. */
export function useRows({ run, can, onPassage }: PaletteParts): { sections: readonly Section[]; asked: string[] } {
  const { mode, query } = usePalette()
  const draft = useDraft()
  const sigil = mode === 'all' ? /^[#@]?/.exec(query)![0] : ''
  const words = query.slice(sigil.length).trim()
  const wantsPassages = sigil === '@' ? words : sigil === '' && mode === 'all' && words.length > 2 ? words : ''
  const hits = usePassages(wantsPassages, sigil === '@' ? 30 : 4)

  return useMemo(() => {
    const asked = wordsAsked(words)
    if (mode === 'kinds') return { asked: [], sections: [{ title: t('palette.kinds'), rows: kindRows(draft, run) }] }
    if (mode === 'voices') return { asked: [], sections: [{ title: t('palette.voices'), rows: voiceRows(draft, run) }] }
    const most = words ? 6 : 100
    const sections: Section[] = [
      ...(sigil === ''
        ? [{ title: t('palette.do'), rows: commandsFor(words, can, most).map((one) => commandRow(one, draft, run)) }]
        : []),
      ...(sigil === '#' || (sigil === '' && words)
        ? [{ title: t('palette.go'), rows: placeRows(words, draft, sigil === '#' ? 60 : 4) }]
        : []),
      ...(sigil === '@' || (sigil === '' && words)
        ? [{ title: t('palette.sources'), rows: passageRows(asked, hits, draft, (one) => onPassage(one, words)) }]
        : []),
    ]
    return { asked, sections: sections.filter(({ rows }) => rows.length > 0) }
  }, [mode, sigil, words, draft, hits, run, can, onPassage])
}

const menuOf = (name: string): ReadonlySet<Command> => new Set(commandsIn(MENUS.find((m) => m.label === name)!))
const ON_PARAGRAPH = new Set([...menuOf('&Paragraph'), ...menuOf('&Links'), 'footnote', 'footnote-again'])

function commandRow(command: Command, draft: DraftState, run: (command: Command) => void): Row {
  const keys = keyOf(command)
  const note = noteOf(command, draft)
  return {
    id: command,
    icon: iconOf(command),
    label: COMMANDS[command].label,
    ...(keys && { keys }),
    ...(note && { note }),
    run: () => run(command),
  }
}

function noteOf(command: Command, { view, currentId, findings }: DraftState): string | undefined {
  if (command === 'next-hole') return t('palette.left', { count: view?.holes.size ?? 0 })
  if (command === 'next-finding') return t('palette.found', { count: findings.length })
  if (!ON_PARAGRAPH.has(command) || !currentId) return undefined
  const label = view?.numbering.paragraphs.get(currentId)?.label
  return label && nameOf(label)
}

function kindRows({ draft, currentId }: DraftState, run: (command: Command) => void): Row[] {
  const now = draft?.text.paragraphs.find(({ id }) => id === currentId)?.kind
  return KINDS.map(({ kind, command, letter }) => ({
    id: command,
    icon: iconOf(command),
    label: COMMANDS[command].label,
    keys: letter.toUpperCase(),
    on: kind === now,
    run: () => run(command),
  }))
}

/** What holds is marked; where nobody said it, it is told to be a guess. */
function voiceRows({ draft, view, currentId }: DraftState, run: (command: Command) => void): Row[] {
  const now = draft?.text.paragraphs.find(({ id }) => id === currentId)
  const voice = now && view?.voiceOf(now)
  return VOICES.map(({ voice: one, command, letter }) => ({
    id: command,
    icon: iconOf(command),
    label: COMMANDS[command].label,
    keys: letter.toUpperCase(),
    on: now !== undefined && (now.voice === undefined ? one === undefined : one === now.voice),
    ...(one !== undefined && now?.voice === undefined && one === voice && { note: t('palette.guessed') }),
    run: () => run(command),
  }))
}

function placeRows(words: string, { draft, view }: DraftState, most: number): Row[] {
  if (!draft || !view) return []
  return placesFor(words, draft, view, most).map(({ paragraphId, heading, label, links }) => ({
    id: paragraphId,
    icon: heading ? Hash : ListOrdered,
    label,
    ...(links > 0 && { note: t('palette.links', { count: links }) }),
    run: () => {
      desk()?.select(paragraphId, 0, 0)
      goTo(paragraphId)
    },
  }))
}

function passageRows(
  asked: readonly string[],
  hits: readonly (PlacedPassage & { snippet: string })[],
  { view, currentId }: DraftState,
  onPassage: (passage: PlacedPassage | LinkedPassage) => void,
): Row[] {
  const row = (passage: PlacedPassage | LinkedPassage, quote: string, note?: string): Row => ({
    id: passage.passageId,
    icon: passage.respondent ? Reply : passage.symbol.includes('/RES/') ? Gavel : FileText,
    label: `${passageHead(passage)}, ${passage.label}`,
    quote,
    ...(note && { note }),
    run: () => onPassage(passage),
  })
  const linked = (currentId ? view?.linksOf.get(currentId) : undefined) ?? []
  const here = linked
    .map(({ passage }) => passage)
    .filter((passage) => score(`${passageHead(passage)}, ${passage.label}`.toLowerCase(), asked) > 0)
  const known = new Set(here.map(({ passageId }) => passageId))
  return [
    ...here.map((passage) => row(passage, passage.text, t('palette.linkedHere'))),
    ...hits.filter(({ passageId }) => !known.has(passageId)).map((hit) => row(hit, hit.snippet)),
  ]
}
