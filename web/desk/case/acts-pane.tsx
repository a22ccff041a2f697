import { itemsOf, looksBefore } from '../../cases/items.tsx'
import { type ActData, ActPanel } from '../../parts/act-panel.tsx'
import { ButtonLink } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { CasePhotos } from '../../parts/fields/case-photos.ts'
import { textOf } from '../../parts/fields/field.ts'
import { ItemsBefore } from '../../parts/fields/items-before.ts'
import { recordSearch } from '../../parts/fields/record-search.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { escapeKey, useKeys } from '../../parts/keys.ts'
import type { Rich } from '../../parts/rich.tsx'
import { inFull } from '../../words/days.ts'
import { useWords } from '../../words/language.ts'
import { ownPageOf } from '../cadres/own-pages.ts'
import { caseHref } from '../frame/nav.ts'
import type { CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { tellFollows } from '../telling/follows.ts'
import { CaseInHand, useLikely } from './grid.ts'
import { ownInputs } from './own-inputs.tsx'
import { photosOfCase } from './photos.ts'
import { nextPhrase, Phrases } from './phrases.tsx'
import type { ActInHand } from './use-act.ts'

interface ActsPaneProps {
  answer: CaseAnswer
  hand: ActInHand
  programme: ProgrammeAnswer | undefined
  /** It stands on the case's own page, where the other steps are taken. */
  onOwnPage?: boolean
  /** Said where nothing can be done. */
  empty: { readonly words: string; readonly way?: { readonly words: string; readonly href: string } }
}

const order = { go: 0, usual: 1, quiet: 2 } as const

/** What the page exists for comes first, what is seldom done last. */
const byRank = (acts: CaseAnswer['acts']) => acts.toSorted((a, b) => order[a.rank] - order[b.rank])

/** What can be done on a case: each act with its form and, while it is filled in, what would follow. */
export const ActsPane = ({ answer, hand, programme, empty, onOwnPage = false }: ActsPaneProps) => {
  const { t, say } = useWords()
  const { act, fields, values, rehearsed, refusal } = hand
  const clocks = useJoinedClocks(answer, act?.step, textOf(values.main))
  const phrases = (act && programme?.steps.find((step) => step.step === act.step)?.phrases) ?? []
  const opinion = textOf(values.opinion)
  const setOpinion = (text: string) => hand.change({ ...values, opinion: text })
  useKeys({
    ...(act?.form.opinion && phrases.length > 0 ? { t: () => setOpinion(nextPhrase(phrases, opinion)) } : {}),
    ...(act ? { [escapeKey]: () => hand.open(undefined) } : {}),
  })

  const stateWords = (state: string | undefined): string => {
    const words = programme?.states.find((one) => one.state === state)?.words
    return words ? say(words) : ''
  }
  // Where no usual phrases are kept, the form does not say that one can be picked.
  const shownFields =
    phrases.length > 0
      ? fields
      : fields.map(({ help, ...field }) => (help && field.name !== 'opinion' ? { ...field, help } : field))
  const own = ownPageOf(answer.programme)
  const acts = byRank(answer.acts.filter(({ step }) => !own?.steps.includes(step))).map((one): ActData => {
    const to = programme?.steps.find((step) => step.step === one.step)?.to ?? []
    const next = to.length === 1 && to[0] !== answer.state ? stateWords(to[0]) : ''
    const note = next && next !== say(one.words) ? t('acts.leads-to', { state: next }) : undefined
    return {
      id: one.step,
      title: say(one.words),
      ...(one.key ? { key: one.key.toUpperCase() } : {}),
      ...(note ? { note } : {}),
      ...(one.refused
        ? { impossible: t('acts.why-not', { why: say(one.refused.words), todo: say(one.refused.todo) }) }
        : {}),
    }
  })
  const elsewhere = own && answer.acts.some(({ step, refused }) => own.steps.includes(step) && !refused) && (
    <div className="sec">
      <ButtonLink look={acts.length === 0 ? 'go' : 'plain'} href={caseHref(answer.id, answer.programme)}>
        {t(own.words)}
      </ButtonLink>
    </div>
  )
  if (acts.length === 0) return elsewhere ? !onOwnPage && elsewhere : <EmptyState {...empty} />
  const lines: readonly Rich[] | undefined = !hand.ready
    ? [t('acts.fill-first')]
    : rehearsed
      ? [...clocks, ...tellFollows(t, say, rehearsed, answer.programme === 'grid-casework')]
      : refusal
        ? []
        : undefined
  return (
    <>
      {!onOwnPage && elsewhere}
      <ActPanel
        acts={acts}
        open={
          act && {
            id: act.step,
            ...(lines ? { lines } : {}),
            ...(refusal ? { refusal } : {}),
            busy: hand.busy,
            form: fields.length > 0 && (
              <CaseInHand value={answer}>
                {act.form.opinion && <Phrases phrases={phrases} chosen={opinion} onChoose={setOpinion} hint="T" />}
                <CasePhotos value={photosOfCase({ t, say }, answer)}>
                  <ItemsBefore value={looksBefore(itemsOf(t, say, answer))}>
                    <DeskForm
                      fields={shownFields}
                      values={values}
                      onChange={hand.change}
                      errors={hand.faults}
                      search={{ ...registerSearch, ...recordSearch(answer.id) }}
                      own={ownInputs(act)}
                      onSubmit={() => void hand.run()}
                    />
                  </ItemsBefore>
                </CasePhotos>
              </CaseInHand>
            ),
          }
        }
        onOpen={(id) => hand.open(act?.step === id ? undefined : id)}
        onDo={() => void hand.run()}
      />
    </>
  )
}

/** Of joining and splitting: which clock follows which, and what stays the reporter's own. */
function useJoinedClocks(answer: CaseAnswer, step: string | undefined, mainId: string): readonly Rich[] {
  const { t } = useWords()
  const main = useLikely(answer).data?.rows.find(({ id }) => id === mainId)
  if (step === 'split') return [t('same.clock-goes-on')]
  if (step !== 'join') return []
  return [
    main
      ? [
          t('same.clock-stops'),
          { strong: main.number },
          ...(main.dueAt ? [t('same.clock-of-main', { due: inFull(main.dueAt) })] : []),
        ]
      : t('same.clock-stops-of-main'),
    t('same.own-number', { number: answer.number }),
  ]
}
