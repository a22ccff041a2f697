import './ballot.css'
import { useParams } from 'react-router'
import { useAct, useRefusal } from '../../api/hooks.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { stepUrl } from '../case/use-case.ts'
import { ActForm } from '../frame/act-form.tsx'
import { caseHref } from '../frame/nav.ts'
import { Asked } from '../frame/page-state.tsx'
import { CountEntry } from './count-entry.tsx'
import { ListsForm } from './lists-form.tsx'
import { Result } from './result.tsx'
import { Roll } from './roll.tsx'
import { type Ballot, useBallot } from './use-ballot.ts'

export const RATINGS = 'democratic-rating'

/** A ballot from its lists to its result: what is to be done now stands on the page, and nothing else. */
export const BallotPage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const ballot = useBallot(id)
  return (
    <DeskPage>
      <Asked query={ballot}>
        {(answer) => (
          <>
            <PaneTop title={`${answer.placeName}　${answer.number}`}>
              <span className="sp" />
              <ButtonLink look="light" href={caseHref(id)}>
                {t('rating.to-case')}
              </ButtonLink>
            </PaneTop>
            <Head ballot={answer} />
            <Now ballot={answer} again={() => void ballot.refetch()} />
          </>
        )}
      </Asked>
    </DeskPage>
  )
}

const Head = ({ ballot }: { ballot: Ballot }) => {
  const { t, say } = useWords()
  const kind = t(`rating.means.${ballot.means}`)
  const raters = ballot.classes.reduce((sum, one) => sum + one.raters, 0)
  return (
    <Section title={say(ballot.words)} note={say(ballot.stateWords)}>
      <p>{t('rating.facts', { kind, rated: ballot.rated.length, raters })}</p>
      <p className="meta">{say(ballot.basis)}</p>
    </Section>
  )
}

const Now = ({ ballot, again }: { ballot: Ballot; again: () => void }) => {
  const { t } = useWords()
  if (ballot.state === 'drafted')
    return (
      <>
        <ListsForm key={ballot.steps} ballot={ballot} onSaved={again} />
        <Opening ballot={ballot} onOpened={again} />
      </>
    )
  if (ballot.state === 'open')
    return (
      <>
        <Closing ballot={ballot} onClosed={again} />
        <Roll ballot={ballot} onNoted={again} />
      </>
    )
  if (ballot.state === 'closed')
    return (
      <>
        <Box ballot={ballot} />
        <CountEntry ballot={ballot} onEntered={again} />
      </>
    )
  if (ballot.state === 'to-sign')
    return (
      <>
        <Section title={t('rating.sign')}>
          <p className="meta">{t('rating.sign-note')}</p>
          <div className="ballot-acts">
            <ButtonLink look="plain" href={`/ballots/${ballot.id}/count-sheet`}>
              {t('rating.print-count')}
            </ButtonLink>
            <ButtonLink look="go" href={caseHref(ballot.id)}>
              {t('rating.sign')}
            </ButtonLink>
          </div>
        </Section>
        <Result ballot={ballot} />
      </>
    )
  return (
    <>
      <Box ballot={ballot} />
      <Result ballot={ballot} />
    </>
  )
}

const Opening = ({ ballot, onOpened }: { ballot: Ballot; onOpened: () => void }) => {
  const { t } = useWords()
  const least = Math.max(0, ...ballot.classes.map((one) => one.least))
  return (
    <Section title={t('rating.open')} last>
      <p className="meta">{t('rating.open-note', { least })}</p>
      <ActForm
        key={ballot.means}
        fields={
          ballot.means === 'paper'
            ? []
            : [
                {
                  name: 'until',
                  kind: 'instant',
                  words: { zh: t('rating.until'), en: t('rating.until') },
                  required: true,
                },
              ]
        }
        url={stepUrl(RATINGS, ballot.id, 'open')}
        bodyOf={(form) => ({ form })}
        go={t('rating.open')}
        onDone={onOpened}
      />
    </Section>
  )
}

const Closing = ({ ballot, onClosed }: { ballot: Ballot; onClosed: () => void }) => {
  const { t } = useWords()
  const refusal = useRefusal()
  const act = useAct<object>()
  const failed = refusal(act.error)
  const close = async () => {
    if (await act.run(stepUrl(RATINGS, ballot.id, 'close'), { form: {} })) onClosed()
  }
  const byPhone = ballot.raters.filter(({ took }) => took === 'phone').length
  const least = Math.max(0, ...ballot.classes.filter(({ raters }) => raters > 0).map((one) => one.least))
  return (
    <Section>
      {ballot.means === 'both' && byPhone > 0 && byPhone < least && (
        <p className="ballot-void">{t('rating.few-phone', { n: byPhone, least })}</p>
      )}
      {ballot.until && <p>{t('rating.close-note', { at: inFull(ballot.until) })}</p>}
      {failed && <RefusalNote {...failed} />}
      <div className="ballot-acts">
        {ballot.means !== 'phone' && (
          <ButtonLink look="plain" href={`/ballots/${ballot.id}/sheet`}>
            {t('rating.print-sheet')}
          </ButtonLink>
        )}
        <Button look="go" busy={act.busy} onClick={() => void close()}>
          {t('rating.close')}
        </Button>
      </div>
    </Section>
  )
}

const Box = ({ ballot }: { ballot: Ballot }) => {
  const { t } = useWords()
  if (ballot.papers === null || ballot.means === 'paper') return null
  return (
    <Section title={t('rating.box', { n: ballot.papers })}>
      <p className="meta ballot-digest">{t('rating.digest', { digest: ballot.box ?? '' })}</p>
    </Section>
  )
}
