import { randomUUID } from 'node:crypto'
import type { Id } from '#kernel/id.ts'
import { startChild } from './child.ts'
import { cookiesOf, fromAnywhere } from './filing.ts'
import { floorOfLives } from './floor-lives.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { formOf, type StepName, steps } from './lifecycle-steps.ts'
import { requestOf } from './load.ts'
import type { Result } from './result.ts'
import { inTurn, linesOf, type Pace, type Side } from './turns.ts'

/** Who takes which step: a resident, the centre of the subdistrict, the unit that handles it, the grid worker who looks. */
const who: Readonly<Partial<Record<StepName, string>>> = {
  report: 'wang-guifen',
  accept: 'zhang-suqin',
  dispatch: 'zhang-suqin',
  handle: 'tang-zhiyuan',
  verify: 'wu-changgen',
  close: 'zhang-suqin',
  rate: 'wang-guifen',
}

/** Whole lives of cases over HTTP, from report to rating, every connection one after the other; beside the bare statements. */
export async function benchLifecycle(ground: Ground, pace: Pace): Promise<Result[]> {
  const name = 'a whole life of a case'
  ground.tell(name)
  const [url, floorUrl] = [await ground.database(), await ground.database()]
  const floor = await floorOfLives(url, ground.home, 8)
  const product = await startChild({
    file: 'serve.ts',
    setting: { url, home: ground.home },
    env: { LIUCHI_TRUST_PROXY: '127.0.0.1', LIUCHI_LOG: 'info' },
  })
  const bare = await startChild({ file: 'serve-floor-lives.ts', setting: { url: floorUrl, floor } })
  try {
    const turns = await inTurn(
      name,
      { product: await livesOf(product.address, url), floor: bareLives(bare.address) },
      pace,
    )
    return linesOf(name, 'lives/s', turns, 0.5, steps.length)
  } finally {
    await product.stop()
    await bare.stop()
  }
}

/** Each connection takes its case to the next step. */
async function livesOf(address: string, url: string): Promise<Side> {
  const personas = [...new Set(Object.values(who))]
  const cookies = await cookiesOf(address, personas)
  const cookieOf = new Map(personas.map((persona, i) => [persona, cookies[i] as string]))
  const post = async (persona: string) => {
    const me = await fetch(`${address}/api/me`, { headers: { cookie: cookieOf.get(persona) as string } })
    const { person } = (await me.json()) as { person: string }
    const [held] = await ask<{ place: string; organisation: Id }>(
      url,
      'select place, organisation from post where county = $1 and person = $2 and retracted_at is null order by sort, id limit 1',
      [COUNTY, person],
    )
    if (!held) throw new Error(`${persona} holds no post`)
    return held
  }
  const about = { village: (await post('wu-changgen')).place, lead: (await post('tang-zhiyuan')).organisation }
  const under: { step: number; case: string }[] = []
  return {
    address,
    next(_, connection) {
      const life = under[connection] ?? { step: 0, case: '' }
      under[connection] = life
      const step = steps[life.step] as StepName
      const path = step === 'report' ? '/api/grid-casework/report' : `/api/grid-casework/cases/${life.case}/${step}`
      const form = formOf(step, about)
      return requestOf(
        'POST',
        path,
        {
          cookie: cookieOf.get(who[step] as string) as string,
          'idempotency-key': randomUUID(),
          'x-forwarded-for': fromAnywhere(),
        },
        JSON.stringify(step === 'report' ? form : { form }),
      )
    },
    answered(status, body, _, connection) {
      if (status >= 400) return
      const life = under[connection] as { step: number; case: string }
      if (life.step === 0) life.case = (JSON.parse(body) as { case: string }).case
      life.step = (life.step + 1) % steps.length
    },
  }
}

function bareLives(address: string): Side {
  const under: { life: number; step: number }[] = []
  let lives = 0
  return {
    address,
    next(_, connection) {
      const last = under[connection]
      const now = last && last.step + 1 < steps.length ? { ...last, step: last.step + 1 } : { life: lives++, step: 0 }
      under[connection] = now
      return requestOf('POST', `/${now.life}/${now.step}`, {}, '{}')
    },
  }
}
