import type { ReactNode } from 'react'
import { Input, Label, TextField } from 'react-aria-components'

interface Props {
  label: string
  value: string
  example?: string
  wide?: boolean
  first?: boolean
  onChange: (value: string) => void
  /** Beside the label. */
  aside?: ReactNode
  /** Below the field. */
  children?: ReactNode
}

/** One field of the form, with what belongs to it. */
export function Field({ label, value, example, wide, first, onChange, aside, children }: Props) {
  return (
    <div className={`masthead-field ${wide ? 'whole' : ''}`.trim()}>
      <TextField value={value} onChange={onChange} autoFocus={first ?? false}>
        <Label className="second">{label}</Label>
        <Input className="masthead-input" placeholder={example} />
      </TextField>
      {aside && <span className="masthead-aside">{aside}</span>}
      {children}
    </div>
  )
}
