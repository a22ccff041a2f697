import { commitWith } from '../secrets/commitment.ts'

/** Where the content of a file row lies. */
export interface StoredUnder {
  readonly salt: Buffer
  readonly address: Buffer
  readonly thumb_address: Buffer | null
}

/**
 * What a step holds of an attached file beside its id, in hex: another content, or another small picture of it, no longer fits. The
 * salt lies with the file and is erased with it.
 */
export const contentCommitment = ({ salt, address, thumb_address }: StoredUnder): string =>
  commitWith(salt, { address: address.toString('hex'), thumb: thumb_address?.toString('hex') ?? null }).toString('hex')
