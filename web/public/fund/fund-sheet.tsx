import { formatYuan } from '#kernel/amount.ts'
import type { Answer } from '../../api/client.ts'
import { Button } from '../../parts/button.tsx'
import { FigureBand } from '../../parts/figure-tile.tsx'
import { useWords } from '../../words/language.ts'
import './fund.css'

/** A fund's year as everybody may know it; amounts in fen. */
type FundShown = Answer<'/api/public/care-funds'>['funds'][number]

const MINUS = '−'

/** A fund's year as everybody may see it: what came in, what was granted and paid, by tier, and the audit. Of nobody in particular. */
export const FundSheet = ({ fund, past }: { fund: FundShown; past: boolean }) => {
  const { t, say } = useWords()
  const yuan = t('unit.yuan')
  const shown = (fen: string) => formatYuan(BigInt(fen))
  const [allotted, granted, paid, left] = [fund.allotted, fund.granted, fund.paid, fund.left].map(shown)
  const reserved = formatYuan(BigInt(fund.granted) - BigInt(fund.paid))
  return (
    <article className="fund-sheet">
      <div className="fund-head">
        <h2>{say(fund.words)}</h2>
        <p>{t('fund.days', { from: fund.from, to: fund.to })}</p>
        <Button onClick={() => window.print()}>{t('fund.print')}</Button>
      </div>
      <FigureBand
        figures={[
          { id: 'income', value: shown(fund.income), unit: yuan, words: t('fund.income', { allotted }) },
          { id: 'granted', value: granted ?? '', unit: yuan, words: t('fund.granted') },
          { id: 'paid', value: paid ?? '', unit: yuan, words: t('fund.paid', { n: fund.times, reserved }) },
          {
            id: 'left',
            value: left ?? '',
            unit: yuan,
            words: t(past ? 'fund.rest-then' : 'fund.rest', { sum: `${allotted} ${MINUS} ${granted} = ${left}` }),
          },
        ]}
      />
      <div className="fund-tables">
        <section>
          <h3>{t('fund.by-tier')}</h3>
          {fund.tiers.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('fund.tier')}</th>
                  <th scope="col">{t('fund.each')}</th>
                  <th scope="col">{t('fund.times')}</th>
                  <th scope="col">{t('fund.sum')}</th>
                </tr>
              </thead>
              <tbody>
                {fund.tiers.map((tier) => (
                  <tr key={tier.words.zh}>
                    <th scope="row">{say(tier.words)}</th>
                    <td>{shown(tier.each)}</td>
                    <td>{tier.times}</td>
                    <td>{shown(tier.amount)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="meta">{t(fund.tiers.length > 0 ? 'fund.counted' : 'fund.few', { n: fund.few })}</p>
        </section>
        <section>
          <h3>{t('fund.sources')}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('fund.source')}</th>
                <th scope="col">{t('fund.sum')}</th>
              </tr>
            </thead>
            <tbody>
              {fund.sources.map((source) => (
                <tr key={source.words.zh}>
                  <th scope="row">{say(source.words)}</th>
                  <td>{shown(source.amount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>{t('fund.audit')}</h3>
          {fund.audits.length === 0 && <p className="meta">{t('fund.no-audit')}</p>}
          <ul className="fund-audits">
            {fund.audits.map((audit) => (
              <li key={audit.file}>
                <a href={`/api/public/files/${audit.file}`}>{t('fund.report', { number: audit.number })}</a>
                <small>{t('fund.audit-on', { on: audit.on })}</small>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </article>
  )
}
