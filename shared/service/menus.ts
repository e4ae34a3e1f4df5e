import type { Command } from './commands'

/** What the system does by itself, in whatever has the focus. */
export type SystemRole = 'cut' | 'copy' | 'paste' | 'selectAll'

/** An entry of a menu: a command, one of the system's own, a line, or a menu within. */
export type MenuEntry = Command | { role: SystemRole } | '-' | Submenu

export interface Submenu {
  label: string
  entries: readonly MenuEntry[]
}

/** The menus and what stands in them, in order; the sheet of keys and the palette follow it. `&` marks the access key. */
export const MENUS: readonly Submenu[] = [
  {
    label: '&File',
    entries: [
      'new-report',
      'new-resolution',
      'roll-forward',
      'new-window',
      '-',
      'open',
      'open-path',
      '-',
      'save',
      'save-as',
      '-',
      'add-sources',
      'add-folder',
      '-',
      'export',
      '-',
      'close',
    ],
  },
  {
    label: '&Edit',
    entries: [
      'undo',
      'redo',
      '-',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      'paste-plain',
      { role: 'selectAll' },
      '-',
      'bold',
      'italic',
      'superscript',
      '-',
      'find',
      'replace',
      'find-next',
      'find-previous',
      '-',
      'search',
    ],
  },
  { label: '&Insert', entries: ['footnote', 'footnote-again', '-', 'masthead', 'dossier', 'set-base'] },
  {
    label: '&Paragraph',
    entries: [
      'kind',
      {
        label: 'Kind',
        entries: [
          'kind-heading',
          'kind-opening',
          'kind-preambular',
          'kind-operative',
          'kind-numbered',
          'kind-sub',
          'kind-text',
          'kind-quote',
          'kind-bullet',
          'kind-annex',
          'kind-closing',
        ],
      },
      'voice',
      {
        label: 'Who speaks',
        entries: ['voice-respondent', 'voice-synthesis', 'voice-secretariat', '-', 'voice-guessed'],
      },
      '-',
      'level-down',
      'level-up',
      '-',
      'move-up',
      'move-down',
      '-',
      'opening-italics',
    ],
  },
  {
    label: '&Links',
    entries: ['link', 'confirm-links', '-', 'open-source', 'copy-with-reference', '-', 'agreed', 'genealogy'],
  },
  {
    label: '&View',
    entries: [
      'show-sources',
      'show-links',
      'show-checks',
      '-',
      'library',
      '-',
      'toggle-structure',
      'toggle-side',
      '-',
      { label: 'Theme', entries: ['theme-system', 'theme-light', 'theme-dark'] },
      'white-page',
      '-',
      'zoom-in',
      'zoom-out',
      'zoom-reset',
    ],
  },
  {
    label: '&Go',
    entries: [
      'palette',
      '-',
      'next-finding',
      'previous-finding',
      'fix',
      'dismiss',
      'mend-all',
      'rule-help',
      'check-settings',
      '-',
      'next-hole',
      'previous-hole',
      '-',
      'to-note',
      'to-text',
      '-',
      'next-pane',
      'previous-pane',
    ],
  },
  { label: '&Help', entries: ['shortcuts', '-', 'start-screen', 'example-report', 'example-resolution'] },
]

/** All commands below a menu, in order. */
export function commandsIn({ entries }: Submenu): Command[] {
  return entries.flatMap((entry) => {
    if (entry === '-') return []
    if (typeof entry === 'string') return [entry]
    return 'role' in entry ? [] : commandsIn(entry)
  })
}
