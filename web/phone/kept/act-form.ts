import { useEffect, useRef, useState } from 'react'
import { type Intention, NoSignal, newIntention, type Shapes } from '../../api/client.ts'
import { fieldErrors, useAct, useRefusal } from '../../api/hooks.ts'
import { useSentPhotos } from '../../api/sent-photos.ts'
import {
  checkFields,
  type Field,
  type FieldValues,
  isEmpty,
  isSecret,
  takenIn,
  wireValues,
  withFiles,
} from '../../parts/fields/field.ts'
import { useMe } from '../about.ts'
import { forgetWaiting, keepWaiting, type Waiting } from './outbox.ts'
import { canLock } from './vault.ts'
import { bareOf, useWriting } from './writing.ts'

/** A form as it lies on the phone while it is written, with the key under which it will be done once. */
export interface Written {
  readonly values: FieldValues
  readonly intention: Intention
  /** It had waited and the house said no. */
  readonly refused?: Waiting['refused']
}

interface ActOf {
  /** Names what is written on this phone. */
  readonly name: string
  /** The door of the act. */
  readonly url: string
  readonly seen?: number
  readonly page: string
  /** What stands in the form at first. */
  readonly first?: FieldValues
  /** What the form asks, which may follow from what stands in it, and what it is called while it waits. */
  about(values: FieldValues): {
    readonly fields: readonly Field[]
    readonly title: string
    readonly place: string
  }
}

/** What became of it: done, or kept until there is a signal. */
export type Ended = 'done' | 'kept'

/** What may lie on this phone: where the browser cannot encrypt, no number of a card or a paper. */
const withoutSecrets = (fields: readonly Field[], values: FieldValues): FieldValues =>
  canLock()
    ? values
    : { ...values, ...Object.fromEntries(fields.filter(isSecret).map((field) => [field.name, undefined])) }

/**
 * A form that may be filled in and sent where there is no signal: kept while it is written, its pictures and recordings sent ahead, and
 * put into the outbox where the act finds no signal.
 */
export function useActForm<A = Shapes['StepDone']>(
  act: ActOf,
  /** `done` is the house's answer; `what` is the act as it would wait for a signal. */
  onEnd: (ended: Ended, done: A | undefined, what: Waiting) => Promise<void>,
) {
  const { name, url, seen, page, first = {} } = act
  const person = useMe().data?.person
  const [fresh] = useState<Written>(() => ({ values: first, intention: newIntention() }))
  const writing = useWriting<Written>(name, person, fresh, (written) => ({
    ...written,
    values: withoutSecrets(act.about(written.values).fields, written.values),
  }))
  const { values, intention, refused } = writing.values
  const { fields, title, place } = act.about(values)
  const [tried, setTried] = useState(false)
  const [wanted, setWanted] = useState(false)
  const [over, setOver] = useState(false)
  const doing = useAct<A>(intention)
  const taken = takenIn(fields, values)
  const latest = useRef(taken)
  // The same pictures are the same list: what was begun is not begun again.
  if (taken.map(({ id }) => id).join() !== latest.current.map(({ id }) => id).join()) latest.current = taken
  const sent = useSentPhotos(latest.current)
  const faults = checkFields(fields, values)
  const plain = wireValues(fields, values)
  const arrived = taken.flatMap(({ id, field }) => {
    const file = sent.fileOf(id)
    return file ? [{ field, file }] : []
  })
  const form = withFiles(plain, arrived)
  const body = seen === undefined ? form : { seen, form }
  const waitingNow = (): Waiting => {
    const files = taken.map(({ id, name: called, blob, field, kind }) => ({
      id,
      name: called,
      field,
      kind,
      ...(blob ? { blob } : {}),
    }))
    return {
      key: intention.key,
      person: person ?? null,
      url,
      form: plain,
      ...(seen === undefined ? {} : { seen }),
      files,
      arrived: Object.fromEntries(
        files.flatMap(({ id }) => {
          const file = sent.fileOf(id)
          return file ? [[id, file]] : []
        }),
      ),
      ...(intention.sent === undefined ? {} : { posted: intention.sent }),
      page,
      name,
      draft: bareOf(values),
      title,
      place,
      at: new Date().toISOString(),
    }
  }
  const end = async (ended: Ended, done?: A) => {
    setOver(true)
    await writing.forget()
    await onEnd(ended, done, waitingNow())
  }
  const keep = async (error: unknown): Promise<boolean> => {
    if (!(error instanceof NoSignal)) return false
    if (!canLock() && fields.some((field) => isSecret(field) && !isEmpty(values[field.name]))) return false
    await keepWaiting(waitingNow())
    await end('kept')
    return true
  }
  const go = async () => {
    // What found no signal is not left behind: the act waits with it.
    if (sent.lost) return void (await keep(new NoSignal()).catch(() => {}))
    const done = await doing.run(url, body, keep)
    if (!done) return
    await forgetWaiting(intention.key, person ?? null).catch(() => {})
    await end('done', done)
  }
  const ready = faults.length === 0 && !sent.refused
  const begun = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was asked for begins when the last picture has arrived, once
  useEffect(() => {
    if (!wanted || sent.leaving || begun.current) return
    begun.current = true
    void (ready ? go() : Promise.resolve()).finally(() => {
      begun.current = false
      setWanted(false)
    })
  }, [wanted, sent.leaving])
  const send = () => {
    setTried(true)
    if (ready && !doing.busy) setWanted(true)
  }
  const refusal = useRefusal()(doing.error ?? (tried ? sent.refused : undefined), send)
  return {
    values,
    change: (next: FieldValues) => writing.setValues({ ...writing.values, values: next }),
    /** What was kept of it was looked for. */
    loaded: writing.ready,
    refused,
    tried,
    errors: [...(tried ? faults : []), ...fieldErrors(doing.error)],
    refusal,
    busy: wanted || doing.busy,
    over,
    body,
    /** It could be tried out now. */
    whole: ready && !sent.leaving && !sent.lost,
    sending: { shareOf: sent.shareOf, again: sent.again },
    leaving: sent.leaving,
    send,
  }
}
