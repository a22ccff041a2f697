import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { checkFields, type FieldError, type FieldValues } from '../../parts/fields/field.ts'
import type { CaseAct, CaseAnswer } from '../telling/answers.ts'
import { fieldsOf, formOf, useStaging } from './send-form.ts'
import { type Intended, stepUrl, useRehearsal, useStill } from './use-case.ts'

interface Draft {
  readonly step: string | undefined
  readonly values: FieldValues
}

/** What the act in hand starts with: the values that the page proposes for it. */
type Proposed = (act: CaseAct) => FieldValues

const none: Draft = { step: undefined, values: {} }

/**
 * The act in hand on a case: which one is open, what is filled in, what would follow, and doing it. A new case, or a case that
 * went on, starts with empty hands.
 */
export function useActInHand(answer: CaseAnswer | undefined, proposed: Proposed, onDone: (step: string) => void) {
  const queries = useQueryClient()
  const refusal = useRefusal()
  const performing = useAct<{ state: string }>()
  const { staged, send, fill, waiting } = useStaging()
  const [draft, setDraft] = useState<Draft>(none)
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [unsent, setUnsent] = useState<unknown>()
  const id = answer?.id
  const stepNo = answer?.stepNo
  const forget = useRef(performing.forget)
  useEffect(() => {
    forget.current = performing.forget
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another case, or another state of it, is what is waited for
  useEffect(() => {
    setDraft(none)
    setFaults([])
    setUnsent(undefined)
    forget.current()
  }, [id, stepNo])

  const act = answer?.acts.find((one) => one.step === draft.step && !one.refused)
  const fields = useMemo(() => (act ? fieldsOf(act.form) : []), [act])
  const still = useStill(draft.values, 350)
  const form = act && checkFields(fields, still).length === 0 ? formOf(fields, still, staged) : undefined
  const intended: Intended | undefined =
    answer && act && form
      ? { programme: answer.programme, id: answer.id, step: act.step, seen: answer.stepNo, form }
      : undefined
  const rehearsal = useRehearsal(intended)

  /** @param known what is put into the form, such as the ruling that is cited; what was typed into it before stays */
  const open = (step: string | undefined, known: FieldValues = {}) => {
    const next = answer?.acts.find((one) => one.step === step && !one.refused)
    const begun = next?.step === draft.step && Object.keys(known).length > 0
    setDraft(next ? { step: next.step, values: { ...(begun ? draft.values : proposed(next)), ...known } } : none)
    setFaults([])
    setUnsent(undefined)
    performing.forget()
  }
  const change = (values: FieldValues) => {
    setDraft((before) => ({ ...before, values }))
    setFaults([])
    setUnsent(undefined)
    send(fields, values).catch(setUnsent)
  }
  const inHand = useRef(draft.step)
  useEffect(() => {
    inHand.current = draft.step
  })
  const busy = performing.busy || waiting
  const run = async () => {
    if (!answer || !act || busy) return
    const wrong = checkFields(fields, draft.values)
    setFaults(wrong)
    if (wrong.length > 0) return
    const filled = await fill(fields, draft.values).catch((error: unknown) => void setUnsent(error))
    // While a picture was on its way the act may have been put down.
    if (!filled || inHand.current !== act.step) return
    const done = await performing.run(stepUrl(answer.programme, answer.id, act.step), {
      seen: answer.stepNo,
      form: filled,
    })
    if (!done) return
    // What was in hand is done; trying it out again would only be refused.
    setDraft(none)
    queries.removeQueries({ queryKey: ['rehearsal'] })
    onDone(act.step)
  }
  const failed = performing.error ?? unsent
  return {
    act,
    fields,
    values: draft.values,
    open,
    change,
    run,
    busy,
    ready: intended !== undefined,
    rehearsed: intended ? rehearsal.data : undefined,
    faults: [...faults, ...fieldErrors(failed)],
    /** How the last try ended, or, before any, why it would not be possible. */
    refusal: refusal(failed ?? (intended ? rehearsal.error : undefined), () => void run()),
  }
}

export type ActInHand = ReturnType<typeof useActInHand>
