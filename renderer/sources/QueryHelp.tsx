import { CircleQuestionMark } from 'lucide-react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { SourceSummary } from '../../shared/service/corpus'
import { Icon } from '../ui'
import { t } from '../words'
import { heldValues } from './completions'
import { PaintedQuery } from './PaintedQuery'

interface Props {
  sources: readonly SourceSummary[]
  /** Ask this example. */
  onTry: (example: string) => void
}

/** The query language by examples, each of which can be tried: with values that the sources have, where they have such. */
export function QueryHelp({ sources, onTry }: Props) {
  return (
    <div className="query-help">
      <ul aria-label={t('queryHelp.title')}>
        {examplesFor(sources).map(({ example, means }) => (
          <li key={example}>
            <AriaButton className="query-example" onPress={() => onTry(example)}>
              <PaintedQuery words={example} />
            </AriaButton>
            <span className="second">{means}</span>
          </li>
        ))}
      </ul>
      <p className="second">{t('queryHelp.more')}</p>
      <p className="second">{t('queryHelp.keys')}</p>
    </div>
  )
}

export function QueryHelpButton({ sources, onTry }: Props) {
  return (
    <DialogTrigger>
      <AriaButton className="button alone small" aria-label={t('queryHelp.open')}>
        <Icon of={CircleQuestionMark} />
      </AriaButton>
      <Popover className="menu-popover query-help-popover" placement="bottom end" offset={8}>
        <Dialog aria-label={t('queryHelp.title')}>
          {({ close }) => (
            <QueryHelp
              sources={sources}
              onTry={(example) => {
                close()
                onTry(example)
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function examplesFor(sources: readonly SourceSummary[]): { example: string; means: string }[] {
  const held = heldValues(sources)
  const quoted = (value: string): string => (/[\s()]/.test(value) ? `"${value}"` : value)
  const first = (field: 'body' | 'respondent' | 'symbol', other: string): string =>
    quoted((held[field]?.find(([value]) => !value.includes(' ')) ?? held[field]?.[0])?.[0] ?? other)
  const resolution = held.symbol?.find(([symbol]) => symbol.includes('/RES/'))?.[0]
  const cited = resolution && quoted(resolution.replace(/^A\/RES\//, ''))
  const years = held.year?.map(([year]) => year) ?? []
  const [from, to] = [years.at(-1) ?? '2020', years[0] ?? '2022']
  return [
    { example: 'crew lists', means: t('queryHelp.words') },
    { example: '"crew list"', means: t('queryHelp.phrase') },
    { example: 'ferr*', means: t('queryHelp.beginning') },
    { example: 'ferries -night', means: t('queryHelp.without') },
    { example: 'crew OR masters', means: t('queryHelp.either') },
    { example: 'kind:operative', means: t('queryHelp.kind') },
    { example: `body:${first('body', 'GA')}`, means: t('queryHelp.body') },
    { example: from === to ? `year:${from}` : `year:${from}..${to}`, means: t('queryHelp.year') },
    { example: `respondent:${first('respondent', 'Norway')}`, means: t('queryHelp.respondent') },
    { example: 'verb:Urges', means: t('queryHelp.verb') },
    { example: `cites:${cited ?? '55/25'}`, means: t('queryHelp.cites') },
    { example: 'adopted:consensus', means: t('queryHelp.adopted') },
    { example: `symbol:${first('symbol', 'A/RES/75/158')}`, means: t('queryHelp.symbol') },
  ]
}
