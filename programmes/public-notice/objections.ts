import { z } from 'zod'
import { postsOf } from '#kernel/actor.ts'
import { deskOf } from '#kernel/casework/case.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { defineProgramme, type Programme, type Role } from '#kernel/programme/define.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { StepGiven, Who } from '#kernel/programme/lifecycle.ts'
import { type NoticeKind, noticeStates } from '#kernel/publicity/notices/kind.ts'
import type { Objected } from '#kernel/publicity/notices/notice.store.ts'
import { refuseNotice } from '#kernel/publicity/notices/refusals.ts'
import type { Refusal } from '#kernel/refusal.ts'
import { objectionSays, objectionWords, results } from './words.ts'

/*
 * Objections to notices, as cases of their own: whoever examines them sees who objects, nobody else does. From the moment one is in,
 * the steps that wait for the notice wait for its decision.
 */

const limit = 'notice-objection/examine-within'
const purpose = 'objection'

const said: Form = {
  notice: { kind: 'case', words: { zh: '公示', en: 'Notice' }, required: true },
  line: {
    kind: 'number',
    words: { zh: '第几行', en: 'Line' },
    help: { zh: '对整份公示有异议的，不填', en: 'Leave it out where you object to all of it' },
    min: 1,
    max: 2000,
  },
  text: {
    kind: 'long-text',
    words: { zh: '异议和理由', en: 'What you object to, and why' },
    required: true,
    purpose,
    max: 1000,
  },
  name: { kind: 'text', words: { zh: '您的姓名', en: 'Your name' }, purpose, max: 30 },
  phone: { kind: 'phone', words: { zh: '联系电话', en: 'Phone' }, required: true, purpose: 'contact' },
  photos: { kind: 'photos', words: { zh: '证明材料', en: 'Proof' }, max: 6 },
}

/** Whether an objection made at an instant is in time: until the end of the last day's office hours. */
function inTime({ until, state }: Objected, at: Date): Refusal | undefined {
  if (state === noticeStates.drafted || state === noticeStates.withdrawn) return refuseNotice('gone')
  return until && at < until ? undefined : refuseNotice('late')
}

/** The programme of objections to notices of these kinds. */
export function objectionsOf(kinds: ReadonlyMap<string, NoticeKind>, roles: Readonly<Record<string, Role>>): Programme {
  const examiners = [...new Set([...kinds.values()].map((kind) => kind.examiner))]
  const by: Who[] = examiners.map((role) => ({ role, where: 'desk' }))

  const received = (given: StepGiven, at: Date) => {
    const objected = given.fact('notice.objected')
    if (!objected || !kinds.has(objected.kind)) return refuseNotice('unknown', { field: 'notice' })
    if (given.form.line !== undefined && !objected.lineKnown) return refuseNotice('no-line', { field: 'line' })
    const late = inTime(objected, at)
    if (late) return late
    return {
      value: {
        effects: [
          {
            kind: 'objection' as const,
            id: given.file.id,
            notice: objected.notice,
            subject: objected.subject,
            state: 'open' as const,
            at,
          },
        ],
      },
      because: {
        rule: 'notice-objection/in-time',
        facts: { notice: objected.notice, until: objected.until?.toISOString() ?? null },
      },
    }
  }
  const settle = (given: StepGiven, state: 'upheld' | 'dismissed' | 'withdrawn') => {
    const objected = given.fact('notice.objected')
    if (!objected) return refuseCase('unknown')
    const { notice, subject, filedAt } = objected
    return {
      value: {
        to: state === 'withdrawn' ? 'taken-back' : state,
        set: state === 'withdrawn' ? {} : { result: state },
        tell:
          given.file.reporter && state !== 'withdrawn'
            ? [
                {
                  whom: given.file.reporter,
                  words: 'notice-objection/tell-decided',
                  fills: { result: results[state].zh },
                },
              ]
            : [],
        effects: [
          { kind: 'objection' as const, id: given.file.id, notice, subject, state, at: filedAt ?? given.file.filedAt },
        ],
      },
      because: { rule: 'notice-objection/decided', facts: { result: state } },
    }
  }

  return defineProgramme({
    id: 'notice-objection',
    words: objectionWords,
    zone: 'public',
    roles: Object.fromEntries(
      examiners.map((role) => [role, { words: roles[role]?.words ?? objectionWords, reads: 'taken-part' as const }]),
    ),
    lifecycle: {
      states: {
        received: {
          words: { zh: '待核查', en: 'To be examined' },
          desk: ({ kind, place }) => {
            const { examiner, level } = kinds.get(kind ?? '') as NoticeKind
            return deskOf(examiner, place.slice(0, level))
          },
          within: limit,
          stage: 0,
        },
        upheld: { words: { zh: '异议成立', en: 'Upheld' }, end: true, stage: 2 },
        dismissed: { words: { zh: '异议不成立', en: 'Not upheld' }, end: true, stage: 2 },
        'taken-back': { words: { zh: '已撤回', en: 'Taken back' }, end: true, stage: 2 },
      },
      steps: {
        object: {
          words: { zh: '提出异议', en: 'Object' },
          from: null,
          to: ['received'],
          by: ['anyone'],
          form: said,
          reads: ['notice.objected'],
          locks: (form) => [`case:${form.notice}`],
          rank: 'go',
          told: { zh: '提出异议', en: 'Objected' },
          take: (given) => received(given, given.at),
        },
        enter: {
          words: { zh: '登记书面异议', en: 'Enter an objection made on paper' },
          from: null,
          to: ['received'],
          by: examiners.map((role): Who => ({ role, where: 'place' })),
          form: {
            ...said,
            name: { kind: 'text', words: { zh: '异议人姓名', en: 'Who objects' }, purpose, max: 30 },
            receivedAt: { kind: 'instant', words: { zh: '收到时间', en: 'Received' }, required: true },
          },
          reads: ['notice.objected'],
          locks: (form) => [`case:${form.notice}`],
          told: { zh: '登记书面异议', en: 'Entered' },
          take: (given) => {
            const at = new Date(String(given.form.receivedAt))
            return at > given.at ? refuseNotice('late', { field: 'receivedAt' }) : received(given, at)
          },
        },
        decide: {
          words: { zh: '作出结论', en: 'Decide' },
          from: ['received'],
          to: ['upheld', 'dismissed'],
          by,
          form: {
            result: {
              kind: 'choice',
              words: { zh: '结论', en: 'Decision' },
              required: true,
              choices: Object.entries(results).map(([value, words]) => ({ value, words })),
            },
            opinion: {
              kind: 'long-text',
              words: { zh: '核查情况和答复', en: 'What was found, and the answer' },
              required: true,
              purpose,
              max: 1000,
            },
          },
          reads: ['notice.objected'],
          rank: 'go',
          told: { zh: '作出结论', en: 'Decided' },
          take: (given) => settle(given, given.form.result === 'upheld' ? 'upheld' : 'dismissed'),
        },
        'take-back': {
          words: { zh: '撤回异议', en: 'Take it back' },
          from: ['received'],
          to: ['taken-back'],
          by: [{ where: 'reporter' }],
          form: {},
          reads: ['notice.objected'],
          rank: 'quiet',
          told: { zh: '撤回异议', en: 'Taken back' },
          take: (given) => settle(given, 'withdrawn'),
        },
      },
    },
    parameters: [
      {
        id: limit,
        words: { zh: '异议核查时限', en: 'Time to examine an objection' },
        unit: { zh: '', en: '' },
        schema: z.object({
          amount: z.number().positive(),
          clock: z.enum(['working-days', 'working-hours', 'emergency-hours', 'civil-days']),
        }),
        seed: { value: { amount: 5, clock: 'working-days' }, from: '2023-01-01', source: 'to be confirmed' },
      },
    ],
    rules: [],
    figures: [],
    lists: [
      {
        key: 'to-examine',
        words: { zh: '待核查异议', en: 'Objections to notices' },
        group: { zh: '今天要做', en: 'To do today' },
        scope: 'desk',
        roles: examiners,
        states: ['received'],
      },
    ],
    kindWords: (kind) => kinds.get(kind)?.words ?? objectionWords,
    kinds: () => [],
    // The persons concerned, and whoever else opens the case, do not learn who objects.
    reporterShown: (file, scope) =>
      scope && postsOf(scope, examiners).some((post) => file.desk === `${post.role}@${post.place}`)
        ? 'name'
        : 'nothing',
    says: objectionSays,
    reasonWords: {
      rules: {
        'notice-objection/in-time': { zh: '在公示期内提出', en: 'Made in time' },
        'notice-objection/decided': { zh: '异议结论', en: 'Decision' },
      },
      facts: {
        notice: { zh: '公示', en: 'Notice' },
        until: { zh: '公示截止', en: 'Notice until' },
        result: { zh: '结论', en: 'Decision' },
      },
    },
    outcomes: [],
    hears: {},
    numberOf: (file, { day }) => ({
      series: `notice-objection/${file.county}/${day.slice(0, 4)}`,
      prefix: `异 ${day.slice(0, 4)}-`,
    }),
    fileOf(_, given) {
      const objected = (given.facts as unknown as { 'notice.objected': Objected | undefined })['notice.objected']
      if (!objected || !kinds.has(objected.kind)) return refuseNotice('unknown', { field: 'notice' })
      return {
        value: {
          set: { place: objected.place, level: 'town', kind: objected.kind, source: 'resident', public: false },
        },
        because: { rule: 'notice-objection/in-time', facts: { notice: objected.notice } },
      }
    },
  })
}
