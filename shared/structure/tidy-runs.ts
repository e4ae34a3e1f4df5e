import type { Run, TextRun } from '../text/document-text'

/**
 * Runs as a DocumentText holds them: NFC, white space collapsed to single spaces, none at the ends or beside a break,
 * neighbours of one form joined. A space before an indicator moves behind it, as the indicator belongs to the word.
 * No-break spaces inside the text are kept: they are the author's.
 */
export function tidyRuns(runs: readonly Run[], language?: string): Run[] {
  const tidy: Run[] = []
  let space: TextRun | undefined
  let atStart = true
  for (const run of runs) {
    if (run.type === 'break') {
      space = undefined
      if (!atStart) tidy.push({ type: 'break' })
      atStart = true
    } else if (run.type === 'reference') {
      tidy.push({ ...run })
      atStart = atStart && tidy.length === 1
    } else {
      for (const piece of run.text.split(WHITE)) {
        if (piece === '') continue
        if (isWhite(piece)) {
          space ??= run
          continue
        }
        if (space && !atStart) {
          if (tidy.at(-1)?.type === 'reference') append(tidy, run, ' ', language)
          else append(tidy, space, ' ', language)
        }
        space = undefined
        append(tidy, run, piece, language)
        atStart = false
      }
    }
  }
  while (tidy.at(-1)?.type === 'break') tidy.pop()
  return tidy.map((run) => (run.type === 'text' ? { ...run, text: run.text.normalize('NFC') } : run))
}

/** Captured, so that `split` keeps the white space between the words. */
const WHITE = /([ \t\r\n\f\v\u2028\u2029\ufeff]+)/

function isWhite(piece: string): boolean {
  return /^[ \t\r\n\f\v\u2028\u2029\ufeff]/.test(piece)
}

/** Add words in the form of `like`, to the last run where the form is the same. */
function append(tidy: Run[], like: TextRun, words: string, language: string | undefined): void {
  const last = tidy.at(-1)
  if (last?.type === 'text' && sameForm(last, like, language)) {
    last.text += words
    return
  }
  tidy.push({
    type: 'text',
    text: words,
    ...(like.italic && { italic: true }),
    ...(like.bold && { bold: true }),
    ...(like.superscript && { superscript: true }),
    ...(like.language && like.language !== language && { language: like.language }),
  })
}

function sameForm(a: TextRun, b: TextRun, language: string | undefined): boolean {
  return (
    !a.italic === !b.italic &&
    !a.bold === !b.bold &&
    !a.superscript === !b.superscript &&
    a.language === (b.language === language ? undefined : b.language)
  )
}
