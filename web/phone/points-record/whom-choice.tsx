import { useState } from 'react'
import type { Pick as Chosen } from '../../parts/picker-state.ts'
import { useWords } from '../../words/language.ts'
import { FindField } from '../find-field.tsx'
import type { Recording } from './rows-choice.tsx'

type Home = Recording['homes'][number]
type Of = Recording['rows'][number]['of']

/** One walk through a group, or everybody who came to something. */
export const MOST_AT_ONCE = 60

/** 第2组 before 第10组. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh', { numeric: true })

interface Whom extends Chosen {
  readonly group: string | null
  /** In whose household, and born when: what tells two of one name apart. */
  readonly head: string | null
  readonly birthYear: string | null
  readonly words: readonly string[]
}

/** Whether somebody answers what was typed: characters, pinyin or initials. Nothing leaves the phone. */
export const answersTo = ({ words }: Pick<Whom, 'words'>, typed: string): boolean => {
  const query = typed.trim().toLowerCase().replaceAll(/\s+/g, '')
  return query === '' || words.some((word) => word.startsWith(query))
}

/** What may be ticked: households by their heads, or, of a row that is a person's, everybody in them. */
const whomOf = (homes: readonly Home[], of: Of): readonly Whom[] =>
  homes.flatMap(({ household, head, group, birthYear, words, members }): readonly Whom[] =>
    of === 'household'
      ? [{ id: household, name: head, group, head: null, birthYear, words }]
      : members.map(({ person, ...one }) => ({ ...one, id: person, group, head: one.name === head ? null : head })),
  )

/** Households or people to tick: a group at once, or one found by name. What is ticked stays ticked, whatever is searched next. */
export const WhomChoice = ({
  homes,
  of,
  chosen,
  onChange,
}: {
  homes: readonly Home[]
  of: Of
  chosen: readonly Chosen[]
  onChange: (chosen: readonly Chosen[]) => void
}) => {
  const { t, list } = useWords()
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState('')
  const all = whomOf(homes, of)
  const unit = { of: t(`record.of-${of}`) }
  const groups = [...new Set(homes.flatMap((home) => home.group ?? []))].sort(byNumber)
  const ticked = new Set(chosen.map(({ id }) => id))
  const shown = all
    .filter((one) => (typed.trim() ? answersTo(one, typed) : group === '' || one.group === group))
    .sort((a, b) => byNumber(a.group ?? '', b.group ?? ''))
  const pickOf = ({ id, name }: Whom): Chosen => ({ id, name })
  const more = shown.filter(({ id }) => !ticked.has(id))
  const toggle = (one: Whom) =>
    onChange(ticked.has(one.id) ? chosen.filter(({ id }) => id !== one.id) : [...chosen, pickOf(one)])
  return (
    <>
      <FindField
        label={t(of === 'household' ? 'record.find-home' : 'record.find-person')}
        typed={typed}
        onType={setTyped}
      />
      {!typed.trim() && groups.length > 1 && (
        <fieldset className="record-groups">
          <legend className="unseen">{t('record.who', unit)}</legend>
          {['', ...groups].map((one) => (
            <button key={one} type="button" aria-pressed={one === group} onClick={() => setGroup(one)}>
              {one || t('record.all-groups')}
            </button>
          ))}
        </fieldset>
      )}
      <p className="line-end record-counts">
        <span className="unseen" aria-live="polite">
          {t('record.chosen', { n: chosen.length, ...unit })}
        </span>
        {more.length > 0 && more.length <= MOST_AT_ONCE ? (
          <button type="button" className="link sp" onClick={() => onChange([...chosen, ...more.map(pickOf)])}>
            {t('record.tick-group', { n: more.length, ...unit })}
          </button>
        ) : (
          chosen.length > 0 && (
            <button type="button" className="link sp" onClick={() => onChange([])}>
              {t('record.untick')}
            </button>
          )
        )}
      </p>
      <fieldset className={of === 'person' ? 'kinds record-homes people' : 'kinds record-homes'}>
        <legend className="unseen">{t('record.who', unit)}</legend>
        {shown.map((one) => (
          <label key={one.id}>
            <input type="checkbox" checked={ticked.has(one.id)} onChange={() => toggle(one)} />
            <span>
              {one.name}
              <small>
                {list([
                  one.group,
                  one.head && t('record.house-of', { head: one.head }),
                  one.birthYear && t('shop.born', { year: one.birthYear }),
                ])}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="sub-line">{t('record.no-home', { q: typed.trim(), ...unit })}</p>}
    </>
  )
}
