import type { Answer } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Site } from '../site.tsx'
import { PropertyNav } from './property-nav.tsx'
import { Standing } from './standing.tsx'
import './lists.css'

type Lists = Answer<'/api/public/property-lists'>

/** The red and the black list of property companies as they stand this minute. What is over is gone. */
export const PropertyListsPage = () => {
  const { t } = useWords()
  const { data, error, refetch } = useAsk('/api/public/property-lists')
  const refusal = useRefusal()(error, () => void refetch())
  return (
    <Site here="lists" asOf={data?.at}>
      <h1>{t('lists.heading')}</h1>
      <p className="lead">{t('lists.lead')}</p>
      <PropertyNav here="lists" />
      {refusal && <RefusalNote {...refusal} />}
      {data && (
        <>
          <List title={t('lists.red')} none={t('lists.no-red')} rows={data.red} />
          <List title={t('lists.black')} none={t('lists.no-black')} rows={data.black} />
          {data.records.length > 0 && <Records rows={data.records} />}
        </>
      )}
    </Site>
  )
}

const List = ({ title, none, rows }: { title: string; none: string; rows: Lists['red'] }) => {
  const { t, say } = useWords()
  return (
    <section className="property-list">
      <h2>{title}</h2>
      {rows.length === 0 && <p className="meta">{none}</p>}
      <ul>
        {rows.map((row) => (
          <Standing
            key={row.id}
            title={row.company}
            facts={[
              { words: t('lists.code'), value: row.creditCode },
              { words: t('lists.ground'), value: say(row.words), note: row.ground, wide: true },
              { words: t('lists.decision'), value: row.decision },
              { words: t('lists.from'), value: row.from },
              { words: t('lists.until'), value: row.until },
            ]}
          />
        ))}
      </ul>
    </section>
  )
}

const Records = ({ rows }: { rows: Lists['records'] }) => {
  const { t, say } = useWords()
  return (
    <section className="property-list">
      <h2>{t('lists.records')}</h2>
      <ul>
        {rows.map((row) => (
          <Standing
            key={row.id}
            title={row.company}
            facts={[
              { words: t('lists.what'), value: say(row.words), wide: true },
              { words: t('lists.on'), value: row.on },
              { words: t('lists.until'), value: row.until },
            ]}
          />
        ))}
      </ul>
    </section>
  )
}
