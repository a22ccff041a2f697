import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { doors, told } from '../../api/client.ts'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { useWords } from '../../words/language.ts'
import '../points/points.css'

/** What is set aside for the household before the counter: handed out at the price that was kept, one press each. */
export const ReservedPanel = ({ shop, household }: { shop: string; household: string }) => {
  const { t, say } = useWords()
  const refusalOf = useRefusal()
  const [done, setDone] = useState<string>()
  const act = useAct<{ points: number; own: boolean }>()
  // A household never stands in an address: the door is asked with a body.
  const { data, error } = useQuery({
    queryKey: ['reserved', shop, household],
    queryFn: ({ signal }) =>
      told(doors.POST('/api/credit-points/reservations/of-household', { body: { shop, household }, signal })),
  })
  const rows = data?.rows ?? []
  const handOut = async ({ reservation, words }: (typeof rows)[number]) => {
    const answer = await act.run('/api/credit-points/reservations/hand-out', { shop, household, reservation })
    if (answer) setDone(t('shop.handed-over', { goods: say(words), points: answer.points }))
  }
  const refusal = refusalOf(act.error ?? error)
  if (rows.length === 0 && !done && !refusal) return null
  return (
    <section aria-label={t('shop.set-aside')}>
      <PhoneHead title={t('shop.set-aside')} />
      <ul className="shop-reserved">
        {rows.map((row) => (
          <li key={row.reservation}>
            <span>
              <b>{say(row.words)}</b>
              <small>{t('shop.set-aside-line', { n: row.count, piece: say(row.piece), points: row.points })}</small>
            </span>
            <Button busy={act.busy} onClick={() => void handOut(row)}>
              {t('shop.hand-over')}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" className="sub-line">
        {done}
      </p>
      {refusal && <RefusalNote {...refusal} />}
    </section>
  )
}
