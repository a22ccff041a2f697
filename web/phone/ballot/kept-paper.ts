import { findParcel, keep } from '../kept/vault.ts'
import { writingId } from '../kept/writing.ts'
import type { BlindPaper } from './blind.ts'

/*
 * A paper lies in its rater's browser, encrypted like everything of theirs, from before the house hears of it until it is cast. Then
 * only its print stays: neither the number nor the marks, so that nobody can be made to show how they rated.
 */

export interface KeptPaper {
  readonly pile: string
  readonly key: string
  /** Of the act that takes it: asked again after a lost answer it is answered the same. */
  readonly act: string
  readonly paper?: BlindPaper
  readonly signature?: string
  readonly marks?: { readonly [line: string]: string }
  /** When it goes into the box by itself, in ms; chosen at random once its rater cast it. */
  readonly castAt?: number
  readonly print?: string
}

const idOf = (person: string, ballot: string): string => writingId(person, `ballot/${ballot}`)

export async function findPaper(person: string, ballot: string): Promise<KeptPaper | undefined> {
  const parcel = await findParcel('writing', person, idOf(person, ballot))
  return parcel?.json as KeptPaper | undefined
}

/** @throws where this browser keeps nothing: then no paper may be taken */
export const keepPaper = (person: string, ballot: string, json: KeptPaper): Promise<void> =>
  keep('writing', person, idOf(person, ballot), { json, blobs: [] })
