import { z } from 'zod'
import type { ActKind } from '#kernel/act.ts'
import { indicatorSchema } from '#kernel/appraisal/scheme.ts'
import type { AppraisalFacts } from '#kernel/appraisal/terms.ts'
import type { CountyBook } from '#kernel/book.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import type { Day } from '#kernel/day.ts'
import { defineProgramme, type Programme } from '#kernel/programme/define.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { levelOf } from '#kernel/register/place-code.ts'
import { clerk, contact, head } from '../desks.ts'
import { hearing } from '../heard-step.ts'
import { companyRoles, keepers, nameOfRow, numbered, office, waiting } from '../programme-parts.ts'
import { roles as all } from '../roles.ts'
import { whichEstateGrade } from '../rules/which-estate-grade.ts'
import { batch } from './batch.ts'
import { estateGrade, gradeHears } from './estate-grade.ts'
import { batchFigures, gradeFigures, objectionFigures } from './figures.ts'
import { batchGrades } from './notices.ts'
import { objection } from './objection.ts'
import { gradeParameters, gradeSchema, groundSchema, objectionParameters, ratingParameters } from './parameters.ts'
import { refuse } from './refusals.ts'
import { scheme } from './scheme.ts'
import { ESTATE_GRADE, GRADES, GROUNDS, INDICATORS, OBJECTION, RATING } from './terms.ts'
import * as words from './words.ts'

const group = words.gradeWords
const changed = z.object({ batch: z.uuid(), estate: z.uuid(), grade: z.string() })
const batchLife: CaseProgramme = {
  id: RATING,
  roles: { ...companyRoles, 'property-inspector': all['property-inspector'] },
  lifecycle: batch,
  notices: [batchGrades],
  numberOf: numbered(RATING, '小区评级'),
  fileOf: (form) => ({
    value: { set: { place: String(form.place).slice(0, 6), level: 'county', kind: 'batch', public: false } },
    because: { rule: `${RATING}/asked` },
  }),
}

/** Estates are rated in batches by published arithmetic; the head decides the grades. */
const rating = defineProgramme({
  ...batchLife,
  words: words.batchWords,
  zone: 'public',
  appraisal: scheme,
  notices: [batchGrades],
  parameters: ratingParameters,
  families: { [INDICATORS]: { words: { zh: '小区评分项目', en: 'Items of the rating' }, rows: indicatorSchema } },
  keepers,
  rules: [whichEstateGrade] as unknown as Rule[],
  figures: batchFigures,
  lists: [
    {
      ...waiting('own', '评级批次待办', 'Batches to go on with', clerk.role, 'scoring', 'on-notice'),
      begins: ['begin'],
    },
    waiting('to-grade', '小区等级待定', 'Grades to decide', head.role, 'to-grade'),
    {
      ...{ key: 'all', words: { zh: '评级批次台账', en: 'All batches' }, group, scope: 'place', newest: true },
      roles: office,
    },
  ],
  kindWords: () => words.batchWords,
  kinds: () => [],
  says: words.batchSays,
  reasonWords: words.batchReasons,
  outcomes: ['notice', 'graded'],
  hears: { [`${OBJECTION}/grade-changed`]: `${RATING}/hear-changed` },
  acts: [
    hearing(batchLife, 'hear-changed', 'note-changed', ({ facts }) => {
      const read = changed.safeParse(facts)
      return read.success
        ? { of: read.data.batch, form: { estate: read.data.estate, grade: read.data.grade } }
        : undefined
    }) as unknown as ActKind,
  ],
})

/** A grade by its code, as it was written last. */
export const gradeWordsOf = (code: string, book: CountyBook, day: Day) =>
  nameOfRow(GRADES, code, book, day) ?? words.gradeWords

const gradeLife: CaseProgramme = {
  id: ESTATE_GRADE,
  roles: companyRoles,
  lifecycle: estateGrade,
  /** By its estate, so that whoever reads a list knows which: 松涛苑 等级2026-1. */
  numberOf(file, { day, book, input }) {
    const estate = book.findOrganisation(String(input.form.estate))?.short ?? ''
    return {
      series: `${ESTATE_GRADE}/${file.county}/${estate}/${day.slice(0, 4)}`,
      prefix: `${estate} 等级${day.slice(0, 4)}-`,
    }
  },
  fileOf(form, { book }) {
    const place = String(form.place)
    return {
      value: {
        set: { place, level: book.findPlace(place)?.level ?? levelOf(place), kind: String(form.grade), public: false },
      },
      because: { rule: `${ESTATE_GRADE}/in-force` },
    }
  },
}

const grades = defineProgramme({
  ...gradeLife,
  words: words.gradeWords,
  zone: 'public',
  parameters: gradeParameters,
  families: {
    [GRADES]: { words: { zh: '小区服务等级', en: 'Grades of estates' }, rows: gradeSchema },
    [GROUNDS]: { words: { zh: '重新评定的依据', en: 'Grounds for another grade' }, rows: groundSchema },
  },
  keepers,
  rules: [],
  figures: gradeFigures,
  lists: [
    waiting('to-inform', '重新评定待告知', 'Grades to examine and tell', head.role, 'to-inform'),
    waiting('to-decide', '重新评定待决定', 'Grades to decide anew', head.role, 'to-decide'),
    waiting('to-state', '小区等级待陈述申辩', 'To state the case on a grade', contact.role, 'told'),
    {
      ...{
        key: 'all',
        words: { zh: '小区等级台账', en: 'Grades of all estates' },
        group,
        scope: 'place',
        newest: true,
      },
      ...{ roles: office, exceptStates: ['superseded'] },
    },
    {
      ...{ key: 'own', words: { zh: '本企业小区等级', en: 'Grades of the company’s estates' }, group, newest: true },
      ...{ scope: 'organisation', roles: [contact.role], exceptStates: ['superseded'] },
    },
  ],
  kindWords: gradeWordsOf,
  kinds: () => [],
  says: words.gradeSays,
  reasonWords: words.gradeReasons,
  outcomes: ['superseded', 'regraded'],
  hears: {
    [`${RATING}/graded`]: `${ESTATE_GRADE}/enter`,
    [`${ESTATE_GRADE}/superseded`]: `${ESTATE_GRADE}/hear-superseded`,
  },
  acts: gradeHears(gradeLife),
})

/** Companies object to scores of estates that they manage. */
const objections = defineProgramme({
  id: OBJECTION,
  words: words.objectionWords,
  zone: 'public',
  roles: companyRoles,
  lifecycle: objection,
  parameters: objectionParameters,
  keepers,
  rules: [],
  figures: objectionFigures,
  lists: [
    waiting('to-examine', '小区得分异议待核查', 'Objections to scores to examine', head.role, 'open'),
    {
      ...{ key: 'own', words: { zh: '本企业的得分异议', en: 'The company’s objections' }, group, newest: true },
      ...{ scope: 'organisation', roles: [contact.role], begins: ['object'] },
    },
    {
      ...{ key: 'all', words: { zh: '小区得分异议台账', en: 'All objections to scores' }, group, newest: true },
      ...{ scope: 'place', roles: office },
    },
  ],
  kindWords: () => words.objectionWords,
  kinds: () => [],
  says: words.objectionSays,
  reasonWords: words.objectionReasons,
  outcomes: ['grade-changed'],
  hears: {},
  numberOf: numbered(OBJECTION, '小区得分异'),
  fileOf(_, { facts }) {
    const [entry] = (facts as unknown as AppraisalFacts)['appraisal.entries']
    if (!entry) return refuse('not-your-estate', { field: 'entry' })
    return {
      value: { set: { place: entry.place, level: 'county', kind: 'objection', public: false } },
      because: { rule: `${OBJECTION}/objected` },
    }
  },
})

/** The rating of estates: batches, the grade of each estate, objections to scores. */
export const propertyRatings: readonly Programme[] = [rating, grades, objections]
