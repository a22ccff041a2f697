import { useNavigate } from 'react-router'
import { Dock } from '../../parts/dock.tsx'
import { PhoneHead } from '../../parts/phone-cards.tsx'
import { PhoneShell } from '../../shells/phone-shell.tsx'
import { useWords } from '../../words/language.ts'
import { useAbout } from '../about.ts'
import { Row, Rows } from '../rows.tsx'
import { Waiting } from '../waiting.tsx'
import { matters } from './new-page.tsx'
import { useShop } from './use-shop.ts'
import './shop.css'

/** What happens behind the counter: each matter begins here, and is then signed by whoever must. */
export const GoodsPage = () => {
  const { t } = useWords()
  const navigate = useNavigate()
  const { data: about } = useAbout()
  const { shop, error, refetch } = useShop()
  if (!shop) return <Waiting title={t('shop.goods')} error={error} again={() => void refetch()} />
  return (
    <PhoneShell
      title={t('shop.goods')}
      onBack={() => void navigate('/shop')}
      dock={<Dock foot={about?.demonstration ? t('shell.demo') : undefined} />}
    >
      <PhoneHead title={t('shop.begin')} />
      <Rows>
        {matters.map((step) => (
          <Row key={step} href={`/shop/new/${step}`} words={t(`shop.new.${step}`)} aside={t(`shop.aside.${step}`)} />
        ))}
      </Rows>
      <PhoneHead title={t('shop.before')} />
      <Rows>
        <Row href="/shop/shelf" words={t('shop.shelf')} />
        <Row href="/tasks/points-shop/returned" words={t('shop.returned')} />
        <Row href="/tasks/points-shop/shop-matters" words={t('shop.matters')} />
      </Rows>
    </PhoneShell>
  )
}
