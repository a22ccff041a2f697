/** Who takes part in the points of village officials in one town of Taihu, and at the county. All invented. */
import type { Words } from '#kernel/words.ts'
import { line, type Persona, type PlaceNames } from './persona.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const county: PlaceNames = ['太湖县']
const town: PlaceNames = ['太湖县', '小池镇']
const village: PlaceNames = ['太湖县', '小池镇', '白沙村']

export const cadrePeople: readonly Omit<Persona, 'silent'>[] = [
  line(
    ...(['yin-caiwei', '殷采薇', 'Yin Caiwei', 'female', '1990-07-24', '13800004341', village] as const),
    [
      {
        role: 'village-official',
        office: 'village-committee',
        title: w('村委会委员、文书', 'member of the village committee, clerk'),
      },
      {
        role: 'village-clerk',
        office: 'village-committee',
        title: w('村文书', 'clerk of the village'),
        kind: 'concurrent',
      },
    ],
    w(
      '看自己的积分卡：加分到了上限，一条异议成立后改过分',
      'Looks at her card: plus points at the cap, one entry corrected after her objection',
    ),
  ),
  line(
    ...(['lu-changqing', '路长清', 'Lu Changqing', 'male', '1979-10-03', '13800004342', village] as const),
    [
      {
        role: 'village-official',
        office: 'village-committee',
        title: w('村委会委员、治保主任', 'member of the village committee, public security'),
      },
    ],
    w('对一条扣分提出了异议，等镇里答复', 'Objected to minus points and waits for the town’s answer'),
  ),
  line(
    ...(['shen-mujin', '沈木锦', 'Shen Mujin', 'female', '1996-02-11', '13800004343', town] as const),
    [
      {
        role: 'points-recorder',
        office: 'party-committee',
        title: w('镇党建办积分记录专人', 'designated recorder, town Party office'),
      },
    ],
    w('逐村记本季积分，公示贴上墙后拍照', 'Records the quarter village by village and photographs the board'),
  ),
  line(
    ...(['tian-ruoxi', '田若溪', 'Tian Ruoxi', 'female', '1986-12-19', '13800004344', town] as const),
    [
      {
        role: 'town-organisation-member',
        office: 'party-committee',
        title: w('镇党委组织委员', 'organization member of the town Party committee'),
      },
    ],
    w(
      '一条记分异议、一份分解异议要答复，公示期满的季度要定分',
      'Answers an objection to an entry and one to a division; makes quarters final',
    ),
  ),
  line(
    ...(['nie-huaiyue', '聂怀岳', 'Nie Huaiyue', 'male', '1977-08-05', '13800004345', town] as const),
    [
      {
        role: 'town-party-secretary',
        office: 'party-committee',
        title: w('镇党委书记', 'town Party secretary'),
      },
      {
        role: 'town-leader',
        office: 'government',
        title: w('镇平安建设领导小组组长', 'head of the town’s group for public safety'),
        kind: 'concurrent',
      },
    ],
    w(
      '看全镇三类干部的积分分布，年终主持定等次',
      'Sees how the three classes stand; at the year’s end grades are decided',
    ),
  ),
  line(
    ...(['xi-hongyuan', '席鸿远', 'Xi Hongyuan', 'male', '1975-05-16', '13800004346', county] as const),
    [
      {
        role: 'org-head',
        office: 'organization-department',
        title: w('县委组织部部长', 'head of the Organization Department'),
      },
    ],
    w('签发各镇年度积分，看整改事项销号情况', 'Signs the towns’ years and sees which items were struck off'),
  ),
]
