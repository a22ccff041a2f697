import type { Pool } from 'pg'
import '#kernel/instruments.ts'
import { accessActs } from '#kernel/access/accounts.acts.ts'
import { useCardKeys } from '#kernel/access/card.ts'
import { enrolDevice, revokeDevice } from '#kernel/access/device.acts.ts'
import { type ActKind, createDesk, type Desk } from '#kernel/act.ts'
import { postsOf, type Scope } from '#kernel/actor.ts'
import { useBallotKeys } from '#kernel/ballots/keys.ts'
import { ballotActs } from '#kernel/ballots/paper.acts.ts'
import { type BookKeeper, createKeeper } from '#kernel/book.ts'
import { enterYear, setHours } from '#kernel/casework/calendar.acts.ts'
import { fireAct } from '#kernel/casework/fire.ts'
import { useFollowUpKeys } from '#kernel/casework/follow-up.ts'
import { recomputeAct } from '#kernel/casework/recompute.acts.ts'
import { rehomeAct } from '#kernel/casework/rehome.acts.ts'
import { houseRules } from '#kernel/house-rules.ts'
import { importActs } from '#kernel/import/people.acts.ts'
import { lapseHold } from '#kernel/ledger/lapse.ts'
import { readMessages } from '#kernel/message/inbox.ts'
import { repeatAct } from '#kernel/message/repeat.ts'
import { declareSentences } from '#kernel/message/sentence.ts'
import { erasureActs } from '#kernel/personal/erase.ts'
import { usePersonalKeys } from '#kernel/personal/personal.store.ts'
import { actsOf, type Programme } from '#kernel/programme/define.ts'
import { setParameter } from '#kernel/programme/parameter.acts.ts'
import { createReader, type Reader } from '#kernel/read.ts'
import { fillRegister } from '#kernel/register/found.ts'
import { registerActs } from '#kernel/register/register.acts.ts'
import { useRegisterKeys } from '#kernel/register/register.store.ts'
import { seconded } from '#kernel/seconded.ts'
import { type Keys, openKeys } from '#kernel/secrets/keys.ts'
import { usePassingKeys } from '#kernel/secrets/passing-code.ts'
import { programmes as installed } from '#programmes/index.ts'
import { openPool } from './db/open.ts'

/** Everything a process of Liuchi works with: one desk, one reader, the keys, the programmes. */
export interface House {
  readonly pool: Pool
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
  readonly kinds: ReadonlyMap<string, ActKind>
  readonly programmes: readonly Programme[]
  close(): Promise<void>
}

export interface HouseSetting {
  readonly url: string
  readonly home: string
  readonly programmes?: readonly Programme[]
  readonly max?: number
  now?(): Date
}

/** Puts the house together on a migrated database. @throws Error where two acts or programmes bear one name. */
export function assemble({ url, home, programmes = installed, max = 20, now }: HouseSetting): House {
  const keys = openKeys({ home, env: process.env })
  usePersonalKeys(keys)
  useRegisterKeys(keys)
  useFollowUpKeys(keys)
  useCardKeys(keys)
  usePassingKeys(keys)
  useBallotKeys(keys)
  const pool = openPool({ url, role: 'liuchi_app', max, applicationName: 'liuchi' })
  const kinds = new Map<string, ActKind>()
  for (const programme of programmes) declareSentences(programme.id, programme.says)
  const all = [
    fillRegister as unknown as ActKind,
    ...registerActs,
    ...importActs,
    ...(erasureActs as unknown as ActKind[]),
    ...accessActs,
    enrolDevice as unknown as ActKind,
    revokeDevice as unknown as ActKind,
    fireAct(new Map(programmes.map((p) => [p.id, p]))) as unknown as ActKind,
    recomputeAct(new Map(programmes.map((p) => [p.id, p]))) as unknown as ActKind,
    rehomeAct(new Map(programmes.map((p) => [p.id, p]))) as unknown as ActKind,
    lapseHold as unknown as ActKind,
    ...ballotActs,
    readMessages as unknown as ActKind,
    repeatAct(mayRepeat) as unknown as ActKind,
    ...seconded(setParameter([houseRules, ...programmes])),
    ...seconded(enterYear),
    ...seconded(setHours),
    ...programmes.flatMap(actsOf),
  ]
  for (const kind of all) {
    if (kinds.has(kind.kind)) throw new Error(`two acts are called ${kind.kind}`)
    kinds.set(kind.kind, kind)
  }
  const bookPool = openPool({ url, role: 'liuchi_app', max: 2, applicationName: 'liuchi book' })
  const keeper = createKeeper(bookPool)
  return {
    pool,
    keeper,
    keys,
    kinds,
    programmes,
    desk: createDesk({ pool, keeper, kinds, keys, ...(now ? { now } : {}) }),
    reader: createReader(pool),
    async close() {
      await Promise.all([pool.end(), bookPool.end()])
    },
  }
}

/** Whether a message is sent again is a matter of the gateway: whoever keeps it running decides, and sees no more than that. */
const mayRepeat = (scope: Scope): boolean => postsOf(scope, ['system-administrator']).length > 0
