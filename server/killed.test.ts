import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { openKeys } from '#kernel/secrets/keys.ts'
import { programmes } from '#programmes/index.ts'
import { startChild } from '../bench/child.ts'
import { startDatabase } from './db/embedded.ts'
import { findPostmaster, signalServer } from './db/postmaster.ts'
import { clientOf, inParallel, trusting } from './http.testing.ts'
import type { ServeSetting } from './serve.testing.ts'
import { verifyCounties } from './verify/verify.ts'

/*
 * kill -9 in the middle of a thousand filings, of the server alone and of its PostgreSQL with it. Nothing acknowledged may be missing,
 * and whoever sends everything again under the same keys doubles nothing.
 */

const COUNTY = '340881'
/** Villages of three towns, so that several series of numbers run beside each other. */
const villages = ['340881001001', '340881001002', '340881002001', '340881100001']
const COUNT = 1000

interface Filed {
  readonly case: string
  readonly number: string
  readonly followUp: string
  readonly repeated: boolean
}

it.each([
  ['the server', false],
  ['the server and its database', true],
])(
  'after kill -9 of %s nothing acknowledged is missing and nothing is doubled',
  { timeout: 300_000 },
  async (_, both) => {
    const home = mkdtempSync(join(tmpdir(), 'liuchi-killed-'))
    chmodSync(home, 0o711)
    const serve = (): ReturnType<typeof startChild> => {
      const setting: ServeSetting = { home, counties: [COUNTY] }
      return startChild({ file: new URL('./serve.testing.ts', import.meta.url).href, setting, env: trusting })
    }
    const filings = Array.from({ length: COUNT }, (_, i) => ({
      key: randomUUID(),
      form: { item: '010101', place: villages[i % villages.length], title: `第 ${i} 盏灯不亮`, phone: '13800009731' },
    }))
    const acknowledged = new Map<string, Filed>()
    const outside: string[] = []
    let server: Awaited<ReturnType<typeof serve>> | undefined
    try {
      server = await serve()
      let killed: Promise<void> | undefined
      const kill = async () => {
        const postmaster = both ? findPostmaster(join(home, 'database')) : undefined
        if (postmaster) process.kill(postmaster.pid, 'SIGKILL')
        await server?.kill()
      }
      const first = clientOf(server.address)
      await inParallel(filings, 16, async ({ key, form }) => {
        if (killed) return
        const answer = await first.post('/api/grid-casework/report', form, key).catch(() => undefined)
        if (answer?.status !== 200) return
        acknowledged.set(key, answer.body as unknown as Filed)
        if (acknowledged.size >= COUNT / 2) killed ??= kill()
      })
      await killed
      expect(acknowledged.size).toBeGreaterThanOrEqual(COUNT / 2)
      expect(acknowledged.size).toBeLessThan(COUNT)

      server = await serve()
      const again = clientOf(server.address)
      const filed = new Map<string, Filed>()
      await inParallel(filings, 16, async ({ key, form }) => {
        const { status, body } = await again.post('/api/grid-casework/report', form, key)
        expect([status, body], key).toEqual([200, expect.anything()])
        filed.set(key, body as unknown as Filed)
      })
      for (const [key, { case: id, number, followUp }] of acknowledged)
        expect(filed.get(key)).toMatchObject({ case: id, number, followUp, repeated: true })
      await server.stop()

      const database = await startDatabase({ home, log: () => {} })
      outside.push(...database.outside)
      try {
        const owner = new pg.Client({ connectionString: database.url })
        await owner.connect()
        const { rows } = await owner.query<{ id: string; number: string }>(
          'select id, number from case_file order by id',
        )
        await owner.end()
        expect(rows.map(({ id }) => id)).toEqual([...filed.values()].map((one) => one.case).sort())
        // No gap in any town's series, and no number twice.
        for (const numbers of Map.groupBy(rows, ({ number }) => number.slice(0, -3)).values())
          expect(numbers.map(({ number }) => Number(number.slice(-3))).sort((a, b) => a - b)).toEqual(
            numbers.map((_, i) => i + 1),
          )
        const keys = openKeys({ home, env: {} })
        const [seen] = await Array.fromAsync(verifyCounties({ url: database.url, home, keys, programmes }))
        expect(seen).toMatchObject({ county: COUNTY, cases: COUNT, differences: [] })
      } finally {
        await database.stop()
      }
    } finally {
      await server?.kill()
      const left = findPostmaster(join(home, 'database'))
      if (left) signalServer(left.pid, 'SIGQUIT')
      for (const folder of [home, ...outside]) rmSync(folder, { recursive: true, force: true })
    }
  },
)
