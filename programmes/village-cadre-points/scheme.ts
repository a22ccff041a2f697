import type { AppraisalScheme, Arithmetic, Indicator } from '#kernel/appraisal/scheme.ts'
import type { Member } from '#kernel/appraisal/terms.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { StepGiven } from '#kernel/programme/lifecycle.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { DIVISION } from './division/terms.ts'
import { refuse } from './refusals.ts'
import { payEffect } from './rules/pay-effect.ts'
import { whatIsDivided } from './rules/what-is-divided.ts'
import { gradeWords } from './year/terms.ts'

/*
 * Who is scored by what. Groups are the three classes of the county's measures; places are villages, ranked together in their town.
 */

export const POINTS = 'village-cadre-points'
export const INDICATORS = `${POINTS}/indicators/`
/** Whether boards stand still at a place: from the notice of an election until its result is out. */
export const BOARDS = `${POINTS}/boards-frozen`
const w = (zh: string, en: string) => ({ zh, en })

/** Work 60 and rating 40 percent; plus points up to 5 (the text says so), minus points without limit (so does it). */
export const arithmetic: Arithmetic = {
  parts: [
    { id: 'work', name: w('工作得分', 'Work'), weight: 60, from: 'entries', scale: 'sum' },
    { id: 'rating', name: w('测评得分', 'Rating'), weight: 40, from: 'rating', scale: 'sum' },
  ],
  bonusCap: 5000,
  deductionFloor: null,
  totalFloor: null,
  decimals: 2,
  periods: [25, 25, 25, 25],
  ranking: {
    level: 9,
    ties: ['work'],
    servedOver: 50,
    fewest: 5,
    lowest: { share: 10, rounding: 'down', ties: 'out' },
  },
  tiers: [],
}

const row = (name: Indicator['name'], part: string, more: Partial<Indicator> = {}): Indicator => ({
  ...{ name, part, direction: 'earn', goal: null, cap: null, floor: null, least: -20_000, most: 20_000 },
  ...{ evidence: 'none', measured: null, clause: null },
  ...more,
})
const plus = { least: 0, most: 5000, evidence: 'document' } as const
const minus = { least: -20_000, most: 0, evidence: 'document' } as const

/** The work areas that the text names, one for all others, and what is added or taken away by a document. */
export const indicators: Readonly<Record<string, Indicator>> = {
  'party-building': row(w('党的建设', 'Party building'), 'work'),
  'rural-revitalisation': row(w('乡村振兴', 'Rural revitalization'), 'work'),
  industry: row(w('产业发展', 'Industry'), 'work'),
  stability: row(w('信访维稳', 'Petitions and stability'), 'work'),
  'living-environment': row(w('农村人居环境整治', 'Rural living environment'), 'work'),
  'other-work': row(w('其他重点工作', 'Other priority work'), 'work'),
  honours: row(w('表彰奖励', 'Honours'), 'bonus', plus),
  'urgent-tasks': row(w('急难险重任务', 'Urgent and hard tasks'), 'bonus', plus),
  'work-not-done': row(w('工作落实不力', 'Work not carried out'), 'deduction', minus),
  discipline: row(w('违规违纪', 'Breaches of rules or discipline'), 'deduction', minus),
}

/**
 * Told by figures of other programmes. Whether the grids' matters of a village are handled in time counts for all of its officials, up to a
 * point a quarter beside what the town's items give; a village without any has the whole point.
 */
export const measuredIndicators: Readonly<Record<string, Indicator>> = {
  'matters-in-time': row(w('网格事项按时办结', 'Grid matters in time'), 'work', {
    ...{ goal: 4000, least: 0, most: 1000 },
    measured: {
      ...{ figure: 'grid-casework/on-time-of-all', by: 'village', each: null, none: 1000 },
      steps: [
        { atLeast: 95, points: 1000 },
        { atLeast: 90, points: 800 },
        { atLeast: 80, points: 500 },
      ],
    },
  }),
}

export const scheme: AppraisalScheme = {
  id: POINTS,
  words: w('村干部积分', 'Points of village officials'),
  subjects: 'person',
  groups: {
    principal: w('正职', 'Principal posts'),
    deputy: w('副职', 'Deputy posts'),
    reserve: w('后备干部', 'Reserve'),
  },
  arithmetic: `${POINTS}/arithmetic`,
  indicators: INDICATORS,
  keepers: ['town-organisation-member'],
  recorders: ['points-recorder'],
  notOwn: true,
  readers: ['town-organisation-member', 'village-secretary', 'org-clerk', 'org-head'],
  // The lowest tenth is for those who must act and for nobody else.
  deciders: ['town-organisation-member', 'town-party-secretary'],
  grades: { words: gradeWords, pay: payEffect },
  division: { programme: DIVISION, due: whatIsDivided },
  shown: 'at-once',
}

const groupNames = Object.keys(scheme.groups)

/** Why nothing may be put on a board now; undefined where it may. */
export function findFrozenBoards({ book, day, file }: Pick<StepGiven, 'book' | 'day' | 'file'>): Refusal | undefined {
  return book.getParameter(BOARDS, day, file.place).value === true ? refuse('boards-frozen') : undefined
}

/** Who is on the roll of a place on a day, each once, by the order of the groups. */
export const onRoll = (members: readonly Member[], place: string, day: Day): readonly Id[] => [
  ...new Set(
    members
      .filter((one) => one.place === place && one.from <= day && (one.to === null || day < one.to))
      .sort((a, b) => groupNames.indexOf(a.group) - groupNames.indexOf(b.group))
      .map(({ subject }) => subject),
  ),
]
