import { useState } from 'react'
import type { Pick } from '../../parts/picker-state.ts'
import { useWords } from '../../words/language.ts'
import type { Recording } from './rows-choice.tsx'

type Home = Recording['homes'][number]

/** One walk through a group. */
export const MOST_HOMES = 60

/** 第2组 before 第10组. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'zh', { numeric: true })

/** Whether a household answers what was typed: characters, pinyin or initials. Nothing leaves the phone. */
export const answersTo = (home: Home, typed: string): boolean => {
  const query = typed.trim().toLowerCase().replaceAll(/\s+/g, '')
  return query === '' || home.words.some((word) => word.startsWith(query))
}

/** Households to tick: a group at once, or one found by its head. What is ticked stays ticked, whatever is searched next. */
export const HomesChoice = ({
  homes,
  chosen,
  onChange,
}: {
  homes: readonly Home[]
  chosen: readonly Pick[]
  onChange: (chosen: readonly Pick[]) => void
}) => {
  const { t, list } = useWords()
  const [typed, setTyped] = useState('')
  const [group, setGroup] = useState('')
  const groups = [...new Set(homes.flatMap((home) => home.group ?? []))].sort(byNumber)
  const ticked = new Set(chosen.map(({ id }) => id))
  const shown = homes
    .filter((home) => (typed.trim() ? answersTo(home, typed) : group === '' || home.group === group))
    .sort((a, b) => byNumber(a.group ?? '', b.group ?? ''))
  const pickOf = ({ household, head }: Home): Pick => ({ id: household, name: head })
  const more = shown.filter(({ household }) => !ticked.has(household))
  const all = () => onChange([...chosen, ...more.map(pickOf)])
  const toggle = (home: Home) =>
    onChange(ticked.has(home.household) ? chosen.filter(({ id }) => id !== home.household) : [...chosen, pickOf(home)])
  return (
    <>
      <label className="find">
        <span>{t('record.find-home')}</span>
        <input
          className="line"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {!typed.trim() && groups.length > 1 && (
        <fieldset className="record-groups">
          <legend className="unseen">{t('record.who')}</legend>
          {['', ...groups].map((one) => (
            <button key={one} type="button" aria-pressed={one === group} onClick={() => setGroup(one)}>
              {one || t('record.all-groups')}
            </button>
          ))}
        </fieldset>
      )}
      <p className="line-end record-counts">
        <span className="unseen" aria-live="polite">
          {t('record.chosen', { n: chosen.length })}
        </span>
        {more.length > 0 ? (
          <button type="button" className="link sp" onClick={all}>
            {t('record.tick-group', { n: more.length })}
          </button>
        ) : (
          chosen.length > 0 && (
            <button type="button" className="link sp" onClick={() => onChange([])}>
              {t('record.untick')}
            </button>
          )
        )}
      </p>
      <fieldset className="kinds record-homes">
        <legend className="unseen">{t('record.who')}</legend>
        {shown.map((home) => (
          <label key={home.household}>
            <input type="checkbox" checked={ticked.has(home.household)} onChange={() => toggle(home)} />
            <span>
              {home.head}
              <small>{list([home.group, home.birthYear && t('shop.born', { year: home.birthYear })])}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p className="sub-line">{t('record.no-home', { q: typed.trim() })}</p>}
    </>
  )
}
