import { useState } from 'react'
import { useWords } from '../../words/language.ts'
import { Button } from '../button.tsx'
import { EntryPicker, OrgPicker, PersonPicker, PlacePicker, WorkItemPicker } from '../picker.tsx'
import { type FieldInputProps, type Point, pickOf, picksOf, pointOf } from './field.ts'

const nothing = async () => []
const pickers = {
  ...{ place: PlacePicker, person: PersonPicker, household: PersonPicker, organisation: OrgPicker },
  ...{ 'work-item': WorkItemPicker, entry: EntryPicker },
}
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
export const Place = (props: FieldInputProps) => <OnePick {...props} of="place" />
export const Person = (props: FieldInputProps) => <OnePick {...props} of="person" />
export const Household = (props: FieldInputProps) => <OnePick {...props} of="household" />
export const Organisation = (props: FieldInputProps) => <OnePick {...props} of="organisation" />
export const WorkItem = (props: FieldInputProps) => <OnePick {...props} of="work-item" />
export const Entry = (props: FieldInputProps) => <OnePick {...props} of="entry" />

/** Several: each picked one after the other, each can be taken away. */
const ManyPicks = ({ of, ...props }: FieldInputProps & { of: 'person' | 'organisation' }) => {
  const { t } = useWords()
  const picked = picksOf(props.value)
  const Chooser = pickers[of]
  return (
    <div className="files">
      <Chooser
        id={props.id}
        picked={undefined}
        onPick={(pick) => pick && !picked.some((one) => one.id === pick.id) && props.onChange([...picked, pick])}
        search={props.search?.[of] ?? nothing}
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

export const Organisations = (props: FieldInputProps) => <ManyPicks {...props} of="organisation" />
export const Persons = (props: FieldInputProps) => <ManyPicks {...props} of="person" />

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
