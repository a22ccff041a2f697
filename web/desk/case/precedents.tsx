import { Button } from '../../parts/button.tsx'
import { Go } from '../../parts/go.tsx'
import { Section } from '../../parts/section.tsx'
import { shortDay } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseAct, CaseAnswer } from '../telling/answers.ts'
import { type Beside, type Precedent, type Take, useBeside } from './grid.ts'

interface PrecedentsProps {
  answer: CaseAnswer
  beside: Beside
  take: Take
}

/** Fields into which the sentence goes by which a ruling is cited. */
const spoken = ['opinion', 'agreed'] as const

/** The act that names a lead unit: in it a ruling is cited. */
export const findNaming = ({ acts }: CaseAnswer): CaseAct | undefined =>
  acts.find((act) => !act.refused && act.rank === 'go' && act.form.lead && spoken.some((name) => act.form[name]))

/** Who signed a ruling, and when. */
function useSigned() {
  const { t } = useWords()
  return ({ signedBy, onPaper, from }: Precedent): string =>
    signedBy ? t(onPaper ? 'precedent.signed-paper' : 'precedent.signed-by', { name: signedBy, on: from }) : from
}

/** Cites a ruling in the act that names a lead unit; undefined where there is none. */
function useCite(answer: CaseAnswer, take: Take): ((ruling: Precedent) => void) | undefined {
  const citing = findNaming(answer)
  const text = spoken.find((name) => citing?.form[name])
  return citing && text ? ({ lead, citation }) => take(citing.step, { lead, [text]: citation }) : undefined
}

const CiteButton = ({ ruling, cite }: { ruling: Precedent; cite: (ruling: Precedent) => void }) => {
  const { t } = useWords()
  return (
    <Button look="light" aria-label={t('precedent.cite-of', { number: ruling.number })} onClick={() => cite(ruling)}>
      {t('precedent.cite')}
    </Button>
  )
}

/** Earlier rulings in a line each, beside a list: where, who leads, who signed; nothing where there are none. */
export const RulingLines = ({ answer, take }: { answer: CaseAnswer; take: Take }) => {
  const { t } = useWords()
  const signed = useSigned()
  const cite = useCite(answer, take)
  const rulings = useBeside(answer).data?.precedents ?? []
  if (rulings.length === 0) return null
  return (
    <Section title={t('precedent.title')}>
      <ul className="same-rows">
        {rulings.map((ruling) => (
          <li key={ruling.case}>
            <span>
              {ruling.placeName}
              {t('alike.join')}
              <b>{t('alike.ended-with', { unit: ruling.lead.name })}</b>
              <small className="meta">{signed(ruling)}</small>
            </span>
            {cite && <CiteButton ruling={ruling} cite={cite} />}
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Earlier rulings on the same kind of matter, nearest place first, and the last like cases; a ruling is cited with one press. */
export const Precedents = ({ answer, beside, take }: PrecedentsProps) => {
  const { t, say } = useWords()
  const signed = useSigned()
  const cite = useCite(answer, take)
  return (
    <Section title={t('precedent.title')} note={t('precedent.note')}>
      {beside.precedents.length === 0 ? (
        <p className="meta">{t('precedent.none')}</p>
      ) : (
        <table className="beside-table">
          <thead>
            <tr>
              <th scope="col">{t('precedent.place')}</th>
              <th scope="col">{t('precedent.ruled')}</th>
              <th scope="col">{t('precedent.signed')}</th>
              <th scope="col">{t('precedent.days')}</th>
              <th scope="col">{t('precedent.number')}</th>
              {cite && (
                <th scope="col">
                  <span className="unseen">{t('precedent.cite')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {beside.precedents.map((ruling) => (
              <tr key={ruling.case}>
                <td>{ruling.placeName}</td>
                <td>
                  <b>{ruling.lead.name}</b>
                </td>
                <td>{signed(ruling)}</td>
                <td>{ruling.days === null ? '' : t('precedent.days-n', { n: ruling.days })}</td>
                <td>{ruling.open ? <Go href={caseHref(ruling.case)}>{ruling.number}</Go> : ruling.number}</td>
                {cite && (
                  <td>
                    <CiteButton ruling={ruling} cite={cite} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {beside.alike.length > 0 && (
        <>
          <h3 className="beside-head">{t('alike.returned')}</h3>
          <ul className="beside-alike">
            {beside.alike.map((like) => (
              <li key={like.number}>
                {t('alike.returned-row', { number: like.number, place: like.placeName, on: shortDay(like.filedOn) })}
                {like.lead && `${t('alike.join')}${t('alike.ended-with', { unit: like.lead.name })}`}
                {like.result && `${t('alike.join')}${say(like.result)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
