import { Check, X } from 'lucide-react'
import { useMemo } from 'react'
import type { About, BadExample, Example } from '../../shared/check/rule'
import { fieldText, textOf, textOfRuns } from '../../shared/text/flat'
import { MASTHEAD_FIELDS } from '../../shared/text/document-text'
import { parseText } from '../../shared/text/notation'
import { numberingOf } from '../../shared/text/numbering'
import { Icon } from '../ui'
import { day, t } from '../words'

/** Examples of a rule, right and wrong, as the page would show them; of each as many as asked for. */
export function RuleExamples({ examples, most = Infinity }: { examples: About['examples']; most?: number }) {
  return (
    <>
      {examples.ok.slice(0, most).map((example, index) => (
        <div key={`ok ${index}`} className="finding-example ok">
          <Icon of={Check} />
          <ExampleLines example={example} name={t('findings.right')} />
        </div>
      ))}
      {examples.bad.slice(0, most).map((example, index) => (
        <div key={`bad ${index}`} className="finding-example wrong">
          <Icon of={X} />
          <div>
            <ExampleLines example={example} name={t('findings.wrong')} />
            {example.messages.map((message, at) => (
              <p key={at} className="second">
                {message}
              </p>
            ))}
          </div>
        </div>
      ))}
    </>
  )
}

function ExampleLines({ example, name }: { example: Example | BadExample; name: string }) {
  const lines = useMemo(() => linesOf(example.text), [example])
  return (
    <div role="group" aria-label={name}>
      {lines.map(({ label, words }, index) => (
        <p key={index} className="finding-example-line">
          {label && <span className="second">{label} </span>}
          {words}
        </p>
      ))}
      {example.date && <p className="second">{t('ruleHelp.on', { day: day(example.date) })}</p>}
      {example.links?.map(({ at, passage, respondent, symbol }, index) => (
        <p key={index} className="second">
          {at} → {respondent ?? symbol ?? ''} “{passage}”
        </p>
      ))}
    </div>
  )
}

function linesOf(notation: string): { label: string; words: string }[] {
  const text = parseText(notation)
  const { paragraphs, footnotes } = numberingOf(text, 'printed')
  return [
    ...MASTHEAD_FIELDS.map((field) => ({ label: '', words: fieldText(text, field) })),
    ...text.paragraphs.flatMap((p) => [
      { label: (paragraphs.get(p.id)?.number ?? '').replace(/\w$/, '$&.'), words: textOf(p) },
      ...(p.entries ?? []).map(({ printed, title, paragraphs: numbers, page }) => ({
        label: printed ?? '',
        words: [title, numbers, page].filter(Boolean).join('  '),
      })),
      ...(p.rows ?? []).map(({ cells }) => ({
        label: '',
        words: cells.map((cell) => cell.paragraphs.map(textOf).join(' ')).join('  |  '),
      })),
    ]),
    ...text.footnotes.map((note) => ({ label: footnotes.get(note.id)?.label ?? '', words: textOfRuns(note.runs) })),
  ].filter(({ words }) => words)
}
