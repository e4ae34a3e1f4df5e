import type { ImportedFile } from '../../shared/service/corpus'
import { count, day, t } from '../words'

type Known = Pick<ImportedFile, 'symbol' | 'title' | 'kind' | 'date' | 'respondent'>

/** What a text was understood to be: `Reply of Norland, 2 September 2025`. */
export function sourceSaid({ symbol, title, kind, date, respondent }: Known): string {
  const what =
    kind === 'reply' && respondent
      ? t('import.replyOf', { respondent })
      : symbol
        ? `${t(`kind.${kind}`)} ${symbol}`
        : `${t(`kind.${kind}`)}: ${title}`
  return [what, day(date)].filter(Boolean).join(', ')
}

/** `12 passages, 4 notes`. */
export function extentSaid({ passages, footnotes }: Pick<ImportedFile, 'passages' | 'footnotes'>): string {
  return [
    t('import.passages', { count: passages, formatted: count(passages) }),
    ...(footnotes > 0 ? [t('import.notes', { count: footnotes, formatted: count(footnotes) })] : []),
  ].join(', ')
}

/** `3 passages changed, 1 new`. */
export function changesSaid({ changed, added, removed }: NonNullable<ImportedFile['changes']>): string {
  const said = [
    changed > 0 && t('import.changed', { count: changed }),
    added > 0 && t('import.new', { count: added }),
    removed > 0 && t('import.gone', { count: removed }),
  ].filter(Boolean)
  return said.length > 0 ? said.join(', ') : t('import.noChange')
}
