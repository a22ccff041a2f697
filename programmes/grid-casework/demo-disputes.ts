import type { Values } from '#kernel/programme/field.ts'
import type { Matter, Turn } from './demo.ts'
import { clauseWords } from './duties.ts'

/*
 * What people of a demonstration write where a case is disputed, pressed for, verified by others, or rated low. Neutral
 * everyday sentences.
 */

const pick = <T>({ draw }: Matter, list: readonly T[]): T => list[draw(list.length)] as T
const say = (opinion: string): Values => ({ opinion })
const clause = (matter: Matter, turn: Turn): string => clauseWords(matter.item.lead, turn.level ?? 'county').zh

const demands = [
  '请明确专人，倒排时间，办结后书面反馈',
  '请每周报送进度，限期办结',
  '同一地点多次反映，请从根上解决',
] as const
const presents = [
  '网格中心、承办单位、协办单位各一名负责同志，社区网格长',
  '派遣科、两个单位业务科室负责人，镇街综治中心负责人',
] as const

export const disputeWriters: Readonly<Record<string, (matter: Matter, turn: Turn) => Values>> = {
  'stand-back': () => ({ closeness: 'relative', opinion: '与反映人是亲属，按规定回避' }),
  'return-sheet': (_, turn) => ({ sheet: turn.days ?? 1, files: [...(turn.photos ?? [])] }),
  reassign: (_, turn) => ({ lead: turn.lead ?? null }),
  recategorise: (matter) => ({
    item: matter.item.code === '030104' ? '030101' : '030104',
    opinion: '到现场看过，原类别不准确，按实际情况更正',
  }),
  'order-safety': () => say('先围挡警示，确保行人安全，职责问题随后明确'),
  'make-safe': (_, turn) => ({
    opinion: '已设围挡和警示牌，安排人员巡查',
    photos: [...(turn.photos ?? [])],
  }),
  seal: () => ({}),
  refer: () => say('与承办单位意见不一致，提请市级裁定'),
  convene: (_, turn) => ({
    on: turn.on ?? null,
    units: [...(turn.units ?? [])],
    where: '上午九点，网格中心二楼会议室',
  }),
  consult: (matter, turn) => ({
    units: [...(turn.units ?? [])],
    present: pick(matter, presents),
    agreed: '各单位一致同意按职责清单确定承办单位，协办单位配合现场处置，三日内交换管线和权属资料',
    lead: turn.lead ?? null,
  }),
  'propose-designation': (matter, turn) => ({
    lead: turn.lead ?? null,
    clause: clause(matter, turn),
    opinion: '三次退件，会商意见未落实，拟按职责清单指定承办单位，请签批',
  }),
  designate: () => say('同意。请按时限办结，同类事项照此办理'),
  'send-back-designation': () => say('请补充会商情况后再报'),
  'renew-hold': (_, turn) => ({
    ground: 'budget',
    reviewOn: turn.reviewOn ?? null,
    opinion: '条件仍不具备，继续挂账，下次复核前每月巡查',
  }),
  supervise: (matter, turn) => ({ until: turn.on ?? null, opinion: pick(matter, demands) }),
  'list-for-supervision': (matter, turn) => ({ until: turn.on ?? null, opinion: pick(matter, demands) }),
  'answer-supervision': () => say('已明确专人负责，现场施工过半，预计限期内完成'),
  'strike-off': () => say('现场复看已整改到位，同意销号'),
  'ask-across': (_, turn) => ({ place: turn.other ?? null, way: 'assist', opinion: '此处在两个村交界，请共同处置' }),
  'accept-across': () => say('同意共同处置，已安排人员到场'),
  'decline-across': () => say('现场查看，此处不在本方范围'),
  'log-call': ({ draw }) => ({ missed: draw(3) === 0 ? 'off' : 'no-answer' }),
  'return-call': (_, turn) => ({
    finding: turn.finding ?? 'policy',
    ...(turn.finding === 'not-reached' ? {} : { outcome: turn.outcome ?? 'keep' }),
    opinion:
      turn.outcome === 'reopen'
        ? '反映人指出还有一处没有处理，属实，重新办理'
        : '已向反映人说明情况和依据，反映人表示知道了',
  }),
  reopen: () => say('联系上了，反映人说问题还在'),
  'appeal-rating': () => say('已按规定办结，反映人是对收费标准本身有意见，申请核查'),
  'uphold-appeal': () => ({
    ground: 'policy',
    clause: '评价管理办法 第十二条',
    opinion: '核查回访记录，办理过程符合规定，评价如实保留',
  }),
  'dismiss-appeal': () => say('核查后认为办理确有不足，评价照常计算'),
}
