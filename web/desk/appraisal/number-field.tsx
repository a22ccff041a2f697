import { InputNumber } from 'antd'

/** A whole or a points field; empty where a limit may be left out. */
export const NumberField = (props: {
  words: string
  value: number | null
  most?: number
  least?: number
  unlimited?: string
  onChange: (value: number | null) => void
}) => (
  <div>
    <span>{props.words}</span>
    <InputNumber
      aria-label={props.words}
      value={props.value}
      min={props.least ?? 0}
      max={props.most ?? 100}
      {...(props.unlimited ? { placeholder: props.unlimited } : {})}
      onChange={(value) => (value === null && !props.unlimited ? undefined : props.onChange(value))}
    />
  </div>
)
