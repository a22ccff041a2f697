import { Navigate, useLocation, useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { useOffers } from './offer.ts'
import { Then } from './then.tsx'
import './fund.css'

/** It was handed in: its number, and what follows. */
export const FundDonePage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { data: offers } = useOffers()
  const given = useLocation().state as { fund: string; number: string; id: string } | null
  if (!given) return <Navigate to="/fund" replace />
  const offer = offers?.funds.find(({ id }) => id === given.fund)
  return (
    <PhoneShell
      title={t('fund.sent')}
      aside={<ElderSwitch />}
      dock={
        <Dock
          go={{ words: t('fund.look'), onGo: () => void navigate(`/fund/applications/${given.id}`, { replace: true }) }}
          foot={about?.demonstration ? t('shell.demo') : undefined}
        />
      }
    >
      <section className="receipt">
        <h2>{t('fund.sent')}</h2>
        <dl>
          <div>
            <dt>{t('receipt.number')}</dt>
            <dd className="big">{given.number}</dd>
          </div>
        </dl>
        <p>{t('fund.refused-told')}</p>
      </section>
      {offer && (
        <section className="receipt-next">
          <h2>{t('fund.then')}</h2>
          <Then offer={offer} />
        </section>
      )}
      <WideChoice words={t('fund.title')} onGo={() => void navigate('/fund', { replace: true })} />
      <WideChoice words={t('home.title')} onGo={() => void navigate('/', { replace: true })} />
    </PhoneShell>
  )
}
