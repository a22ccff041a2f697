import type { Values } from '#kernel/programme/field.ts'
import type { Matter, Turn } from './demo.ts'

/* What people of a demonstration write when a matter comes in by another way than a report. */

const pick = <T>(matter: Matter, list: readonly T[]): T => list[matter.draw(list.length)] as T

const callers = ['巷口小店老板', '河边小王', '三单元住户', '晨练的老人', '接送孩子的家长', '水果摊主'] as const
const instructions = ['请尽快核实处理，结果报我', '群众反映多次，抓紧办理，举一反三', '现场看过，请安排解决'] as const
const answers = [
  '已派承办单位现场处置，处置后回访，反映人表示认可',
  '现场核实后当日处置完毕，已将结果告知来电人',
  '已处置，后续列入日常巡查',
] as const

const matterOf = ({ item, place, report }: Matter, turn: Turn): Values => ({
  item: item.code,
  place,
  title: report.title,
  text: report.text,
  spot: report.spot,
  ...(turn.point ? { point: { ...turn.point } } : {}),
})
const instant = (turn: Turn, minutesBefore: number): string =>
  new Date((turn.at ?? new Date('2026-01-05T02:00:00Z')).getTime() - minutesBefore * 60_000).toISOString()

export const intakeWriters: Readonly<Record<string, (matter: Matter, turn: Turn) => Values>> = {
  'take-down': (matter, turn) => ({
    ...matterOf(matter, turn),
    source: pick(matter, ['phone', 'phone', 'chat', 'visit', 'media']),
    caller: pick(matter, callers),
    callerKnown: true,
    ...(turn.phone ? { phone: turn.phone } : {}),
  }),
  'register-order': (matter, turn) => ({
    ...matterOf(matter, turn),
    externalNumber: turn.externalNumber ?? `AQ${String(matter.draw(1_000_000)).padStart(6, '0')}`,
    source: pick(matter, ['hotline', 'hotline', 'hotline', 'police', 'platform']),
    answerBy: instant(turn, -(matter.item.limit.clock === 'working-days' ? matter.item.limit.amount + 3 : 4) * 24 * 60),
    caller: pick(matter, callers),
  }),
  instruct: (matter, turn) => ({
    ...matterOf(matter, turn),
    leader: '市级分管领导',
    instructedAt: instant(turn, 35),
    channel: pick(matter, ['oral', 'phone', 'meeting']),
    instruction: pick(matter, instructions),
  }),
  'enter-handled'(matter, turn) {
    const minutes = 40 + matter.draw(20) * 15
    return {
      ...matterOf(matter, turn),
      result: matter.draw(10) < 9 ? 'solved' : 'explained',
      opinion: matter.report.reply,
      foundAt: instant(turn, minutes + 20 + matter.draw(40)),
      handledAt: instant(turn, minutes),
      ...(turn.photos?.length ? { photos: [...turn.photos] } : {}),
    }
  },
  'call-back': () => ({ reached: true, opinion: '已与反映人联系，情况属实' }),
  route: () => ({ opinion: '属镇街职责，分流办理' }),
  join: (_matter, turn) => ({ main: turn.main ?? null, opinion: '同一地点同一事项，并案办理' }),
  split: () => ({ opinion: '经核实不是同一处，拆分单独办理' }),
  'confirm-instruction': (_matter, turn) => ({ scan: [...(turn.photos ?? [])] }),
  'publish-photos': (_matter, turn) => ({ shown: [...(turn.photos ?? [])].slice(0, 3), covered: true }),
  reply: (matter) => ({ opinion: pick(matter, answers) }),
}
