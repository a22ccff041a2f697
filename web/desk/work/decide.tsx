import { useEffect, useRef } from 'react'
import { useRefusal } from '../../api/hooks.ts'
import { Tag } from '../../parts/chip.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { PhotoGrid } from '../../parts/photos.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { PaneTop } from '../../shells/desk-page.tsx'
import { useWords } from '../../words/language.ts'
import { ActsPane } from '../case/acts-pane.tsx'
import { photosOfCase } from '../case/photos.ts'
import { RulingLines } from '../case/precedents.tsx'
import { proposedValues } from '../case/proposed.ts'
import { useActInHand } from '../case/use-act.ts'
import { type useCase, useProgramme } from '../case/use-case.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseAnswer, CaseRow } from '../telling/answers.ts'
import { DispatchPane } from './dispatch-pane.tsx'
import { factsOf } from './facts.ts'
import { Lines } from './lines.tsx'
import { Reply } from './reply.tsx'

interface DecideProps {
  row: CaseRow
  nth: number
  of: number
  /** The case as it was asked for; undefined before it is. */
  found: ReturnType<typeof useCase> | undefined
  /** The key of an act that was pressed before the case was there. */
  pressed: string | undefined
  /** Told when an act is in hand, so that Enter belongs to it and not to the list. */
  onActing: (acting: boolean) => void
}

/** A case beside the list: its pictures and facts, and what can be done about it, with what follows. */
export const Decide = ({ row, nth, of, found, pressed, onActing }: DecideProps) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const answer = found?.data?.id === row.id ? found.data : undefined
  const failed = refusal(found?.error, () => void found?.refetch())
  const waits = pressed !== undefined && !answer && !failed
  useEffect(() => {
    if (waits) onActing(true)
  }, [waits, onActing])
  return (
    <>
      <PaneTop>
        <span className="meta">{row.number}</span>
        {row.sourceWords && <Tag>{t('decide.reported-by', { source: say(row.sourceWords) })}</Tag>}
        <span className="sp meta">{t('decide.nth', { n: nth, of })}</span>
      </PaneTop>
      {failed && <RefusalNote {...failed} />}
      {answer ? (
        <Opened key={answer.id} answer={answer} pressed={pressed} onActing={onActing} />
      ) : (
        <HeadOfRow row={row} />
      )}
    </>
  )
}

const HeadOfRow = ({ row }: { row: CaseRow }) => {
  const { say } = useWords()
  return (
    <div className="sec tight" aria-busy="true">
      <h2 className="case-head">{row.title ?? (row.kindWords ? say(row.kindWords) : row.number)}</h2>
      <p className="meta case-where">{row.placeName}</p>
    </div>
  )
}

interface OpenedProps {
  answer: CaseAnswer
  /** The key that was pressed before the case was there. */
  pressed: string | undefined
  onActing: (acting: boolean) => void
}

const Opened = ({ answer, pressed, onActing }: OpenedProps) => {
  const { t, say } = useWords()
  const programme = useProgramme(answer.programme).data
  const phrases = programme?.steps
  const hand = useActInHand(
    answer,
    (act) => proposedValues(act, phrases, answer),
    () => {},
  )
  const first = useRef(() => hand.open(answer.acts.find((act) => act.key !== null && act.key === pressed)?.step))
  useEffect(() => first.current(), [])
  const acting = hand.act !== undefined
  useEffect(() => {
    onActing(acting)
    return () => onActing(false)
  }, [acting, onActing])
  const { head, where, facts } = factsOf(t, say, answer)
  const photos = photosOfCase({ t, say }, answer)
  // Three keys do where the house proposes the unit; who must give reasons, or name one, fills in the form.
  const dispatches = answer.acts.find(
    ({ refused, rank, form }) =>
      !refused &&
      rank === 'go' &&
      form.lead?.kind === 'organisation' &&
      Object.values(form).every((field) => !field.required),
  )
  return (
    <>
      <div className="sec tight">
        <h2 className="case-head">{head}</h2>
        <p className="meta case-where">{where}</p>
        {photos.length > 0 && <PhotoGrid photos={photos.slice(0, 2)} />}
        <KeyValues rows={facts} />
      </div>
      {answer.steps[0]?.step === 'register-order' && <Reply id={answer.id} />}
      <Lines answer={answer} />
      <RulingLines answer={answer} take={hand.open} />
      {dispatches ? (
        <DispatchPane answer={answer} act={dispatches} hand={hand} programme={programme} />
      ) : (
        <ActsPane
          answer={answer}
          hand={hand}
          programme={programme}
          empty={{ words: t('decide.nothing'), way: { words: t('decide.open'), href: caseHref(answer.id) } }}
        />
      )}
    </>
  )
}
