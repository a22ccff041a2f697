import './work.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { post } from '../../api/client.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { enterKey, useKeys } from '../../parts/keys.ts'
import { PhoneNumber } from '../../parts/phone-number.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Ends, Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import type { CaseRow } from '../telling/answers.ts'
import { officeNumber } from './use-worklist.ts'

interface Said {
  readonly zh: string
  readonly en: string
}
interface Unit {
  readonly id: string
  readonly name: string
  readonly phone: string | null
}
interface LastRow {
  readonly case: string
  readonly number: string
  readonly unit: Unit | null
  readonly remindable: boolean
  readonly last: { readonly at: string; readonly by: string | null; readonly times: number } | null
}
interface Reminded {
  readonly rows: readonly {
    readonly case: string
    readonly number: string | null
    readonly refused: { readonly words: Said } | null
  }[]
  readonly texts: readonly {
    readonly unit: string
    readonly name: string
    readonly phone: string | null
    readonly text: string
  }[]
}

/** One press reminds every unit of its cases, case by case on record, and makes the text for each unit's chat group. */
export const Reminders = ({ rows, onClear }: { rows: readonly CaseRow[]; onClear: () => void }) => {
  const { t, list } = useWords()
  const refusal = useRefusal()
  // What was marked when the pane was opened: rows move while it is read.
  const [cases] = useState(() => rows.map((row) => row.id))
  const last = useQuery<{ rows: readonly LastRow[] }>({
    queryKey: ['reminders', cases],
    queryFn: () => post('/api/grid-casework/reminders/last', { cases: cases.slice(0, 200) }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [done, setDone] = useState<Reminded>()
  const act = useAct<Reminded>()
  const found = last.data?.rows ?? []
  const units = Map.groupBy(
    found.filter((row) => row.unit && row.remindable),
    (row) => row.unit?.id ?? '',
  )
  const skipped = found.filter((row) => !(row.unit && row.remindable))
  const chosen = [...units].filter(([id]) => !left.has(id)).flatMap(([, mine]) => mine.map((row) => row.case))
  const run = async () => {
    if (chosen.length === 0) return
    const answered = await act.run('/api/grid-casework/reminders', { cases: chosen })
    if (answered) setDone(answered)
  }
  useKeys({ [enterKey]: () => void run() }, !done && !act.busy)
  const failed = refusal(act.error ?? last.error)
  const turn = (id: string) =>
    setLeft((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <>
      <PaneTop>
        <h1 className="small">{t('remind.title', { n: done ? done.rows.length : chosen.length })}</h1>
        <span className="sp" />
        <Button look="light" hint="Esc" onClick={onClear}>
          {done ? t('close') : t('bulk.clear')}
        </Button>
      </PaneTop>
      {failed && <RefusalNote {...failed} />}
      {done ? (
        <Texts done={done} />
      ) : (
        <>
          <Section title={t('remind.units')} note={t('remind.note')}>
            {last.data && units.size === 0 && <p className="meta">{t('remind.nothing')}</p>}
            <ul className="remind-units">
              {[...units].map(([id, mine]) => (
                <UnitRow key={id} rows={mine} chosen={!left.has(id)} onTurn={() => turn(id)} />
              ))}
            </ul>
          </Section>
          {skipped.length > 0 && (
            <Section title={t('remind.not-now')} note={String(skipped.length)} last>
              <p className="meta">
                {list(
                  skipped.map((row) => row.number),
                  '、',
                )}
              </p>
            </Section>
          )}
          {units.size > 0 && (
            <Ends>
              <Button look="go" hint="↵" busy={act.busy} disabled={chosen.length === 0} onClick={() => void run()}>
                {t('remind.go', { n: chosen.length })}
              </Button>
            </Ends>
          )}
        </>
      )}
    </>
  )
}

/** A unit with its cases: whether it is chased now, and when it was last. */
const UnitRow = ({ rows, chosen, onTurn }: { rows: readonly LastRow[]; chosen: boolean; onTurn: () => void }) => {
  const { t } = useWords()
  const { now } = useMe()
  const today = onTheWall(now).day
  const unit = rows[0]?.unit
  const phone = officeNumber(unit?.phone ?? null)
  if (!unit) return null
  return (
    <li>
      <label>
        <input type="checkbox" checked={chosen} onChange={onTurn} />
        <b>{unit.name}</b>
        <span className="meta">{t('remind.unit-cases', { n: rows.length })}</span>
      </label>
      {phone && <PhoneNumber phone={phone} />}
      <ul>
        {rows.map((row) => (
          <li key={row.case} className="meta">
            {row.number} ·{' '}
            {row.last
              ? t('remind.last', { at: inList(row.last.at, today), by: row.last.by ?? '', n: row.last.times })
              : t('remind.never')}
          </li>
        ))}
      </ul>
    </li>
  )
}

/** The texts for the groups, each to be copied, and what was not recorded, with its reason. */
const Texts = ({ done }: { done: Reminded }) => {
  const { t, say } = useWords()
  const [copied, setCopied] = useState<string>()
  const copy = async (id: string, text: string) => {
    await navigator.clipboard?.writeText(text)
    setCopied(id)
  }
  const refused = done.rows.filter((row) => row.refused)
  const all = done.texts.map(({ text }) => text).join('\n\n')
  return (
    <>
      <Section
        title={t('remind.texts')}
        aside={
          done.texts.length > 1 && (
            <Button look="light" onClick={() => void copy('all', all)}>
              {copied === 'all' ? t('remind.copied') : t('remind.copy-all')}
            </Button>
          )
        }
      >
        <ul className="remind-texts">
          {done.texts.map(({ unit, name, phone, text }) => (
            <li key={unit}>
              <p>
                <b>{name}</b> {phone && <PhoneNumber phone={{ shown: phone, masked: false }} />}
                <Button look="light" aria-label={`${t('remind.copy')} ${name}`} onClick={() => void copy(unit, text)}>
                  {copied === unit ? t('remind.copied') : t('remind.copy')}
                </Button>
              </p>
              <pre>{text}</pre>
            </li>
          ))}
        </ul>
      </Section>
      {refused.length > 0 && (
        <Section title={t('remind.refused')} last>
          <ul className="bulk-rows">
            {refused.map((row) => (
              <li key={row.case}>
                <span className="meta">{row.number}</span>
                <b>{row.refused && say(row.refused.words)}</b>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
