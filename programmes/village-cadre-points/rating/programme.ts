import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { nameOfYear } from '#kernel/appraisal/terms.ts'
import { nameOfCase } from '#kernel/casework/named.store.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { stepWithin } from '#kernel/casework/within.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Json } from '#kernel/json.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import { ratingFigures } from '../figures.ts'
import { keepers, some } from '../roles.ts'
import { POINTS } from '../scheme.ts'
import { group, levels, placeOf, prefixed, today } from '../words.ts'
import { gradeWords } from '../year/terms.ts'
import { officialsRated, RATING, ratingParameters } from './ballot.ts'
import { rating } from './lifecycle.ts'

const words = { zh: '村干部民主测评', en: 'Rating of village officials' }
const roles = some('village-party-instructor', 'town-organisation-member', 'org-clerk')

const life: CaseProgramme = {
  id: RATING,
  roles,
  lifecycle: rating,
  /** Village and year: 小池镇白沙村 评2026-001. */
  numberOf: (file, { book, day }) => ({
    series: `${RATING}/${file.place}/${day.slice(0, 4)}`,
    prefix: `${placeOf(book, file.place)} 评${day.slice(0, 4)}-`,
  }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'village', kind: 'rating', public: false } },
    because: { rule: `${RATING}/asked` },
  }),
}

const told = z.object({
  kind: z.literal(officialsRated.id),
  about: z.uuid(),
  rated: z.array(z.object({ person: z.uuid(), rating: z.int().nullable() })).optional(),
})
const aboutOf = ({ facts }: Heard): string[] => {
  const read = told.safeParse(facts)
  return read.success ? [read.data.about] : []
}
const steps: Readonly<Record<string, string>> = {
  'democratic-rating/counted': 'count',
  'democratic-rating/void': 'fail',
  'democratic-rating/withdrawn': 'withdraw',
}

/** What came of the ballot that one of these cases asked for; of anybody else's nothing is heard. */
const hearBallot: ActKind<Heard, StepFacts | 'cases.named'> = {
  kind: `${RATING}/hear`,
  programme: RATING,
  schema: heardSchema,
  subject: () => null,
  locks: (input) => aboutOf(input).map((about) => `case:${about}`),
  names: (input) => aboutOf(input).flatMap((about) => [nameOfCase(about), nameOfYear(POINTS, about)]),
  reads: [...actOfStep(life, 'count').reads, 'cases.named'],
  decide(given) {
    if (given.actor.via !== 'hearing') return refuseCase('not-yours')
    const { subject, outcome, facts } = given.input
    const heard = told.safeParse(facts)
    if (!heard.success)
      return { value: { effects: [], answer: { heard: false } }, because: { rule: `${RATING}/not-ours` } }
    const found = given.facts['cases.named'].get(heard.data.about)
    if (found?.file.programme !== RATING) return refuseCase('unknown')
    const rows = (heard.data.rated ?? []).map(({ person, rating }) =>
      rating === null ? { person } : { person, rating },
    )
    const step = steps[outcome] ?? ''
    const forms: Readonly<Record<string, { readonly [name: string]: Json }>> = {
      count: { ballot: subject, rated: rows },
      fail: { ballot: subject },
    }
    return stepWithin(life, step, given, found, forms[step] ?? {})
  },
}

/** The rating by ballot that is a part of the year's score. */
export const cadrePointsRating = defineProgramme({
  ...life,
  words,
  zone: 'personnel',
  roles,
  lifecycle: rating,
  parameters: ratingParameters,
  ballots: [officialsRated],
  keepers,
  rules: [],
  figures: ratingFigures,
  lists: [
    {
      ...{ key: 'open', words: { zh: '民主测评', en: 'Ratings' }, group: today, scope: 'desk', begins: ['ask'] },
      ...{ roles: ['village-party-instructor'], states: ['asked', 'void'] },
    },
    {
      ...{ key: 'all', words: { zh: '民主测评台账', en: 'All ratings' }, group, scope: 'place', newest: true },
      roles: ['village-party-instructor', 'town-organisation-member', 'org-clerk'],
    },
  ],
  kindWords: () => words,
  kinds: () => [],
  says: {
    ...levels,
    ...prefixed('part', { ...gradeWords, ...officialsRated.classes }),
    'part.weight': { zh: '权重', en: 'Weight' },
    'part.least': { zh: '单独计票最少票数', en: 'Fewest sheets to be counted apart' },
    'stage.0': { zh: '测评', en: 'Rated' },
    'stage.1': { zh: '结果', en: 'Result' },
    'stage.withdrawn': { zh: '取消', en: 'Withdrawn' },
  },
  reasonWords: {
    rules: {
      [`${RATING}/asked`]: { zh: '组织测评', en: 'A ballot was asked for' },
      [`${RATING}/counted`]: { zh: '测评得分', en: 'Ratings as counted' },
      [`${RATING}/not-ours`]: { zh: '别的测评', en: 'Another ballot' },
    },
    facts: {
      rated: { zh: '被测评人数', en: 'People rated' },
      raters: { zh: '测评人数', en: 'Raters' },
    },
  },
  outcomes: ['ballot'],
  hears: Object.fromEntries(Object.keys(steps).map((outcome) => [outcome, `${RATING}/hear`])),
  acts: [hearBallot as unknown as ActKind],
})
