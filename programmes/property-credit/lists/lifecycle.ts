import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf, deskOfOrganisation } from '#kernel/casework/case.ts'
import { nameOfListed } from '#kernel/casework/named.store.ts'
import { addMonths, dayOf, daysBetween, startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, State, StepGiven, StepTaken } from '#kernel/programme/lifecycle.ts'
import { announceNotice } from '#kernel/publicity/notices/content.ts'
import { clerk, companyOf, head, notTheirOwn, tellContacts } from '../desks.ts'
import { answered, informOf, rightsSteps } from '../rights.ts'
import { type Ground, groundOf } from './catalogue.ts'
import * as forms from './forms.ts'
import { toBeListed } from './notices.ts'
import { giveWay } from './outdone.ts'
import { GROUND, LISTS } from './parameters.ts'
import { refuse } from './refusals.ts'
import { repairSteps } from './repair.ts'

/** The ground of a listing as it held on a day. */
export const groundAt = ({ book, file }: Pick<StepGiven, 'book' | 'file'>, day: StepGiven['day']): Ground =>
  groundOf(book.getParameter(`${GROUND}${file.kind}`, day, file.place).value)

/** What somebody proposed and nobody decided yet, or what is listed. */
const standing: ReadonlySet<string> = new Set([
  ...['to-inform', 'told', 'to-decide', 'to-list', 'listed', 'repair-asked', 'to-remove', 'disputed'],
])

function propose(given: StepGiven): Answer<StepTaken> {
  const { form, book, day, file } = given
  if (book.findOrganisation(String(form.company))?.kind !== 'property-company')
    return refuse('not-a-company', { field: 'company' })
  if (!(form.evidence as string[] | undefined)?.length) return refuse('no-evidence', { field: 'evidence' })
  const used = book.getParameter(`${GROUND}${file.kind}`, day, file.place)
  const { list, ground } = groundOf(used.value)
  const others = given.fact('cases.begun').filter(({ state }) => standing.has(state))
  if (others.some((one) => one.form.ground === form.ground)) return refuse('already', { field: 'company' })
  if (list === 'red' && others.some((one) => String(one.form.ground).startsWith('black')))
    return refuse('on-black', { field: 'company' })
  return {
    value: { set: { raise: [list] } },
    because: {
      rule: 'property-lists/proposed',
      facts: { list, ground: file.kind },
      parameters: [used],
      clause: ground,
    },
  }
}

const inform = (given: StepGiven): Answer<StepTaken> => informOf(LISTS, given, companyOf(given.hands))

function decide(given: StepGiven): Answer<StepTaken> {
  const { form, file, day, book, hands } = given
  if (file.flags.includes('stated') && !form.reply) return refuse('reply-first', { field: 'reply' })
  const number = String(form.number)
  const because = { rule: 'property-lists/decided', facts: { number }, clause: groundAt(given, day).ground }
  const tell = tellContacts(given, `${LISTS}/tell-decided`)
  if (form.listed === 'not') return { value: { to: 'not-listed', set: { result: 'not-listed' }, tell }, because }
  const { list, noticeBefore } = groundAt(given, day)
  if (!noticeBefore) return enlist(given, number)
  const company = book.findOrganisation(companyOf(hands))?.name.slice(0, 40) ?? ''
  const line = { subject: file.id, cells: { company, list, ground: file.kind, number } }
  return {
    value: { to: 'to-list', tell, outcomes: [announceNotice(toBeListed, { place: file.place, lines: [line] })] },
    because,
  }
}

/** On the list from now on, until the last day of its term is over; the other offices are asked for their measures. */
function enlist(given: StepGiven, number: string): Answer<StepTaken> {
  const { at, day, file, book, hands } = given
  const used = book.getParameter(`${GROUND}${file.kind}`, day, file.place)
  const { list, months, measures, ground } = groundOf(used.value)
  const over = addMonths(day, months)
  const company = companyOf(hands)
  return {
    value: {
      to: 'listed',
      set: { openedAt: at, result: list },
      // Civil days are counted from the day after: the last of them ends where the term does.
      limit: { amount: daysBetween(day, over) - 1, clock: 'civil-days', from: at },
      later: [{ flag: 'ended', at: startOfDay(over) }],
      tell: tellContacts(given, `${LISTS}/tell-listed`),
      outcomes: [
        ...measures.map((measure) => ({
          outcome: 'measure',
          facts: { listing: file.id, company, measure, place: file.place, until: over },
        })),
        ...(list === 'black' ? [{ outcome: 'blacklisted', facts: { company } }] : []),
      ],
    },
    because: {
      ...{ rule: 'property-lists/term', facts: { list, from: day, until: over, number } },
      ...{ parameters: [used], clause: ground },
    },
  }
}

/** The number of the decision by which it was listed. */
export const decisionOf = (hands: StepGiven['hands']): string =>
  String(hands.findLast(({ step }) => step === 'decide')?.form.number ?? '')

const at = (who: { readonly role: string }) => (file: CaseFile) => deskOf(who.role, file.place.slice(0, 6))
const toCompany = (file: CaseFile) => deskOfOrganisation(file.lead as Id)
const onList: Pick<State, 'passes' | 'announces'> = { passes: { ended: 'ended' }, announces: { ended: 'ended' } }
const w = (zh: string, en: string) => ({ zh, en })
const limited = (name: string) => `${LISTS}/${name}-within`

/** From a proposal with its ground to the end of the term, or out of it earlier by repair. */
export const lifecycle: Lifecycle = {
  states: {
    'to-inform': {
      ...{ words: w('待审查告知', 'To be examined and told'), desk: at(head), within: limited('inform'), stage: 0 },
    },
    told: {
      ...{ words: w('陈述申辩期', 'The company may state its case'), desk: toCompany, stage: 1 },
      passes: { 'statement-over': 'to-decide' },
    },
    'to-decide': { words: w('待决定', 'To be decided'), desk: at(head), within: limited('decide'), stage: 2 },
    'to-list': { words: w('公示后列入', 'To be listed after the notice'), desk: at(clerk), stage: 2 },
    listed: { words: w('在列', 'Listed'), desk: at(clerk), ...onList, stage: 3 },
    'repair-asked': {
      ...{
        words: w('修复核查', 'Repair to be checked'),
        desk: at(clerk),
        within: limited('repair'),
        ...onList,
        stage: 3,
      },
    },
    'to-remove': {
      ...{ words: w('待决定提前退出', 'Leaving early to be decided'), desk: at(head), within: limited('remove') },
      ...{ ...onList, stage: 3 },
    },
    disputed: {
      ...{
        words: w('异议复核', 'To be looked at again'),
        desk: at(head),
        within: limited('dispute'),
        ...onList,
        stage: 3,
      },
    },
    ended: { words: w('到期退出', 'Ended with its term'), end: true, stage: 4 },
    removed: { words: w('修复后退出', 'Left after repair'), end: true, stage: 4 },
    revoked: { words: w('撤销列入', 'Listing revoked'), end: true, stage: 4 },
    'not-listed': { words: w('不列入', 'Not listed'), end: true, stage: 4 },
    withdrawn: { words: w('已撤回', 'Withdrawn'), end: true, stage: 4 },
  },
  steps: {
    propose: notTheirOwn(
      {
        words: w('提出列入红黑榜', 'Propose to list a company'),
        from: null,
        to: ['to-inform'],
        by: [clerk],
        form: forms.proposeForm,
        rank: 'go',
        told: w('提出列入', 'Proposed'),
        reads: ['cases.begun'],
        locks: (form) => [`${LISTS}:${form.company}`],
        names: ({ form }) => [nameOfListed('company', String(form.company))],
        take: propose,
      },
      ({ form }) => form.company as Id,
    ),
    ...rightsSteps(LISTS, inform),
    decide: notTheirOwn(
      {
        words: w('作出决定', 'Decide'),
        from: ['to-decide'],
        to: ['to-list', 'listed', 'not-listed'],
        by: [head],
        notAfterOwn: ['propose'],
        form: forms.decideForm,
        rank: 'go',
        key: '1',
        told: w('作出决定', 'Decided'),
        reads: ['register.posts-at-case'],
        take: decide,
      },
      ({ hands }) => companyOf(hands),
    ),
    'put-on-list': notTheirOwn(
      {
        words: w('公示期满，列入名单', 'List after the notice'),
        from: ['to-list'],
        to: ['listed'],
        by: [clerk, head],
        form: {},
        rank: 'go',
        key: '1',
        told: w('公示期满，列入名单', 'Listed after the notice'),
        reads: ['register.posts-at-case'],
        take: (given) => enlist(given, decisionOf(given.hands)),
      },
      ({ hands }) => companyOf(hands),
    ),
    withdraw: {
      words: w('撤回', 'Withdraw'),
      from: ['to-inform', 'told', 'to-decide', 'to-list'],
      to: ['withdrawn'],
      by: [clerk, head],
      form: forms.reasonForm,
      rank: 'quiet',
      told: w('撤回', 'Withdrawn'),
      reads: ['register.posts-at-case'],
      // Whoever was told that it is intended hears that it is not.
      take: (given) => ({
        value: {
          ...{ set: { result: 'withdrawn' }, later: answered },
          tell: tellContacts(given, `${LISTS}/tell-withdrawn`),
        },
        because: { rule: 'property-lists/withdrawn' },
      }),
    },
    ...repairSteps,
    'give-way': giveWay,
  },
}

/** Last day of a listing's term; its limit was fixed when it was listed, whatever became of the ground since. */
export const lastDayOf = ({ overallDueAt }: Pick<CaseFile, 'overallDueAt'>) =>
  overallDueAt && dayOf(new Date(overallDueAt.getTime() - 1))
