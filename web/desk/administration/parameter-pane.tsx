import { useMemo, useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { administrationWords as w } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'
import { holds, useMe } from '../frame/me.ts'
import { sourceWords } from '../telling/limit.ts'
import type { ParameterRow } from './parameters-page.tsx'
import { Said } from './said.tsx'
import { useValueWords, valueForm } from './value-words.ts'

const about: Field[] = [
  { name: 'from', kind: 'date', words: w['parameter.from'], required: true },
  {
    name: 'source',
    kind: 'text',
    words: w['parameter.source'],
    help: w['parameter.source-help'],
    required: true,
    min: 2,
    max: 200,
  },
]

/** All values of one parameter with their sources and signatures, and below them the proposal of a new one. */
export const ParameterPane = ({ row }: { row: ParameterRow | undefined }) => {
  const { t, say } = useWords()
  const me = useMe()
  const shown = useValueWords()
  const [proposed, setProposed] = useState(false)
  const history = useAsk(
    '/api/parameters/history',
    { params: { query: { id: row?.id ?? '' } } },
    { enabled: row !== undefined },
  )
  const form = useMemo(() => (row ? valueForm(row.value) : undefined), [row])
  if (!row || !form) return <EmptyState words={t('admin.choose-row')} />
  const proposes = holds(me, 'duty-chief', 'security-administrator')
  return (
    <>
      <PaneTop>
        <h2 className="small">{say(row.words)}</h2>
      </PaneTop>
      <Section title={t('parameter.history')}>
        <Said error={history.error} />
        <ul className="history">
          {history.data?.rows.map((one) => (
            <li key={`${one.place} ${one.recordedAt}`}>
              {t('parameter.line', { value: shown(one.value), from: one.from, place: one.placeName })}
              <p>{sourceWords(t, one.source)}</p>
              <p>
                {one.proposedBy && one.signedBy
                  ? t('parameter.who', { by: one.proposedBy, signer: one.signedBy })
                  : t('parameter.seeded')}{' '}
                {inFull(one.recordedAt)}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('parameter.propose')} last>
        {proposed && <p role="status">{t('appoint.proposed')}</p>}
        {proposes ? (
          <ActForm
            fields={[...form.fields, ...about]}
            start={{ ...form.initial, from: onTheWall(me.now).day }}
            url="/api/parameters/propose"
            bodyOf={(wire) => ({
              id: row.id,
              place: row.place,
              from: wire.from,
              source: wire.source,
              value: form.toValue(wire),
            })}
            go={t('parameter.propose')}
            onDone={() => setProposed(true)}
          />
        ) : (
          <p className="meta">{t('parameter.read-only')}</p>
        )}
      </Section>
    </>
  )
}
