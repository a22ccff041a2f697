import './shift.css'
import { Button } from '../../parts/button.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inDocument, inFull, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { fieldsOf } from '../case/send-form.ts'
import { useCase } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { Asked } from '../frame/page-state.tsx'
import type { CaseAnswer } from '../telling/answers.ts'
import { standingOf } from './standing.ts'
import { StandingView } from './standing-view.tsx'

/** A handover as it was recorded: figures, what was written, both names. It prints on A4; whoever comes takes it over here. */
export const HandoverSheet = ({ id }: { id: string }) => {
  const { t } = useWords()
  const found = useCase(id)
  return (
    <Asked query={found}>
      {(answer) => (
        <DeskPage
          sideWidth="reading"
          sideLabel={t('shift.take')}
          {...(answer.acts.some((act) => act.step === 'take-over') ? { side: <Take answer={answer} /> } : {})}
        >
          <PaneTop title={t('shift.title')}>
            <span className="sp" />
            <Button look="light" onClick={() => window.print()}>
              {t('shift.print')}
            </Button>
          </PaneTop>
          <Sheet answer={answer} />
        </DeskPage>
      )}
    </Asked>
  )
}

/** Texts of a step by their fields' names. */
const written = (step: CaseAnswer['steps'][number] | undefined, name: string): string => {
  const value = step?.form.find((field) => field.name === name)?.value
  return typeof value === 'string' ? value : ''
}

const Sheet = ({ answer }: { answer: CaseAnswer }) => {
  const { t, say, language } = useWords()
  const [given] = answer.steps
  const taken = answer.steps.find((step) => step.step === 'take-over')
  const standing = standingOf(given?.because)
  const day = onTheWall(answer.filedAt).day
  const shift = given?.form.find((field) => field.name === 'shift')?.value
  const texts = (given?.form ?? []).filter(({ name }) => ['risks', 'promised', 'toldWhom'].includes(name))
  return (
    <article className="shift-sheet">
      <h2>{t('shift.title')}</h2>
      <p className="shift-line">
        <span>{answer.placeName}</span>
        <span>
          {inDocument(day, language)} {shift && typeof shift === 'object' && 'zh' in shift ? say(shift) : ''}
        </span>
        <span>{answer.number}</span>
      </p>
      {standing && (
        <>
          <p className="meta">
            {inFull(answer.filedAt)} {t('shift.kept')}
          </p>
          <StandingView standing={standing} today={day} />
        </>
      )}
      {texts.map(({ name, words }) => (
        <section key={name}>
          <h3 className="shift-head">{say(words)}</h3>
          <p className="shift-text">{written(given, name)}</p>
        </section>
      ))}
      {written(taken, 'question') && (
        <section>
          <h3 className="shift-head">{t('shift.question')}</h3>
          <p className="shift-text">{written(taken, 'question')}</p>
        </section>
      )}
      <dl className="shift-names">
        <div>
          <dt>{t('shift.giver')}</dt>
          <dd>{given && t('shift.given', { name: given.actor ?? '', at: inFull(given.at) })}</dd>
        </div>
        <div>
          <dt>{t('shift.taker')}</dt>
          <dd>{taken ? t('shift.taken', { name: taken.actor ?? '', at: inFull(taken.at) }) : t('shift.waits')}</dd>
        </div>
      </dl>
    </article>
  )
}

const Take = ({ answer }: { answer: CaseAnswer }) => {
  const { t } = useWords()
  const act = answer.acts.find((one) => one.step === 'take-over')
  if (!act) return null
  if (answer.own)
    return (
      <>
        <PaneTop>
          <h1 className="small">{t('shift.made')}</h1>
        </PaneTop>
        <Section last>
          <p>{t('shift.not-own')}</p>
        </Section>
      </>
    )
  return (
    <>
      <PaneTop>
        <h1 className="small">{t('shift.take')}</h1>
      </PaneTop>
      <Section last>
        <ActForm
          fields={fieldsOf(act.form)}
          url={`/api/${answer.programme}/cases/${answer.id}/take-over`}
          bodyOf={(form) => ({ seen: answer.stepNo, form })}
          go={t('shift.take')}
          onDone={() => {}}
        />
      </Section>
    </>
  )
}
