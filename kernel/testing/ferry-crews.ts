import type { z } from 'zod'
import { handOf } from '../appraisal/entry-fault.ts'
import { correct, freeze, moveSheet, openYear } from '../appraisal/freeze.ts'
import {
  type AppraisalScheme,
  type Arithmetic,
  arithmeticSchema,
  type Indicator,
  indicatorSchema,
} from '../appraisal/scheme.ts'
import { appraisalOf, appraisalReads, nameOfAppraisal, nameOfEntry, nameOfSheet } from '../appraisal/terms.ts'
import { deskOf } from '../casework/case.ts'
import type { Id } from '../id.ts'
import { defineProgramme } from '../programme/define.ts'
import { isRefusal } from '../refusal.ts'

/** The fourth invented programme: crews of ferries are scored by the year, so that appraisals can be tested. */

const source = 'Rules of an invented landing stage, §7'
const words = (zh: string, en: string) => ({ zh, en })

export const crewArithmetic: Arithmetic = {
  parts: [
    { id: 'work', name: words('工作得分', 'Work'), weight: 60, from: 'entries', scale: 'sum' },
    { id: 'rating', name: words('测评得分', 'Rating'), weight: 40, from: 'rating', scale: 'sum' },
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
const indicator = (more: Partial<Indicator> & Pick<Indicator, 'name' | 'part'>): Indicator => ({
  direction: 'earn',
  goal: null,
  cap: null,
  floor: null,
  least: -20_000,
  most: 20_000,
  evidence: 'none',
  measured: null,
  clause: null,
  ...more,
})
export const crewIndicators: Readonly<Record<string, Indicator>> = {
  crossing: indicator({ name: words('摆渡', 'Crossings'), part: 'work', goal: 60_000 }),
  upkeep: indicator({ name: words('保养', 'Upkeep'), part: 'work' }),
  praise: indicator({ name: words('表扬', 'Praise'), part: 'bonus', least: 0 }),
  lateness: indicator({ name: words('迟到', 'Lateness'), part: 'deduction', most: 0, evidence: 'document' }),
}

export const crewScheme: AppraisalScheme = {
  id: 'ferry-crews',
  words: words('船员考核', 'Ferry crews'),
  subjects: 'person',
  groups: { mate: words('大副', 'Mates'), hand: words('水手', 'Hands') },
  arithmetic: 'ferry-crews/arithmetic',
  indicators: 'ferry-crews/indicators/',
  keepers: ['harbour-master'],
  recorders: ['boatman'],
  notOwn: true,
  readers: ['harbour-master'],
  deciders: ['harbour-master'],
  shown: 'at-once',
}

const master = { role: 'harbour-master', where: 'place' } as const
export const ferryCrews = defineProgramme({
  id: 'ferry-crews',
  words: crewScheme.words,
  zone: 'office',
  roles: {
    boatman: { words: words('船工', 'Boatman'), reads: 'place' },
    'harbour-master': { words: words('码头主任', 'Harbour master'), reads: 'place' },
  },
  appraisal: crewScheme,
  lifecycle: {
    states: {
      open: {
        words: words('记录中', 'Open'),
        desk: ({ place }) => deskOf('harbour-master', place.slice(0, 9)),
        stage: 0,
      },
      frozen: {
        words: words('已审定', 'Frozen'),
        desk: ({ place }) => deskOf('harbour-master', place.slice(0, 9)),
        stage: 1,
      },
      final: { words: words('已定分', 'Final'), end: true, stage: 2 },
    },
    steps: {
      begin: {
        words: words('开始', 'Begin'),
        from: null,
        to: ['open'],
        by: [master],
        form: {
          place: { kind: 'place', words: words('地点', 'Place'), required: true },
          year: { kind: 'number', words: words('年度', 'Year'), required: true },
          period: { kind: 'number', words: words('季度', 'Quarter'), required: true, min: 0, max: 4 },
        },
        reads: appraisalReads,
        names: ({ form }) => [nameOfAppraisal('ferry-crews', Number(form.year), String(form.place))],
        take: (given) => {
          const { file, form } = given
          const open = openYear(crewScheme, appraisalOf(given), given.book)
          if (isRefusal(open)) return open
          const { year } = open
          const [period, place, matter] = [Number(form.period), file.place, file.id]
          return {
            value: {
              effects: [{ kind: 'appraisal-sheet', scheme: 'ferry-crews', year, period, place, state: 'open', matter }],
            },
            because: { rule: 'ferry-crews/begin' },
          }
        },
      },
      freeze: {
        words: words('审定', 'Freeze'),
        from: ['open'],
        to: ['frozen'],
        by: [master],
        form: {},
        reads: appraisalReads,
        names: ({ file }) => (file ? [nameOfSheet(file)] : []),
        take: (given) => {
          const facts = appraisalOf(given)
          const { period = 0 } = facts['appraisal.sheets'].find(({ matter }) => matter === given.file.id) ?? {}
          const frost = freeze(crewScheme, facts, given.book, { period, matter: given.file.id, objected: new Set() })
          return isRefusal(frost)
            ? frost
            : { value: { effects: frost.effects }, because: { rule: 'ferry-crews/freeze' } }
        },
      },
      correct: {
        words: words('更正', 'Correct'),
        from: ['frozen'],
        to: ['frozen'],
        by: [master],
        form: {
          entry: { kind: 'case', words: words('记录', 'Entry'), required: true },
          points: { kind: 'number', words: words('分值', 'Points'), required: true },
        },
        reads: [...appraisalReads, 'register.kin'],
        names: ({ file, form }) => (file ? [nameOfSheet(file), nameOfEntry(String(form.entry))] : []),
        take: (given) => {
          const { entry, points } = given.form
          const frost = correct(crewScheme, appraisalOf(given), given.book, {
            entry: entry as Id,
            points: Number(points),
            basis: given.file.number,
            id: given.mint(),
            matter: given.file.id,
            hand: handOf(given),
          })
          return isRefusal(frost)
            ? frost
            : { value: { effects: frost.effects }, because: { rule: 'ferry-crews/correct' } }
        },
      },
      close: {
        words: words('定分', 'Close'),
        from: ['frozen'],
        to: ['final'],
        by: [master],
        form: {},
        reads: appraisalReads,
        names: ({ file }) => (file ? [nameOfSheet(file)] : []),
        take: (given) => {
          const moved = moveSheet(crewScheme, appraisalOf(given), given.file.id, 'final')
          return isRefusal(moved) ? moved : { value: { effects: [moved] }, because: { rule: 'ferry-crews/close' } }
        },
      },
    },
  },
  parameters: [
    {
      id: 'ferry-crews/arithmetic',
      words: words('计分办法', 'Arithmetic'),
      unit: words('', ''),
      schema: arithmeticSchema,
      seed: { value: crewArithmetic, from: '2020-01-01', source },
    },
    ...Object.entries(crewIndicators).map(([code, value]) => ({
      id: `ferry-crews/indicators/${code}`,
      words: value.name,
      unit: words('', ''),
      schema: indicatorSchema as z.ZodType,
      seed: { value: value as never, from: '2020-01-01', source },
      family: 'ferry-crews/indicators/',
    })),
  ],
  rules: [],
  figures: [],
  lists: [],
  kindWords: (kind) => ({ zh: kind, en: kind }),
  kinds: () => [],
  says: {},
  outcomes: [],
  hears: {},
  numberOf: (_, { day }) => ({ series: `ferry-crews/${day}`, prefix: `船员 ${day.replaceAll('-', '')}-` }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'village' } },
    because: { rule: 'ferry-crews/file' },
  }),
})
