/** Who signs for the points shop of a village beside its keeper and the head of supervision, and who takes it over one day. */
import type { Words } from '#kernel/words.ts'
import { line, type Persona } from './persona.ts'

const w = (zh: string, en: string): Words => ({ zh, en })

export const shopPeople: readonly Omit<Persona, 'silent'>[] = [
  line(
    'ye-chuangui',
    '叶传贵',
    'Ye Chuangui',
    'male',
    '1970-08-16',
    '13800004263',
    ['潜山市', '余井镇', '松岭村'],
    [
      {
        role: 'village-secretary',
        office: 'village-party-organisation',
        title: w('村党总支书记', 'village Party secretary'),
      },
    ],
    w('积分超市的采购报账要审批，看账上还有多少', 'Approves what the points shop bought, and sees what is left'),
  ),
  line(
    'jin-wenjuan',
    '金文娟',
    'Jin Wenjuan',
    'female',
    '1988-11-09',
    '13800004214',
    ['潜山市', '余井镇'],
    [
      {
        role: 'town-assets-clerk',
        office: 'assets-agency',
        title: w('“三资”代理中心会计', 'accountant of the agency of village assets'),
      },
    ],
    w('各村报账逐笔核对，记账后付款，凭证打印存档', 'Books and pays what villages file, and prints the vouchers'),
  ),
  line(
    'cheng-lanying',
    '程兰英',
    'Cheng Lanying',
    'female',
    '1990-06-21',
    '13800004215',
    ['潜山市', '余井镇', '松岭村'],
    [
      {
        role: 'part-time-grid-worker',
        office: 'village-committee',
        title: w('兼职网格员', 'part-time grid worker'),
      },
    ],
    w('走访记分，准备接手文明超市', 'Records points on her rounds, and is about to take over the shop'),
  ),
]
