/** A command as the menu, the tooltips and the palette name it. */
export interface CommandWords {
  /** As the menu says it; `…` where it asks something first. */
  label: string
  /** Electron's name of the key. */
  key?: string
  /** What a drafter may call it too; the palette finds these. */
  also?: string
  /** Makes sense with no draft on the desk. */
  anywhere?: true
}

const COMMANDS_BY_ID = {
  // File
  'new-report': { label: 'New report …', key: 'CmdOrCtrl+N', anywhere: true },
  'new-resolution': { label: 'New resolution …', key: 'CmdOrCtrl+Shift+N', anywhere: true },
  'roll-forward': { label: 'Roll forward from …', also: 'base earlier resolution new session', anywhere: true },
  'new-window': { label: 'New window', anywhere: true },
  open: { label: 'Open …', key: 'CmdOrCtrl+O', anywhere: true },
  /** With a path: a recent file, or one the system asks us to open. */
  'open-path': { label: 'Open recent', anywhere: true },
  save: { label: 'Save', key: 'CmdOrCtrl+S' },
  'save-as': { label: 'Save as …', key: 'CmdOrCtrl+Shift+S', also: 'copy rename' },
  'add-sources': { label: 'Add sources …', also: 'import replies', anywhere: true },
  'add-folder': { label: 'Add a folder of sources …', also: 'import replies', anywhere: true },
  export: { label: 'Export to Word …', key: 'CmdOrCtrl+E', also: 'docx print' },
  close: { label: 'Close', key: 'CmdOrCtrl+W', anywhere: true },
  // Edit
  undo: { label: 'Undo', key: 'CmdOrCtrl+Z' },
  redo: { label: 'Redo', key: 'CmdOrCtrl+Shift+Z' },
  'paste-plain': { label: 'Paste as plain text', key: 'CmdOrCtrl+Shift+V' },
  find: { label: 'Find …', key: 'CmdOrCtrl+F' },
  replace: { label: 'Find and replace …', key: 'CmdOrCtrl+H' },
  'find-next': { label: 'Find next', key: 'F3' },
  'find-previous': { label: 'Find previous', key: 'Shift+F3' },
  search: { label: 'Search sources for the selection', key: 'CmdOrCtrl+Shift+F' },
  bold: { label: 'Bold', key: 'CmdOrCtrl+B' },
  italic: { label: 'Italic', key: 'CmdOrCtrl+I' },
  superscript: { label: 'Superscript' },
  // Insert
  footnote: { label: 'Footnote', key: 'CmdOrCtrl+Alt+F', also: 'note reference' },
  'footnote-again': { label: 'Reference to a note already there …', also: 'repeat second footnote' },
  'to-note': { label: 'From the reference to the note, and back', key: 'CmdOrCtrl+Alt+J', also: 'jump footnote' },
  // Paragraph
  kind: { label: 'Kind of paragraph …', key: 'CmdOrCtrl+Alt+K' },
  'kind-heading': { label: 'Heading' },
  'kind-opening': { label: 'Opening (The General Assembly,)' },
  'kind-preambular': { label: 'Preambular paragraph' },
  'kind-operative': { label: 'Operative paragraph' },
  'kind-numbered': { label: 'Numbered paragraph' },
  'kind-sub': { label: 'Sub-paragraph' },
  'kind-text': { label: 'Unnumbered paragraph' },
  'kind-quote': { label: 'Quotation' },
  'kind-bullet': { label: 'Bullet' },
  'kind-annex': { label: 'Annex' },
  'kind-closing': { label: 'Closing' },
  voice: { label: 'Who speaks here …', key: 'CmdOrCtrl+Alt+V', also: 'voice respondent synthesis secretariat' },
  'voice-respondent': { label: 'A respondent speaks here', also: 'voice reply' },
  'voice-synthesis': { label: 'Several respondents speak here', also: 'voice synthesis' },
  'voice-secretariat': { label: 'The Secretariat speaks here', also: 'voice own author' },
  'voice-guessed': { label: 'Leave it to the program who speaks here', also: 'voice guess' },
  'level-down': { label: 'A level down', also: 'indent' },
  'level-up': { label: 'A level up', also: 'outdent' },
  'move-up': { label: 'Move the paragraph up', key: 'Alt+Up' },
  'move-down': { label: 'Move the paragraph down', key: 'Alt+Down' },
  'opening-italics': { label: 'Opening words in italics', also: 'verb phrase' },
  dossier: {
    label: 'Dossier …',
    key: 'CmdOrCtrl+Alt+D',
    also: 'mandate request questions asked respondents cut-off consultation',
  },
  'set-base': { label: 'Set the base text …', key: 'CmdOrCtrl+Alt+B', also: 'base earlier adopted unchanged' },
  masthead: { label: 'Masthead …', also: 'symbol title agenda item session' },
  // Links
  link: { label: 'Link the paragraph to a source', key: 'CmdOrCtrl+L' },
  'confirm-links': { label: 'Confirm the links of the paragraph', also: 'suspect' },
  'open-source': { label: 'Open the source at the passage', key: 'CmdOrCtrl+Shift+Enter' },
  'copy-with-reference': { label: 'Copy the passage with its reference', key: 'CmdOrCtrl+Shift+C' },
  agreed: { label: 'Agreed language for the paragraph', key: 'CmdOrCtrl+Alt+L', also: 'earlier similar precedent' },
  genealogy: { label: 'Genealogy of the clause', key: 'CmdOrCtrl+Alt+G', also: 'history sessions ancestors verb' },
  // Go
  palette: { label: 'Do or find anything …', key: 'CmdOrCtrl+K', anywhere: true },
  'next-finding': { label: 'Next finding', key: 'F8' },
  'previous-finding': { label: 'Previous finding', key: 'Shift+F8' },
  fix: { label: 'Mend what the caret is in', key: 'CmdOrCtrl+.', also: 'fix finding' },
  dismiss: { label: 'Set the finding aside …', key: 'CmdOrCtrl+Shift+.', also: 'dismiss ignore all right' },
  'mend-all': { label: 'Mend all of this rule …', key: 'CmdOrCtrl+F8', also: 'fix all preview' },
  'rule-help': { label: 'About the rule of the finding', key: 'Alt+F8', also: 'why help explain' },
  'check-settings': { label: 'Check settings …', also: 'rules off level own rule pack' },
  'next-hole': { label: 'Next paragraph without a source', key: 'F7', also: 'hole' },
  'previous-hole': { label: 'Previous paragraph without a source', key: 'Shift+F7', also: 'hole' },
  'next-pane': { label: 'Next pane', key: 'F6' },
  'previous-pane': { label: 'Previous pane', key: 'Shift+F6' },
  'to-text': { label: 'To the text', key: 'CmdOrCtrl+Alt+0' },
  // View
  'show-sources': { label: 'Sources', key: 'CmdOrCtrl+Alt+1' },
  'show-links': { label: 'Links', key: 'CmdOrCtrl+Alt+2' },
  'show-checks': { label: 'Checks', key: 'CmdOrCtrl+Alt+3' },
  library: { label: 'Library …', key: 'CmdOrCtrl+Shift+L', also: 'all sources table respondent', anywhere: true },
  'toggle-structure': { label: 'Show or hide Structure', key: 'CmdOrCtrl+Alt+O', also: 'outline' },
  'toggle-side': { label: 'Show or hide the side panel', key: 'CmdOrCtrl+Alt+P' },
  'zoom-in': { label: 'Zoom in', key: 'CmdOrCtrl+Plus' },
  'zoom-out': { label: 'Zoom out', key: 'CmdOrCtrl+-' },
  'zoom-reset': { label: 'Usual size', key: 'CmdOrCtrl+0' },
  'white-page': { label: 'White page in the dark', also: 'paper sheet theme' },
  'theme-system': { label: 'Theme as the system', anywhere: true },
  'theme-light': { label: 'Light theme', anywhere: true },
  'theme-dark': { label: 'Dark theme', anywhere: true },
  // Help
  shortcuts: { label: 'Keys …', key: 'F1', also: 'shortcuts keyboard help', anywhere: true },
  'start-screen': { label: 'Start screen', anywhere: true },
  'example-report': { label: 'Open the example report', also: 'demo', anywhere: true },
  'example-resolution': { label: 'Open the example resolution', also: 'demo', anywhere: true },
} satisfies Record<string, CommandWords>

/** What a menu entry, a button or the palette asks of the page. */
export type Command = keyof typeof COMMANDS_BY_ID

/** All commands, with their words and keys: the menu, the tooltips and the palette take them from here. */
export const COMMANDS: Readonly<Record<Command, CommandWords>> = COMMANDS_BY_ID

export const COMMAND_IDS = Object.keys(COMMANDS_BY_ID) as Command[]
