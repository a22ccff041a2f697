import { useAsk } from '../../api/hooks.ts'
import { Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { amountWords } from '../ledger/amount.ts'

/** What an applicant had from the fund in other years, and from elsewhere. Shown to whoever decides, and decides nothing by itself. */
export const HelpBefore = ({ fund, id }: { fund: string; id: string }) => {
  const { t, say } = useWords()
  const help = useAsk('/api/care-funds/{fund}/cases/{case}/help', { params: { path: { fund, case: id } } })
  // Whoever may not see it is not told that there is something.
  if (!help.data) return null
  const lines = [
    ...help.data.own.map(({ year, amount }) => t('help.own', { year, amount: amountWords(amount, 'fen') })),
    ...help.data.others.map(({ source, amount, on, number }) =>
      [t('help.other', { source: say(source), amount: amountWords(amount, 'fen') }), on ?? '', number]
        .filter(Boolean)
        .join('　'),
    ),
  ]
  return (
    <Section title={t('help.title')}>
      {lines.length === 0 ? (
        <p className="meta">{t('help.none')}</p>
      ) : (
        <ul className="fund-help">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
