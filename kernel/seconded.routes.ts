import type { PoolClient } from 'pg'
import { z } from 'zod'
import { instantShape, wordsShape } from './answer-shapes.ts'
import type { ActKind, Desk } from './act.ts'
import { postsOf } from './actor.ts'
import type { BookKeeper, CountyBook } from './book.ts'
import { dayOf } from './day.ts'
import { actorOf, door, type Route } from './door.ts'
import type { Json } from './json.ts'
import type { Reader } from './read.ts'
import { isRefusal } from './refusal.ts'
import { namedIds } from './register/named-ids.ts'
import { scopeOf } from './register/reach.ts'
import { refuseSeconded } from './seconded.ts'
import { findProposal, listProposals, type Proposal } from './seconded.store.ts'
import type { Words } from './words.ts'

interface Doors {
  readonly desk: Desk
  readonly reader: Reader
  readonly keeper: BookKeeper
  readonly kinds: ReadonlyMap<string, ActKind>
}
