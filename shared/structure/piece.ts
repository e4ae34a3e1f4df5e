import type { DocumentText, Paragraph, ParagraphKind } from '../text/document-text'
import { textOf } from '../text/flat'
import { assemble } from './assemble'
import type { Block } from './block'
import { classifyBody } from './body'
import { operativeOpening, preambularOpening } from './phrases'
import { endsWithComma } from './sentence'
import { withTypedNumber } from './typed-number'

export interface PieceOptions {
  /** What the text that the piece goes into is: its numbered paragraphs are operative in a resolution. */
  into: 'report' | 'resolution'
  language?: string
  /** The markup parts the paragraphs; where it does not, a line may go on with the one before. */
  parted: boolean
}

/**
 * A piece of some text, to go into another: blocks become paragraphs and notes as `structure` makes them of a whole
 * text, but without masthead and contents. Numbers that were printed are gone, as those of the other text count.
 */
export function structurePiece(
  blocks: readonly Block[],
  { into, language = 'en', parted }: PieceOptions,
): DocumentText {
  const text = assemble(classifyBody(blocks.map(withTypedNumber), { parted }), language)
  const whole = text.paragraphs.some(({ kind }) => kind === 'opening')
  return {
    ...text,
    paragraphs: text.paragraphs.map((p) => uncounted(whole ? p : { ...p, kind: kindInto(p, into) })),
    footnotes: text.footnotes.map(({ printed, ...note }) => (void printed, note)),
  }
}

function kindInto(paragraph: Paragraph, into: PieceOptions['into']): ParagraphKind {
  const { kind } = paragraph
  if (into === 'report') return kind === 'operative' ? 'numbered' : kind
  if (kind === 'numbered') return 'operative'
  if (kind !== 'text' || /\p{Ll}/u.test(textOf(paragraph)[0] ?? '')) return kind
  const text = textOf(paragraph).trim()
  if (endsWithComma(text) && preambularOpening(text)) return 'preambular'
  return /[;.:]$/u.test(text) && operativeOpening(text) ? 'operative' : kind
}

function uncounted({ printed, restart, runs, ...paragraph }: Paragraph): Paragraph {
  void restart
  return {
    ...paragraph,
    runs: runs.map((run) => {
      if (run.type !== 'reference') return run
      const { printed: mark, ...reference } = run
      void mark
      return reference
    }),
    ...(printed && paragraph.asPrinted && { printed }),
  }
}
