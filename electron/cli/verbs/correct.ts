import { AppError } from '../../../shared/error'
import type { Corrections } from '../../../shared/service/corpus'
import { respondentNamed } from '../../../shared/source/respondent'
import { RESPONDENT_CLASSES, SOURCE_KINDS, VISIBILITIES } from '../../../shared/source/source'
import { oneOf, optional, required, UsageError } from '../verb'
import type { Values, Verb } from '../verb'
import { withCorpus } from '../with-corpus'
import { sourceLines, sourceView } from './sources'

export const correct: Verb = {
  usage:
    'correct --corpus DB SOURCE... [--symbol S] [--title T] [--kind K] [--body B] [--session S] [--date DAY] [--language L] [--agenda-item I] [--respondent NAME [--class C]] [--theme T] [--visibility V]',
  about:
    'Say what is true of sources; it stays said when they are imported again. An empty word ("") takes a fact away.',
  operands: { least: 1, most: Infinity },
  options: {
    corpus: { type: 'string' },
    symbol: { type: 'string' },
    title: { type: 'string' },
    kind: { type: 'string' },
    body: { type: 'string' },
    session: { type: 'string' },
    date: { type: 'string' },
    language: { type: 'string' },
    'agenda-item': { type: 'string' },
    respondent: { type: 'string' },
    class: { type: 'string' },
    theme: { type: 'string' },
    visibility: { type: 'string' },
  },
  async run(sourceIds, values, output) {
    const said = correctionsIn(values)
    if (Object.keys(said).length === 0) throw new UsageError('There is nothing to correct.')
    return withCorpus(required(values, 'corpus'), { create: false }, async (corpus) => {
      const list = (await corpus.correct([...sourceIds], said)).map(sourceView)
      output.result({ sources: list }, () => sourceLines(list))
      return 0
    })
  },
}

function correctionsIn(values: Values): Corrections {
  const said: Corrections = {
    symbol: optional(values, 'symbol'),
    title: optional(values, 'title'),
    kind: oneOf(values, 'kind', SOURCE_KINDS),
    body: optional(values, 'body'),
    session: orNone(values, 'session'),
    date: optional(values, 'date'),
    language: optional(values, 'language'),
    agendaItem: orNone(values, 'agenda-item'),
    respondent: respondentIn(values),
    theme: orNone(values, 'theme'),
    visibility: oneOf(values, 'visibility', VISIBILITIES),
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

function orNone(values: Values, option: string): string | null | undefined {
  const value = optional(values, option)
  return value === '' ? null : value
}

function respondentIn(values: Values): Corrections['respondent'] {
  const name = orNone(values, 'respondent')
  const known = oneOf(values, 'class', RESPONDENT_CLASSES)
  if (typeof name !== 'string') {
    if (known) throw new AppError('bad-argument', '--class says what a respondent is; name one with --respondent.')
    return name
  }
  return known ? { name, class: known } : respondentNamed(name)
}
