import { useMemo, useState } from 'react'
import { useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { pickOf, textOf, wireValues } from '../../parts/fields/field.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { KeySteps } from '../../parts/key-steps.tsx'
import { enterKey, escapeKey, type KeyTable, useKeys } from '../../parts/keys.ts'
import { Rehearsal } from '../../parts/lane.tsx'
import { OrgPicker, type Pick } from '../../parts/picker.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import { Ends, Section } from '../../parts/section.tsx'
import { useWords } from '../../words/language.ts'
import { ActsPane } from '../case/acts-pane.tsx'
import { nextPhrase, Phrases } from '../case/phrases.tsx'
import { proposedValues } from '../case/proposed.ts'
import { fieldsOf } from '../case/send-form.ts'
import type { ActInHand } from '../case/use-act.ts'
import { useRehearsal } from '../case/use-case.ts'
import type { CaseAct, CaseAnswer, ProgrammeAnswer } from '../telling/answers.ts'
import { findClause, tellFollows } from '../telling/follows.ts'
import { kindPath } from '../telling/kind.ts'

interface DispatchPaneProps {
  answer: CaseAnswer
  /** The act that names a lead unit. */
  act: CaseAct
  hand: ActInHand
  programme: ProgrammeAnswer | undefined
}

/**
 * Three keys: D takes the act in hand, 1 confirms the unit that catalogue and place propose (2 and 3 another), Enter sends it. The
 * clause, the opinion and what follows stand there before anything is pressed.
 */
export const DispatchPane = ({ answer, act, hand, programme }: DispatchPaneProps) => {
  const { t, say } = useWords()
  const refusal = useRefusal()
  const steps = programme?.steps
  const usual = useMemo(() => proposedValues(act, steps, answer), [act, steps, answer])
  const [searching, setSearching] = useState(false)
  const armed = hand.act?.step === act.step
  const values = armed ? hand.values : usual
  const shared = { programme: answer.programme, id: answer.id, step: act.step, seen: answer.stepNo }
  // What the house proposes by itself, asked once; the unit chosen instead is tried out by the act in hand.
  const proposed = useRehearsal({ ...shared, form: wireValues(fieldsOf(act.form), usual) })
  const rehearsed = armed ? (hand.rehearsed ?? proposed.data) : proposed.data
  const lead = proposed.data?.follows?.lead
  const phrases = steps?.find((step) => step.step === act.step)?.phrases ?? []
  const opinion = textOf(values.opinion)
  const chosen = pickOf(values.lead)

  const others: readonly Pick[] = (proposed.data?.follows?.assisting ?? []).slice(0, 1)
  const options = [
    ...(lead ? [{ id: 'proposed', words: lead.name, pick: undefined }] : []),
    ...others.map((one) => ({ id: one.id, words: one.name, pick: one })),
    {
      id: 'other',
      words:
        chosen && !others.some((one) => one.id === chosen.id)
          ? t('dispatch.other-chosen', { name: chosen.name })
          : t('dispatch.other'),
      pick: undefined,
    },
  ].map((option, at) => ({ ...option, key: String(at + 1) }))
  const chosenId = chosen
    ? others.some((one) => one.id === chosen.id)
      ? chosen.id
      : 'other'
    : lead && !searching
      ? 'proposed'
      : 'other'

  const change = (next: typeof values) => {
    if (!armed) hand.open(act.step)
    hand.change({ ...values, ...next })
  }
  const choose = (id: string) => {
    setSearching(id === 'other')
    change({ lead: options.find((option) => option.id === id)?.pick })
  }
  const keys: KeyTable = {
    ...(act.key ? { [act.key]: () => hand.open(act.step) } : {}),
    ...Object.fromEntries(options.map((option) => [option.key, () => choose(option.id)])),
    ...(act.form.opinion ? { t: () => change({ opinion: nextPhrase(phrases, opinion) }) } : {}),
    // What follows is read before it is done: until it stands there, Enter does nothing.
    ...(armed ? { [enterKey]: () => rehearsed && void hand.run(), [escapeKey]: () => hand.open(undefined) } : {}),
  }
  useKeys(keys, !hand.act || armed)

  if (hand.act && !armed) return <ActsPane answer={answer} hand={hand} programme={programme} empty={{ words: '' }} />

  const clause = findClause(proposed.data?.because)
  const first = proposed.data?.follows?.answerable?.people[0]?.name
  const failed = armed ? hand.refusal : refusal(proposed.error)
  const title = say(act.words)
  const rest = answer.acts.filter((one) => !one.refused && one.step !== act.step)
  return (
    <>
      <Section title={t('dispatch.three-keys', { act: title })} aside={t('dispatch.mouse-too')}>
        <KeySteps
          chosen={chosenId}
          onChoose={choose}
          steps={[
            {
              key: (act.key ?? 'd').toUpperCase(),
              title,
              note: t('dispatch.category', { kind: kindPath(say, answer) }),
            },
            {
              label: t('dispatch.unit'),
              options: options.map(({ id, key, words }) => ({
                id,
                key,
                words,
                ...(id === 'proposed' && first ? { aside: t('dispatch.on-duty', { name: first }) } : {}),
                ...(id === 'proposed' && clause ? { basis: t('dispatch.basis', { clause }) } : {}),
              })),
            },
            {
              key: '↵',
              title: t('dispatch.send'),
              note: [
                t('dispatch.phrase'),
                { key: 'T' },
                opinion ? t('dispatch.phrase-words', { words: opinion }) : t('dispatch.no-phrase'),
              ],
            },
          ]}
        />
        {chosenId === 'other' && (
          <div className="other-unit">
            <OrgPicker
              label={t('dispatch.unit')}
              picked={chosen}
              onPick={(pick) => change({ lead: pick })}
              search={registerSearch.organisation}
            />
          </div>
        )}
        <Phrases phrases={phrases} chosen={opinion} onChoose={(text) => change({ opinion: text })} />
      </Section>
      <Section title={t('dispatch.after')} last>
        {failed ? (
          <RefusalNote {...failed} />
        ) : (
          <Rehearsal lines={rehearsed ? tellFollows(t, say, rehearsed) : [t('acts.rehearsing')]} />
        )}
      </Section>
      <Ends>
        {armed ? (
          <Button look="go" hint="↵" busy={hand.busy} onClick={() => void hand.run()}>
            {t('dispatch.send')}
          </Button>
        ) : (
          <Button look="go" hint={(act.key ?? 'd').toUpperCase()} onClick={() => hand.open(act.step)}>
            {title}
          </Button>
        )}
        {rest
          .filter((one) => one.rank !== 'quiet')
          .map((one) => (
            <Button key={one.step} hint={one.key?.toUpperCase()} onClick={() => hand.open(one.step)}>
              {say(one.words)}
            </Button>
          ))}
        <span className="sp" />
        {rest
          .filter((one) => one.rank === 'quiet')
          .map((one) => (
            <Button key={one.step} look="quiet" onClick={() => hand.open(one.step)}>
              {t('acts.more', { act: say(one.words) })}
            </Button>
          ))}
      </Ends>
    </>
  )
}
