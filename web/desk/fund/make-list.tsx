import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { amountWords } from '../ledger/amount.ts'
import { Line } from '../sign-in/alone.tsx'
import type { FundRow } from './fund-page.tsx'

/** Making out a payment list: who is on it, what it comes to, and its number; another person checks it. */
export const MakeList = ({ fund, rows, onEnd }: { fund: string; rows: readonly FundRow[]; onEnd: () => void }) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const act = useAct<{ list: string }>()
  const navigate = useNavigate()
  const [batch, setBatch] = useState(`付-${onTheWall(new Date()).day}`)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const on = rows.filter(({ id }) => !left.has(id))
  const sum = on.reduce((total, { amount }) => total + BigInt(amount ?? '0'), 0n)
  const failed = refusal(act.error)
  const turn = (id: string) => {
    const next = new Set(left)
    if (!next.delete(id)) next.add(id)
    setLeft(next)
  }
  const send = async () => {
    const made = await act.run(`/api/care-funds/${fund}/lists`, { batch, cases: on.map(({ id }) => id) })
    if (made) navigate(`/funds/${fund}/lists/${made.list}`)
  }
  return (
    <>
      <PaneTop title={t('fundpage.make')}>
        <span className="sp" />
        <Button look="light" onClick={onEnd}>
          {t('paylist.cancel')}
        </Button>
      </PaneTop>
      {rows.length === 0 ? (
        <EmptyState words={t('paylist.none')} />
      ) : (
        <form
          className="sec last fund-make"
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <Line label={t('paylist.batch')} value={batch} onChange={setBatch} />
          <fieldset>
            <legend>{t('paylist.pick')}</legend>
            {rows.map((row) => (
              <label key={row.id}>
                <input type="checkbox" checked={!left.has(row.id)} onChange={() => turn(row.id)} />
                <span>{`${row.name}　${row.number}`}</span>
                <span className="num">{`${row.tier ? say(row.tier) : ''} ${amountWords(row.amount ?? '0', 'fen')}`}</span>
              </label>
            ))}
          </fieldset>
          <p>{t('paylist.sum', { n: on.length, amount: amountWords(String(sum), 'fen') })}</p>
          {failed && <RefusalNote {...failed} />}
          <Button look="go" type="submit" busy={act.busy} disabled={on.length === 0}>
            {t('paylist.send')}
          </Button>
        </form>
      )}
    </>
  )
}
