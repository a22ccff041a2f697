import { useId, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Field, type FieldValues, pickOf, picksOf, textOf } from '../../parts/fields/field.ts'
import { PlainForm } from '../../parts/fields/plain-inputs.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhotoSending } from '../../parts/photo-input.tsx'
import type { Pick } from '../../parts/picker-state.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { tables } from '../../words/tables.ts'
import { useAbout, useMe } from '../about.ts'
import { useActForm } from '../kept/act-form.ts'
import { useAlong } from '../kept/along.ts'
import { useFieldSearch } from '../search.ts'
import { Waiting } from '../waiting.tsx'
import { RECORD_MANY, type Recorded } from './remains.ts'
import { type Recording, type Row, RowsChoice, usePoints } from './rows-choice.tsx'
import { MOST_AT_ONCE, WhomChoice } from './whom-choice.tsx'
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

/** In which field those stand who were ticked: households, or people of a row that is a person's. */
const whomIn = (row: Row | undefined) => (row?.of === 'person' ? 'members' : 'households')

/** What it is about beside: not asked as fields, but chosen above. */
const chosenFields = (row: Row | undefined, many: boolean): readonly Field[] => {
  const words = tables['record.whose']
  const own: Field = { name: 'member', kind: 'person', words, required: true }
  return [
    { name: 'place', kind: 'place', words, required: true },
    { name: 'item', kind: 'code', words: tables['record.what'], required: true },
    ...(many
      ? [{ name: whomIn(row), kind: 'persons', words, required: true, max: MOST_AT_ONCE } as const]
      : [
          { name: 'household', kind: 'household', words, required: true } as const,
          ...(row?.of === 'person' ? [own] : []),
        ]),
  ]
}

/** Who of the own household did it: the reader, or somebody else of it. */
const MemberChoice = ({
  members,
  chosen,
  onChoose,
}: {
  members: Recording['homes'][number]['members']
  chosen: Pick | undefined
  onChoose: (member: Pick) => void
}) => {
  const { t } = useWords()
  const name = useId()
  return (
    <fieldset className="kinds record-rows">
      <legend className="unseen">{t('record.whose')}</legend>
      {members.map(({ person, name: called, birthYear }) => (
        <label key={person}>
          <input
            type="radio"
            name={name}
            checked={chosen?.id === person}
            onChange={() => onChoose({ id: person, name: called })}
          />
          <span>
            {called}
            {birthYear && <small>{t('shop.born', { year: birthYear })}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

const RecordForm = ({ recording, many }: { recording: Recording; many: boolean }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const search = useFieldSearch()
  const { data: about } = useAbout()
  const pointsOf = usePoints()
  const [own] = recording.homes
  const self = useMe().data?.person
  const [first] = useState<FieldValues>(() => ({
    place: { id: recording.place, name: recording.placeName },
    on: onTheWall(new Date()).day,
    ...(many ? { households: [], members: [] } : own ? { household: { id: own.household, name: own.head } } : {}),
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
        fields: [...chosenFields(rowOf(values), many), ...fieldsFor(rowOf(values), many)],
        title: titleOf(values),
        place: many
          ? t('record.of', {
              place: recording.placeName,
              n: picksOf(values[whomIn(rowOf(values))]).length,
              of: t(`record.of-${rowOf(values)?.of ?? 'household'}`),
            })
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
        of: rowOf(form.values)?.of ?? 'household',
        rows: answer?.rows,
        what: { ...what, files: what.files },
        days: recording.days,
      }
      await navigate('/points-record/done', { replace: true, state })
    },
  )
  const row = rowOf(form.values)
  const whom = whomIn(row)
  const chosen = picksOf(form.values[whom])
  const of = row?.of ?? 'household'
  const unit = { of: t(`record.of-${of}`) }
  /** A row that is a person's is the reader's own, until somebody else of the household is chosen. */
  const choose = (next: Row | undefined) => {
    const me = own?.members.find(({ person }) => person === self)
    const member = next?.of === 'person' && me ? { id: me.person, name: me.name } : undefined
    form.change({ ...form.values, item: next?.code, points: undefined, ...(many ? {} : { member }) })
  }
  const missing = (field: string) => form.tried && form.errors.some((error) => error.field === field)
  const tooMany = chosen.length > MOST_AT_ONCE
  return (
    <PhoneShell
      title={t(many ? 'record.title' : 'record.ask')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{
            words: many
              ? chosen.length > 0
                ? t('record.go', { n: chosen.length, ...unit })
                : t('record.go-none')
              : t('record.ask-go'),
            busy: form.busy,
            onGo: form.send,
          }}
          sum={row ? t('record.sum', { words: say(row.words), points: pointsOf(row), ...unit }) : undefined}
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
      <RowsChoice recording={recording} chosen={row} onChoose={choose} />
      {missing('item') && (
        <p className="error" role="alert">
          {t('record.choose-row')}
        </p>
      )}
      {many && (
        <>
          <PhoneHead title={t('record.who', unit)} aside={t('record.chosen', { n: chosen.length, ...unit })} />
          <WhomChoice
            key={of}
            homes={recording.homes}
            of={of}
            chosen={chosen}
            onChange={(next) => form.change({ ...form.values, [whom]: next })}
          />
          {(missing(whom) || tooMany) && (
            <p className="error" role="alert">
              {tooMany ? t('record.most', { n: MOST_AT_ONCE, ...unit }) : t('record.choose-home', unit)}
            </p>
          )}
        </>
      )}
      {!many && of === 'household' && pickOf(form.values.household) && (
        <p className="sub-line">{pickOf(form.values.household)?.name}</p>
      )}
      {!many && of === 'person' && own && (
        <>
          <PhoneHead title={t('record.whose')} aside={t('record.own')} />
          <MemberChoice
            members={own.members}
            chosen={pickOf(form.values.member)}
            onChoose={(member) => form.change({ ...form.values, member })}
          />
          {missing('member') && (
            <p className="error" role="alert">
              {t('record.choose-member')}
            </p>
          )}
        </>
      )}
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
