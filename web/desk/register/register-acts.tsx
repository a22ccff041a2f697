import { useState } from 'react'
import type { Words } from '#kernel/words.ts'
import type { Refused } from '../../api/client.ts'
import type { Field, FieldSearch, FieldValues } from '../../parts/fields/field.ts'
import type { Rich } from '../../parts/rich.tsx'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import type { registerWords } from '../../words/desk-register.ts'
import { type Say, useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'

/** One act of the register as the desk offers it: which form, and what is sent. */
export interface RegisterAct {
  /** As its door is called. */
  readonly name: keyof typeof registerWords extends infer K ? (K extends `act.${infer N}` ? N : never) : never
  /** Several of one name on one page, such as ending each of two posts. */
  readonly of?: { readonly id: string; readonly words: Words }
  readonly note?: Words
  readonly fields: readonly Field[] | ((values: FieldValues) => readonly Field[])
  readonly start?: FieldValues
  readonly search?: Partial<FieldSearch>
  readonly bodyOf: (wire: Readonly<Record<string, unknown>>) => unknown
  readonly onRefused?: (refused: Refused, values: FieldValues) => void
  /** Where its door is, if not among those of the register, and where it is tried out. */
  readonly door?: { readonly url: string; readonly rehearsal: string }
  /** What would follow, where the rehearsal tells more than the day. */
  readonly follows?: (t: Say, answer: Readonly<Record<string, unknown>>) => readonly Rich[]
  /** Another person signs; until then nothing holds. */
  readonly seconded?: boolean
}

/** Of a form that begins with what holds: only what was changed. @param emptied fields that may be cleared, which is null */
export const onlyChanged = (
  wire: Readonly<Record<string, unknown>>,
  before: FieldValues,
  emptied: readonly string[] = [],
): Readonly<Record<string, unknown>> => {
  const was = (field: string) => {
    const value = before[field]
    return typeof value === 'object' && 'id' in value ? value.id : value
  }
  return {
    ...Object.fromEntries(Object.entries(wire).filter(([field, value]) => String(value) !== String(was(field) ?? ''))),
    ...Object.fromEntries(
      emptied.filter((field) => (was(field) ?? '') !== '' && (wire[field] ?? '') === '').map((field) => [field, null]),
    ),
  }
}

const idOf = (act: RegisterAct): string => `${act.name} ${act.of?.id ?? ''}`

interface RegisterActsProps {
  title?: string
  acts: readonly RegisterAct[]
  /** The act that is open from the start. */
  open?: RegisterAct | undefined
  /** Leads back to whatever the pane showed before. */
  onBack?: () => void
}

/** The pane of a page of the register: what can be done here, one form at a time, each tried out before it is done. */
export const RegisterActs = ({ title, acts, open, onBack }: RegisterActsProps) => {
  const { t, say } = useWords()
  const [chosen, setChosen] = useState<string | undefined>(open && idOf(open))
  const [done, setDone] = useState<{ readonly words: string; readonly proposed: boolean }>()
  const act = acts.find((one) => idOf(one) === chosen) ?? (acts.length === 1 ? acts[0] : undefined)
  const back = () => {
    setChosen(undefined)
    onBack?.()
  }
  return (
    <>
      <PaneTop>
        <h2 className="case-head">
          {act ? t(`act.${act.name}`) : (title ?? t('register.acts'))}
          {act?.of && <small>{say(act.of.words)}</small>}
        </h2>
        {act && (acts.length > 1 || onBack) && (
          <button type="button" className="link sp" onClick={back}>
            {t('register.back')}
          </button>
        )}
      </PaneTop>
      {done && (
        <p role="status" className="sec meta">
          {t(done.proposed ? 'register.proposed' : 'register.done', { act: done.words })}
        </p>
      )}
      {act ? (
        <One
          key={idOf(act)}
          act={act}
          onDone={() => {
            setDone({ words: t(`act.${act.name}`), proposed: act.seconded ?? false })
            back()
          }}
        />
      ) : (
        <Section last>
          <ul className="act-list">
            {acts.map((one) => (
              <li key={idOf(one)}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    setDone(undefined)
                    setChosen(idOf(one))
                  }}
                >
                  {t(`act.${one.name}`)}
                </button>
                {one.of && <span className="meta">{say(one.of.words)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}

const One = ({ act, onDone }: { act: RegisterAct; onDone: () => void }) => {
  const { t, say } = useWords()
  return (
    <Section last>
      {act.note && <p className="meta">{say(act.note)}</p>}
      <ActForm
        fields={act.fields}
        url={act.door?.url ?? `/api/register/${act.name}`}
        {...(act.door ? { rehearsal: act.door.rehearsal } : {})}
        bodyOf={act.bodyOf}
        go={t(act.seconded ? 'appoint.go' : `act.${act.name}`)}
        onDone={onDone}
        {...(act.start ? { start: act.start } : {})}
        {...(act.search ? { search: act.search } : {})}
        {...(act.onRefused ? { onRefused: act.onRefused } : {})}
        follows={(answer) => [
          ...(act.follows?.(t, answer) ?? []),
          act.seconded ? t('register.seconded') : t('register.possible', { day: String(answer.effective ?? '') }),
        ]}
      />
    </Section>
  )
}
