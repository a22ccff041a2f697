import { addDays, dayOf, startOfDay } from '#kernel/day.ts'
import { type Dimension, readFigures, readFiguresBy, readTrends, type Span } from '#kernel/publicity/figure.store.ts'
import { assemble } from '#server/assemble.ts'
import { ask, COUNTY, type Ground } from './ground.ts'
import { makeManyCases } from './many-cases.ts'
import { beside, medianOf, type Result } from './result.ts'

export interface EvaluationSetting {
  /** Cases, over three years; all of them fall into the period. */
  readonly cases: number
  readonly rounds: number
}

/** The barest statement that counts the same measures of the same cases: one pass over the same index. */
const floorSql = (key: string): string => `select ${key} as key,
    count(*) filter (where filed_at >= $2 and filed_at < $3) as reported,
    count(*) filter (where opened_at >= $2 and opened_at < $3) as opened,
    count(*) filter (where overall_due_at >= $2 and overall_due_at < $3) as due,
    count(*) filter (where done_at >= $2 and done_at < $3) as handled,
    count(*) filter (where done_at >= $2 and done_at < $3 and on_time) as on_time,
    count(*) filter (where opened_at >= $2 and opened_at < $3 and 'returned' = any(flags)) as returned,
    count(*) filter (where done_at >= $2 and done_at < $3 and 'rework' = any(flags)) as reworked,
    count(*) filter (where closed_at >= $2 and closed_at < $3 and rating is not null) as rated
  from case_file where county = $1 and programme = 'grid-casework' and closed_at is not null and last_at >= $2 group by 1`

/** The evaluation of a county: all figures in sum, by town and by leading unit, and their trend by month. */
export async function benchEvaluation(ground: Ground, { cases, rounds }: EvaluationSetting): Promise<Result[]> {
  const url = await ground.database()
  await makeManyCases(url, ground.home, cases)
  const house = assemble({ url, home: ground.home, max: 2 })
  const now = new Date()
  const day = dayOf(now)
  const span: Span = {
    county: COUNTY,
    from: startOfDay(addDays(day, -1099)),
    to: startOfDay(addDays(day, 1)),
    places: [],
  }
  const figures = house.programmes[0]?.figures ?? []
  const took = (work: () => Promise<unknown>) => medianOf(rounds, work)
  const values = [COUNTY, span.from.toISOString(), span.to.toISOString()]
  const label = cases.toLocaleString('en')
  try {
    const results: Result[] = []
    const by = async (name: string, dimension: Dimension | null, key: string) => {
      const product = await took(() =>
        house.reader.read<unknown>(COUNTY, (client) =>
          dimension ? readFiguresBy(client, figures, span, now, dimension) : readFigures(client, figures, span, now),
        ),
      )
      const floor = await took(() => ask(url, floorSql(key), values))
      results.push(beside(`evaluation ${name}, ${label} cases`, 'ms', product, floor, 0.33))
    }
    await by('in sum', null, `'all'`)
    await by('by town', 'town', 'town')
    await by('by leading unit', 'lead', 'lead')
    const product = await took(() =>
      house.reader.read(COUNTY, (client) => readTrends(client, figures, span, 'month', now)),
    )
    const month = `date_trunc('month', filed_at at time zone 'Asia/Shanghai')`
    const floor = await took(() => ask(url, floorSql(month), values))
    results.push(beside(`evaluation trend by month, ${label} cases`, 'ms', product, floor, 0.33))
    return results
  } finally {
    await house.close()
  }
}
