import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import type { Field } from '../../parts/fields/field.ts'
import { Section } from '../../parts/section.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { fundDeskWords } from '../../words/desk-fund.ts'
import { useWords } from '../../words/language.ts'
import { ActForm } from '../frame/act-form.tsx'

const amount: Field = { name: 'amount', kind: 'amount', required: true, min: 1, words: fundDeskWords['fundpage.sum'] }
const takenIn: readonly Field[] = [
  {
    name: 'source',
    kind: 'choice',
    required: true,
    words: fundDeskWords['fundpage.source'],
    choices: [
      { value: 'donated', words: fundDeskWords['fundpage.donated'] },
      { value: 'appropriated', words: fundDeskWords['fundpage.appropriated'] },
    ],
  },
  amount,
  {
    name: 'voucher',
    kind: 'code',
    required: true,
    max: 40,
    words: fundDeskWords['fundpage.voucher'],
    help: fundDeskWords['fundpage.voucher-help'],
  },
]

/** The fund's money as a whole, for whoever keeps it: what comes in, what the year may spend, and what a year that is over gives back. */
export const MoneyPane = ({
  fund,
  year,
  over,
  onEnd,
}: {
  fund: string
  year: string
  over: boolean
  onEnd: () => void
}) => {
  const { t } = useWords()
  const [said, setSaid] = useState<{ readonly what: string; readonly times: number }>({ what: '', times: 0 })
  const done = (what: string) => () => setSaid(({ times }) => ({ what, times: times + 1 }))
  const url = (name: string) => `/api/care-funds/${fund}/${name}`
  return (
    <>
      <PaneTop title={t('fundpage.money')}>
        <span className="sp" />
        <Button look="light" onClick={onEnd}>
          {t('begin.cancel')}
        </Button>
      </PaneTop>
      {said.what && (
        <p role="status" className="meta note">
          {said.what}
        </p>
      )}
      <Section title={t('fundpage.take-in')}>
        <ActForm
          key={`in ${said.times}`}
          fields={takenIn}
          url={url('take-in')}
          bodyOf={(wire) => wire}
          go={t('fundpage.take-in')}
          plain
          onDone={done(t('fundpage.taken-in'))}
        />
      </Section>
      <Section title={t(over ? 'fundpage.carry' : 'fundpage.allot', { year })} last>
        <p className="meta note">{t(over ? 'fundpage.carry-note' : 'fundpage.allot-note')}</p>
        <ActForm
          key={`year ${said.times}`}
          fields={over ? [] : [amount]}
          url={url(over ? 'carry-over' : 'allot')}
          bodyOf={(wire) => ({ ...wire, year })}
          go={t(over ? 'fundpage.carry-go' : 'fundpage.allot-go')}
          plain
          onDone={done(t(over ? 'fundpage.carried' : 'fundpage.allotted'))}
        />
      </Section>
    </>
  )
}
