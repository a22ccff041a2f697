import type { z } from 'zod'
import type { Words } from '#kernel/words.ts'
import type { benefitSchema } from './parameters.ts'

export type Benefit = z.infer<typeof benefitSchema>

/*
 * What new counties begin with. The published account of such a scheme states that there is a list of 22 and not what stands on it: every
 * row is a proposal to be confirmed. A row only ever gives; what a household did not earn it has not, and nobody is shut out by name.
 */

const by = {
  clinic: { zh: '乡镇卫生院', en: 'Township clinic' },
  village: { zh: '村委会', en: 'Village committee' },
  town: { zh: '乡镇人民政府', en: 'Township government' },
  bus: { zh: '公交公司', en: 'Bus company' },
  water: { zh: '供水公司', en: 'Water company' },
  cable: { zh: '广电网络公司', en: 'Cable company' },
  property: { zh: '物业服务企业', en: 'Property service' },
  farm: { zh: '农业合作社', en: 'Farm cooperative' },
  justice: { zh: '司法所和村法律顾问', en: 'Justice office and village lawyer' },
  library: { zh: '农家书屋', en: 'Village library' },
  volunteers: { zh: '新时代文明实践站志愿队', en: 'Volunteers of the practice station' },
  scenic: { zh: '景区', en: 'Scenic spot' },
  school: { zh: '技能培训机构', en: 'School of skills' },
} as const

/** Who has at least so many points: now (`balance`), or earned in the calendar year (`year`). */
type Needs = readonly [basis: Benefit['basis'], threshold: number]
/** How many a village has in a period, and how many a household; null for no limit. */
const w = (zh: string, en: string): Words => ({ zh, en })
type Limits = readonly [period: Benefit['period'], quota: number | null, perHousehold: number | null]

const benefit = (
  code: string,
  zh: string,
  en: string,
  what: Words,
  granter: keyof typeof by,
  [basis, threshold]: Needs,
  spends: number,
  [period, quota, perHousehold]: Limits,
  more: Partial<Pick<Benefit, 'provider' | 'evidence' | 'lapseDays'>> = {},
): Benefit => ({
  ...{ code, name: { zh, en }, what, grantedBy: by[granter], provider: 'village-clerk', basis, threshold, spends },
  ...{ period, quota, perHousehold, lapseDays: 30, evidence: 'none', clause: null },
  ...more,
})
const any: Needs = ['balance', 0]

export const benefits: readonly Benefit[] = [
  benefit(
    'b01',
    '法律咨询',
    'Legal advice',
    w('每次半小时，当面或电话', 'half an hour, in person or by telephone'),
    'justice',
    any,
    0,
    ['month', null, null],
  ),
  benefit(
    'b02',
    '免费健康体检',
    'Free health check-up',
    w('一人一次常规体检', 'one ordinary check-up for one person'),
    'clinic',
    ['year', 60],
    0,
    ['year', 40, 1],
  ),
  benefit(
    'b03',
    '公交乘车卡充值',
    'Bus card',
    w('充值 20 元', '20 yuan onto the card'),
    'bus',
    any,
    50,
    ['quarter', 10, 1],
    { evidence: 'photo' },
  ),
  benefit(
    'b04',
    '物业费减免',
    'Property fee reduced',
    w('减免 50 元', '50 yuan less'),
    'property',
    ['year', 40],
    80,
    ['year', 10, 1],
    {
      evidence: 'photo',
    },
  ),
  benefit('b05', '有线电视费减免', 'Cable fee reduced', w('减免一个月', 'one month'), 'cable', any, 40, [
    'year',
    10,
    1,
  ]),
  benefit('b06', '水费减免', 'Water fee reduced', w('减免 10 元', '10 yuan less'), 'water', any, 30, [
    'quarter',
    15,
    1,
  ]),
  benefit(
    'b07',
    '农机作业优惠',
    'Farm machinery',
    w('机耕、机收一亩优先', 'one mu ploughed or harvested before others'),
    'farm',
    ['balance', 50],
    20,
    ['quarter', 20, 2],
  ),
  benefit('b08', '种子优惠', 'Seeds', w('购买良种每袋优惠', 'a lower price for each bag'), 'farm', ['balance', 30], 0, [
    'quarter',
    30,
    2,
  ]),
  benefit(
    'b09',
    '苗木优惠',
    'Seedlings',
    w('房前屋后绿化苗木两株', 'two plants for around the house'),
    'farm',
    ['balance', 30],
    10,
    ['quarter', 30, 2],
  ),
  benefit('b10', '喜事堂场地', 'Hall for a wedding', w('免费使用一天', 'free for a day'), 'village', ['year', 40], 0, [
    'month',
    4,
    1,
  ]),
  benefit(
    'b11',
    '老人免费理发',
    'Haircut for the old',
    w('60 周岁以上家人一次', 'once, for a member of 60 or older'),
    'volunteers',
    ['balance', 10],
    0,
    ['month', 30, 2],
    {
      provider: 'shopkeeper',
    },
  ),
  benefit(
    'b12',
    '技能培训名额',
    'Place on a course',
    w('电工、家政、茶艺等一期', 'one term: electrician, housekeeping, tea and others'),
    'school',
    ['year', 20],
    0,
    ['quarter', 10, 1],
  ),
  benefit('b13', '景区门票', 'Ticket to a scenic spot', w('一张', 'one'), 'scenic', any, 20, ['quarter', 20, 2], {
    provider: 'shopkeeper',
  }),
  benefit(
    'b14',
    '图书优先借阅',
    'Books first',
    w('新书先借，一次三本', 'three new books at a time'),
    'library',
    ['balance', 10],
    0,
    ['month', null, 4],
  ),
  benefit(
    'b15',
    '医保缴费补助',
    'Help with health insurance',
    w('缴费期补助 30 元', '30 yuan when the fee is due'),
    'town',
    ['year', 100],
    60,
    ['year', 20, 1],
    {
      evidence: 'photo',
      lapseDays: 60,
    },
  ),
  benefit(
    'b16',
    '快递送上门',
    'Parcels to the door',
    w('代取一次', 'fetched once'),
    'volunteers',
    ['balance', 10],
    0,
    ['month', 40, 4],
    {
      provider: 'shopkeeper',
      lapseDays: 15,
    },
  ),
  benefit(
    'b17',
    '家电维修上门',
    'Appliance repaired at home',
    w('工时费全免', 'no charge for the work'),
    'volunteers',
    any,
    15,
    ['month', 10, 1],
  ),
  benefit(
    'b18',
    '用电安全检查',
    'Electric safety check',
    w('入户一次', 'one visit'),
    'volunteers',
    ['balance', 10],
    0,
    ['month', 20, 1],
  ),
  benefit(
    'b19',
    '暑期托管名额',
    'Summer care for pupils',
    w('一名学生一期', 'one pupil for one term'),
    'village',
    ['year', 20],
    0,
    ['year', 15, 2],
  ),
  benefit(
    'b20',
    '文艺演出座位',
    'Seats at a show',
    w('两个座位', 'two seats'),
    'village',
    ['balance', 10],
    0,
    ['month', 40, 1],
    {
      provider: 'shopkeeper',
    },
  ),
  benefit(
    'b21',
    '农产品展销摊位',
    'Stall for own produce',
    w('集市一天', 'one market day'),
    'village',
    ['year', 30],
    0,
    ['month', 6, 1],
  ),
  benefit(
    'b22',
    '全家福照相',
    'Family photograph',
    w('一张，装框', 'one, framed'),
    'volunteers',
    any,
    20,
    ['quarter', 20, 1],
    {
      provider: 'shopkeeper',
    },
  ),
]
