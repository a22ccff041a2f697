import type { CaseFilter, Counted, Figure } from '#kernel/publicity/figure.ts'
import type { Words } from '#kernel/words.ts'
import { DIVISION } from './division/terms.ts'
import { RATING } from './rating/ballot.ts'
import { POINTS, scheme } from './scheme.ts'
import { YEAR } from './year/terms.ts'

/*
 * What the offices see in numbers. None of it tells a score or a grade: in a village of seven an average would. Who is in the lowest share
 * is counted nowhere.
 */

const w = (zh: string, en: string): Words => ({ zh, en })
const people = w('人', 'people')
const pieces = w('件', 'cases')
const villages = w('个村', 'villages')

const count = (key: string, words: Words, unit: Words, numerator: Words, counts: Counted): Figure => ({
  ...{ key, words, unit, form: 'count', numerator, counts, audience: 'office' },
})
const rate = (
  key: string,
  words: Words,
  numerator: Words,
  denominator: Words,
  counts: Counted,
  of: Counted,
): Figure => ({
  ...{ key, words, unit: w('%', '%'), form: 'rate', numerator, denominator, counts, of, audience: 'office' },
})
const shown = (figure: Figure): Figure => ({ ...figure, overview: true })

const roll = { programme: POINTS, roll: true } as const
const final: CaseFilter = { programme: POINTS, by: 'closed', states: ['final'] }

/** Officials under points, and the quarters of their villages. */
export const pointsFigures: readonly Figure[] = [
  shown(
    count(
      `${POINTS}/officials`,
      w('纳入积分管理的村干部', 'Officials under points'),
      people,
      w('期末在考核名册上的人', 'On the roll at the end of the period'),
      roll,
    ),
  ),
  ...Object.entries(scheme.groups).map(([group, { zh, en }]) =>
    count(
      `${POINTS}/${group}`,
      w(`其中${zh}`, `Of them: ${en.toLowerCase()}`),
      people,
      w(`期末在考核名册上的${zh}`, `On the roll at the end of the period: ${en.toLowerCase()}`),
      { ...roll, groups: [group] },
    ),
  ),
  shown(
    count(
      `${POINTS}/final`,
      w('定分的村季', 'Quarters of villages made final'),
      w('个村季', 'quarters'),
      w('期间公示期满、定分的', 'Made final in the period, after their notice'),
      final,
    ),
  ),
  shown(
    rate(
      `${POINTS}/in-time`,
      w('镇里按时审定', 'Reviewed by the town in time'),
      w('其中没有超过审定时限的', 'of which without a limit that passed'),
      w('期间定分的村季', 'Quarters made final in the period'),
      { ...final, notFlag: 'overdue' },
      final,
    ),
  ),
]

/** Towns whose year is over. */
export const yearFigures: readonly Figure[] = [
  shown(
    count(
      `${YEAR}/final`,
      w('年度定分的乡镇', 'Towns whose year is final'),
      w('个镇', 'towns'),
      w('期间年度定分的', 'Made final in the period'),
      { programme: YEAR, by: 'closed', states: ['final'] },
    ),
  ),
]

/** Villages whose division stands. */
export const divisionFigures: readonly Figure[] = [
  shown(
    count(
      `${DIVISION}/stands`,
      w('责任分已分解的村', 'Villages that divided their points'),
      villages,
      w('期间分解生效的', 'Divisions that took effect in the period'),
      { programme: DIVISION, by: 'closed', states: ['stands'] },
    ),
  ),
]

/** Villages whose officials were rated. */
export const ratingFigures: readonly Figure[] = [
  shown(
    count(
      `${RATING}/rated`,
      w('完成民主测评的村', 'Villages that rated their officials'),
      villages,
      w('期间结果成立的', 'Results that stood in the period'),
      { programme: RATING, by: 'closed', states: ['rated'] },
    ),
  ),
]

/** Objections of officials to what was recorded. */
export const objectionFigures = (id: string): readonly Figure[] => {
  const decided: CaseFilter = { programme: id, by: 'closed', states: ['upheld', 'rejected'] }
  return [
    shown(
      count(
        `${id}/raised`,
        w('提出的积分异议', 'Objections raised'),
        pieces,
        w('期间村干部提出的', 'Raised by officials in the period'),
        { programme: id, by: 'filed' },
      ),
    ),
    shown(
      rate(
        `${id}/upheld`,
        w('异议成立', 'Objections upheld'),
        w('其中成立、已更正的', 'of which upheld and corrected'),
        w('期间有答复的异议', 'Decided in the period'),
        { ...decided, states: ['upheld'] },
        decided,
      ),
    ),
    rate(
      `${id}/in-time`,
      w('按时答复', 'Decided in time'),
      w('其中没有超过答复时限的', 'of which within their limit'),
      w('期间有答复的异议', 'Decided in the period'),
      { ...decided, notFlag: 'overdue' },
      decided,
    ),
    count(`${id}/open`, w('待答复的异议', 'Objections open'), pieces, w('现在还没有答复的', 'Not decided now'), {
      programme: id,
      open: true,
    }),
  ]
}

/** Items on listed supervision, which name nobody. */
export const itemFigures = (id: string): readonly Figure[] => [
  shown(
    count(
      `${id}/listed`,
      w('挂牌督办的整改事项', 'Items put on the list'),
      pieces,
      w('期间挂牌的', 'Listed in the period'),
      { programme: id, by: 'filed' },
    ),
  ),
  shown(
    count(
      `${id}/struck`,
      w('销号的整改事项', 'Items struck off'),
      pieces,
      w('期间核实销号的', 'Looked at and struck off in the period'),
      { programme: id, by: 'closed', states: ['struck'] },
    ),
  ),
  shown(
    count(`${id}/open`, w('未销号的整改事项', 'Items not struck off'), pieces, w('现在还挂着的', 'On the list now'), {
      programme: id,
      open: true,
    }),
  ),
]
