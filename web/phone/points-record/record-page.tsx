import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Field, type FieldValues, pickOf, picksOf, textOf } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import { useAbout } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'
import { HomesChoice, MOST_HOMES } from './homes-choice.tsx'
import { RECORD_MANY, type Recorded } from './remains.ts'
import { type Recording, type Row, RowsChoice, usePoints } from './rows-choice.tsx'
import './record.css'

/** What the form asks once the row is known: its choice of points, its photo, the day and a remark. */
function fieldsFor(row: Row | undefined, many: boolean): readonly Field[] {
  const points: Field = {
    name: 'points',
    kind: 'number',
    words: tables[many ? 'record.each' : 'record.how-many'],
    required: true,
    ...(row ? { min: row.least, max: row.most } : {}),
  }
  return [
    ...(row && row.least !== row.most && !row.reviewed ? [points] : []),
    { name: 'on', kind: 'date', words: tables['record.date'], required: true, past: true },
    {
      name: 'photos',
      kind: 'photos',
      words: tables['record.photos'],
      ...(many ? { help: tables['record.one-photo'] } : {}),
      max: many ? 1 : 4,
      required: row?.photo ?? false,
    },
    { name: 'text', kind: 'long-text', words: tables['record.text'], max: 300 },
  ]
}

/** What it is about beside: not asked as fields, but chosen above. */
const chosenFields = (many: boolean): readonly Field[] => [
  { name: 'place', kind: 'place', words: tables['record.who'], required: true },
  { name: 'item', kind: 'code', words: tables['record.what'], required: true },
  many
    ? { name: 'households', kind: 'persons', words: tables['record.who'], required: true, max: MOST_HOMES }
    : { name: 'household', kind: 'household', words: tables['record.who'], required: true },
]

const RecordForm = ({ recording, many }: { recording: Recording; many: boolean }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const pointsOf = usePoints()
  const [own] = recording.homes
  const [first] = useState<FieldValues>(() => ({
    place: { id: recording.place, name: recording.placeName },
    on: onTheWall(new Date()).day,
    ...(many ? { households: [] } : own ? { household: { id: own.household, name: own.head } } : {}),
  }))
  const rowOf = (values: FieldValues) => recording.rows.find(({ code }) => code === textOf(values.item))
  const titleOf = (values: FieldValues) => {
    const row = rowOf(values)
    return row ? t(many ? 'record.short' : 'record.ask-short', { words: say(row.words) }) : t('record.title')
  }
  const form = useActForm<Recorded>(
    {
      name: many ? 'points-record' : 'points-ask',
      url: many ? RECORD_MANY : '/api/credit-points/apply',
      page: many ? '/points-record' : '/points-ask',
      first,
      about: (values) => ({
        fields: [...chosenFields(many), ...fieldsFor(rowOf(values), many)],
        title: titleOf(values),
        place: many
          ? t('record.of', { place: recording.placeName, n: picksOf(values.households).length })
          : recording.placeName,
      }),
    },
    async (ended, answer, what) => {
      if (ended === 'kept') {
        const state = { title: what.title, place: what.place, act: true }
        await navigate('/kept', { replace: true, state })
        return
      }
      const state = {
        title: what.title,
        many,
        rows: answer?.rows,
        what: { ...what, files: what.files },
        days: recording.days,
      }
      await navigate('/points-record/done', { replace: true, state })
    },
  )
  const row = rowOf(form.values)
  const homes = picksOf(form.values.households)
  const missing = (field: string) => form.tried && form.errors.some((error) => error.field === field)
  const tooMany = homes.length > MOST_HOMES
  return (
    <PhoneShell
      title={t(many ? 'record.title' : 'record.ask')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: many
              ? homes.length > 0
                ? t('record.go', { n: homes.length })
                : t('record.go-none')
              : t('record.ask-go'),
            busy: form.busy,
            onGo: form.send,
          }}
          sum={row ? t('record.sum', { words: say(row.words), points: pointsOf(row) }) : undefined}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      {form.refused && (
        <div className="refusal">
          <p className="says">{say(form.refused.words)}</p>
          <p>{say(form.refused.todo)}</p>
        </div>
      )}
      <PhoneHead title={t(many ? 'record.what' : 'record.ask-what')} aside={recording.placeName} />
      <RowsChoice
        recording={recording}
        chosen={row}
        onChoose={(next) => form.change({ ...form.values, item: next?.code, points: undefined })}
      />
      {missing('item') && (
        <p className="error" role="alert">
          {t('record.choose-row')}
        </p>
      )}
      {many && (
        <>
          <PhoneHead title={t('record.who')} aside={t('record.chosen', { n: homes.length })} />
          <HomesChoice
            homes={recording.homes}
            chosen={homes}
            onChange={(households) => form.change({ ...form.values, households })}
          />
          {(missing('households') || tooMany) && (
            <p className="error" role="alert">
              {tooMany ? t('record.most', { n: MOST_HOMES }) : t('record.choose-home')}
            </p>
          )}
        </>
      )}
      {!many && pickOf(form.values.household) && <p className="sub-line">{pickOf(form.values.household)?.name}</p>}
      <PhotoSending value={form.sending}>
        <PlainForm
          fields={fieldsFor(row, many)}
          values={form.values}
          onChange={form.change}
          errors={form.errors}
          search={search}
          onSubmit={form.send}
        />
      </PhotoSending>
      {form.refusal && <RefusalNote {...form.refusal} />}
    </PhoneShell>
  )
}

/** Recording at the doorstep, for an official; or asking for the own household, for a resident. */
export const RecordPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const many = useLocation().pathname.endsWith('/points-record')
  const recording = useAlong('/api/credit-points/recording')
  const { data } = recording
  const title = t(many ? 'record.title' : 'record.ask')
  if (!data) return <Waiting title={title} error={recording.error} again={() => void recording.refetch()} />
  if (data.as === (many ? 'official' : 'resident') || (!many && data.as === 'official'))
    return <RecordForm recording={data} many={many} />
  return (
    <PhoneShell title={title} onBack={() => void navigate('/')}>
      <EmptyState words={t('record.nobody')} way={{ words: t('record.nobody-todo'), href: '/' }} />
    </PhoneShell>
  )
}
