import { Check, X } from 'lucide-react'
import { useMemo } from 'react'
import { rules } from '../../shared/check/rules'
import { textOf, textOfRuns } from '../../shared/text/flat'
import { parseText } from '../../shared/text/notation'
import { numberingOf } from '../../shared/text/numbering'
import { Icon } from '../ui'
import { t } from '../words'

/** Why a rule looks at what it looks at: its sentence, what it rests on, and its own examples. */
export function RuleHelp({ ruleId }: { ruleId: string }) {
  const rule = rules.find(({ id }) => id === ruleId)
  if (!rule) return null
  const { about, reference, examples } = rule
  const [right] = examples.ok
  const [wrong] = examples.bad
  return (
    <div className="finding-why">
      <p>
        {about} {reference && <span className="second">{reference}.</span>}
      </p>
      {right && (
        <div className="finding-example ok">
          <Icon of={Check} />
          <Example notation={right.text} name={t('findings.right')} />
        </div>
      )}
      {wrong && (
        <div className="finding-example wrong">
          <Icon of={X} />
          <div>
            <Example notation={wrong.text} name={t('findings.wrong')} />
            {wrong.messages.map((message, index) => (
              <p key={index} className="second">
                {message}
              </p>
            ))}
          </div>
        </div>
      )}
    </div>
  )
}

/** An example's lines, as the page would show them. */
function Example({ notation, name }: { notation: string; name: string }) {
  const lines = useMemo(() => linesOf(notation), [notation])
  return (
    <div role="group" aria-label={name}>
      {lines.map(({ label, words }, index) => (
        <p key={index} className="finding-example-line">
          {label && <span className="second">{label} </span>}
          {words}
        </p>
      ))}
    </div>
  )
}

function linesOf(notation: string): { label: string; words: string }[] {
  const text = parseText(notation)
  const { paragraphs, footnotes } = numberingOf(text)
  return [
    ...text.paragraphs.map((p) => ({
      label: (paragraphs.get(p.id)?.number ?? '').replace(/\w$/, '$&.'),
      words: textOf(p),
    })),
    ...text.footnotes.map((note) => ({ label: footnotes.get(note.id)?.label ?? '', words: textOfRuns(note.runs) })),
  ].filter(({ words }) => words)
}
