import { randomUUID } from 'node:crypto'
import type { Done } from '#kernel/act.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { House } from '#server/assemble.ts'
import { reportAt } from './filing.ts'
import { COUNTY } from './ground.ts'

/** Who can take the steps of cases in one town, found among the posts of the founded county. */
export interface Hands {
  readonly village: string
  readonly dispatcher: Id
  readonly handler: Id
  readonly lead: Id
  readonly gridWorker: Id
  readonly resident: Id
}

export type StepName = 'report' | 'escalate' | 'accept' | 'dispatch' | 'handle' | 'verify' | 'close' | 'rate'

/** One whole life of a case: six steps by four people after the report, as a town's centre takes them. */
export const steps: readonly StepName[] = ['report', 'accept', 'dispatch', 'handle', 'verify', 'close', 'rate']

/** Finds people for a village whose reports go to the town's centre first. @throws Error where a post is not held */
export async function findHands(house: House): Promise<Hands> {
  return house.reader.read(COUNTY, async (client) => {
    const one = async (sql: string, values: unknown[] = []): Promise<Record<string, string>> => {
      const { rows } = await client.query(sql, [COUNTY, ...values])
      if (!rows[0]) throw new Error(`nobody found: ${sql}`)
      return rows[0] as Record<string, string>
    }
    // A subdistrict's centre takes reports itself; elsewhere what can be settled on the spot goes to the village first.
    const worker = await one(
      `select p.person, p.place from post p
         join post d on d.county = p.county and d.role = 'dispatcher' and d.place = left(p.place, 9) and d.retracted_at is null
         join place t on t.county = p.county and t.code = d.place and t.kind = 'subdistrict' and t.retracted_at is null
       where p.county = $1 and p.role = 'grid-worker' and length(p.place) = 12 and p.retracted_at is null and p.to_day is null
       order by p.place, p.id limit 1`,
    )
    const village = worker.place as string
    const dispatcher = await one(
      `select person from post where county = $1 and role = 'dispatcher' and place = $2 and retracted_at is null
       order by id limit 1`,
      [village.slice(0, 9)],
    )
    const handler = await one(
      `select person, organisation from post where county = $1 and role = 'handler' and retracted_at is null
       order by id limit 1`,
    )
    const resident = await one(
      `select id from person p where county = $1 and retracted_at is null
         and not exists (select from post where county = p.county and person = p.id) order by id limit 1`,
    )
    return {
      village,
      dispatcher: dispatcher.person as Id,
      handler: handler.person as Id,
      lead: handler.organisation as Id,
      gridWorker: worker.person as Id,
      resident: resident.id as Id,
    }
  })
}

/** What is filled in at one step. */
export function formOf(step: StepName, { village, lead }: Pick<Hands, 'village' | 'lead'>): object {
  const forms: Record<StepName, object> = {
    report: reportAt(village),
    escalate: { opinion: '请上级办理' },
    accept: {},
    dispatch: { lead },
    handle: { result: 'solved', opinion: '已到场劝导，店家关了音响。' },
    verify: { way: 'phone', opinion: '电话核实，已安静。' },
    close: {},
    rate: { rating: 'very-satisfied' },
  }
  return forms[step]
}

/** The act of one step; `report` needs no case. */
export function actOf(step: StepName, hands: Hands, caseId?: string) {
  const { dispatcher, handler, gridWorker, resident } = hands
  const who: Record<StepName, Id> = {
    report: resident,
    escalate: dispatcher,
    accept: dispatcher,
    dispatch: dispatcher,
    handle: handler,
    verify: gridWorker,
    close: dispatcher,
    rate: resident,
  }
  const form = formOf(step, hands)
  return {
    kind: `grid-casework/${step}`,
    county: COUNTY,
    actor: { county: COUNTY, person: who[step], via: 'web' as const },
    key: randomUUID() as string,
    input: step === 'report' ? { form } : { case: caseId, form },
  }
}

/** Takes a case through the steps named, one act after the other. @throws Error where one is refused */
export async function live(house: House, hands: Hands, until: readonly StepName[] = steps): Promise<string> {
  let id = ''
  for (const step of until) {
    const outcome = await house.desk.perform(actOf(step, hands, id))
    if (isRefusal(outcome)) throw new Error(`${step}: ${JSON.stringify(outcome)}`)
    if (step === 'report') id = (outcome as Done).answer.case as string
  }
  return id
}
