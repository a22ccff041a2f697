import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useWords } from '../../words/language.ts'

const tabs = ['offices', 'officials', 'residents', 'places'] as const
type RegisterTab = (typeof tabs)[number]

interface RegisterTabsProps {
  here: RegisterTab
  /** Of which place; villages have residents, towns and the county offices and officials. */
  place: string
  /** At the right end. */
  children?: ReactNode
}

/** What the register holds of a place: its offices, who holds posts there, who lives there. */
export const RegisterTabs = ({ here, place, children }: RegisterTabsProps) => {
  const { t } = useWords()
  const navigate = useNavigate()
  const town = place.slice(0, 9)
  const ways: Readonly<Record<RegisterTab, string>> = {
    offices: `/organisations?place=${town}`,
    officials: `/people?of=officials&place=${place}`,
    residents: `/people?of=residents&place=${place}`,
    places: `/register/${place}`,
  }
  return (
    <fieldset className="filters wrap">
      <legend className="unseen">{t('register.tabs')}</legend>
      {tabs.map((tab) => (
        <button key={tab} type="button" aria-pressed={tab === here} onClick={() => navigate(ways[tab])}>
          {t(`register.tab-${tab}`)}
        </button>
      ))}
      {children}
    </fieldset>
  )
}
