import '../cadres/cadres.css'
import './appraisal.css'
import { DatePicker, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { notRanked, unrankedWords } from '#kernel/appraisal/unranked.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { type Pick, Picker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { makeSheet } from '../frame/export-button.tsx'
import { Asked } from '../frame/page-state.tsx'
import { Unsaved } from '../frame/unsaved.tsx'
import {
  countOf,
  type Draft,
  emptyDraft,
  type Joins,
  keptOf,
  type RollAnswer,
  type RollRow,
  withChange,
  withStaying,
} from './roll-model.ts'

/** Who is scored in which group and village, and from which day: an election is entered here and saved as one. */
export const RollPage = () => {
  const { scheme = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const { t } = useWords()
  const place = search.get('place') ?? ''
  const on = search.get('on')
  const roll = useAsk('/api/appraisal/{scheme}/roll', {
    params: { path: { scheme }, query: { place, ...(on ? { on } : {}) } },
  })
  return (
    <DeskPage>
      <PaneTop title={roll.data ? t('roll.of', { place: roll.data.placeName }) : t('roll.title')}>
        <span className="meta">{roll.data && inFull(roll.data.at)}</span>
        <span className="sp" />
        <span className="meta">{t('roll.on')}</span>
        <DatePicker
          aria-label={t('roll.on')}
          allowClear={false}
          value={roll.data ? dayjs(roll.data.on) : null}
          onChange={(day) => day && setSearch({ place, on: day.format('YYYY-MM-DD') })}
        />
      </PaneTop>
      <Asked query={roll}>{(answer) => <Roll key={`${answer.place}/${answer.on}`} answer={answer} />}</Asked>
    </DeskPage>
  )
}

const Roll = ({ answer }: { answer: RollAnswer }) => {
  const { t, say } = useWords()
  const act = useAct<{ changed: number }>()
  const refusal = useRefusal()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [saved, setSaved] = useState<number>()
  const [twice, setTwice] = useState(false)
  const { scheme, rows, groups, places, keeps, on } = answer
  const count = countOf(draft)
  const put = (next: Draft) => {
    act.forget()
    setSaved(undefined)
    setTwice(false)
    setDraft(next)
  }
  const groupOptions = groups.map(({ id, words }) => ({ value: id, label: say(words) }))
  const placeOptions = places.map(({ place, placeName }) => ({ value: place, label: placeName }))
  const ranked = (why: string | null) =>
    why === null ? t('roll.is-ranked') : t('roll.not-ranked', { why: say(unrankedWords(why)) })
  const rankOptions = [null, ...notRanked].map((value) => ({ value: value ?? '', label: ranked(value) }))
  const nameOf = (options: typeof placeOptions, value: string) =>
    options.find((one) => one.value === value)?.label ?? value
  const now = (row: RollRow) => ({ ...row, ...draft.changes.get(row.subject) })
  const leaves = (row: RollRow) => draft.changes.get(row.subject)?.leaves === true

  const pickers = (
    row: { name: string; group: string; place: string; unranked: string | null },
    disabled: boolean,
    onChange: (more: { group?: string; place?: string; unranked?: string | null }) => void,
  ) => ({
    place: (
      <Select
        className="wide"
        aria-label={`${row.name} ${t('appraisal.place')}`}
        showSearch={{ optionFilterProp: 'label' }}
        value={row.place}
        options={placeOptions}
        disabled={disabled}
        onChange={(place: string) => onChange({ place })}
      />
    ),
    group: (
      <Select
        className="wide"
        aria-label={`${row.name} ${t('appraisal.group')}`}
        value={row.group}
        options={groupOptions}
        disabled={disabled}
        onChange={(group: string) => onChange({ group })}
      />
    ),
    ranked: (
      <Select
        className="wide"
        aria-label={`${row.name} ${t('roll.ranked')}`}
        value={row.unranked ?? ''}
        options={rankOptions}
        disabled={disabled}
        onChange={(why: string) => onChange({ unranked: why === '' ? null : why })}
      />
    ),
  })
  const drawn = (row: RollRow) => pickers(now(row), !keeps || leaves(row), (more) => put(withChange(draft, row, more)))
  const columns: Column<RollRow>[] = [
    {
      key: 'name',
      words: t('roll.name'),
      text: (row) => [row.name, row.title].filter(Boolean).join('　'),
      show: (row) => (
        <>
          {row.name}
          <small className="meta">{` ${row.title ?? ''}`}</small>
        </>
      ),
      sortBy: (row) => row.name,
    },
    {
      key: 'place',
      words: t('appraisal.place'),
      width: 208,
      text: (row) => row.placeName,
      show: (row) => drawn(row).place,
      sortBy: (row) => row.place,
    },
    {
      key: 'group',
      words: t('appraisal.group'),
      width: 136,
      text: (row) => nameOf(groupOptions, row.group),
      show: (row) => drawn(row).group,
      sortBy: (row) => groups.findIndex(({ id }) => id === row.group),
    },
    {
      key: 'ranked',
      words: t('roll.ranked'),
      width: 200,
      text: (row) => ranked(row.unranked),
      show: (row) => drawn(row).ranked,
      sortBy: (row) => row.unranked ?? '',
    },
    { key: 'since', words: t('roll.since'), width: 112, show: (row) => row.from, sortBy: (row) => row.from },
  ]
  if (keeps)
    columns.push({
      ...{ key: 'leave', words: t('roll.leave'), width: 120, drawn: true },
      show: (row) => (
        <button
          type="button"
          className="link"
          aria-label={`${t(leaves(row) ? 'roll.back' : 'roll.leave')} ${row.name}`}
          onClick={() => put(leaves(row) ? withStaying(draft, row) : withChange(draft, row, { leaves: true }))}
        >
          {t(leaves(row) ? 'roll.back' : 'roll.leave')}
        </button>
      ),
    })
  const add = (pick: Pick | undefined) => {
    if (!pick) return
    const known = [...rows.map(({ subject }) => subject), ...draft.joins.map(({ subject }) => subject)]
    if (known.includes(pick.id)) return setTwice(true)
    // As whoever was added last: people of one village come one after the other.
    const like = draft.joins.at(-1)
    const joins: Joins = {
      ...{ subject: pick.id, name: pick.name, detail: pick.detail },
      group: like?.group ?? groups[0]?.id ?? '',
      place: like?.place ?? places[0]?.place ?? answer.place,
      unranked: null,
    }
    put({ ...draft, joins: [...draft.joins, joins] })
  }
  const save = async () => {
    const done = await act.run(`/api/appraisal/${scheme}/roll`, keptOf(draft, answer))
    if (!done) return
    setDraft(emptyDraft)
    setSaved(count)
  }
  const failed = refusal(act.error)
  return (
    <>
      {keeps && (
        <Section title={t('roll.changes')} note={t('roll.note')}>
          {draft.joins.length > 0 && (
            <table className="cadre-lines roll-joins">
              <tbody>
                {draft.joins.map((one) => {
                  const own = pickers(one, false, (more) =>
                    put({
                      ...draft,
                      joins: draft.joins.map((other) => (other === one ? { ...one, ...more } : other)),
                    }),
                  )
                  return (
                    <tr key={one.subject}>
                      <td>
                        {one.name}
                        {one.detail && <span className="meta">{` ${one.detail}`}</span>}
                      </td>
                      <td>{own.place}</td>
                      <td>{own.group}</td>
                      <td>{own.ranked}</td>
                      <td>
                        <button
                          type="button"
                          className="link"
                          aria-label={`${t('roll.away')} ${one.name}`}
                          onClick={() => put({ ...draft, joins: draft.joins.filter((other) => other !== one) })}
                        >
                          {t('roll.away')}
                        </button>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          )}
          <Picker
            picked={undefined}
            onPick={add}
            search={registerSearch.person}
            placeholder={t('roll.add')}
            label={t('roll.add')}
            invalid={twice}
          />
          {twice && <small role="alert">{t('roll.twice')}</small>}
          {failed && <RefusalNote {...failed} />}
          <div className="cadre-ends">
            <Button look="go" busy={act.busy} disabled={count === 0} onClick={() => void save()}>
              {count === 0 ? t('roll.nothing') : t('roll.save', { n: count, day: on })}
            </Button>
            {count > 0 && (
              <Button look="light" onClick={() => put(emptyDraft)}>
                {t('roll.undo')}
              </Button>
            )}
            {saved !== undefined && <span role="status">{t('roll.saved', { n: saved })}</span>}
          </div>
        </Section>
      )}
      <DataTable<RollRow>
        label={t('roll.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.subject}
        onExport={() => makeSheet(`appraisal/${scheme}/roll`, t('roll.title'), columns, rows)}
        empty={{ words: t('roll.empty') }}
      />
      <Unsaved count={count} stay={t('roll.stay')} />
    </>
  )
}
