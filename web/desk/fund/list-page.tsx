import { useState } from 'react'
import { useParams } from 'react-router'
import { capitalYuan } from '#kernel/amount.ts'
import type { Answer } from '../../api/client.ts'
import { useAct, useAsk, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { useKeys } from '../../parts/keys.ts'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { takeWorkbook } from '../frame/export-button.tsx'
import { useMe } from '../frame/me.ts'
import { Asked } from '../frame/page-state.tsx'
import { PaperForm } from '../frame/paper-form.tsx'
import { amountWords } from '../ledger/amount.ts'
import { Line } from '../sign-in/alone.tsx'

type List = Answer<'/api/care-funds/{fund}/lists/{list}'>

/** A payment list on paper, with its two signatures; here it is checked, and its file is taken for the bank. */
export const PaymentListPage = () => {
  const { fund = '', list = '' } = useParams()
  const { t } = useWords()
  const asked = useAsk('/api/care-funds/{fund}/lists/{list}', { params: { path: { fund, list } } })
  useKeys({ p: () => window.print() })
  return (
    <DeskPage>
      <Asked query={asked}>
        {(answer) => (
          <>
            <PaneTop title={`${t('paylist.title')} ${answer.batch}`}>
              <span className="meta">{t(`paylist.${answer.state}`)}</span>
              <span className="sp" />
              <ButtonLink look="light" href={`/funds/${fund}`}>
                {t('paylist.to-fund')}
              </ButtonLink>
              <Button look="light" hint="P" onClick={() => window.print()}>
                {t('paylist.print')}
              </Button>
            </PaneTop>
            <Acts fund={fund} list={answer} />
            <Paper list={answer} />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

const Acts = ({ fund, list }: { fund: string; list: List }) => {
  const { t, language } = useWords()
  const refusal = useRefusal()
  const act = useAct()
  const [reason, setReason] = useState<string>()
  const [error, setError] = useState<unknown>()
  const settle = (decision: 'sign' | 'turn-down', body: object) =>
    void act.run(`/api/proposals/${list.id}/${decision}`, { input: list.input, ...body })
  const take = (form: 'csv' | 'xlsx') =>
    takeWorkbook(`/api/care-funds/${fund}/lists/${list.id}/file`, { form }, language).then(
      () => setError(undefined),
      (problem) => setError(problem),
    )
  const failed = refusal(act.error ?? error)
  return (
    <div className="sec fund-acts">
      {list.state === 'waiting' && list.mine && <span className="meta">{t('paylist.mine')}</span>}
      {list.signable && reason === undefined && (
        <>
          <Button look="go" busy={act.busy} onClick={() => settle('sign', {})}>
            {t('paylist.sign')}
          </Button>
          <Button look="light" onClick={() => setReason('')}>
            {t('paylist.turn-down')}
          </Button>
        </>
      )}
      {list.signable && reason !== undefined && (
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault()
            settle('turn-down', { reason })
          }}
        >
          <Line label={t('paylist.why')} value={reason} onChange={setReason} />
          <Button type="submit" busy={act.busy}>
            {t('paylist.turn-down')}
          </Button>
        </form>
      )}
      {list.state === 'signed' && list.open > 0 && (
        <>
          <Button look="go" onClick={() => void take('csv')}>
            {t('paylist.csv')}
          </Button>
          <Button look="light" onClick={() => void take('xlsx')}>
            {t('paylist.xlsx')}
          </Button>
        </>
      )}
      {failed && <RefusalNote {...failed} />}
    </div>
  )
}

const Paper = ({ list }: { list: List }) => {
  const { t, say, language } = useWords()
  const me = useMe()
  return (
    <PaperForm
      look="fund-paper"
      of={`${me.county.name}　${say(list.words)}`}
      title={t('paylist.title')}
      number={t('paylist.number', { number: list.batch })}
      on={inDocument(onTheWall(list.at).day, language)}
    >
      <table>
        <thead>
          <tr>
            {(
              [
                'paylist.no',
                'fundpage.number',
                'paylist.holder',
                'paylist.card',
                'fundpage.amount',
                'paylist.state',
              ] as const
            ).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row, i) => (
            <tr key={row.id}>
              <td>{i + 1}</td>
              <td>{row.number}</td>
              <td>{row.holder}</td>
              <td>{row.card}</td>
              <td className="number">{amountWords(row.amount, 'fen')}</td>
              <td>{say(row.state)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" colSpan={4}>
              {t('voucher.capital', { capital: capitalYuan(BigInt(list.total)) })}
            </th>
            <td className="number">{amountWords(list.total, 'fen')}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <dl className="voucher-hands fund-hands">
        <div>
          <dt>{t('paylist.made')}</dt>
          <dd>{list.by}</dd>
        </div>
        <div>
          <dt>{t('paylist.checked')}</dt>
          <dd>{list.signedBy}</dd>
        </div>
      </dl>
    </PaperForm>
  )
}
