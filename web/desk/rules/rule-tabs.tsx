import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { deskWords } from '../../words/desk.ts'
import { useWords } from '../../words/language.ts'

export const PROGRAMME = 'grid-casework'

/** The parts of the rules, each with its address. */
const ruleTabs = {
  catalogue: '/rules',
  duties: '/rules?part=duties',
  limits: '/rules?part=limits',
  phrases: '/rules?part=phrases',
  house: '/rules?part=house',
  routing: '/rules/routing',
  calendar: '/rules/calendar',
} as const
export type RuleTab = keyof typeof ruleTabs

/** A set of parameters: a programme, or the house. */
export type ParameterSet = Answer<'/api/parameters'>['programmes'][number]

/** Address of a set's parameters, or of one family of them. */
export const setAddress = (set: string, family = ''): string =>
  `/rules?${new URLSearchParams({ set, ...(family ? { family } : {}) })}`

/** From one part of the rules to another: catalogue, duties, limits, general rules, who leads, calendar and hours. */
export const RuleTabs = ({ here, children }: { here: RuleTab | Elsewhere; children?: ReactNode }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const sets = useSets()
  const [set, family] = typeof here === 'string' ? [undefined, ''] : [here.set, here.family]
  const inSet = typeof here === 'string' ? (here === 'house' || here === 'calendar' ? 'house' : PROGRAMME) : here.set
  const open = sets.find(({ id }) => id === set)
  return (
    <>
      {sets.length > 2 && (
        <fieldset className="filters wrap">
          <legend className="unseen">{t('rules.programme')}</legend>
          {sets.map(({ id, words }) => (
            <button
              key={id}
              type="button"
              aria-pressed={id === inSet}
              onClick={() =>
                navigate(id === PROGRAMME ? ruleTabs.catalogue : id === 'house' ? ruleTabs.house : setAddress(id))
              }
            >
              {say(words)}
            </button>
          ))}
        </fieldset>
      )}
      <fieldset className="filters wrap">
        <legend className="unseen">{t('filter.label')}</legend>
        {open
          ? [{ id: '', words: deskWords['rules.other'] }, ...open.families].map(({ id, words }) => (
              <button
                key={id}
                type="button"
                aria-pressed={id === family}
                onClick={() => navigate(setAddress(open.id, id))}
              >
                {say(words)}
              </button>
            ))
          : (Object.keys(ruleTabs) as RuleTab[])
              .filter((tab) => houseTabs.includes(tab) === (inSet === 'house'))
              .map((tab) => (
                <button key={tab} type="button" aria-pressed={tab === here} onClick={() => navigate(ruleTabs[tab])}>
                  {t(`rules.${tab}`)}
                </button>
              ))}
        {children}
      </fieldset>
    </>
  )
}

/** A programme whose rules need no page of their own, and the family that is looked at. */
export interface Elsewhere {
  readonly set: string
  readonly family: string
}
const houseTabs: readonly RuleTab[] = ['house', 'calendar']

/** All sets of parameters that there are. */
function useSets(): readonly ParameterSet[] {
  return useAsk('/api/parameters', { params: { query: { programme: 'house' } } }).data?.programmes ?? []
}
