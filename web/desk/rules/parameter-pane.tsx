import { useMemo, useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import { Rehearsal } from '../../parts/lane.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'
import { Routing } from '../administration/routing.tsx'
import { useProgramme } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { holds, useMe } from '../frame/me.ts'
import { sourceWords } from '../telling/limit.ts'
import type { Parameter } from './rules-page.tsx'
import { editingOf, partName, partsOf, tellValue } from './value.ts'

const extra: readonly Field[] = [
  { name: 'from', kind: 'date', required: true, words: deskWords['rules.from'], help: deskWords['rules.from-help'] },
  {
    name: 'source',
    kind: 'text',
    required: true,
    max: 200,
    words: deskWords['rules.source'],
    help: deskWords['rules.source-help'],
  },
]

/** One dated value: what it is, all it ever was, and, for whoever keeps it, the way to propose another. */
export const ParameterPane = ({ parameter }: { parameter: Parameter | undefined }) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const programme = useProgramme('grid-casework').data
  const [proposed, setProposed] = useState(false)
  const history = useAsk(
    '/api/parameters/history',
    { params: { query: { id: parameter?.id ?? '' } } },
    { enabled: parameter !== undefined },
  )
  const editing = useMemo(() => (parameter ? editingOf(parameter.value) : undefined), [parameter])
  if (!parameter || !editing) return <EmptyState words={t('rules.choose')} />
  const code = parameter.family?.endsWith('/item/') ? parameter.id.slice(parameter.family.length) : undefined
  const keeps = holds(me, 'duty-chief', 'security-administrator')
  const parts = partsOf(parameter.value)
  const dutyName = (id: string): string | undefined => {
    const words = programme?.parameters.find(
      (one) => one.family?.endsWith('/duty/') && one.id.endsWith(`/${id}`),
    )?.words
    return words && say(words)
  }
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{say(parameter.words)}</h2>
      </PaneTop>
      <Section>
        <KeyValues
          rows={[
            ...(parts.length > 0
              ? parts.map(([part, value]) => ({
                  label: partName(part, language),
                  words: tellValue(t, language, value, dutyName) || t('value.none'),
                }))
              : [{ label: t('rules.value'), words: tellValue(t, language, parameter.value) }]),
            { label: t('rules.from'), words: parameter.from },
            { label: t('rules.place'), words: parameter.placeName },
            { label: t('rules.source'), words: sourceWords(t, parameter.source) },
          ]}
        />
      </Section>
      {code && <Routing item={{ code, words: parameter.words }} />}
      {keeps && editing.fields.length > 0 && (
        <Section title={t('rules.propose')}>
          <ActForm
            fields={[...editing.fields, ...extra]}
            start={editing.start}
            url="/api/parameters/propose"
            bodyOf={(wire) => ({
              id: parameter.id,
              from: wire.from,
              source: wire.source,
              value: editing.valueOf(wire),
            })}
            go={t('rules.propose-go')}
            onDone={() => setProposed(true)}
          >
            <Rehearsal small lines={[t('rules.follows-signed'), t('rules.follows-old')]} />
          </ActForm>
          {proposed && (
            <p role="status" className="meta">
              {t('rules.proposed')}
            </p>
          )}
        </Section>
      )}
      <Section title={t('rules.history')} last>
        <KeyValues
          rows={(history.data?.rows ?? []).map((row) => ({
            label: row.from,
            words: t('rules.history-line', {
              value: tellValue(t, language, row.value).slice(0, 120),
              source: sourceWords(t, row.source),
              signed: row.signedBy
                ? t('rules.signed-by', {
                    proposed: row.proposedBy ?? '',
                    signed: row.signedBy,
                    at: inFull(row.recordedAt),
                  })
                : t('rules.seeded'),
            }),
          }))}
        />
      </Section>
    </>
  )
}
