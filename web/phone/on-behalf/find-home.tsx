import { useState } from 'react'
import { NoSignal } from '../../api/client.ts'
import { useRefusal } from '../../api/hooks.ts'
import type { Pick } from '../../parts/picker-state.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import type { Recording } from '../points-record/rows-choice.tsx'
import { answersTo } from '../points-record/whom-choice.tsx'
import { type HomeShown, Homes } from '../shop/homes.tsx'
import { useHomes } from '../shop/use-shop.ts'
import '../shop/shop.css'

/** Few, so that what comes next stays in sight. */
const MOST = 5

type Taken = Recording['homes'][number]

/** What was taken along of a household, as one that was found. */
const shownOf = ({ household, head, group, birthYear }: Taken): HomeShown => ({
  ...{ household, head, group, birthYear, alias: null, by: null, near: null, code: null },
  ...{ members: null, points: null },
})

interface FindHomeProps {
  /** The households of the village, for where nothing can be asked. */
  homes: readonly Taken[]
  chosen: Pick | undefined
  onChoose: (home: Pick | undefined) => void
}

/** One household of the village: by head, nickname, group or neighbour; where there is no signal, by what was taken along. */
export const FindHome = ({ homes, chosen, onChoose }: FindHomeProps) => {
  const { t } = useWords()
  const refusalOf = useRefusal()
  const [typed, setTyped] = useState('')
  const { found, error } = useHomes(chosen ? undefined : 'village', typed)
  const silent = error instanceof NoSignal
  if (chosen)
    return (
      <p className="line-end behalf-home">
        <b>{chosen.name}</b>
        {chosen.detail && <span>{chosen.detail}</span>}
        <button type="button" className="link sp" onClick={() => onChoose(undefined)}>
          {t('behalf.other')}
        </button>
      </p>
    )
  const query = typed.trim()
  const kept = homes.filter((home) => answersTo(home, query)).slice(0, MOST)
  const rows: readonly HomeShown[] | undefined = silent ? kept.map(shownOf) : found
  const refusal = silent ? undefined : refusalOf(error)
  return (
    <>
      <label className="shop-find">
        <input
          type="search"
          autoComplete="off"
          aria-label={t('behalf.who')}
          placeholder={t('behalf.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {query && rows && rows.length > 0 && (
        <Homes
          rows={rows}
          chosen={undefined}
          onChoose={({ household, head, group }) =>
            onChoose({ id: household, name: head, ...(group ? { detail: group } : {}) })
          }
        />
      )}
      {query && rows?.length === 0 && <p className="sub-line">{t('behalf.none', { q: query })}</p>}
      {refusal && <RefusalNote {...refusal} />}
    </>
  )
}
