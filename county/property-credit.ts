/** Credit files of Tongcheng's invented property companies: one on the red list, one on the black list, one that objects. All by acts. */
import type { ActRequest, Desk } from '#kernel/act.ts'
import { addDays, type Day, dayOf, instantAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { isRefusal, RefusalError } from '#kernel/refusal.ts'
import { type County, idOfKey } from './found.ts'
import { fullCounty } from './organisations.ts'
import { type Album, page } from './photos.ts'

const clerk = 'jiang-shouyi'
const head = 'yin-ruolan'
const [qingheli, cuiwei, tongze, guiyan] = [1, 2, 3, 4].map((n) =>
  idOfKey(`${fullCounty}/property-company-${n}`),
) as Id[]
const estate = (n: number) => idOfKey(`${fullCounty}/estate-${String(n).padStart(2, '0')}`)

/** What stands in a file: how many days ago it was established, entered a day later and confirmed the day after. */
const entries = [
  {
    key: 'honour',
    company: qingheli,
    kind: 'honour-02',
    ago: 70,
    number: '桐建〔2026〕41号',
    text: '获评市级优质服务企业',
  },
  {
    key: 'flood',
    company: qingheli,
    kind: 'honour-01',
    ago: 46,
    number: '庆建〔2026〕18号',
    text: '汛期组织排涝得力，获上级通报表扬',
  },
  { key: 'late', company: guiyan, kind: 'breach-03', estate: 9, ago: 18, text: '合同到期后未按时移交消防设施资料' },
  { key: 'lift', company: guiyan, kind: 'breach-02', estate: 8, ago: 33, text: '电梯停用二十天未组织维修' },
  { key: 'price', company: cuiwei, kind: 'breach-01', estate: 3, ago: 20, text: '保洁频次低于收费等级约定' },
  { key: 'green', company: cuiwei, kind: 'breach-02', estate: 4, ago: 3, text: '绿化养护未按合同执行', open: true },
] as const

const objected = { statement: '保洁人手已在约定日期前补足，附考勤表' }
const listings = [
  {
    ...{ key: 'red', company: qingheli, ground: 'red-02', ago: 30, number: '桐建信〔2026〕5号' },
    ...{ title: '清和里物业汛期排涝，拟列入红榜', text: '汛期连续三日组织人员设备排涝，转移地下车库车辆' },
  },
  {
    ...{ key: 'black', company: guiyan, ground: 'black-01', ago: 17, number: '桐建信〔2026〕6号' },
    ...{ title: '归雁物业合同到期不移交，拟列入黑榜', text: '合同到期后两次书面催告，仍未移交消防设施资料和钥匙' },
  },
  {
    // Listed for its term, and off the list by itself since.
    ...{ key: 'over', company: tongze, ground: 'black-02', ago: 420, number: '桐建信〔2025〕7号' },
    ...{ title: '同泽物业不履行合同，拟列入黑榜', text: '保洁、绿化长期不按合同执行，两次责令改正后仍未改正' },
  },
] as const

/**
 * Fills the files up to an instant; nothing in a county without property companies.
 * @throws RefusalError where anybody is refused anything, which would be a fault of the plan
 */
export async function makePropertyCredit(desk: Desk, album: Album, { code }: County, until: Date): Promise<void> {
  if (code !== fullCounty) return
  const today = dayOf(until)
  const file = (key: string) => idOfKey(`property-credit:${key}`)
  const act = (key: string, kind: string, input: object, by: string, day: Day, time: string): ActRequest => ({
    ...{ kind, county: code, key: `property-credit:${key}`, input: input as never },
    actor: { county: code, person: idOfKey(by), via: 'demonstration' },
    at: new Date(Math.min(instantAt(day, time).getTime(), until.getTime())),
  })
  async function run(requests: readonly ActRequest[]): Promise<readonly Record<string, unknown>[] | undefined> {
    const outcomes = await desk.performAll(requests, 'each')
    const refused = outcomes.find(isRefusal)
    // An installation without the programme has no such files.
    if (refused?.refused === 'act/unknown') return undefined
    if (refused) throw new RefusalError(refused)
    return outcomes.map((outcome) => (isRefusal(outcome) ? {} : outcome.answer))
  }
  const papers = (keys: readonly string[], by: string) =>
    album.stage(
      code,
      keys.map((key) => ({ id: file(key), scene: page, when: 'before' as const, by: idOfKey(by) })),
    )
  await papers(
    [...entries, ...listings].map(({ key }) => key),
    clerk,
  )

  const entered = await run(
    entries.map((one) => {
      const on = addDays(today, -one.ago)
      const form = {
        ...{ company: one.company, kind: one.kind, on, text: one.text, evidence: [file(one.key)] },
        ...('estate' in one ? { estate: estate(one.estate) } : {}),
        ...('number' in one ? { number: one.number } : {}),
      }
      return act(`record:${one.key}`, 'property-file/record', { form }, clerk, addDays(on, 1), '10:10')
    }),
  )
  if (!entered) return
  const caseOf = (key: string) => entered[entries.findIndex((one) => one.key === key)]?.case as Id
  await run(
    entries
      .filter((one) => !('open' in one))
      .map(({ key, ago }) =>
        act(
          ...([
            `confirm:${key}`,
            'property-file/confirm',
            { case: caseOf(key), form: { opinion: '材料齐全，属实' } },
          ] as const),
          ...([head, addDays(today, 2 - ago), '15:20'] as const),
        ),
      ),
  )
  const objection = { case: caseOf('price'), form: objected }
  await run([act('object:price', 'property-file/object', objection, 'mi-qingyuan', addDays(today, -2), '09:40')])

  const proposed = await run(
    listings.map(({ key, company, ground, title, text, ago }) => {
      const form = { company, ground, title, text, evidence: [file(key)] }
      return act(`propose:${key}`, 'property-lists/propose', { form }, clerk, addDays(today, -ago), '09:15')
    }),
  )
  if (!proposed) return
  const handed = (key: string) => ({ way: 'by-hand', receipt: [file(`receipt-${key}`)] })
  await papers(
    listings.flatMap(({ key }) => (key === 'black' ? [] : `receipt-${key}`)),
    head,
  )
  const steps = listings.flatMap(({ key, ago, number }, i) => {
    const on = (after: number) => addDays(today, after - ago)
    const step = (name: string, form: object, by: string, after: number, time: string) =>
      act(`${name}:${key}`, `property-lists/${name}`, { case: proposed[i]?.case as Id, form }, by, on(after), time)
    const decision = { listed: 'list', number, meeting: '局务会2026-11', opinion: '事实清楚，依据充分' }
    return [
      // Of the three only this one has somebody who reads the platform.
      step('inform', key === 'black' ? { way: 'platform' } : handed(key), head, 1, '14:30'),
      key === 'black'
        ? step('state', { statement: '部分资料由前期开发单位保管，正在收集' }, 'guan-yuting', 3, '16:05')
        : step('enter-statement', { statement: '无意见' }, clerk, 3, '16:05'),
      step('decide', { ...decision, reply: '已核对移交清单，理由不影响认定' }, head, 14, '10:30'),
    ]
  })
  // One after the other: each step stands on the one before.
  for (const request of steps) await run([request])
  await papers(['proof'], 'guan-yuting')
  const proof = { task: 'commitment', on: addDays(today, -2), proof: [file('proof')] }
  const black = proposed[1]?.case as Id
  await run([
    act(
      'prove:black',
      'property-lists/prove',
      { case: black, form: proof },
      'guan-yuting',
      addDays(today, -1),
      '11:00',
    ),
  ])
}
