import { useState } from 'react'
import { usePages, useRefusal } from '../../api/hooks.ts'
import { type Column, DataTable } from '../../parts/desk/data-table.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { Go } from '../../parts/go.tsx'
import { PersonPicker, type Pick, PlacePicker } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { LookedAt } from '../frame/watermarked.tsx'
import type { Official } from '../register/officials-table.tsx'
import { RegisterActs } from '../register/register-acts.tsx'
import { batchOf, type Fate, type Fates } from './batch.ts'

const fields: readonly Field[] = [
  {
    name: 'on',
    kind: 'date',
    required: true,
    words: deskWords['proposal-field.from'],
    help: deskWords['appoint.from-help'],
  },
  { name: 'document', kind: 'text', required: true, max: 100, words: deskWords['proposal-field.document'] },
]

/** 换届: all posts of a town or village on one page; who stays, who leaves, who follows; one document, one signature. */
export const TermPage = () => {
  const { t } = useWords()
  const refusal = useRefusal()
  const [place, setPlace] = useState<Pick>()
  const [fates, setFates] = useState<Fates>({})
  const pages = usePages(
    '/api/people',
    { params: { query: { place: place?.id ?? '', of: 'officials', limit: 200 } } },
    (answer) => (answer.next ? { after: answer.next } : null),
    { enabled: place !== undefined },
  )
  const rows = pages.data?.pages.flatMap((page) => page.officials) ?? []
  const failed = refusal(pages.error, () => void pages.refetch())
  const { ends, starts } = batchOf(rows, fates)
  const set = (row: Official, fate: Fate | undefined) =>
    setFates(({ [row.id]: _, ...others }) => (fate ? { ...others, [row.id]: fate } : others))
  const side = (
    <RegisterActs
      key={place?.id}
      acts={[
        {
          name: 'batch-posts',
          note: deskWords['appoint.note'],
          fields,
          bodyOf: (wire) => ({ ...wire, ends, starts }),
          seconded: true,
        },
      ]}
    />
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('term.title')} {...(ends.length > 0 ? { side } : {})}>
      <PaneTop>
        <Go href="/administration/posts" className="meta">
          {t('nav.appointments')}
        </Go>
        <span className="meta">／</span>
        <h1 className="small">{t('term.title')}</h1>
        <div className="find-one">
          <PlacePicker
            label={t('term.place')}
            picked={place}
            onPick={(pick) => {
              setPlace(pick)
              setFates({})
            }}
            search={registerSearch.place}
          />
        </div>
      </PaneTop>
      {failed && (
        <div className="sec">
          <RefusalNote {...failed} />
        </div>
      )}
      {!place && <EmptyState words={t('term.choose')} />}
      {place && !failed && (
        <>
          <fieldset className="filters">
            <legend className="unseen">{t('term.what')}</legend>
            <button type="button" onClick={() => setFates(Object.fromEntries(rows.map((row) => [row.id, {}])))}>
              {t('term.all')}
            </button>
            <button type="button" onClick={() => setFates({})}>
              {t('term.none')}
            </button>
            {pages.hasNextPage && (
              <button type="button" onClick={() => void pages.fetchNextPage()}>
                {t('more')}
              </button>
            )}
            <span className="meta sp">{t('term.sum', { ends: ends.length, starts: starts.length })}</span>
          </fieldset>
          <Terms rows={rows} fates={fates} onSet={set} loading={pages.isLoading} />
        </>
      )}
      <LookedAt />
    </DeskPage>
  )
}

interface TermsProps {
  rows: readonly Official[]
  fates: Fates
  onSet: (row: Official, fate: Fate | undefined) => void
  loading: boolean
}

const Terms = ({ rows, fates, onSet, loading }: TermsProps) => {
  const { t } = useWords()
  const columns: readonly Column<Official>[] = [
    { key: 'organisation', words: t('people.organisation'), show: (row) => row.organisationName },
    { key: 'title', words: t('people.title'), width: 140, show: (row) => row.title },
    { key: 'name', words: t('people.name'), width: 84, show: (row) => row.name },
    {
      key: 'fate',
      words: t('term.what'),
      width: 130,
      show: (row) => (
        <span className="fate">
          {([false, true] as const).map((ends) => (
            <label key={String(ends)}>
              <input
                type="radio"
                name={`fate-${row.id}`}
                checked={Boolean(fates[row.id]) === ends}
                onChange={() => onSet(row, ends ? {} : undefined)}
              />
              {ends ? t('term.ends') : t('term.stays')}
            </label>
          ))}
        </span>
      ),
    },
    {
      key: 'follows',
      words: t('term.successor'),
      width: 230,
      show: (row) =>
        fates[row.id] ? (
          <PersonPicker
            label={`${row.title}　${t('term.successor')}`}
            picked={fates[row.id]?.follows}
            onPick={(pick) => onSet(row, pick ? { follows: pick } : {})}
            search={registerSearch.person}
          />
        ) : (
          ''
        ),
    },
  ]
  return (
    <DataTable<Official>
      label={t('term.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      loading={loading}
      empty={{ words: t('people.none') }}
    />
  )
}
