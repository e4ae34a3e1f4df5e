import type { Command } from '../../shared/service/commands'
import type { ParagraphKind, Voice } from '../../shared/text/document-text'

/** The kinds a paragraph can be made, with the letter that picks one in the palette. */
export const KINDS: readonly { kind: ParagraphKind; command: Command; letter: string }[] = [
  { kind: 'heading', command: 'kind-heading', letter: 'h' },
  { kind: 'numbered', command: 'kind-numbered', letter: 'n' },
  { kind: 'sub', command: 'kind-sub', letter: 's' },
  { kind: 'text', command: 'kind-text', letter: 't' },
  { kind: 'bullet', command: 'kind-bullet', letter: 'b' },
  { kind: 'quote', command: 'kind-quote', letter: 'q' },
  { kind: 'opening', command: 'kind-opening', letter: 'g' },
  { kind: 'preambular', command: 'kind-preambular', letter: 'p' },
  { kind: 'operative', command: 'kind-operative', letter: 'o' },
  { kind: 'annex', command: 'kind-annex', letter: 'a' },
  { kind: 'closing', command: 'kind-closing', letter: 'c' },
]

/** Who may speak in a paragraph, with the letter that says so in the palette; last, to leave it to the guess. */
export const VOICES: readonly { voice: Voice | undefined; command: Command; letter: string }[] = [
  { voice: 'respondent', command: 'voice-respondent', letter: 'r' },
  { voice: 'synthesis', command: 'voice-synthesis', letter: 's' },
  { voice: 'secretariat', command: 'voice-secretariat', letter: 't' },
  { voice: undefined, command: 'voice-guessed', letter: 'g' },
]
