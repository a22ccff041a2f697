import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Pool } from 'pg'
import '../instruments.ts'
import { openPool } from '#server/db/open.ts'
import { useCardKeys } from '../access/card.ts'
import { type ActKind, createDesk, type Desk } from '../act.ts'
import { useBallotKeys } from '../ballots/keys.ts'
import { type BookKeeper, createKeeper } from '../book.ts'
import { useFollowUpKeys } from '../casework/follow-up.ts'
import { usePersonalKeys } from '../personal/personal.store.ts'
import { actsOf, type Programme } from '../programme/define.ts'
import { createReader, type Reader } from '../read.ts'
import { fillRegister } from '../register/found.ts'
import { useRegisterKeys } from '../register/register.store.ts'
import { type Keys, openKeys } from '../secrets/keys.ts'
import { usePassingKeys } from '../secrets/passing-code.ts'
import type { WorkLog } from '../sweep.ts'

/** A desk on a test database with invented programmes and throw-away keys. */
export interface TestHouse {
  readonly pool: Pool
  readonly desk: Desk
  readonly keeper: BookKeeper
  readonly reader: Reader
  readonly keys: Keys
  readonly home: string
  readonly programmes: ReadonlyMap<string, Programme>
  /** What the log was told, oldest first. */
  readonly told: { readonly about: object; readonly text: string }[]
  readonly log: WorkLog
  close(): Promise<void>
}

/** Puts one together; `acts` are kinds beside the programmes' own. */
export function openHouse(how: {
  readonly url: string
  readonly programmes: readonly Programme[]
  readonly acts?: readonly ActKind[]
  readonly max?: number
  /** The home of another test house, whose keys are shared; absent: a throw-away one. */
  readonly home?: string
  now?(): Date
}): TestHouse {
  const home = how.home ?? mkdtempSync(join(tmpdir(), `liuchi-house-${randomBytes(3).toString('hex')}-`))
  const keys = openKeys({ home, env: {} })
  usePersonalKeys(keys)
  useRegisterKeys(keys)
  useFollowUpKeys(keys)
  useCardKeys(keys)
  usePassingKeys(keys)
  useBallotKeys(keys)
  const pool = openPool({ url: how.url, role: 'liuchi_app', max: how.max ?? 8 })
  const kinds = new Map<string, ActKind>()
  for (const kind of [fillRegister as unknown as ActKind, ...how.programmes.flatMap(actsOf), ...(how.acts ?? [])])
    kinds.set(kind.kind, kind)
  const bookPool = openPool({ url: how.url, role: 'liuchi_app', max: 2 })
  const keeper = createKeeper(bookPool)
  const told: { about: object; text: string }[] = []
  const tell = (about: object, text: string) => void told.push({ about, text })
  return {
    pool,
    keeper,
    keys,
    home,
    reader: createReader(pool),
    desk: createDesk({ pool, keeper, kinds, keys, ...(how.now ? { now: how.now } : {}) }),
    programmes: new Map(how.programmes.map((p) => [p.id, p])),
    told,
    log: { info: () => {}, warn: tell, error: tell },
    async close() {
      await Promise.all([pool.end(), bookPool.end()])
      if (!how.home) rmSync(home, { recursive: true, force: true })
    },
  }
}
