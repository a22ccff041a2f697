import { type InputHTMLAttributes, useState } from 'react'
import { useWords } from '../../words/language.ts'
import { Button } from '../button.tsx'
import { PhotoInput } from '../photo-input.tsx'
import { OrgPicker, PersonPicker, PlacePicker } from '../picker.tsx'
import {
  type FieldInputProps,
  filesOf,
  isGroup,
  listOf,
  type Point,
  photosOf,
  pickOf,
  picksOf,
  pointOf,
  textOf,
} from './field.ts'
import { FieldForm, type FieldFormProps, type FieldInputs } from './field-form.tsx'

const nothing = async () => []
const marks = ({ id, invalid, describedBy, field }: FieldInputProps) => ({
  id,
  'aria-invalid': invalid || undefined,
  'aria-describedby': describedBy,
  'aria-required': field.required || undefined,
})

type LineProps = FieldInputProps & {
  /** `inputMode` calls the keyboard that fits. */
  more: InputHTMLAttributes<HTMLInputElement>
  unit?: 'unit.yuan' | 'unit.points'
}
const Line = ({ more, unit, ...props }: LineProps) => {
  const { t } = useWords()
  const input = (
    <input
      className="line"
      {...more}
      {...marks(props)}
      value={textOf(props.value)}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
  if (!unit) return input
  return (
    <span className="with-unit">
      {input}
      {t(unit)}
    </span>
  )
}
const digits = { type: 'text', inputMode: 'numeric' } as const
const Text = (props: FieldInputProps) => <Line {...props} more={{ type: 'text' }} />
const Whole = (props: FieldInputProps) => <Line {...props} more={digits} />
const Amount = (props: FieldInputProps) => (
  <Line {...props} more={{ ...digits, inputMode: 'decimal' }} unit="unit.yuan" />
)
const Points = (props: FieldInputProps) => <Line {...props} more={digits} unit="unit.points" />
const Day = (props: FieldInputProps) => <Line {...props} more={{ type: 'date' }} />
const Phone = (props: FieldInputProps) => (
  <Line {...props} more={{ type: 'tel', inputMode: 'tel', autoComplete: 'tel' }} />
)
const Identity = (props: FieldInputProps) => (
  <Line {...props} more={{ type: 'text', autoComplete: 'off', maxLength: 30 }} />
)

const LongText = (props: FieldInputProps) => (
  <textarea
    className="line"
    {...marks(props)}
    rows={4}
    value={textOf(props.value)}
    onChange={(event) => props.onChange(event.target.value)}
  />
)

/** Up to five choices lie open; more of them fold into a list. */
const Choice = (props: FieldInputProps) => {
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

const ManyChoices = ({ field, value, onChange }: FieldInputProps) => {
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

const YesNo = ({ id, value, onChange }: FieldInputProps) => {
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

const pickers = { place: PlacePicker, person: PersonPicker, organisation: OrgPicker }
const OnePick = ({ of, ...props }: FieldInputProps & { of: keyof typeof pickers }) => {
  const Chooser = pickers[of]
  return (
    <Chooser
      id={props.id}
      picked={pickOf(props.value)}
      onPick={props.onChange}
      search={props.search?.[of] ?? nothing}
      invalid={props.invalid}
      describedBy={props.describedBy}
      required={props.field.required === true}
    />
  )
}
const Place = (props: FieldInputProps) => <OnePick {...props} of="place" />
const Person = (props: FieldInputProps) => <OnePick {...props} of="person" />
const Organisation = (props: FieldInputProps) => <OnePick {...props} of="organisation" />

/** Several organisations: each picked one after the other, each can be taken away. */
const Organisations = (props: FieldInputProps) => {
  const { t } = useWords()
  const picked = picksOf(props.value)
  return (
    <div className="files">
      <OrgPicker
        id={props.id}
        picked={undefined}
        onPick={(pick) => pick && !picked.some((one) => one.id === pick.id) && props.onChange([...picked, pick])}
        search={props.search?.organisation ?? nothing}
        invalid={props.invalid}
        describedBy={props.describedBy}
        required={props.field.required === true}
      />
      <ul>
        {picked.map((pick) => (
          <li key={pick.id}>
            {pick.name}
            <button type="button" className="link" onClick={() => props.onChange(picked.filter((one) => one !== pick))}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A point: the device tells it once, when asked. Nothing is followed, and it can be taken away. */
const PointInput = (props: FieldInputProps) => {
  const { t } = useWords()
  const [state, setState] = useState<'still' | 'asking' | 'failed'>('still')
  const point: Point | undefined = pointOf(props.value)
  const ask = () => {
    setState('asking')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('still')
        props.onChange({ lon: coords.longitude, lat: coords.latitude, accuracy: Math.round(coords.accuracy) })
      },
      () => setState('failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    )
  }
  return (
    <div className="point">
      {point && (
        <output>
          {t('point.here', { lat: point.lat.toFixed(5), lon: point.lon.toFixed(5) })}
          {point.accuracy !== undefined && ` ${t('point.accuracy', { n: point.accuracy })}`}
        </output>
      )}
      <Button id={props.id} busy={state === 'asking'} aria-describedby={props.describedBy} onClick={ask}>
        {state === 'asking' ? t('point.asking') : t('point.ask')}
      </Button>
      {point && (
        <button type="button" className="link" onClick={() => props.onChange(undefined)}>
          {t('remove')}
        </button>
      )}
      {state === 'failed' && <p role="alert">{t('point.failed')}</p>}
    </div>
  )
}

const Photos = ({ id, value, onChange, field, invalid, describedBy }: FieldInputProps) => (
  <PhotoInput
    id={id}
    photos={photosOf(value)}
    onChange={onChange}
    max={field.max}
    invalid={invalid}
    describedBy={describedBy}
  />
)

const Files = (props: FieldInputProps) => {
  const { t } = useWords()
  const files = filesOf(props.value)
  return (
    <div className="files">
      <span className="btn">
        {t('file.choose')}
        <input
          {...marks(props)}
          type="file"
          multiple={(props.field.max ?? 9) > 1}
          onChange={(event) => {
            props.onChange([...files, ...(event.target.files ?? [])])
            event.target.value = ''
          }}
        />
      </span>
      <ul>
        {files.map((file) => (
          <li key={`${file.name}-${file.size}-${file.lastModified}`}>
            {file.name}
            <button type="button" className="link" onClick={() => props.onChange(files.filter((one) => one !== file))}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The plain set: the browser's own controls, large enough for a finger. */
export const plainInputs: FieldInputs = {
  text: Text,
  'long-text': LongText,
  number: Whole,
  amount: Amount,
  points: Points,
  choice: Choice,
  'many-choices': ManyChoices,
  date: Day,
  place: Place,
  person: Person,
  organisation: Organisation,
  organisations: Organisations,
  point: PointInput,
  photos: Photos,
  files: Files,
  phone: Phone,
  'identity-number': Identity,
  'yes-no': YesNo,
}

/** A form on a phone or on the public site. */
export const PlainForm = (props: FieldFormProps) => <FieldForm {...props} inputs={plainInputs} />
