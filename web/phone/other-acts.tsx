import type { Shapes } from '../api/client.ts'
import { PhoneHead } from '../parts/phone-cards.tsx'
import { useWords } from '../words/language.ts'
import { Row, Rows } from './rows.tsx'

type Case = Shapes['Case']

interface OtherActsProps {
  id: string
  title: string
  acts: Case['acts']
}

/** What may be done beside the one act of the page; what may not now stays, with its reason. */
export const OtherActs = ({ id, title, acts }: OtherActsProps) => {
  const { t, say } = useWords()
  if (acts.length === 0) return null
  return (
    <section className="other-acts">
      <PhoneHead title={title} />
      <Rows>
        {acts.map((act) =>
          act.refused ? (
            <li key={act.step} className="impossible">
              <p>{say(act.words)}</p>
              <small>{t('acts.not-now', { why: say(act.refused.words) })}</small>
            </li>
          ) : (
            <Row key={act.step} words={say(act.words)} href={`/cases/${id}/do/${act.step}`} />
          ),
        )}
      </Rows>
    </section>
  )
}
