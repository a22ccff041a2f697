import { Go } from '../../parts/go.tsx'
import { inList } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useProgramme } from '../case/use-case.ts'
import { caseHref, workHref } from '../frame/nav.ts'
import { useCatalogue } from '../intake/kinds.tsx'
import { PROGRAMME } from '../intake/ways.ts'
import type { Standing } from './standing.ts'

/** Where each figure opens into. */
const lists = { open: 'all', overdue: 'overdue', tonight: 'tonight' } as const

interface StandingViewProps {
  standing: Standing
  /** The day from which times are told shortly. */
  today: string
}

/** The figures of a minute, and what burns. Each figure opens into its list as it is now. */
export const StandingView = ({ standing, today }: StandingViewProps) => {
  const { t, say } = useWords()
  const states = useProgramme(PROGRAMME).data?.states ?? []
  const kinds = useCatalogue().data?.kinds ?? []
  const stateWords = (state: string) => {
    const words = states.find((one) => one.state === state)?.words
    return words ? say(words) : state
  }
  const kindWords = (code: string) => {
    const words = kinds.find((one) => one.code === code)?.words
    return words ? say(words) : code
  }
  // In the order of the procedure, as the lists stand in the navigation.
  const order = (state: string) => states.findIndex((one) => one.state === state)
  return (
    <>
      <dl className="shift-figures">
        {(['open', 'overdue', 'tonight'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`shift.${name}`)}</dt>
            <dd>
              <Go href={workHref({ programme: PROGRAMME, key: lists[name] })}>{standing[name].toLocaleString('en')}</Go>
            </dd>
          </div>
        ))}
        <div className="wide">
          <dt>{t('shift.by-state')}</dt>
          <dd>
            {standing.states
              .toSorted((a, b) => order(a.state) - order(b.state))
              .map(({ state, open }) => `${stateWords(state)} ${open}`)
              .join(' · ')}
          </dd>
        </div>
      </dl>
      <h3 className="shift-head">{t('shift.burning')}</h3>
      {standing.burning.length === 0 ? (
        <p className="meta">{t('shift.burning-none')}</p>
      ) : (
        <table className="shift-burning">
          <thead>
            <tr>
              {(['case', 'kind', 'place', 'lead', 'due'] as const).map((name) => (
                <th key={name} scope="col">
                  {t(`shift.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standing.burning.map((row) => (
              <tr key={row.id}>
                <td>
                  <Go href={caseHref(row.id)}>{row.number}</Go>
                </td>
                <td>{kindWords(row.kind)}</td>
                <td>{row.place}</td>
                <td>
                  {row.lead}
                  {row.reminded && <span className="meta"> {t('shift.reminded')}</span>}
                </td>
                <td>{row.due && inList(row.due, today)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
