import { useMemo, useState } from 'react'
import { useAsk } from '../../api/hooks.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { type Field, type FieldValues, textOf } from '../../parts/fields/field.ts'
import { KeyValues } from '../../parts/key-values.tsx'
import type { Pick } from '../../parts/picker-state.ts'
import type { Rich } from '../../parts/rich.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inFull, onTheWall } from '../../words/days.ts'
import { deskWords } from '../../words/desk.ts'
import { administrationWords } from '../../words/desk-administration.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { holds, useMe } from '../frame/me.ts'
import type { MeAnswer } from '../telling/answers.ts'
import { sourceWords } from '../telling/limit.ts'
import { editingOf, type Shape } from './editing.ts'
import { Routing } from './routing.tsx'
import type { ParameterSet } from './rule-tabs.tsx'
import type { Parameter } from './rules-page.tsx'
import { differences, type Named, partName, partsOf, tellValue, type Value } from './value.ts'

const fromField: Field = {
  name: 'from',
  kind: 'date',
  required: true,
  words: deskWords['rules.from'],
  help: deskWords['rules.from-help'],
}
const placeField: Field = {
  name: 'place',
  kind: 'place',
  words: administrationWords['rules.where'],
  help: administrationWords['rules.where-help'],
}
const sourceField: Field = {
  name: 'source',
  kind: 'text',
  required: true,
  max: 200,
  words: deskWords['rules.source'],
  help: deskWords['rules.source-help'],
}
/** Asked where the day has passed: then it is a correction. */
const reasonField: Field = {
  name: 'reason',
  kind: 'text',
  required: true,
  max: 200,
  words: administrationWords['rules.reason'],
  help: administrationWords['rules.reason-help'],
}

/** From which day, where, by which document, and, for days that have passed, why: what every dated value is entered with. */
export function datedFields(values: FieldValues, { place = true } = {}): readonly Field[] {
  const from = textOf(values.from)
  const past = from !== '' && from < onTheWall(new Date()).day
  return [fromField, ...(past ? [reasonField] : []), ...(place ? [placeField] : []), sourceField]
}

interface Rehearsed {
  readonly before: { readonly value: Value } | null
  readonly after: { readonly value: Value; readonly from: string; readonly placeName: string }
  readonly until: string | null
  readonly correction: boolean
}

/** Whoever keeps the rules of a village or town keeps no others: theirs is filled in. */
export function ownPlace(me: MeAnswer): { readonly place?: Pick } {
  const [post, ...others] = me.posts
  const own = post && post.place !== me.county.code && others.every(({ place }) => place === post.place)
  return own ? { place: { id: post.place, name: post.placeName } } : {}
}

/** The code behind the last one: g09, g10. */
function nextCode(codes: readonly string[]): string {
  const last = codes.toSorted().at(-1) ?? ''
  return last.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'))
}

/** A row that the office adds to a family: everything its shape asks for, from a day on, signed by another person. */
export const NewRowPane = ({
  set,
  family,
  codes,
}: {
  set: ParameterSet
  family: string
  /** Codes that its rows have. */
  codes: readonly string[]
}) => {
  const { t } = useWords()
  const me = useMe()
  const [proposed, setProposed] = useState<string>()
  const shape = set.families.find(({ id }) => id === family)?.shape as Shape | undefined
  const editing = useMemo(() => editingOf(undefined, shape, { says: set.says }, true), [shape, set.says])
  return (
    <>
      <PaneTop>
        <h2 className="case-head">{t('rules.add')}</h2>
      </PaneTop>
      <Section last>
        <ActForm
          key={proposed}
          fields={(values) => [...editing.fields, ...datedFields(values)]}
          start={{ ...editing.start, code: nextCode(codes), from: onTheWall(new Date()).day, ...ownPlace(me) }}
          url="/api/parameters/propose"
          rehearsal="/api/parameters/rehearsal"
          bodyOf={({ from, place, source, reason, ...wire }) => ({
            // Rows that tell no code of their own are numbered.
            ...{ id: `${family}${String(wire.code ?? `row-${codes.length + 1}`)}`, from, source },
            value: editing.valueOf(wire),
            ...(place ? { place } : {}),
            ...(reason ? { reason } : {}),
          })}
          go={t('rules.propose-go')}
          onDone={(answer) => setProposed(String(answer.proposal))}
          follows={() => [t('rules.follows-signed')]}
        />
        {proposed && (
          <p role="status" className="meta">
            {t('rules.proposed')}
          </p>
        )}
      </Section>
    </>
  )
}

/** One dated value: what it is, all it ever was, and, for whoever keeps it, the way to propose another. */
export const ParameterPane = ({
  parameter,
  set,
  day,
}: {
  parameter: Parameter | undefined
  /** The set in which it stands. */
  set: ParameterSet | undefined
  /** The day that is looked at; today without it. */
  day?: string | undefined
}) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const programme = useProgramme(set?.id === 'house' ? undefined : set?.id).data
  const [proposed, setProposed] = useState(false)
  const history = useAsk(
    '/api/parameters/history',
    { params: { query: { id: parameter?.id ?? '' } } },
    { enabled: parameter !== undefined },
  )
  const shape = history.data?.shape as Shape | undefined
  const says = set?.says
  const editing = useMemo(
    () => (parameter && shape ? editingOf(parameter.value, shape, { says }) : undefined),
    [parameter, shape, says],
  )
  if (!parameter) return <EmptyState words={t('rules.choose')} />
  const code = parameter.family?.endsWith('/item/') ? parameter.id.slice(parameter.family.length) : undefined
  const keeps = holds(me, ...(set?.proposers ?? []))
  const parts = partsOf(parameter.value, shape)
  const idName = (id: string): string | undefined => {
    const words = programme?.parameters.find(
      (one) => one.family?.endsWith('/duty/') && one.id.endsWith(`/${id}`),
    )?.words
    return words && say(words)
  }
  const named: Named = { says, idName }
  const told = (value: Value) => [tellValue(t, language, value, named), say(parameter.unit)].join(' ').trim()
  /** What the house says would change: before and after, where, from when until when. */
  const follows = (answer: Readonly<Record<string, unknown>>): readonly Rich[] => {
    const { before, after, until, correction } = answer as unknown as Rehearsed
    return [
      ...differences(t, language, before?.value, after.value, named).map(
        (one): Rich => [
          one.part ? `${one.part}　` : '',
          one.before || t('value.none'),
          ' → ',
          { strong: one.after || t('value.none') },
        ],
      ),
      t('rules.holds-from', { place: after.placeName, day: after.from }),
      ...(until ? [t('rules.holds-until', { day: until })] : []),
      ...(correction ? [t('rules.corrects')] : []),
      t('rules.follows-signed'),
      t('rules.follows-old'),
    ]
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
                  label: partName(part, language, says),
                  words: tellValue(t, language, value, named) || t('value.none'),
                }))
              : [{ label: t('rules.value'), words: told(parameter.value) }]),
            { label: t('rules.from'), words: parameter.from },
            { label: t('rules.place'), words: parameter.placeName },
            { label: t('rules.source'), words: sourceWords(t, parameter.source) },
          ]}
        />
      </Section>
      {code && <Routing item={{ code, words: parameter.words }} on={day} />}
      {keeps && editing && editing.fields.length > 0 && (
        <Section title={t('rules.propose')}>
          <ActForm
            fields={(values) => [...editing.fields, ...datedFields(values)]}
            start={{ ...editing.start, from: onTheWall(new Date()).day, ...ownPlace(me) }}
            url="/api/parameters/propose"
            rehearsal="/api/parameters/rehearsal"
            bodyOf={({ from, place, source, reason, ...wire }) => ({
              ...{ id: parameter.id, from, source, value: editing.valueOf(wire) },
              ...(place ? { place } : {}),
              ...(reason ? { reason } : {}),
            })}
            go={t('rules.propose-go')}
            onDone={() => setProposed(true)}
            follows={follows}
          />
          {proposed && (
            <p role="status" className="meta">
              {t('rules.proposed')}
            </p>
          )}
        </Section>
      )}
      <Section title={t('rules.history')} last>
        <ul className="plain-list dated">
          {(history.data?.rows ?? []).map((row) => (
            <li key={`${row.from} ${row.place} ${row.recordedAt}`}>
              <b>{row.from}</b> {row.placeName}
              <p>{told(row.value).slice(0, 160)}</p>
              <p className="meta">
                {[
                  sourceWords(t, row.source),
                  row.reason && t('rules.because', { reason: row.reason }),
                  row.signedBy
                    ? t('rules.signed-by', {
                        proposed: row.proposedBy ?? '',
                        signed: row.signedBy,
                        at: inFull(row.recordedAt),
                      })
                    : t('rules.seeded'),
                ]
                  .filter(Boolean)
                  .join(t('mark.after'))}
              </p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
