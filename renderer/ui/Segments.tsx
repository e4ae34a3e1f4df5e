import { Radio, RadioGroup } from 'react-aria-components'

/** One of a few views of the same place. */
export function Segments<T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}) {
  return (
    <RadioGroup
      aria-label={props.label}
      className="segments"
      orientation="horizontal"
      value={props.value}
      onChange={(value) => props.onChange(value as T)}
    >
      {props.options.map(({ value, label }) => (
        <Radio key={value} value={value} className="segment">
          {label}
        </Radio>
      ))}
    </RadioGroup>
  )
}
