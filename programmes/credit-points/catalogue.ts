import type { z } from 'zod'
import type { earningSchema, goodsSchema } from './parameters.ts'

export type Earning = z.infer<typeof earningSchema>
export type Goods = z.infer<typeof goodsSchema>

/*
 * What new counties begin with. The published accounts of such schemes name the shops, not the rules and prices: every row is a proposal to be confirmed by the office, positive only.
 */

export const categories = {
  environment: { zh: '人居环境', en: 'Surroundings' },
  customs: { zh: '移风易俗', en: 'Customs' },
  family: { zh: '孝老爱亲', en: 'Family' },
  neighbours: { zh: '邻里互助', en: 'Neighbours' },
  volunteering: { zh: '志愿服务', en: 'Volunteering' },
  safety: { zh: '平安建设', en: 'Safety' },
  livelihood: { zh: '产业发展', en: 'Livelihood' },
  deliberation: { zh: '议事协商', en: 'Deliberation' },
} as const

const earning = (
  code: string,
  category: keyof typeof categories,
  zh: string,
  en: string,
  criterion: string,
  [least, most]: readonly [number, number],
  more: Partial<Pick<Earning, 'of' | 'evidence' | 'recordedBy' | 'yearlyCap' | 'kind'>> = {},
): Earning => ({
  ...{ code, category, name: { zh, en }, criterion, least, most },
  ...{
    of: 'household',
    evidence: 'photo',
    recordedBy: ['village-clerk', 'grid-worker'],
    yearlyCap: null,
    kind: 'at-once',
    clause: null,
  },
  ...more,
})
const ofPerson: Pick<Earning, 'of'> = { of: 'person' }
const reviewed: Pick<Earning, 'kind' | 'recordedBy'> = { kind: 'reviewed', recordedBy: ['village-clerk'] }

export const earnings: readonly Earning[] = [
  earning('environment-01', 'environment', '庭院整洁', 'Tidy yard', '当月检查合格', [2, 2], { yearlyCap: 24 }),
  earning('environment-02', 'environment', '垃圾分类', 'Waste sorted', '当月投放准确', [2, 2], { yearlyCap: 24 }),
  earning('environment-03', 'environment', '参加清扫', 'Joined a clean-up', '参加村里组织的清扫一次', [3, 3]),
  earning(
    'environment-04',
    'environment',
    '改厕改圈',
    'Better lavatory or pen',
    '改造完成并通过验收',
    [20, 20],
    reviewed,
  ),
  earning(
    'environment-05',
    'environment',
    '让出宅旁空地',
    'Gave up ground by the house',
    '用于道路或绿化',
    [10, 30],
    reviewed,
  ),
  earning('customs-01', 'customs', '喜事简办', 'A plain wedding', '按村规民约办理', [20, 20], reviewed),
  earning('customs-02', 'customs', '丧事简办', 'A plain funeral', '按村规民约办理', [20, 20], reviewed),
  earning('customs-03', 'customs', '不放鞭炮', 'No fireworks', '节日期间一次', [3, 3], {
    evidence: 'none',
    yearlyCap: 9,
  }),
  earning('family-01', 'family', '赡养老人', 'Care of parents', '每季评议合格', [5, 10], {
    ...reviewed,
    evidence: 'none',
  }),
  earning('family-02', 'family', '照料失能亲属', 'Care of a disabled relative', '每季评议合格', [10, 20], {
    ...reviewed,
    evidence: 'none',
  }),
  earning('neighbours-01', 'neighbours', '帮助邻居', 'Helped a neighbour', '受助人或组长说明', [2, 5], {
    evidence: 'none',
  }),
  earning('neighbours-02', 'neighbours', '调解纠纷', 'Settled a quarrel', '双方和解', [5, 10], {
    ...reviewed,
    evidence: 'none',
  }),
  earning('neighbours-03', 'neighbours', '让路让地', 'Gave way to a neighbour', '双方签字', [10, 20], reviewed),
  earning('volunteering-01', 'volunteering', '志愿服务', 'Volunteering', '每满两小时', [4, 4], ofPerson),
  earning(
    'volunteering-02',
    'volunteering',
    '看望独居老人',
    'Visited an old person living alone',
    '一次',
    [3, 3],
    ofPerson,
  ),
  earning('volunteering-03', 'volunteering', '无偿献血', 'Gave blood', '凭献血证', [20, 20], ofPerson),
  earning('safety-01', 'safety', '发现并报告隐患', 'Reported a danger', '经核实', [3, 5], { yearlyCap: 60 }),
  earning('safety-02', 'safety', '参加巡防', 'Joined a patrol', '防汛、防火、夜巡一次', [4, 4]),
  earning('safety-03', 'safety', '参加演练培训', 'Joined a drill', '一次', [2, 2], { yearlyCap: 12 }),
  earning('livelihood-01', 'livelihood', '带动邻户增收', 'Brought neighbours income', '评议认定', [10, 30], reviewed),
  earning('livelihood-02', 'livelihood', '学成一门技术', 'Learned a trade', '凭证书', [10, 10]),
  earning('deliberation-01', 'deliberation', '参加说事会', 'Came to the talk council', '一次', [2, 2], {
    evidence: 'none',
    yearlyCap: 24,
  }),
  earning('deliberation-02', 'deliberation', '建议被采纳', 'A proposal was taken up', '村民代表会议采纳', [5, 10], {
    ...reviewed,
    evidence: 'none',
  }),
]

const piece = {
  bag: { zh: '袋', en: 'bag' },
  cake: { zh: '块', en: 'piece' },
  tube: { zh: '支', en: 'tube' },
  one: { zh: '条', en: 'piece' },
  pack: { zh: '提', en: 'pack' },
  bottle: { zh: '瓶', en: 'bottle' },
}
const ware = (
  code: string,
  category: Goods['category'],
  zh: string,
  en: string,
  of: keyof typeof piece,
  price: number,
): Goods => ({
  ...{ code, category, name: { zh, en }, piece: piece[of], price },
})
export const goods: readonly Goods[] = [
  ware('g01', 'seasoning', '食盐 400 克', 'Salt 400 g', 'bag', 3),
  ware('g02', 'washing', '肥皂', 'Soap', 'cake', 4),
  ware('g03', 'bath', '牙膏', 'Toothpaste', 'tube', 6),
  ware('g04', 'bath', '毛巾', 'Towel', 'one', 8),
  ware('g05', 'washing', '洗衣粉 1 公斤', 'Washing powder 1 kg', 'bag', 10),
  ware('g06', 'paper', '抽纸', 'Tissues', 'pack', 12),
  ware('g07', 'washing', '洗洁精', 'Dish soap', 'bottle', 8),
  ware('g08', 'grain', '大米 5 公斤', 'Rice 5 kg', 'bag', 30),
  ware('g09', 'grain', '食用油 1.8 升', 'Cooking oil 1.8 L', 'bottle', 32),
]
