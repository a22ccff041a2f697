import { Button } from '../../parts/button.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { Section } from '../../parts/section.tsx'
import { inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import type { CaseAnswer, CaseStep } from '../telling/answers.ts'
import { textOfStep, valueWords } from '../telling/steps.ts'
import { type Beside, deciding, may, type Take, useBeside } from './grid.ts'
import { findNaming, Precedents } from './precedents.tsx'

/** What the unit says and what the routing rule says, side by side, with earlier rulings; where somebody decides, the ways to decide. */
export const Dispute = ({ answer, take }: { answer: CaseAnswer; take: Take }) => {
  const { t } = useWords()
  const beside = useBeside(answer).data
  const returns = answer.steps.filter((step) => step.step === 'return')
  const last = returns.at(-1)
  if (!beside) return null
  // Before the first dispatch only a ruling on a like case is worth a word.
  if (!last) return beside.precedents.length > 0 ? <Precedents answer={answer} beside={beside} take={take} /> : null
  const open = deciding.includes(answer.state)
  const sides = (
    <>
      <div className="dispute">
        <UnitSays answer={answer} step={last} />
        <RuleSays answer={answer} beside={beside} step={last} take={take} />
      </div>
      {returns.length > 1 && <AllReturns answer={answer} returns={returns} />}
      {answer.state === 'signing' && <ProposedLead answer={answer} />}
    </>
  )
  return (
    <>
      <Section title={t('dispute.title')} note={t('dispute.count', { n: returns.length })}>
        {open ? (
          sides
        ) : (
          <details className="fold">
            <summary>{t('dispute.earlier')}</summary>
            {sides}
          </details>
        )}
        {answer.state === 'returned' && <Ways answer={answer} take={take} />}
      </Section>
      {open && <Precedents answer={answer} beside={beside} take={take} />}
    </>
  )
}

const UnitSays = ({ answer, step }: { answer: CaseAnswer; step: CaseStep }) => {
  const { t, say } = useWords()
  const told = (name: string) => {
    const field = step.form.find((one) => one.name === name)
    return (field && valueWords(t, say, field)) ?? ''
  }
  const unit = step.organisation ?? step.actor ?? ''
  const opinion = textOfStep(step, 'opinion')
  return (
    <section aria-label={t('dispute.unit-says')}>
      <h3>{t('dispute.unit-says')}</h3>
      <KeyValues
        rows={[
          {
            label: t('dispute.returned-by'),
            words: [{ strong: unit }, t('dispute.returned-at', { at: inList(step.at, onTheWall(answer.at).day) })],
          },
          { label: t('dispute.ground'), words: told('ground') },
          { label: t('dispute.clause'), words: told('clause') },
          ...(opinion ? [{ label: t('dispute.opinion'), words: opinion }] : []),
        ]}
      />
      {step.form.some((field) => field.name === 'danger' && field.value === true) && (
        <p className="meta">{t('dispute.danger')}</p>
      )}
    </section>
  )
}

interface RuleSaysProps {
  answer: CaseAnswer
  beside: Beside
  /** The return. */
  step: CaseStep
  take: Take
}

const RuleSays = ({ answer, beside, step, take }: RuleSaysProps) => {
  const { t } = useWords()
  const { proposed } = beside
  const same = proposed?.name === step.organisation
  // To accept a return and send it back where it came from makes no sense.
  const naming = same && answer.state === 'returned' ? undefined : findNaming(answer)
  return (
    <section aria-label={t('dispute.rule-says')}>
      <h3>{t('dispute.rule-says')}</h3>
      <KeyValues
        rows={[
          {
            label: t('dispute.proposed'),
            words: proposed
              ? [{ strong: proposed.name }, t(same ? 'dispute.same-unit' : 'dispute.other-unit')]
              : t('dispute.no-unit'),
          },
          { label: t('dispute.clause'), words: beside.clause },
          { label: t('dispute.by'), words: t('dispute.by-words') },
        ]}
      />
      {proposed && naming && (
        <Button
          look="light"
          aria-label={t('dispute.choose-unit', { unit: proposed.name })}
          onClick={() => take(naming.step, { lead: proposed })}
        >
          {t('dispute.choose')}
        </Button>
      )}
    </section>
  )
}

const AllReturns = ({ answer, returns }: { answer: CaseAnswer; returns: readonly CaseStep[] }) => {
  const { t, say } = useWords()
  const today = onTheWall(answer.at).day
  return (
    <ol className="dispute-all" aria-label={t('dispute.earlier')}>
      {returns.map((step, at) => {
        const ground = step.form.find((field) => field.name === 'ground')
        const clause = textOfStep(step, 'clause')
        return (
          <li key={step.no}>
            <span className="meta">{t('dispute.nth', { n: at + 1 })}</span>
            <b>{step.organisation ?? ''}</b>
            <span>{[ground && valueWords(t, say, ground), clause].filter(Boolean).join(t('alike.join'))}</span>
            <span className="meta">{inList(step.at, today)}</span>
          </li>
        )
      })}
    </ol>
  )
}

/** What waits for the leader's signature. */
const ProposedLead = ({ answer }: { answer: CaseAnswer }) => {
  const { t } = useWords()
  const step = answer.steps.findLast((one) => one.step === 'propose-designation')
  if (!step) return null
  const clause = textOfStep(step, 'clause')
  const opinion = textOfStep(step, 'opinion')
  return (
    <div className="dispute-proposed">
      <KeyValues
        rows={[
          {
            label: t('dispute.to-sign'),
            words: [
              { strong: textOfStep(step, 'lead') ?? '' },
              t('dispute.proposed-by', { name: step.actor ?? '', at: inList(step.at, onTheWall(answer.at).day) }),
            ],
          },
          ...(clause ? [{ label: t('dispute.clause'), words: clause }] : []),
          ...(opinion ? [{ label: t('dispute.opinion'), words: opinion }] : []),
        ]}
      />
    </div>
  )
}

/** Accepting the return, refusing it, or leaving it to the duty chief; each opens its form with the reasons. */
const Ways = ({ answer, take }: { answer: CaseAnswer; take: Take }) => {
  const { t, say } = useWords()
  const refer = answer.acts.find((act) => act.step === 'refer')
  if (!['redispatch', 'uphold'].some((step) => may(answer, step))) return null
  return (
    <div className="dispute-ways">
      {may(answer, 'redispatch') && <Button onClick={() => take('redispatch', {})}>{t('dispute.accept')}</Button>}
      {may(answer, 'uphold') && <Button onClick={() => take('uphold')}>{t('dispute.refuse')}</Button>}
      {refer && may(answer, 'refer') && (
        <Button look="quiet" onClick={() => take('refer')}>
          {say(refer.words)}
        </Button>
      )}
    </div>
  )
}
