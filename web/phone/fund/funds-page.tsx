import { useQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { formatYuan } from '#kernel/amount.ts'
import { Dock } from '../../parts/dock.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PhoneHead, WideChoice } from '../../parts/phone-cards.tsx'
import { ElderSwitch } from '../../parts/switches.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout, useMe } from '../about.ts'
import { OwnCaseCard } from '../case-card.tsx'
import { askAlong } from '../kept/along.ts'
import { useWaiting } from '../kept/outbox.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import { type Offer, useOffers } from './offer.ts'
import { Then } from './then.tsx'
import './fund.css'

/** The list of everything that somebody took part in. */
const PART = 'taken-part'

/** The reader's own applications to all these funds, also where there is no signal. */
function useOwn(offers: readonly Offer[] | undefined) {
  const me = useMe().data
  return useQuery({
    queryKey: ['/api/cases', offers?.map(({ id }) => id), 'along'],
    enabled: offers !== undefined && me !== undefined,
    retry: false,
    queryFn: async ({ signal }) => {
      const pages = await Promise.all(
        (offers ?? []).map(async ({ id, words }) => {
          const query = { list: PART, programme: id, limit: 20 }
          const { answer } = await askAlong(me?.person ?? null, '/api/cases', { params: { query } }, signal)
          return answer.rows.map((row) => ({ row, words, at: answer.at }))
        }),
      )
      return pages.flat()
    },
  })
}

/** A fund: whom it helps and with how much, what follows, and the way to apply. */
const OfferCard = ({
  offer,
  behalf,
}: {
  offer: Offer
  /** The reader may apply for others. */
  behalf: boolean
}) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const tiers = offer.tiers.map(({ words, amount }) =>
    t('fund.tier-of', { tier: say(words), amount: formatYuan(BigInt(amount)) }),
  )
  return (
    <section className="offer" aria-label={say(offer.words)}>
      <h3>{say(offer.words)}</h3>
      <p>{offer.groups.map(({ words }) => say(words)).join(t('field.and'))}</p>
      <p>{tiers.join(t('fund.comma'))}</p>
      <details>
        <summary>{t('fund.then')}</summary>
        <Then offer={offer} />
      </details>
      <WideChoice
        words={t('fund.apply')}
        aside={t('fund.minutes')}
        onGo={() => void navigate(`/fund/${offer.id}/apply`)}
      />
      {behalf && (
        <WideChoice
          words={t('fund.for')}
          aside={t('fund.for-aside')}
          onGo={() => void navigate(`/fund/${offer.id}/apply-for`)}
        />
      )}
    </section>
  )
}

/** Help in hardship: what there is, the way to apply, and how one's own applications stand. */
export const FundsPage = () => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const me = useMe().data
  const { data: about } = useAbout()
  const { data: offers, error, refetch } = useOffers()
  const { data: own } = useOwn(offers?.funds)
  const waiting = useWaiting().filter((one) => one.page.startsWith('/fund/'))
  if (!offers) return <Waiting title={t('fund.title')} error={error} again={() => void refetch()} />
  const roles = new Set(me?.posts.map(({ role }) => role))
  return (
    <PhoneShell
      title={t('fund.title')}
      onBack={() => void navigate('/')}
      aside={<ElderSwitch />}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      {waiting.length > 0 && (
        <>
          <PhoneHead title={t('kept.waiting')} />
          <Rows>
            {waiting.map((one) => (
              <Row key={one.key} href="/mine" words={one.title} aside={t('kept.look')} />
            ))}
          </Rows>
        </>
      )}
      <PhoneHead title={t(me && me.posts.length > 0 ? 'fund.part' : 'fund.mine')} />
      {own?.length === 0 && <p className="sub-line">{t('fund.none-mine')}</p>}
      <ul className="case-cards">
        {own?.map(({ row, words, at }) => (
          <OwnCaseCard key={row.id} row={{ ...row, title: say(words) }} at={at} href={`/fund/applications/${row.id}`} />
        ))}
      </ul>
      <PhoneHead title={t('fund.which')} />
      {offers.funds.map((offer) => (
        <OfferCard key={offer.id} offer={offer} behalf={offer.behalf.some((role) => roles.has(role))} />
      ))}
      {offers.funds.length === 0 && <EmptyState words={t('fund.none')} way={{ words: t('empty.home'), href: '/' }} />}
    </PhoneShell>
  )
}
