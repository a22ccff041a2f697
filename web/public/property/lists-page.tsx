import type { Answer } from '../../api/client.ts'
import { useAsk, useRefusal } from '../../api/hooks.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import { Site } from '../site.tsx'
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
          <li key={row.id}>
            <h3>{row.company}</h3>
            <dl>
              <div>
                <dt>{t('lists.code')}</dt>
                <dd>{row.creditCode}</dd>
              </div>
              <div className="wide">
                <dt>{t('lists.ground')}</dt>
                <dd>
                  {say(row.words)}
                  <small>{row.ground}</small>
                </dd>
              </div>
              <div>
                <dt>{t('lists.decision')}</dt>
                <dd>{row.decision}</dd>
              </div>
              <div>
                <dt>{t('lists.from')}</dt>
                <dd>{row.from}</dd>
              </div>
              <div>
                <dt>{t('lists.until')}</dt>
                <dd>{row.until}</dd>
              </div>
            </dl>
          </li>
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
          <li key={row.id}>
            <h3>{row.company}</h3>
            <dl>
              <div className="wide">
                <dt>{t('lists.what')}</dt>
                <dd>{say(row.words)}</dd>
              </div>
              <div>
                <dt>{t('lists.on')}</dt>
                <dd>{row.on}</dd>
              </div>
              <div>
                <dt>{t('lists.until')}</dt>
                <dd>{row.until}</dd>
              </div>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
