import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../words/language.ts'

export const PROGRAMME = 'grid-casework'

/** The parts of the rules, each with its address. */
export const ruleTabs = {
  catalogue: '/rules',
  duties: '/rules?part=duties',
  limits: '/rules?part=limits',
  phrases: '/rules?part=phrases',
  house: '/rules?part=house',
  routing: '/rules/routing',
  calendar: '/rules/calendar',
} as const
export type RuleTab = keyof typeof ruleTabs

/** From one part of the rules to another: catalogue, duties, limits, general rules, who leads, calendar and hours. */
export const RuleTabs = ({ here, children }: { here: RuleTab; children?: ReactNode }) => {
  const { t } = useWords()
  const navigate = useNavigate()
  return (
    <fieldset className="filters wrap">
      <legend className="unseen">{t('filter.label')}</legend>
      {(Object.keys(ruleTabs) as RuleTab[]).map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === here} onClick={() => navigate(ruleTabs[tab])}>
          {t(`rules.${tab}`)}
        </button>
      ))}
      {children}
    </fieldset>
  )
}
