import { lastDay } from '#kernel/appraisal/scheme.ts'
import {
  appraisalOf,
  lockOfAppraisal,
  nameOfAppraisal,
  nameOfYear,
  type Rating,
  rollReads,
} from '#kernel/appraisal/terms.ts'
import { announceBallot } from '#kernel/ballots/ask.ts'
import { means } from '#kernel/ballots/kind.ts'
import type { Answer } from '#kernel/because.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import type { Id } from '#kernel/id.ts'
import type { Field, Form } from '#kernel/programme/field.ts'
import type { Lifecycle, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { village, villageDesk, year } from '../fields.ts'
import { refuse } from '../refusals.ts'
import { instructor } from '../roles.ts'
import { onRoll, POINTS } from '../scheme.ts'
import { officialsRated, RATING } from './ballot.ts'

/*
 * The rating of a village's officials: it asks for a ballot and, when two persons have counted and signed, takes over what came of it. No
 * number of it is typed here.
 */

const desk = villageDesk('village-party-instructor')

const raters: Field = {
  kind: 'rows',
  words: { zh: '测评人', en: 'Raters' },
  help: { zh: '可以先不填，在选票上排名单', en: 'May be left out and listed on the ballot' },
  max: 2000,
  columns: {
    person: { kind: 'person', words: { zh: '姓名', en: 'Name' }, required: true },
    class: {
      ...{ kind: 'choice', words: { zh: '类别', en: 'Class' }, required: true },
      choices: Object.entries(officialsRated.classes).map(([value, words]) => ({ value, words })),
    },
  },
}
const askForm: Form = {
  means: {
    ...{ kind: 'choice', words: { zh: '投票方式', en: 'How papers are cast' }, required: true },
    choices: means.map((value) => ({
      value,
      words: {
        paper: { zh: '纸质票', en: 'On paper' },
        phone: { zh: '手机票', en: 'By phone' },
        both: { zh: '纸质票和手机票', en: 'On paper and by phone' },
      }[value],
    })),
  },
  raters,
}
interface Asking {
  readonly means: (typeof means)[number]
  readonly raters?: readonly { readonly person: Id; readonly class: string }[]
}

/** All on the roll of the village that day, or on the year's last where it is over. */
function ask(given: StepGiven): Answer<StepTaken> {
  const { file, form, day } = given
  const facts = appraisalOf(given)
  const of = facts['appraisal.year']?.year
  if (of === undefined) return refuse('nobody')
  const last = lastDay(of)
  const rated = onRoll(facts['appraisal.members'], file.place, day < last ? day : last)
  if (rated.length === 0) return refuse('nobody', { field: 'place' })
  const { means, raters = [] } = form as unknown as Asking
  const own = raters.findIndex(({ person }) => rated.includes(person))
  if (own >= 0) return refuse('rates-own', { field: `raters.${own}.person`, fills: { n: own + 1 } })
  return {
    value: { outcomes: [announceBallot(officialsRated, { place: file.place, about: file.id, means, rated, raters })] },
    because: { rule: `${RATING}/asked`, facts: { rated: rated.length, raters: raters.length } },
  }
}

/** What was counted, in thousandths of a point; null where nobody gave a grade. */
function count(given: StepGiven): Answer<StepTaken> {
  const { form } = given
  const of = appraisalOf(given)['appraisal.year']?.year ?? 0
  const rows = form.rated as unknown as readonly { person: Id; rating?: number }[]
  const ratings = rows.map(
    ({ person, rating = null }): Rating => ({
      ...{ subject: person, points: rating, ballot: form.ballot as Id },
    }),
  )
  return {
    value: { effects: [{ kind: 'appraisal-ratings', scheme: POINTS, year: of, ratings }] },
    because: { rule: `${RATING}/counted`, facts: { rated: ratings.length } },
  }
}

const ofCase = {
  reads: rollReads,
  names: ({ file }: { readonly file: string | undefined }) => (file ? [nameOfYear(POINTS, file)] : []),
} as const
const ballot = { kind: 'case', words: { zh: '测评', en: 'Ballot' }, required: true } as const

export const rating: Lifecycle = {
  states: {
    asked: { words: { zh: '测评中', en: 'Being rated' }, desk, stage: 0 },
    void: { words: { zh: '有效票不足，待重新测评', en: 'Too few valid sheets; to be rated again' }, desk, stage: 0 },
    rated: { words: { zh: '已有结果', en: 'Rated' }, end: true, stage: 1 },
    withdrawn: { words: { zh: '已取消', en: 'Withdrawn' }, end: true, stage: 1 },
  },
  steps: {
    ask: {
      words: { zh: '组织民主测评', en: 'Have the officials rated' },
      from: null,
      to: ['asked'],
      by: [instructor],
      form: { place: { ...village, listed: true }, year, ...askForm },
      rank: 'go',
      told: { zh: '组织民主测评', en: 'Asked for a ballot' },
      reads: [...rollReads, 'cases.begun'],
      locks: (form) => [lockOfAppraisal(POINTS, Number(form.year), String(form.place))],
      names: ({ form }) => [
        nameOfAppraisal(POINTS, Number(form.year), String(form.place)),
        nameOfListed('place', String(form.place)),
      ],
      take(given) {
        const { form, fact } = given
        if (String(form.place).length !== 12) return refuse('level', { field: 'place' })
        const before = fact('cases.begun').filter((one) => one.form.year === form.year && one.state !== 'withdrawn')
        return before.length > 0 ? refuse('rated', { field: 'place' }) : ask(given)
      },
    },
    again: {
      words: { zh: '重新测评', en: 'Have them rated again' },
      from: ['void'],
      to: ['asked'],
      by: [instructor],
      form: askForm,
      rank: 'go',
      told: { zh: '重新测评', en: 'Asked for another ballot' },
      ...ofCase,
      take: ask,
    },
    count: {
      words: { zh: '结果成立', en: 'The result stands' },
      from: ['asked'],
      to: ['rated'],
      by: [{ via: 'hearing' }],
      form: {
        ballot,
        rated: {
          kind: 'rows',
          words: { zh: '测评得分', en: 'Ratings' },
          required: true,
          max: 200,
          closed: true,
          columns: {
            person: { kind: 'person', words: { zh: '干部', en: 'Official' }, required: true },
            rating: { kind: 'score', words: { zh: '得分', en: 'Rating' }, min: 0, max: 1_000_000 },
          },
        },
      },
      told: { zh: '测评结果成立', en: 'The result stands' },
      ...ofCase,
      take: count,
    },
    fail: {
      words: { zh: '没有结果', en: 'There is no result' },
      from: ['asked'],
      to: ['void'],
      by: [{ via: 'hearing' }],
      form: { ballot },
      told: { zh: '有效票不足，没有结果', en: 'Too few valid sheets: no result' },
    },
    withdraw: {
      words: { zh: '取消', en: 'Withdraw' },
      from: ['asked', 'void'],
      to: ['withdrawn'],
      by: [instructor, { via: 'hearing' }],
      form: {},
      rank: 'quiet',
      told: { zh: '取消测评', en: 'Withdrawn' },
    },
  },
}
