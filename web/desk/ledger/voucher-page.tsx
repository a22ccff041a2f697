import { useNavigate, useParams } from 'react-router'
import { capitalYuan } from '#kernel/amount.ts'
import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument, inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm } from '../frame/paper-form.tsx'
import { amountWords, unitWords } from './amount.ts'

type Voucher = Answer<'/api/ledger/transfers/{transfer}/voucher'>

/** A voucher as it goes to paper, A4: what was entered where, who made it, who checked it, and room to sign. */
export const VoucherPage = () => {
  const { transfer = '' } = useParams()
  const { t } = useWords()
  const navigate = useNavigate()
  const voucher = useAsk(
    '/api/ledger/transfers/{transfer}/voucher',
    { params: { path: { transfer } } },
    { fresh: Number.POSITIVE_INFINITY },
  )
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <PaneTop title={t('voucher.preview')}>
        <span className="sp" />
        <Button look="light" onClick={() => void navigate(-1)}>
          {t('voucher.to-account')}
        </Button>
        <Button look="go" hint="P" onClick={() => window.print()}>
          {t('voucher.go')}
        </Button>
      </PaneTop>
      <Asked query={voucher}>{(answer) => <Paper voucher={answer} />}</Asked>
    </DeskPage>
  )
}

const Paper = ({ voucher }: { voucher: Voucher }) => {
  const { t, say, language } = useWords()
  const me = useMe()
  const unit = unitWords(t, voucher.unit)
  const sum = voucher.legs.reduce((all, leg) => (leg.amount.startsWith('-') ? all : all + BigInt(leg.amount)), 0n)
  const side = (amount: string, received: boolean) =>
    amount.startsWith('-') === received ? '' : amountWords(amount.replace('-', ''), voucher.unit)
  const signed = [
    ['made', voucher.madeBy],
    ['checked', voucher.checkedBy],
    ['booked', null],
    ['approved', null],
  ] as const
  return (
    <PaperForm
      look="voucher"
      of={`${me.county.name}　${voucher.programmeWords ? say(voucher.programmeWords) : ''}`}
      title={t('voucher.title')}
      number={t('voucher.number', { number: voucher.number })}
      on={inDocument(voucher.day, language)}
      link={`/desk/ledger/vouchers/${voucher.id}`}
      foot={[t('voucher.recorded', { at: inFull(voucher.recordedAt) })]}
    >
      <p className="voucher-about">
        {[
          t('voucher.what', { what: say(voucher.whatWords) }),
          t('voucher.place', { place: voucher.placeName }),
          ...(voucher.file ? [t('voucher.case', { number: voucher.file.number })] : []),
          ...(voucher.reverses ? [t('voucher.reverses')] : []),
          ...(voucher.reversedBy ? [t('voucher.reversed')] : []),
        ].map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('voucher.account')}</th>
            <th scope="col">{t('voucher.received', { unit })}</th>
            <th scope="col">{t('voucher.given', { unit })}</th>
          </tr>
        </thead>
        <tbody>
          {voucher.legs.map((leg) => (
            <tr key={leg.account}>
              <td>
                {[say(leg.words), leg.periodWords && say(leg.periodWords), leg.ownerName].filter(Boolean).join('　')}
              </td>
              <td>{side(leg.amount, true)}</td>
              <td>{side(leg.amount, false)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              {voucher.unit === 'fen' ? t('voucher.capital', { capital: capitalYuan(sum) }) : t('voucher.sum')}
            </th>
            <td>{amountWords(String(sum), voucher.unit)}</td>
            <td>{amountWords(String(sum), voucher.unit)}</td>
          </tr>
        </tbody>
      </table>
      <dl className="voucher-hands">
        {signed.map(([key, name]) => (
          <div key={key}>
            <dt>{t(`voucher.${key}`)}</dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </PaperForm>
  )
}
