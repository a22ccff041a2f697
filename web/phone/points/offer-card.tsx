import { useWords } from '../../words/language.ts'
import type { Offer } from './use-points.ts'
import './points.css'

/** What of a benefit's conditions is met, with the number that is there and the one that is needed. */
const Conditions = ({ conditions, period }: Pick<Offer, 'conditions' | 'period'>) => {
  const { t } = useWords()
  return (
    <ul className="points-conditions">
      {conditions.map(({ name, needs, has, met }) => (
        <li key={name}>
          <i className={met ? 'met' : 'unmet'} aria-hidden="true" />
          <span>{t(`my-points.c-${name}`, { needs, has, period: t(`my-points.${period}`) })}</span>
          <small>{t(met ? 'my-points.met' : 'my-points.unmet')}</small>
        </li>
      ))}
    </ul>
  )
}

/** A benefit as the list has it, and, where it was asked for a household, how that stands. */
type Offered = Pick<Offer, 'code' | 'words' | 'what' | 'grantedBy' | 'spends' | 'lapseDays'> & {
  readonly stands?: Pick<Offer, 'conditions' | 'period' | 'may' | 'photo'>
}

/** One benefit; opened it shows its conditions. */
export const OfferCard = ({ offer, open, onOpen }: { offer: Offered; open: boolean; onOpen: () => void }) => {
  const { t, say } = useWords()
  const costs = offer.spends > 0 ? t('my-points.costs', { n: offer.spends }) : t('my-points.free')
  return (
    <li className={open ? 'chosen' : ''}>
      <button type="button" aria-expanded={open} onClick={onOpen}>
        <span>
          <b>{say(offer.words)}</b>
          <small>{`${say(offer.what)}　${t('my-points.by', { who: say(offer.grantedBy) })}`}</small>
        </span>
        <small>{costs}</small>
      </button>
      {open && (
        <div>
          {offer.stands && <Conditions {...offer.stands} />}
          <p>{t('my-points.lapse-days', { n: offer.lapseDays })}</p>
          {offer.stands?.photo && <p>{t('my-points.photo')}</p>}
        </div>
      )}
    </li>
  )
}
