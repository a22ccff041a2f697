import { useEffect, useRef, useState } from 'react'
import type { components } from '../../api/api.d.ts'
import { carryOut, newKey, Refused } from '../../api/client.ts'
import { askUnknown, postUnknown } from '../../api/unknown.ts'
import { drawPaper, openPaper } from './blind.ts'
import { findPaper, type KeptPaper, keepPaper } from './kept-paper.ts'

export type RaterBallot = components['schemas']['RaterBallot']

/** A paper goes into the box at a random moment of so many ms, so that whoever watches the line cannot tell by the clock whose it is. */
export const CAST_WITHIN = 20_000

/** The house gave this browser another key than it shows to everybody: with it papers could be told apart. */
export class OtherKey extends Error {}

type Keys = { readonly keys: readonly { readonly pile: string; readonly key: string }[] }

/** The key of a pile as everybody is shown it, asked without a sign-in. */
async function keyOf({ county, id, pile }: RaterBallot): Promise<string> {
  const { keys } = await askUnknown<Keys>(`/api/public/ballots/${county}/${id}/keys`)
  const own = keys.find((one) => one.pile === pile)
  if (!own) throw new OtherKey()
  return own.key
}

/** The rater's paper on this phone: taken, filled in, cast. Every change is kept before anything is asked of the house. */
export function usePaper(ballot: RaterBallot | undefined, person: string | undefined) {
  const [kept, setKept] = useState<KeptPaper | null>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const id = ballot?.id
  const last = useRef<KeptPaper | null>(null)
  last.current = kept ?? null

  useEffect(() => {
    if (!id || !person) return
    let gone = false
    findPaper(person, id)
      .then((found) => !gone && setKept(found ?? null))
      .catch((failure: unknown) => !gone && setError(failure))
    return () => {
      gone = true
    }
  }, [id, person])

  const change = async (next: KeptPaper) => {
    await keepPaper(person as string, id as string, next)
    last.current = next
    setKept(next)
  }
  const doing = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(undefined)
    try {
      await work()
    } catch (failure) {
      setError(failure)
    } finally {
      setBusy(false)
    }
  }

  /** Draws a paper, keeps it, has it signed, and checks the signature. A page killed on the way goes on where it stopped. */
  const take = () =>
    doing(async () => {
      if (!ballot?.pile) return
      let now = last.current
      if (!now?.paper) {
        const key = await keyOf(ballot)
        now = { pile: ballot.pile, key, act: newKey(), paper: await drawPaper(key) }
        await change(now)
      }
      const { paper, key, act } = now
      if (!paper) return
      const url = `/api/ballots/${ballot.id}/paper`
      const { signed } = await carryOut<{ signed: string }>(url, { blinded: paper.blinded }, { key: act })
      const signature = await openPaper(key, paper, signed).catch(() => {
        throw new OtherKey()
      })
      await change({ ...now, signature, marks: {} })
    })

  const mark = (line: number, grade: string) => {
    const now = last.current
    if (!now || now.castAt !== undefined) return
    const next = { ...now, marks: { ...now.marks, [line]: grade } }
    last.current = next
    setKept(next)
    void keepPaper(person as string, id as string, next).catch(setError)
  }

  const cast = () =>
    doing(async () => {
      const now = last.current
      if (now) await change({ ...now, castAt: Date.now() + Math.floor(Math.random() * CAST_WITHIN) })
    })

  const castAt = kept?.print === undefined ? kept?.castAt : undefined
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the paper does not change once it is to be cast
  useEffect(() => {
    const now = last.current
    if (castAt === undefined || !ballot || !now?.paper || !now.signature) return
    const { pile, signature, marks = {} } = now
    const { number } = now.paper
    const send = async () => {
      setBusy(true)
      setError(undefined)
      try {
        const url = `/api/public/ballots/${ballot.county}/${ballot.id}/papers`
        const { print } = await postUnknown<{ print: string }>(url, { pile, number, signature, marks })
        await change({ pile, key: now.key, act: now.act, print })
      } catch (failure) {
        setError(failure)
        // What the house refuses can be looked at and changed; what got no answer is tried again.
        if (failure instanceof Refused) {
          const { castAt: _, ...rest } = now
          await change(rest)
        } else setTimeout(() => setTries((n) => n + 1), 5_000)
      } finally {
        setBusy(false)
      }
    }
    const timer = setTimeout(() => void send(), tries > 0 ? 0 : Math.max(0, castAt - Date.now()))
    return () => clearTimeout(timer)
  }, [castAt, ballot, tries])

  return { kept, busy, error, take, mark, cast }
}
