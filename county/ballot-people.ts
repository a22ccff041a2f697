/** Who is asked in the ballot of the demonstration: the instructor who runs it and a villager who rates. All invented. */
import type { Words } from '#kernel/words.ts'
import { line, type Persona, type PlaceNames } from './persona.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const village: PlaceNames = ['太湖县', '小池镇', '白沙村']

export const ballotPeople: readonly Omit<Persona, 'silent'>[] = [
  line(
    'ruan-zhicheng',
    '阮知程',
    'Ruan Zhicheng',
    'male',
    '1991-05-28',
    '13800004331',
    ['太湖县', '小池镇'],
    [
      {
        role: 'village-party-instructor',
        office: 'government',
        over: village,
        title: w('包村党建指导员', 'village Party-building instructor'),
      },
    ],
    w(
      '组织白沙村述职评议，发票、收票、计票',
      'Runs the rating of Baisha: hands out the sheets, closes, has them counted',
    ),
  ),
  {
    ...line(
      'zhan-qiuju',
      '詹秋菊',
      'Zhan Qiuju',
      'female',
      '1983-09-12',
      '13800004332',
      village,
      [],
      w('村民代表，用手机给村干部投测评票', 'A villagers’ delegate who rates the officials by phone'),
    ),
    as: w('村民代表', 'villagers’ delegate'),
  },
]
