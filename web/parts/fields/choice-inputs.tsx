import { useWords } from '../../words/language.ts'
import { type FieldInputProps, isGroup, listOf, textOf } from './field.ts'
import { marks } from './marks.ts'

/** Up to five choices lie open; more of them fold into a list. */
export const Choice = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const { field, id, value, onChange } = props
  const choices = field.choices ?? []
  if (!isGroup(field))
    return (
      <select
        className="line"
        {...marks(props)}
        value={textOf(value)}
        onChange={(event) => onChange(event.target.value || undefined)}
      >
        <option value="">{t('field.choose')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {say(choice.words)}
          </option>
        ))}
      </select>
    )
  return (
    <div className="choices">
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" name={id} checked={value === choice.value} onChange={() => onChange(choice.value)} />
          {say(choice.words)}
        </label>
      ))}
    </div>
  )
}

export const ManyChoices = ({ field, value, onChange }: FieldInputProps) => {
  const { say } = useWords()
  const chosen = listOf(value)
  return (
    <div className="choices">
      {field.choices?.map((choice) => (
        <label key={choice.value}>
          <input
            type="checkbox"
            checked={chosen.includes(choice.value)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, choice.value] : chosen.filter((one) => one !== choice.value))
            }
          />
          {say(choice.words)}
        </label>
      ))}
    </div>
  )
}

export const YesNo = ({ id, value, onChange }: FieldInputProps) => {
  const { t } = useWords()
  return (
    <div className="choices">
      {([true, false] as const).map((one) => (
        <label key={String(one)}>
          <input type="radio" name={id} checked={value === one} onChange={() => onChange(one)} />
          {one ? t('yes') : t('no')}
        </label>
      ))}
    </div>
  )
}
