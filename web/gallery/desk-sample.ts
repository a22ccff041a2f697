import type { ChipState } from '../parts/chip.tsx'
import type { DeadlineData, DeadlineDay } from '../parts/deadline.tsx'
import type { KeyHintData } from '../parts/key-hint.tsx'
import type { Reader } from '../parts/readers.tsx'
import type { TimelineStep } from '../parts/timeline.tsx'
import type { WorkGroup, WorkItem } from '../parts/work-list.tsx'
import type { NavGroup } from '../shells/desk-shell.tsx'
import type { Persona } from '../shells/me.tsx'

// Invented people and matters at the desk of a dispatcher, Saturday 10 October 2026, a make-up working day.

type Row = [ChipState, string, string, string, string, string, string, string]
const item = ([state, left, due, title, where, source, hand, phone]: Row, at: number): WorkItem => ({
  id: `case-${at}-${title}`,
  chip: { state, words: left },
  due,
  title,
  where,
  source,
  hand: { words: hand, phone: { shown: phone, masked: false } },
  href: `/cases/${at}`,
})

const today: Row[] = [
  [
    'late',
    '超 18 分',
    '08:54 前派',
    '雨水井盖缺失，已摆警示桶',
    '六尺巷社区 第3网格 · 公用设施／雨水井盖',
    '12345',
    '吴长根 核实',
    '138 0000 2041',
  ],
  [
    'soon',
    '剩 22 分',
    '09:34 前派',
    '路灯连续三盏不亮',
    '文德社区 第5网格 · 公用设施／路灯',
    '网格',
    '方玉梅 核实',
    '138 0000 2077',
  ],
  [
    'soon',
    '剩 41 分',
    '09:53 前派',
    '背街积水没过路沿',
    '翻身社区 第7网格 · 突发事件／道路积水',
    '网格',
    '程大林 核实',
    '138 0000 2052',
  ],
  [
    'ok',
    '剩 2 时 10 分',
    '11:22 前派',
    '路口绿化带枝叶挡住信号灯',
    '文昌社区 第1网格 · 园林绿化／行道树',
    '12345',
    '林小满 受理',
    '0556-000-1203',
  ],
  [
    'ok',
    '剩 2 时 40 分',
    '11:52 前派',
    '人行道占道堆放建筑砂石',
    '文德社区 第2网格 · 街面秩序／乱堆物堆料',
    '骑手',
    '刘海波 上报',
    '138 0000 5120',
  ],
  [
    'ok',
    '剩 3 时 05 分',
    '14:17 前派',
    '架空线缆垂落，离地约 2 米',
    '官桥村 第4网格 · 突发事件／架空线缆',
    '网格',
    '何国庆 核实',
    '138 0000 2063',
  ],
]
const soon: Row[] = [
  [
    'ok',
    '剩 1 工作日',
    '10-12 09:10',
    '河埂护坡局部塌陷',
    '石河村 第2网格 · 市容环境／河堤破损',
    '网格',
    '钱立生 核实',
    '138 0000 2019',
  ],
  [
    'ok',
    '剩 1 工作日',
    '10-12 09:40',
    '健身器材踏板断裂',
    '大石板村 第1网格 · 公用设施／健身设施',
    '12345',
    '林小满 受理',
    '0556-000-1203',
  ],
  [
    'ok',
    '剩 1 工作日',
    '10-12 10:05',
    '垃圾桶满溢，三天未清',
    '碧峰村 第3网格 · 市容环境／暴露垃圾',
    '网格',
    '殷家明 核实',
    '138 0000 2035',
  ],
  [
    'held',
    '会商中',
    '10-12 15:00',
    '背街隔离桩归属不清',
    '翻身社区 第2网格 · 交通设施／护栏',
    '网格',
    '唐志远 退回',
    '138 0000 3316',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 09:00',
    '路名牌倾斜',
    '交通村 第2网格 · 交通设施／路名牌',
    '居民',
    '林小满 受理',
    '0556-000-1203',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 09:15',
    '废弃三轮车长期占道',
    '汪洋村 第1网格 · 市容环境／废弃车辆',
    '网格',
    '宋来喜 核实',
    '138 0000 2028',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 09:50',
    '村口宣传栏玻璃松脱',
    '交通村 第3网格 · 房屋土地／宣传栏',
    '12345',
    '林小满 受理',
    '0556-000-1203',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 10:20',
    '公厕水龙头漏水',
    '文德社区 第1网格 · 公用设施／公共厕所',
    '网格',
    '方玉梅 核实',
    '138 0000 2077',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 11:00',
    '巷口反光镜破碎',
    '六尺巷社区 第1网格 · 交通设施／反光镜',
    '骑手',
    '刘海波 上报',
    '138 0000 5120',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 15:10',
    '绿地内倾倒装修垃圾',
    '文昌社区 第6网格 · 市容环境／建筑垃圾',
    '12345',
    '林小满 受理',
    '0556-000-1203',
  ],
  [
    'ok',
    '剩 2 工作日',
    '10-13 16:40',
    '水泵房门锁损坏',
    '石河村 第5网格 · 公用设施／泵房',
    '网格',
    '钱立生 核实',
    '138 0000 2019',
  ],
]
export const workGroups: readonly WorkGroup[] = [
  { id: 'today', words: '今日应派', count: 6, items: today.map(item) },
  { id: 'soon', words: '两个工作日内', count: 11, items: soon.map((row, at) => item(row, at + today.length)) },
]

/** A worklist of any length, for the windowed list. */
export const longWork = (length: number): readonly WorkGroup[] => [
  {
    id: 'all',
    words: '已派在办',
    count: length,
    items: Array.from({ length }, (_, at) => {
      const rows = [...today, ...soon]
      return { ...item(rows[at % rows.length] as Row, at), id: `long-${at}` }
    }),
  },
]

export const filters = [
  { id: 'due', words: '按时限', count: 32 },
  { id: 'today', words: '今日应派', count: 6 },
  { id: 'hotline', words: '12345', count: 9 },
  { id: 'grid', words: '网格', count: 17 },
  { id: 'others', words: '骑手、居民', count: 6 },
]

const group = (id: string, words: string, items: readonly (readonly [string, string, number?])[]): NavGroup => ({
  id,
  words,
  items: items.map(([item, name, count]) => ({
    id: item,
    words: name,
    href: `/${item}`,
    ...(count === undefined ? {} : { count }),
  })),
})
export const nav: readonly NavGroup[] = [
  group('now', '今天要做', [
    ['dispatch', '待派遣', 32],
    ['returned', '退件', 2],
    ['consult', '会商', 1],
    ['verify', '待核查', 9],
    ['call', '待回访', 14],
    ['close', '可结案', 7],
  ]),
  group('watch', '盯着', [
    ['tonight', '今晚到期', 6],
    ['running', '已派在办', 118],
    ['reminders', '催办记录', 11],
    ['held', '挂账', 4],
  ]),
  group('handover', '交接', [
    ['night', '昨夜值班', 5],
    ['handover', '交班单'],
  ]),
  group('find', '查', [
    ['search', '案卷查询'],
    ['week', '本周表'],
    ['phrases', '常用语'],
  ]),
]
export const me = { name: '章素琴', post: '综治中心派遣员', day: '10月10日 周六 · 调休上班日' }
export const personas: readonly Persona[] = [
  { id: 'zhang', name: '章素琴', post: '综治中心派遣员', place: '文昌街道' },
  { id: 'wu', name: '吴长根', post: '专职网格员', place: '文昌街道六尺巷社区' },
  { id: 'tang', name: '唐志远', post: '市城管局市政设施科 承办人', place: '桐城市' },
  { id: 'yao', name: '姚文斌', post: '市级网格中心值班长', place: '桐城市' },
]

export const workKeys: readonly KeyHintData[] = [
  { keys: ['J', 'K'], words: '上下' },
  { keys: ['D'], words: '派遣' },
  { keys: ['C'], words: '拨号' },
  { keys: ['X'], words: '多选' },
  { keys: ['V'], words: '粘贴群消息立草稿' },
]

const off = (day: string): DeadlineDay => ({ day, kind: 'skipped' })
export const deadline: DeadlineData = {
  title: '办理时限',
  chip: { state: 'ok', words: '剩 1.8 工作日' },
  due: '2026-10-12 17:30',
  used: '5 工作日已用 3.2',
  share: 0.64,
  days: [
    { day: '2026-09-29', kind: 'start' },
    { day: '2026-09-30', kind: 'counted', nth: 1, run: 1 },
    ...['01', '02', '03', '04', '05', '06', '07'].map((day) => off(`2026-10-${day}`)),
    { day: '2026-10-08', kind: 'counted', nth: 2, run: 1 },
    { day: '2026-10-09', kind: 'counted', nth: 3, run: 1 },
    { day: '2026-10-10', kind: 'counted', nth: 4, run: 0.16, today: true },
    off('2026-10-11'),
    { day: '2026-10-12', kind: 'counted', nth: 5 },
  ],
  why: [
    { head: '5 工作日', words: '事项目录“道路破损”，2026-01-01 起执行' },
    { head: '10-10 计入', words: '国务院办公厅 2026 年放假安排，周六调休上班' },
    { head: '17:30 截止', words: '冬令作息，10-01 起执行' },
  ],
}

export const steps: readonly TimelineStep[] = [
  {
    id: '7',
    at: '10-10 09:04',
    words: [{ strong: '市城管局市政设施科' }, ' 回传完工，附照片 2 张。转 ', { strong: '吴长根' }, ' 核查'],
  },
  { id: '6', at: '10-10 08:20', words: '市政设施科 现场更换地砖 14 块，疏通边沟' },
  { id: '5', at: '10-08 10:15', words: '章素琴 催办一次，唐志远答复“10 日上午施工”' },
  { id: '4', at: '09-30 08:41', words: '唐志远 签收' },
  { id: '3', at: '09-29 16:32', words: '章素琴 派遣 市城管局市政设施科，依据权责清单第 41 项' },
  { id: '2', at: '09-29 16:20', words: '立案，编号 文昌 0929-112，时限 5 工作日' },
  { id: '1', at: '09-29 15:58', words: '居民 王*芬 手机上报，并入 2 人；吴长根 16:10 现场核实' },
]

export const readers: readonly Reader[] = [
  { id: '1', name: '章素琴', post: '派遣员', at: '今天 09:12' },
  { id: '2', name: '吴长根', post: '网格员', at: '今天 09:06' },
  { id: '3', name: '唐志远', post: '承办人', at: '今天 09:04' },
  { id: '4', name: '姚文斌', post: '值班长', at: '10-09 16:31' },
  { id: '5', name: '王*芬', post: '反映人', at: '10-08 20:15' },
]
