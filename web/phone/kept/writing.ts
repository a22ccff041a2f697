import { useEffect, useRef, useState } from 'react'
import { fileId } from '../../parts/fields/field.ts'
import type { Parcel } from './parcel.ts'
import { drop, findParcel, isLocked, keep } from './vault.ts'

/** ms of stillness before what is being written is kept. */
const PAUSE = 300

type Shown = { readonly url?: string; readonly blob?: Blob; readonly blobNo?: number }
const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && !(value instanceof Blob) && ('blob' in value || 'blobNo' in value)

/** A form with its pictures and recordings taken out, to lie beside it. */
export function toParcel(values: unknown): Parcel {
  const blobs: Blob[] = []
  const strip = (value: unknown): unknown => {
    if (value instanceof Blob) return { file: value instanceof File ? value.name : '', blobNo: blobs.push(value) - 1 }
    if (Array.isArray(value)) return value.map(strip)
    if (isShown(value)) {
      const { blob, url: _, ...rest } = value
      return { ...rest, ...(blob ? { blobNo: blobs.push(blob) - 1 } : {}) }
    }
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, strip(one)]))
  }
  return { json: strip(values), blobs }
}

/** The form again, each picture and recording with an address by which this page shows it. */
export function fromParcel<T>({ json, blobs }: Parcel): T {
  const fill = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    if ('blobNo' in value) {
      const { blobNo, file, ...rest } = value as { blobNo: number; file?: string }
      const blob = blobs[blobNo] ?? new Blob()
      return file === undefined ? { ...rest, blob, url: URL.createObjectURL(blob) } : new File([blob], file, blob)
    }
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one)]))
  }
  return fill(json) as T
}

/** Where a picture or file stood in a form without them. */
interface Apart {
  readonly taken: string
}
const isApart = (value: unknown): value is Apart => typeof value === 'object' && value !== null && 'taken' in value

/** A form of whose pictures, recordings and files only the ids are left, each where it stood. */
export function bareOf(value: unknown): unknown {
  if (value instanceof File) return { taken: fileId(value) } satisfies Apart
  if (Array.isArray(value)) return value.map(bareOf)
  if (typeof value !== 'object' || value === null) return value
  if ('url' in value && 'id' in value) return { taken: String(value.id) } satisfies Apart
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bareOf(one)]))
}

/** The form again with its pictures and files; of what is no longer there nothing is left. */
export function filledAgain(value: unknown, files: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value))
    return value.flatMap((one) => (isApart(one) ? (files.get(one.taken) ?? []) : [filledAgain(one, files)]))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filledAgain(one, files)]))
}

/** Where a form of a person's lies while it is written. */
export const writingId = (person: string | null, name: string): string => `${person ?? ''} ${name}`

/**
 * A form while it is written, kept on this phone with its pictures and recordings until it was sent or given up: a page that is
 * killed loses nothing.
 * @param name names what is written; @param person whose it is; undefined while that is not known
 * @param toKeep what of it may lie on this phone
 */
export function useWriting<T extends object>(
  name: string,
  person: string | null | undefined,
  fresh: T,
  toKeep: (values: T) => T = (values) => values,
) {
  const [values, setValues] = useState<T>(fresh)
  const [ready, setReady] = useState(false)
  const over = useRef(false)
  const latest = useRef(toKeep)
  latest.current = toKeep
  const id = writingId(person ?? null, name)
  useEffect(() => {
    if (person === undefined || isLocked()) return
    let gone = false
    findParcel('writing', person, id)
      .then((parcel) => !gone && parcel && setValues((now) => ({ ...now, ...fromParcel<T>(parcel) })))
      .catch(() => {})
      .finally(() => !gone && setReady(true))
    return () => {
      gone = true
    }
  }, [id, person])
  useEffect(() => {
    if (!ready || person === undefined) return
    const timer = setTimeout(() => {
      if (!over.current) void keep('writing', person, id, toParcel(latest.current(values))).catch(() => {})
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [values, ready, id, person])
  /** It was sent, waits in the outbox, or was given up. */
  const forget = async () => {
    over.current = true
    await drop('writing', id).catch(() => {})
  }
  return { values, setValues, ready, forget }
}
