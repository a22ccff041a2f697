import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { post, Refused } from '../../api/client.ts'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { Button } from '../../parts/button.tsx'
import { DeskForm } from '../../parts/desk/desk-inputs.tsx'
import {
  checkFields,
  type Field,
  type FieldError,
  type FieldSearch,
  type FieldValues,
  wireValues,
} from '../../parts/fields/field.ts'
import { registerSearch } from '../../parts/fields/register-search.ts'
import { Rehearsal } from '../../parts/lane.tsx'
import { RefusalNote } from '../../parts/refusal-note.tsx'
import type { Rich } from '../../parts/rich.tsx'
import { useStill } from '../case/use-case.ts'
import { NamedPeople } from '../register/named-people.tsx'

type Answered = Readonly<Record<string, unknown>>

interface ActFormProps {
  /** Or what they are once something is filled in: one field may open others. */
  fields: readonly Field[] | ((values: FieldValues) => readonly Field[])
  url: string
  /** Where it is tried out, if not beside its own address. */
  rehearsal?: string
  /** What is sent, out of the values as they travel. */
  bodyOf: (wire: Readonly<Record<string, unknown>>) => unknown
  /** The word on the button. */
  go: string
  onDone: (answer: Answered) => void
  start?: FieldValues
  /** Pickers that search something else than places, persons and organisations. */
  search?: Partial<FieldSearch>
  /** What would follow, out of what the rehearsal answers. Without it nothing is tried before the button is pressed. */
  follows?: (answer: Answered) => readonly Rich[]
  /** Hears a "no", to ask for what it wants to know. */
  onRefused?: (refused: Refused, values: FieldValues) => void
  /** One vermilion button a page: others are plain. */
  plain?: boolean
  /** Between fields and button: what will happen. */
  children?: ReactNode
}

/** Tries the act out once the form is filled and stands still. Nothing is written. */
function useTried(rehearsal: string, body: unknown, tries: boolean) {
  const still = useStill(JSON.stringify(body), 350)
  return useQuery<Answered>({
    queryKey: ['rehearsal', rehearsal, still],
    queryFn: () => post<Answered>(rehearsal, JSON.parse(still)),
    enabled: tries && body !== undefined && still !== undefined,
    retry: false,
  })
}

/** A form that does one act: its faults stand beside their fields, a "no" stands above the button. */
export const ActForm = (props: ActFormProps) => {
  const {
    url,
    rehearsal = `${url}/rehearsal`,
    bodyOf,
    go,
    onDone,
    start = {},
    search,
    follows,
    onRefused,
    plain = false,
    children,
  } = props
  const refusal = useRefusal()
  const act = useAct<Answered>()
  const [values, setValues] = useState<FieldValues>(start)
  const [faults, setFaults] = useState<readonly FieldError[]>([])
  const fields = typeof props.fields === 'function' ? props.fields(values) : props.fields
  const filled = checkFields(fields, values).length === 0
  const tried = useTried(rehearsal, filled ? bodyOf(wireValues(fields, values)) : undefined, follows !== undefined)
  // Before anything is pressed, what the rehearsal says; afterwards what the act itself said.
  const said = act.error ?? (filled ? tried.error : undefined)
  // Whom the last "no" named stays in sight while its question is answered.
  const [named, setNamed] = useState<Refused>()
  const tells = said instanceof Refused ? said : undefined
  useEffect(() => {
    if (tells) setNamed(tells.refusal.people ? tells : undefined)
    else if (tried.data) setNamed(undefined)
  }, [tells, tried.data])
  const error = said ?? (filled ? undefined : named)
  const people = error instanceof Refused ? error.refusal.people : undefined
  const hears = useRef<() => void>(undefined)
  useEffect(() => {
    hears.current = () => {
      if (tells) onRefused?.(tells, values)
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another "no" is what is waited for
  useEffect(() => hears.current?.(), [tells])
  const told = fieldErrors(act.error)
  const known = new Set(fields.map((field) => field.name))
  const beside = told.filter((one) => known.has(one.field))
  const failed = act.error && !people && beside.length > 0 && beside.length === told.length ? undefined : refusal(error)
  const run = async () => {
    const wrong = checkFields(fields, values)
    setFaults(wrong)
    if (wrong.length > 0) return
    const done = await act.run(url, bodyOf(wireValues(fields, values)))
    if (!done) return
    setValues(start)
    onDone(done)
  }
  return (
    <DeskForm
      fields={fields}
      values={values}
      onChange={(next) => {
        setValues(next)
        act.forget()
      }}
      errors={[...faults, ...(people ? [] : beside)]}
      search={{ ...registerSearch, ...search }}
      onSubmit={() => void run()}
    >
      {children}
      {follows && filled && tried.data && !failed && <Rehearsal small lines={follows(tried.data)} />}
      {failed && <RefusalNote {...failed}>{people && <NamedPeople people={people} />}</RefusalNote>}
      <div>
        <Button type="submit" look={plain ? 'plain' : 'go'} busy={act.busy}>
          {go}
        </Button>
      </div>
    </DeskForm>
  )
}
