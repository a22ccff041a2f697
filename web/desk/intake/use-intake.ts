import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { post, Refused, type Shapes } from '../../api/client.ts'
import { fieldErrors, useAct } from '../../api/hooks.ts'
import { checkFields, type Field, type FieldError, type FieldValues, pickOf, textOf } from '../../parts/fields/field.ts'
import { onTheWall } from '../../words/days.ts'
import { fieldsOf, formOf, useStaging } from '../case/send-form.ts'
import { useProgramme, useStill } from '../case/use-case.ts'
import type { Guesses } from './chat.tsx'
import { divide, PROGRAMME, stepOf, usualOf, type Way } from './ways.ts'

export type Filed = Shapes['StepDone']

interface Gate {
  readonly exits: readonly Exit[]
  readonly receipt: { readonly words: { readonly zh: string; readonly en: string } } | null
}
export interface Exit {
  readonly exit: string
  readonly words: { readonly zh: string; readonly en: string }
  readonly says: { readonly zh: string; readonly en: string }
  readonly channels: readonly {
    readonly name: { readonly zh: string; readonly en: string }
    readonly phone: string | null
  }[]
  readonly leaves: boolean
  readonly onward: { readonly zh: string; readonly en: string }
}

/** Where a matter may belong instead, asked as soon as the typing stands still. Nothing that is asked is kept. */
function useGate(text: string, item: string) {
  const asked = useStill(JSON.stringify({ text, ...(item ? { item } : {}) }), 400)
  const { data } = useQuery<Gate>({
    queryKey: ['gate', asked],
    queryFn: () => post<Gate>('/api/grid-casework/gate', JSON.parse(asked)),
    enabled: text.trim().length > 1,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return text.trim().length > 1 ? data : undefined
}

/** A telephone number has a field of its own, where it is masked. */
const phones = /(?<!\d)1[3-9]\d{9}(?!\d)/g
const TITLE = 40

/** What lists show of a matter that nobody gave a title: its first sentence. */
export function titleOf(text: string): string {
  const [first = ''] = text
    .replace(phones, '')
    .trim()
    .split(/[\n。！？!?；;]/)
  const letters = [...first.trim()]
  return letters.length > TITLE ? `${letters.slice(0, TITLE - 1).join('')}…` : letters.join('')
}

/** A matter that is being taken down: what stands in its form, what the house would make of it, and filing it. */
export function useIntake(way: Way, paperNumber: string | null) {
  const step = stepOf(way)
  const programme = useProgramme(PROGRAMME).data
  const fields = useMemo(
    () => fieldsOf((programme?.steps.find((one) => one.step === step)?.form ?? {}) as Parameters<typeof fieldsOf>[0]),
    [programme, step],
  )
  const usual = () => {
    const { day, minute } = onTheWall(new Date())
    return usualOf(way, paperNumber, `${day}T${minute}`)
  }
  const [values, setValues] = useState<FieldValues>(usual)
  const [guesses, setGuesses] = useState<Guesses>({})
  const [passed, setPassed] = useState<readonly string[]>([])
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const [filed, setFiled] = useState<Filed>()
  const filing = useAct<Filed>()
  const [unsent, setUnsent] = useState<unknown>()
  const { staged, send, fill, waiting } = useStaging()

  const item = textOf(values.item)
  const place = pickOf(values.place)
  const gate = useGate([values.title, values.text, values.instruction, values.spot].map(textOf).join('\n'), item)
  const bodyOf = (current: FieldValues, body: Record<string, unknown>, main?: string): Record<string, unknown> => {
    const title = textOf(current.title) || titleOf(textOf(current.text))
    const takesPassed = fields.some(({ name }) => name === 'passed') && passed.length > 0
    const takesTitle = title && fields.some(({ name }) => name === 'title')
    return { ...body, ...(takesTitle ? { title } : {}), ...(takesPassed ? { passed } : {}), ...(main ? { main } : {}) }
  }

  // What follows, once all that is demanded is there and stands still.
  const still = useStill(values, 350)
  const whole = checkFields(fields, still).length === 0 && fields.length > 0 ? formOf(fields, still, staged) : undefined
  const tried = whole && bodyOf(still, whole)
  const rehearsal = useQuery<Filed>({
    queryKey: ['rehearsal', step, tried],
    queryFn: () => post<Filed>(`/api/${PROGRAMME}/${step}/rehearsal`, tried),
    enabled: tried !== undefined && !filed,
    retry: false,
  })
  const said = filing.error ?? (tried ? rehearsal.error : undefined)
  const known = new Set(fields.map(({ name }) => name))
  const told = fieldErrors(filing.error).filter((one) => known.has(one.field))
  /** A "no" of the gate stands in its own card. */
  const refused = said instanceof Refused && !said.refused.startsWith(`${PROGRAMME}/to-`) ? said : undefined

  const change = (next: FieldValues) => {
    // What somebody changed by hand is no guess any more.
    setGuesses((before) => Object.fromEntries(Object.entries(before).filter(([name]) => next[name] === values[name])))
    setValues(next)
    setFaults([])
    filing.forget()
    setUnsent(undefined)
    void send(fields, next).catch(() => undefined)
  }
  const file = async (main?: string) => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0 || filed) return
    const form = await fill(fields, values).catch((error: unknown) => void setUnsent(error))
    if (!form) return
    const done = await filing.run(`/api/${PROGRAMME}/${step}`, bodyOf(values, form, main))
    // What stood on a paper form keeps the number that was printed on it.
    if (done) setFiled({ ...done, number: done.number ?? textOf(values.paperNumber) })
  }
  return {
    ready: fields.length > 0,
    parts: divide(way, fields) as { readonly first: readonly Field[]; readonly more: readonly Field[] },
    values,
    change,
    /** Takes over what a pasted message seems to say. */
    guess(found: FieldValues, by: Guesses) {
      setValues((before) => ({ ...before, ...found }))
      setGuesses(by)
    },
    guesses,
    item,
    place,
    gate,
    passed,
    pass: (exit: string) => setPassed((before) => [...before, exit]),
    faults: [...faults, ...told],
    refused: told.length > 0 && filing.error ? undefined : (unsent ?? refused),
    follows: tried ? rehearsal.data : undefined,
    joins: fields.some(({ name }) => name === 'main'),
    busy: filing.busy || waiting,
    /** Whether filing it was refused, so that the reason is looked at. */
    turnedAway: filing.error !== undefined,
    file,
    filed,
    anew() {
      setValues(usual())
      setGuesses({})
      setPassed([])
      setFiled(undefined)
    },
  }
}
export type Intake = ReturnType<typeof useIntake>
