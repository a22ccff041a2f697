import { useEffect, useRef, useState } from 'react'
import { useNavigate, useOutletContext, useParams, useSearchParams } from 'react-router'
import { doors, told } from '../../api/client.ts'
import { useRefusal } from '../../api/hooks.ts'
import { ItemsSection } from '../../cases/items.tsx'
import { Button } from '../../parts/button.tsx'
import { Deadline } from '../../parts/deadline.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Go } from '../../parts/go.tsx'
import { KeyValues } from '../../parts/key-values.tsx'
import { escapeKey, useKeys } from '../../parts/keys.ts'
import { PhotoGrid, PhotoPair } from '../../parts/photos.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Section } from '../../parts/section.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { WhoNow } from '../../parts/who-now.tsx'
import { DeskPage, PaneTop } from '../../shells/desk-page.tsx'
import type { NavGroup } from '../../shells/desk-shell.tsx'
import { inFull, inList, onTheWall } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { ownPageOf } from '../cadres/own-pages.ts'
import { findLastList } from '../frame/last-list.ts'
import { caseHref, firstHref } from '../frame/nav.ts'
import { HelpBefore } from '../fund/help-before.tsx'
import type { CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { overallDeadline, stageDeadline } from '../telling/deadline.ts'
import { filledIn } from '../telling/filled.ts'
import { kindPath } from '../telling/kind.ts'
import { picturesOf, tellStep, textOfStep } from '../telling/steps.ts'
import { Lines } from '../work/lines.tsx'
import { ActsPane } from './acts-pane.tsx'
import { Dispute } from './dispute.tsx'
import { may, type Take, useSheets } from './grid.ts'
import { findLimitSource, parameterWords } from './limit-source.ts'
import { photosOfStep } from './photos.ts'
import { PressedSection } from './pressed-section.tsx'
import { proposedValues } from './proposed.ts'
import { ReadersPane } from './readers-pane.tsx'
import { Reporter } from './reporter.tsx'
import { SameMatter } from './same-matter.tsx'
import { SheetBeside } from './sheet-beside.tsx'
import { StepMore } from './step-more.tsx'
import { useActInHand } from './use-act.ts'
import { useCase, useProgramme } from './use-case.ts'
import { whoNow } from './who.ts'

/** One case: who is answerable, by when and why, how it was and is, what happened, and what can be done. */
export const CasePage = () => {
  const { id = '' } = useParams()
  const { t } = useWords()
  const refusal = useRefusal()
  const found = useCase(id)
  const programme = useProgramme(found.data?.programme).data
  const failed = refusal(found.error, () => void found.refetch())
  if (failed)
    return (
      <DeskPage>
        <RefusalNote {...failed} />
        <EmptyState words="" way={{ words: t('empty.home'), href: '/' }} />
      </DeskPage>
    )
  if (!found.data)
    return (
      <DeskPage>
        <PaneTop>
          <span className="meta">{t('loading')}</span>
        </PaneTop>
      </DeskPage>
    )
  return <Opened key={found.data.id} answer={found.data} programme={programme} />
}

const Opened = ({ answer, programme }: { answer: CaseAnswer; programme: ProgrammeAnswer | undefined }) => {
  const telling = useWords()
  const { t, say } = telling
  const hand = useActInHand(
    answer,
    (act) => proposedValues(act, programme?.steps, answer),
    () => {},
  )
  const unmask = async (purpose: string): Promise<string> => {
    const { phone } = await told(
      doors.POST('/api/cases/{id}/unmask', { params: { path: { id: answer.id } }, body: { purpose } }),
    )
    return phone ?? t('case.no-phone')
  }
  const [sideOpen, setSideOpen] = useState(false)
  const take: Take = (step, known) => {
    hand.open(step, known)
    setSideOpen(true)
  }
  const sheets = useSheets(answer).data?.rows
  const sheetOf = ({ no }: { readonly no: number }) => {
    const row = sheets?.find((one) => one.no === no)
    return row && <SheetBeside answer={answer} row={row} take={take} />
  }
  useSheetInAddress(answer, take)
  const who = whoNow(t, say, answer)
  const own = ownPageOf(answer.programme)
  const stateWords = answer.stateWords ? say(answer.stateWords) : ''
  const side = (
    <>
      <WhoNow who={who} />
      <Reporter answer={answer} onUnmask={unmask} />
      <ActsPane answer={answer} hand={hand} programme={programme} empty={{ words: t('case.no-acts') }} />
      <ReadersPane answer={answer} />
    </>
  )
  return (
    <DeskPage sideWidth="reading" sideLabel={t('case.side')} sideOpen={sideOpen} onSideOpen={setSideOpen} side={side}>
      <CaseTop answer={answer} free={!hand.act} />
      <div className="facts">
        <span>{answer.placeName}</span>
        <span>{kindPath(say, answer)}</span>
        {own && <Go href={caseHref(answer.id, answer.programme)}>{t(own.words)}</Go>}
        {answer.programme === 'points-panel' && <Go href={`/panel/${answer.id}/minutes`}>{t('minutes.sheet')}</Go>}
        {answer.programme === 'public-notice' && <Go href={`/notices/${answer.id}`}>{t('notice.title')}</Go>}
        {answer.sourceWords && <span>{t('decide.reported-by', { source: say(answer.sourceWords) })}</span>}
        {answer.flags.map((flag) => {
          const words = programme?.says[`flag.${flag}`]
          return words && <span key={flag}>{say(words)}</span>
        })}
        <span className="sp">
          {answer.result && say(answer.result) !== stateWords
            ? t('case.state-result', { state: stateWords, result: say(answer.result) })
            : stateWords}
        </span>
      </div>
      <Limit answer={answer} programme={programme} />
      <Dispute answer={answer} take={take} />
      <SameMatter answer={answer} take={take} />
      {answer.helps && <HelpBefore fund={answer.programme} id={answer.id} />}
      <PressedSection answer={answer} />
      <ItemsSection file={answer} />
      <Pictures answer={answer} />
      <Words answer={answer} />
      <Filled answer={answer} />
      <Timeline
        title={t('case.history')}
        aside={t('case.history-note', { n: answer.steps.length })}
        steps={answer.steps.toReversed().map((step) => ({
          id: String(step.no),
          at: inList(step.at, onTheWall(answer.at).day),
          instant: step.at,
          words: tellStep(t, say, step),
          beside: sheetOf(step),
          more: {
            words: t('case.more'),
            show: <StepMore answer={answer} step={step} programme={programme} />,
          },
        }))}
      />
      <p className="print-only meta">{t('case.printed', { number: answer.number, at: inFull(answer.at) })}</p>
    </DeskPage>
  )
}

/** A code that was scanned from a sheet leads here with its step: the sheet is then taken back. */
function useSheetInAddress(answer: CaseAnswer, take: Take): void {
  const [address, setAddress] = useSearchParams()
  const sheet = address.get('sheet')
  const taking = useRef(take)
  useEffect(() => {
    taking.current = take
  })
  const allowed = may(answer, 'return-sheet')
  useEffect(() => {
    if (!sheet || !allowed) return
    taking.current('return-sheet', { sheet })
    setAddress({}, { replace: true })
  }, [sheet, allowed, setAddress])
}

/** The list one came from, as it was left; else the one in which the case stands, else the first of one's own. */
function useWayBack(answer: CaseAnswer): { readonly href: string; readonly words: string } {
  const { t, say } = useWords()
  const nav = useOutletContext<NavGroup[]>()
  const lists = nav.flatMap((group) => group.items).filter((item) => item.href.startsWith('/work/'))
  const last = findLastList()
  const from = last && lists.find((item) => item.href === last.href.split(/[?#]/)[0])
  if (last && from) return { href: last.href, words: from.words }
  const state = answer.stateWords ? say(answer.stateWords) : ''
  return lists.find((item) => item.words === state) ?? { href: firstHref(nav), words: t('case.all') }
}

/** The way back to the list, the title, and paper and link. Escape leads back, too, where nothing is in hand. */
const CaseTop = ({ answer, free }: { answer: CaseAnswer; free: boolean }) => {
  const { t, say } = useWords()
  const navigate = useNavigate()
  const back = useWayBack(answer)
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(window.location.href)
    setCopied(true)
  }
  useKeys({ p: () => window.print(), ...(free ? { [escapeKey]: () => navigate(back.href) } : {}) })
  return (
    <PaneTop>
      <Go href={back.href} className="meta">
        {back.words}
      </Go>
      <span className="meta">／</span>
      <h1 className="small cut">{answer.title ?? (answer.kindWords ? say(answer.kindWords) : answer.number)}</h1>
      <span className="meta number">{answer.number}</span>
      <span className="sp" />
      <Button look="light" onClick={() => window.print()}>
        {t('case.print')}
      </Button>
      <Button look="light" onClick={() => void copy()}>
        {copied ? t('case.copied') : t('case.copy-link')}
      </Button>
    </PaneTop>
  )
}

const Limit = ({ answer, programme }: { answer: CaseAnswer; programme: ProgrammeAnswer | undefined }) => {
  const telling = useWords()
  const { overall, stage } = answer.deadline
  const named = (id: string) => parameterWords(telling.say, programme, id)
  if (overall) {
    const source = findLimitSource(answer, named)
    return (
      <Deadline
        key={answer.stepNo}
        deadline={overallDeadline(telling, overall, answer, source)}
        open={answer.closedAt === null}
      />
    )
  }
  if (!stage) return null
  const { id, from, source } = stage.parameter
  return (
    <Deadline
      key={answer.stepNo}
      deadline={stageDeadline(telling, stage, answer, { words: named(id), from, source })}
      open
    />
  )
}

const Pictures = ({ answer }: { answer: CaseAnswer }) => {
  const telling = useWords()
  const { before, after, afterStep } = picturesOf(answer)
  if (before.length === 0 && after.length === 0) return null
  const [first] = answer.steps
  const was = first ? photosOfStep(telling, answer, first, before, 'photo.before-act') : []
  const is = afterStep ? photosOfStep(telling, answer, afterStep, after, 'photo.after-act') : []
  const more = [...was.slice(1), ...is.slice(1)]
  // Only something that is put right has a before and an after; an invoice has neither.
  const isHandled = answer.programme === 'grid-casework'
  return (
    <div className="sec">
      {isHandled ? (
        <PhotoPair {...(was[0] ? { before: was[0] } : {})} {...(is[0] ? { after: is[0] } : {})} />
      ) : (
        <PhotoGrid photos={[...was, ...is]} columns={4} height={88} />
      )}
      {isHandled && more.length > 0 && (
        <div className="more-photos">
          <PhotoGrid photos={more} columns={4} height={88} />
        </div>
      )}
    </div>
  )
}

/** What the matter is about, and its lines of goods or votes: what the next hand signs for. */
const Filled = ({ answer }: { answer: CaseAnswer }) => {
  const { t, say } = useWords()
  const rows = filledIn(t, say, answer)
  return (
    <>
      {rows.length > 0 && (
        <Section title={t('case.about')}>
          <KeyValues rows={rows} roomy />
        </Section>
      )}
      <Lines answer={answer} />
    </>
  )
}

/** What the reporter wrote, and where exactly. */
const Words = ({ answer }: { answer: CaseAnswer }) => {
  const { t } = useWords()
  const [first] = answer.steps
  const text = textOfStep(first, 'text')
  const spot = textOfStep(first, 'spot')
  if (!text && !spot) return null
  return (
    <dl className="kv sec tight">
      {text && (
        <div>
          <dt>{t('facts.words')}</dt>
          <dd>{t('facts.quoted', { words: text })}</dd>
        </div>
      )}
      {spot && (
        <div>
          <dt>{t('facts.spot')}</dt>
          <dd>{spot}</dd>
        </div>
      )}
    </dl>
  )
}
