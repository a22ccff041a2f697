import type { Values } from '#kernel/programme/field.ts'
import { getItem, type Item } from './catalogue.ts'
import { disputeWriters } from './demo-disputes.ts'
import { intakeWriters } from './demo-intake.ts'
import { clauseWords, type DutyKey, type Level } from './duties.ts'
import {
  type Draw,
  declined,
  holds,
  type InventedReport,
  inventRating,
  inventReport,
  opinions,
  otherReplies,
  returns,
} from './sayings.ts'
import type { callFindings, declineGrounds, holdGrounds, ratings } from './words.ts'

/*
 * What people of a demonstration write into the forms of the steps. Who takes which step when is not known here, and nothing
 * is done here: whoever lays a demonstration performs the steps as real acts.
 */

/** One invented matter, as the people around it see it. */
export interface Matter {
  readonly item: Item
  readonly place: string
  readonly report: InventedReport
  readonly draw: Draw
}

export const inventMatter = (code: string, place: string, draw: Draw): Matter => ({
  item: getItem(code),
  place,
  report: inventReport(code, draw),
  draw,
})

/** What a step needs to know that only the course of the case tells. */
export interface Turn {
  readonly photos?: readonly string[]
  /** Of visitors without an account. */
  readonly phone?: string
  readonly point?: { readonly lon: number; readonly lat: number }
  /** 'YYYY-MM-DD', for a hold. */
  readonly reviewOn?: string
  /** By how much, in the unit of the limit. */
  readonly days?: number
  /** The unit that leads now, for a redispatch. */
  readonly lead?: string
  /** Why the leading unit returns it; the level of the duty that its clause speaks of. */
  readonly returning?: Return
  /** A day set for a consultation or by a supervision. */
  readonly on?: string
  /** Units that sit in a consultation. */
  readonly units?: readonly string[]
  /** The village on the other side of a boundary. */
  readonly other?: string
  /** Where it is known what the reporter will say. */
  readonly rating?: keyof typeof ratings
  readonly finding?: keyof typeof callFindings
  readonly outcome?: 'keep' | 'reopen'
  readonly level?: Level
  /** When the step is taken, for what tells of earlier hours. */
  readonly at?: Date
  /** The case that another one is joined to. */
  readonly main?: string
  /** Number of an order that came from another house. */
  readonly externalNumber?: string
}

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)] as T
const phrase = (draw: Draw, occasion: keyof typeof opinions): { opinion: string } => ({
  opinion: pick(draw, opinions[occasion]).zh,
})
/** Most people leave a field empty that need not be filled in. */
const sometimes = (draw: Draw, per100: number, values: Values): Values => (draw(100) < per100 ? values : {})
const withPhotos = (turn: Turn): Values => (turn.photos && turn.photos.length > 0 ? { photos: [...turn.photos] } : {})

const assistance = [
  '已到场配合，本单位所属部分完好',
  '已安排人员配合处置，所属部分处理完毕',
  '已提供管线位置，现场配合施工',
] as const
const resumed = ['条件已具备，恢复办理', '材料已到，安排施工', '前置工程完工，恢复办理'] as const
const withdrawn = ['已经好了，不用再办，谢谢', '是我看错了位置，先撤回', '物业已经处理了'] as const

export type Return = (typeof returns)[number]

/** Returns that the leading unit may well make, by the duty that it was asked under. */
export const returnsFrom = (duty: DutyKey): readonly Return[] => returns.filter((each) => each.from === duty)

type Ground = keyof typeof declineGrounds
const grounds: readonly Ground[] = ['unfounded', 'duplicate', 'redirected', 'not-ours', 'unfounded']

/** Why a town sends something up; a village has its own usual phrases. */
const sentUp = [
  '涉及市级部门职责，报市级中心协调',
  '同类事项连着几个镇街，请市级中心统一安排',
  '镇里没有专业队伍和设备，请市级部门处理',
] as const

const longer: Readonly<Record<string, string>> = {
  '01': '配件需从外地调运，预计三个工作日到货',
  '02': '连续阴雨，沥青和划线无法施工，申请延期',
  '04': '需与停电检修同步修枝，时间另行约定',
  '07': '水位偏高，机械无法下河，待水位回落后处理',
}
const longerElsewhere = '需与产权单位协商处理时间，申请延期一次'

const agreedHold: Readonly<Record<keyof typeof holdGrounds, string>> = {
  budget: '列入年度养护计划，复核日前先设警示',
  season: '待适宜栽植的季节实施，树穴先平整',
  'joint-works': '与相关工程同步实施，期间每周巡查',
  procedure: '程序期间每周巡查一次，有变化随时报',
}
const notThisSeason = '高温季节不宜栽植，先平整树穴，入秋后补植'

const holdGround = ({ item }: Matter): keyof typeof holdGrounds =>
  item.major === '04'
    ? 'season'
    : item.code === '030401' || item.code === '070401'
      ? 'procedure'
      : item.major === '08'
        ? 'joint-works'
        : 'budget'

function report(matter: Matter, turn: Turn): Values {
  const { item, place, report: said, draw } = matter
  return {
    item: item.code,
    place,
    title: said.title,
    ...sometimes(draw, 85, { text: said.text }),
    ...sometimes(draw, 90, { spot: said.spot }),
    ...(turn.point ? { point: { ...turn.point } } : {}),
    ...(turn.phone ? { phone: turn.phone } : {}),
    ...withPhotos(turn),
  }
}

/** Result and what was done: mostly solved, some explained, some in part. */
function done(matter: Matter, turn: Turn): Values {
  const { report: said, draw } = matter
  const lot = draw(100)
  const result = lot < 89 ? 'solved' : lot < 96 ? 'explained' : 'partly-solved'
  return { result, opinion: result === 'solved' ? said.reply : pick(draw, otherReplies[result]), ...withPhotos(turn) }
}

function verified({ item, draw }: Matter, turn: Turn): Values {
  const { verify } = item.evidence
  const way = verify === 'visit' || verify === 'phone' ? verify : draw(100) < 60 ? 'phone' : 'visit'
  const said = opinions.verify[way === 'phone' ? 1 : draw(2) * 2]
  return { way, ...sometimes(draw, 80, said ? { opinion: said.zh } : {}), ...(way === 'visit' ? withPhotos(turn) : {}) }
}

function returned({ item, draw }: Matter, turn: Turn): Values {
  const { ground, to, text } = turn.returning ?? pick(draw, returnsFrom(item.lead))
  return { ground, clause: clauseWords(to, turn.level ?? 'county').zh, opinion: text }
}

const writers: Readonly<Record<string, (matter: Matter, turn: Turn) => Values>> = {
  report,
  accept: ({ draw }) => sometimes(draw, 50, phrase(draw, 'accept')),
  decline({ draw }) {
    const ground = pick(draw, grounds)
    return { ground, opinion: pick(draw, declined[ground]) }
  },
  escalate: ({ draw }, turn) => (turn.level === 'county' ? { opinion: pick(draw, sentUp) } : phrase(draw, 'escalate')),
  'settle-here': done,
  open: ({ draw }) => sometimes(draw, 60, phrase(draw, 'open')),
  dispatch: ({ draw }) => sometimes(draw, 45, phrase(draw, 'dispatch')),
  redispatch: ({ draw }, turn) => ({ lead: turn.lead ?? null, ...phrase(draw, 'redispatch') }),
  'report-back': ({ draw }) => ({ opinion: pick(draw, assistance) }),
  handle: done,
  return: returned,
  uphold: () => ({ opinion: '该处在职责清单范围内，请按原时限办理' }),
  'found-false': () => ({ opinion: '回看现场并问了附近住户，当时没有这个情况' }),
  'ask-extension': ({ item }, turn) => ({ days: turn.days ?? 1, opinion: longer[item.major] ?? longerElsewhere }),
  'grant-extension': ({ draw }, turn) => ({ days: turn.days ?? 1, ...phrase(draw, 'extension-granted') }),
  'refuse-extension': ({ draw }) => phrase(draw, 'extension-refused'),
  'ask-hold'(matter, turn) {
    const ground = holdGround(matter)
    const autumn = ground === 'season' && ['07', '08', '09', '10', '11'].includes(turn.reviewOn?.slice(5, 7) ?? '')
    return {
      ground,
      reviewOn: turn.reviewOn ?? null,
      opinion: autumn ? notThisSeason : pick(matter.draw, holds[ground]),
    }
  },
  hold(matter, turn) {
    const ground = holdGround(matter)
    return { ground, reviewOn: turn.reviewOn ?? null, opinion: agreedHold[ground] }
  },
  resume: ({ draw }) => ({ opinion: pick(draw, resumed) }),
  remind: ({ draw }) => phrase(draw, 'remind'),
  verify: verified,
  rework: ({ draw }) => phrase(draw, 'rework'),
  close: ({ draw }) => sometimes(draw, 60, phrase(draw, 'close')),
  rate({ draw }, turn) {
    if (turn.rating) return { rating: turn.rating }
    const { rating, remark } = inventRating(draw)
    return { rating, ...(remark ? { remark } : {}) }
  },
  withdraw: ({ draw }) => ({ opinion: pick(draw, withdrawn) }),
  ...disputeWriters,
  ...intakeWriters,
}

/** The form of a step as somebody would fill it in. @throws RangeError for a step that nobody takes in a demonstration. */
export function fillForm(step: string, matter: Matter, turn: Turn = {}): Values {
  const write = writers[step]
  if (!write) throw new RangeError(`nobody writes anything for ${step}`)
  return write(matter, turn)
}
