/** An invented matter and the people in it: what they will do, before anybody has done it. */
import type { CountyBook } from '#kernel/book.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import type { Matter, Return, Turn } from '#programmes/grid-casework/demo.ts'
import type { Draw } from '../people.ts'
import type { Scene } from '../photos.ts'
import type { Cast, Village } from './cast.ts'
import type { Pace } from './pace.ts'
import type { Seen } from './seen.ts'

/** How a matter goes, as far as people decide it. Parts are 0 to 1. */
export interface Fate {
  readonly ends: 'declined' | 'withdrawn' | 'goes-on'
  /** The village settles it itself, where it may. */
  readonly settled: boolean
  /** The town sends it up. */
  readonly county: boolean
  readonly returning: Return | undefined
  /** An assisting unit reports back. */
  readonly assisted: boolean
  readonly extension: 'granted' | 'refused' | undefined
  readonly held: boolean
  readonly reminded: boolean
  /** The first handling does not pass the verification. */
  readonly rework: boolean
  /** So much of the time limit the handler takes; more than 1 is late. */
  readonly takes: number
  /** Acceptance, verification or closing lies about for too long. */
  readonly slow: 'accept' | 'verify' | 'close' | undefined
  readonly rated: boolean
}

/** A step with its instant, where a story is told in advance. */
export interface Cue {
  readonly step: string
  readonly at: Date
  readonly actor?: Id
  readonly days?: number
  readonly reviewOn?: Day
  /** What only whoever told it in advance knows, such as the unit that is designated. */
  readonly with?: Turn
  /** Key of the story whose case this one is joined to. */
  readonly main?: string
}

export interface Story {
  /** Stable in one demonstration. */
  readonly key: string
  readonly village: Village
  /** The village, or the grid in which a grid worker stands. */
  readonly place: PlaceCode
  readonly matter: Matter
  readonly draw: Draw
  readonly scene: Scene
  readonly filedAt: Date
  /** Null: a visitor without an account, who leaves a phone number. */
  readonly reporter: Id | null
  readonly phone?: string
  readonly photos: number
  /** By which way it comes in; a report unless said. */
  readonly first?: 'take-down' | 'register-order' | 'instruct' | 'enter-handled'
  readonly point?: { readonly lon: number; readonly lat: number }
  /** What happens is either decided as it goes, or told in advance. */
  readonly fate: Fate
  readonly cues?: readonly Cue[]
}

/** Where the stories of one county play. */
export interface Stage {
  readonly now: Date
  readonly book: CountyBook
  readonly pace: Pace
  readonly cast: Cast
  /** Cases filed so far, by the key of their story. */
  readonly filed: Map<string, Id>
  /** Work that waits for somebody named is laid by itself; other stories leave these desks before now. */
  reserved(seen: Seen): boolean
}

export interface Move {
  readonly step: string
  readonly at: Date
}
