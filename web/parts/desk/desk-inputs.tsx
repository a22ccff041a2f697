import { Button, Checkbox, DatePicker, Input, Radio, Select } from 'antd'
import dayjs from 'dayjs'
import { useWords } from '../../words/language.ts'
import { type FieldInputProps, isGroup, listOf, textOf } from '../fields/field.ts'
import { FieldForm, type FieldFormProps, type FieldInputs } from '../fields/field-form.tsx'
import { plainInputs } from '../fields/plain-inputs.tsx'
import { rowsInput, type TakeProps } from '../fields/rows-input.tsx'
import { GoodsPicture, isGoods } from '../goods-picture.tsx'

const marks = ({ id, invalid, describedBy, field }: FieldInputProps) => ({
  id,
  ...(invalid ? { status: 'error' as const, 'aria-invalid': true } : {}),
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  ...(field.required ? { 'aria-required': true } : {}),
})

type LineProps = FieldInputProps & { unit?: 'unit.yuan' | 'unit.points'; maxLength?: number }
/** A one-line input; the unit stands behind it. */
const Line = ({ unit, maxLength, ...props }: LineProps) => {
  const { t } = useWords()
  return (
    <Input
      {...marks(props)}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(event.target.value)}
      {...(unit ? { suffix: t(unit) } : {})}
      {...(maxLength === undefined ? {} : { maxLength })}
    />
  )
}
const Amount = (props: FieldInputProps) => <Line {...props} unit="unit.yuan" />
const Points = (props: FieldInputProps) => <Line {...props} unit="unit.points" />
const Identity = (props: FieldInputProps) => <Line {...props} maxLength={30} />

const LongText = (props: FieldInputProps) => (
  <Input.TextArea
    {...marks(props)}
    autoSize={{ minRows: 3, maxRows: 8 }}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
    {...(props.field.max === undefined ? {} : { count: { show: true, max: props.field.max } })}
  />
)

const Choice = (props: FieldInputProps) => {
  const { say, t } = useWords()
  const options = (props.field.choices ?? []).map(({ value: of, words, category }) => ({
    value: of,
    label: say(words),
    category,
  }))
  const value = textOf(props.value) || undefined
  return isGroup(props.field) ? (
    <Radio.Group
      name={props.id}
      options={options}
      value={value}
      onChange={(event) => props.onChange(event.target.value)}
    />
  ) : (
    <Select
      {...marks(props)}
      className="wide"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!props.field.required}
      placeholder={t('field.choose')}
      options={options}
      {...(options.some(({ category }) => isGoods(category)) ? pictured(options) : {})}
      value={value}
      onChange={(chosen) => props.onChange(chosen)}
    />
  )
}

/** Goods are chosen by their drawing as well, the same as on the shelf. */
const pictured = (options: readonly { value: string; label: string; category: string | undefined }[]) => {
  const shown = (value: unknown) => {
    const one = options.find((option) => option.value === value)
    return (
      one && (
        <span className="with-picture">
          <GoodsPicture category={one.category ?? ''} size={22} />
          {one.label}
        </span>
      )
    )
  }
  return {
    optionRender: ({ value }: { value?: unknown }) => shown(value),
    labelRender: ({ value }: { value?: unknown }) => shown(value),
  }
}

const ManyChoices = ({ field, value, onChange }: FieldInputProps) => {
  const { say } = useWords()
  return (
    <Checkbox.Group
      options={(field.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.words) }))}
      value={[...listOf(value)]}
      onChange={(chosen) => onChange(chosen.map(String))}
    />
  )
}

const DateInput = (props: FieldInputProps) => {
  const typed = textOf(props.value)
  return (
    <DatePicker
      {...marks(props)}
      format="YYYY-MM-DD"
      {...(props.field.past ? { maxDate: dayjs() } : {})}
      value={typed ? dayjs(typed) : null}
      onChange={(day) => props.onChange(day ? day.format('YYYY-MM-DD') : undefined)}
      // Enter takes the typed day; it does not send the form.
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.preventDefault()
      }}
    />
  )
}

const YesNo = ({ id, value, onChange }: FieldInputProps) => {
  const { t } = useWords()
  return (
    <Radio.Group
      name={id}
      options={[
        { value: true, label: t('yes') },
        { value: false, label: t('no') },
      ]}
      value={typeof value === 'boolean' ? value : undefined}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

const Take = ({ words, onTake }: TakeProps) => (
  <Button size="small" onClick={onTake}>
    {words}
  </Button>
)

/** The set of the desk: Ant Design where it has the control, ours for pickers, points, photos and files. */
export const deskInputs: FieldInputs = {
  ...plainInputs,
  text: Line,
  'long-text': LongText,
  number: Line,
  amount: Amount,
  points: Points,
  score: Points,
  choice: Choice,
  'many-choices': ManyChoices,
  date: DateInput,
  phone: Line,
  'identity-number': Identity,
  'yes-no': YesNo,
  rows: rowsInput(() => deskInputs, Take),
}

/** A form on the desk. */
export const DeskForm = (props: FieldFormProps) => <FieldForm {...props} inputs={deskInputs} />
