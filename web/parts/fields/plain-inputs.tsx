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

type Line = Partial<InputHTMLAttributes<HTMLInputElement>>
/** A one-line input; `inputMode` calls the keyboard that fits. */
const line = (more: Line, unit?: 'unit.yuan' | 'unit.points') => {
  const LineInput = (props: FieldInputProps) => {
    const { t } = useWords()
    const input = (
      <input {...more} {...marks(props)} value={textOf(props.value)} onChange={(event) => props.onChange(event.target.value)} />
    )
    return unit ? (
      <span className="with-unit">
        {input}
        {t(unit)}
      </span>
    ) : (
      input
    )
  }
  return LineInput
}

const LongText = (props: FieldInputProps) => (
  <textarea {...marks(props)} rows={4} value={textOf(props.value)} onChange={(event) => props.onChange(event.target.value)} />
)

/** Up to five choices lie open; more of them fold into a list. */
const Choice = (props: FieldInputProps) => {
  const { t, say } = useWords()
  const { field, id, value, onChange } = props
  const choices = field.choices ?? []
  if (!isGroup(field))
    return (
      <select {...marks(props)} value={textOf(value)} onChange={(event) => onChange(event.target.value || undefined)}>
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

const pickerOf = (kind: 'place' | 'person' | 'organisation') => {
  const Chooser = { place: PlacePicker, person: PersonPicker, organisation: OrgPicker }[kind]
  const PickInput = ({ id, value, onChange, invalid, describedBy, search, field }: FieldInputProps) => (
    <Chooser
      id={id}
      picked={pickOf(value)}
      onPick={onChange}
      search={search?.[kind] ?? nothing}
      invalid={invalid}
      describedBy={describedBy}
      required={field.required === true}
    />
  )
  return PickInput
}
export const PlaceInput = pickerOf('place')
export const PersonInput = pickerOf('person')
export const OrganisationInput = pickerOf('organisation')

/** Several organisations: each picked one after the other, each can be taken away. */
export const OrganisationsInput = (props: FieldInputProps) => {
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
export const PointInput = (props: FieldInputProps) => {
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

export const PhotosInput = ({ id, value, onChange, field, invalid, describedBy }: FieldInputProps) => (
  <PhotoInput id={id} photos={photosOf(value)} onChange={onChange} max={field.max} invalid={invalid} describedBy={describedBy} />
)

export const FilesInput = (props: FieldInputProps) => {
  const { t } = useWords()
  const files = filesOf(props.value)
  return (
    <div className="files">
      <input
        {...marks(props)}
        type="file"
        multiple={(props.field.max ?? 9) > 1}
        onChange={(event) => {
          props.onChange([...files, ...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
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
  text: line({ type: 'text' }),
  'long-text': LongText,
  number: line({ type: 'text', inputMode: 'numeric' }),
  amount: line({ type: 'text', inputMode: 'decimal' }, 'unit.yuan'),
  points: line({ type: 'text', inputMode: 'numeric' }, 'unit.points'),
  choice: Choice,
  'many-choices': ManyChoices,
  date: line({ type: 'date' }),
  place: PlaceInput,
  person: PersonInput,
  organisation: OrganisationInput,
  organisations: OrganisationsInput,
  point: PointInput,
  photos: PhotosInput,
  files: FilesInput,
  phone: line({ type: 'tel', inputMode: 'tel', autoComplete: 'tel' }),
  'identity-number': line({ type: 'text', autoComplete: 'off', maxLength: 18 }),
  'yes-no': YesNo,
}

/** A form on a phone or on the public site. */
export const PlainForm = (props: FieldFormProps) => <FieldForm {...props} inputs={plainInputs} />
