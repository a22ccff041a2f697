import type { Id } from '../id.ts'
import type { ChannelName } from './message.store.ts'

/** How a person is reached outside of the house; opened for the one delivery and handed to its gateway only. */
export interface Address {
  readonly phone?: string
  readonly mail?: string
}

/** One message to one person by one channel. */
export interface Parcel {
  /** The delivery's id: the same at every attempt. */
  readonly id: Id
  readonly county: string
  readonly message: Id
  readonly to: string
  /** The sentence, filled, in Chinese. */
  readonly text: string
  readonly at: Date
}

/**
 * What became of an attempt. `again`: it certainly was not taken, and later it may be. `refused`: it never will be.
 * `unknown`: it may have arrived or not. Errors are short codes; what others wrote may name people.
 */
export type Sent =
  | { readonly state: 'sent' }
  | { readonly state: 'refused' | 'unknown'; readonly error: string }
  /** `wait`: milliseconds asked for by the other side. */
  | { readonly state: 'again'; readonly error: string; readonly wait?: number }

/** A way out of the house. `send` answers and never throws. */
export interface Channel {
  readonly name: ChannelName
  addressOf(address: Address): string | undefined
  send(parcel: Parcel): Promise<Sent>
  close(): void
}
