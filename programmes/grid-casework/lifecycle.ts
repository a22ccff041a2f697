import { createHash } from 'node:crypto'
import type { Answer, Because } from '#kernel/because.ts'
import type { CountyBook } from '#kernel/book.ts'
import { type CaseFile, deskOf, deskOfOrganisation } from '#kernel/casework/case.ts'
import { deadline } from '#kernel/casework/clock.ts'
import type { Day } from '#kernel/day.ts'
import { formatDayZh } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import * as forms from './forms.ts'
import { refuse } from './refusals.ts'
import { getItem, whoLeads } from './rules/who-leads.ts'
import { results } from './words.ts'

const took = (value: StepTaken, because: Because = { rule: 'grid-casework/step' }): Answer<StepTaken> => ({
  value,
  because,
})

/** The place at which a case's level is answerable: its village, its town, or the county. */
const seat = (file: CaseFile): string =>
  file.level === 'village'
    ? file.place.slice(0, 12)
    : file.level === 'town'
      ? file.place.slice(0, 9)
      : file.place.slice(0, 6)
const intake = (file: CaseFile): string =>
  deskOf(file.level === 'village' ? 'grid-head' : file.level === 'town' ? 'dispatcher' : 'acceptance-clerk', seat(file))
const dispatching = (file: CaseFile): string =>
  deskOf('dispatcher', file.level === 'county' ? file.place.slice(0, 6) : file.place.slice(0, 9))
const chief = (file: CaseFile): string => deskOf('duty-chief', file.place.slice(0, 6))
/** Whoever stands above the answerable desk: a breach is brought before them once. */
const above = (file: CaseFile): string =>
  file.level === 'county' ? deskOf('county-leader', file.place.slice(0, 6)) : chief(file)
const centre = (file: CaseFile): string => (file.level === 'village' ? dispatching(file) : above(file))
const ruling = (file: CaseFile): string => (file.level === 'county' ? chief(file) : dispatching(file))

const atDesk = (role: string): Who => ({ role, where: 'desk' })
const atPlace = (role: string): Who => ({ role, where: 'place' })
const leading: readonly Who[] = [
  { role: 'handler', where: 'lead' },
  { role: 'department-leader', where: 'lead' },
]
/** At town level one person accepts, opens, dispatches and closes; at county level these are apart. */
const center: readonly Who[] = [atDesk('dispatcher'), atDesk('duty-chief')]

const itemName = (book: CountyBook, file: CaseFile, day: Day): string =>
  file.kind ? getItem(book, file.kind, day, file.place).name.zh : ''

const tellReporter = (given: StepGiven, words: string, fills: Record<string, string> = {}) =>
  given.file.reporter
    ? [
        {
          whom: given.file.reporter,
          words: `grid-casework/${words}`,
          fills: { item: itemName(given.book, given.file, given.day), ...fills },
        },
      ]
    : []

function dispatch(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, day } = given
  const route = whoLeads(book, file.kind ?? '', file.place, day)
  const chosen = form.lead ? book.findOrganisation(String(form.lead)) : route.lead
  if (form.lead && !chosen) return refuse('unknown-unit', { field: 'lead' })
  if (!chosen) return refuse('no-lead', { field: 'lead' })
  const assisting = ((form.assisting as string[] | undefined) ?? route.assisting.map((o) => o.id)).filter(
    (id) => id !== chosen.id,
  )
  if (assisting.some((id) => !book.findOrganisation(id))) return refuse('unknown-unit', { field: 'assisting' })
  const { limit } = getItem(book, file.kind ?? '', day, file.place)
  const due = deadline({ start: given.at, ...limit }, book.calendar, book.hoursOf(file.place))
  const because: Because =
    chosen.id === route.lead?.id
      ? route.because
      : {
          rule: 'grid-casework/chosen',
          facts: { lead: chosen.id, proposed: route.lead?.id ?? null },
          parts: [route.because],
        }
  return took(
    {
      set: { lead: chosen.id, assisting: assisting as Id[], lower: ['due-soon'] },
      // A case that was returned keeps its first start: elapsed time stays visible.
      limit: { ...limit, ...(file.limit ? {} : { from: given.at }) },
      tell: tellReporter(given, 'tell-dispatched', { lead: chosen.short, due: formatDayZh(due.dueDay) }),
    },
    because,
  )
}

function checkReturn(given: StepGiven): Answer<StepTaken> {
  const { file, form, book, at, day } = given
  const parameter = book.getParameter('grid-casework/return-within', day, file.place)
  const sent = given.hands.findLast((h) => h.step === 'dispatch' || h.step === 'redispatch')
  const until = deadline(
    { start: sent?.at ?? file.stageAt, ...(parameter.value as { amount: number; clock: 'working-hours' }) },
    book.calendar,
    book.hoursOf(file.place),
  )
  const because: Because = {
    rule: 'grid-casework/return',
    facts: { until: until.due.toISOString(), ground: String(form.ground) },
    parameters: [parameter],
  }
  if (at >= until.due) return refuse('return-late')
  return took({}, because)
}

export const lifecycle: Lifecycle = {
  states: {
    reported: {
      words: { zh: '待受理', en: 'To accept' },
      desk: intake,
      superior: centre,
      within: 'grid-casework/accept-within',
      stage: 0,
    },
    accepted: {
      words: { zh: '待立案', en: 'To open' },
      desk: chief,
      superior: centre,
      within: 'grid-casework/open-within',
      stage: 0,
    },
    opened: {
      words: { zh: '待派遣', en: 'To dispatch' },
      desk: dispatching,
      superior: centre,
      within: 'grid-casework/dispatch-within',
      stage: 1,
    },
    dispatched: {
      words: { zh: '办理中', en: 'Being handled' },
      publicWords: { zh: '正在处置', en: 'Being handled' },
      desk: (f) => deskOfOrganisation(f.lead ?? ''),
      superior: ruling,
      within: 'overall',
      stage: 2,
    },
    returned: {
      words: { zh: '退件待裁', en: 'Return to decide' },
      publicWords: { zh: '正在处置', en: 'Being handled' },
      desk: ruling,
      superior: centre,
      within: 'grid-casework/settle-return-within',
      stage: 2,
    },
    held: {
      words: { zh: '挂账', en: 'On hold' },
      publicWords: { zh: '暂缓（挂账）', en: 'On hold' },
      desk: (f) => deskOfOrganisation(f.lead ?? ''),
      superior: ruling,
      held: true,
      stage: 2,
    },
    handled: {
      words: { zh: '待核查', en: 'To verify' },
      publicWords: { zh: '正在核查', en: 'Being verified' },
      desk: (f) => deskOf('grid-worker', f.place.slice(0, 12)),
      superior: ruling,
      within: 'grid-casework/verify-within',
      done: true,
      stage: 3,
    },
    verified: {
      words: { zh: '可结案', en: 'To close' },
      publicWords: { zh: '正在核查', en: 'Being verified' },
      desk: ruling,
      superior: centre,
      within: 'grid-casework/close-within',
      done: true,
      stage: 3,
    },
    closed: { words: { zh: '已结案', en: 'Closed' }, end: true, done: true, stage: 4 },
    rated: { words: { zh: '已评价', en: 'Rated' }, end: true, done: true, stage: 4 },
    declined: { words: { zh: '不予受理', en: 'Not accepted' }, end: true, stage: 1 },
    withdrawn: { words: { zh: '已撤回', en: 'Withdrawn' }, end: true, stage: 1 },
  },
  steps: {
    report: {
      words: { zh: '上报', en: 'Report' },
      from: null,
      to: ['reported'],
      by: ['anyone'],
      form: forms.reportForm,
      rank: 'go',
      told: { zh: '{actor}上报', en: '{actor} reported' },
      take(given) {
        const item = getItem(given.book, given.file.kind ?? '', given.day, given.file.place)
        const fromGrid = given.file.source === 'grid'
        if (fromGrid && item.evidence.report === 'photo' && !(given.form.photos as string[] | undefined)?.length)
          return refuse('photo-needed', { field: 'photos' })
        return took(
          { outcomes: [{ outcome: 'reported', facts: { item: item.code } }] },
          { rule: 'grid-casework/level', facts: { level: given.file.level, selfHandled: item.selfHandled } },
        )
      },
    },
    accept: {
      words: { zh: '受理', en: 'Accept' },
      from: ['reported'],
      to: ['opened', 'accepted'],
      by: [atDesk('dispatcher'), atDesk('acceptance-clerk')],
      form: forms.acceptForm,
      key: 'a',
      rank: 'go',
      told: { zh: '{actor}受理', en: '{actor} accepted it' },
      // In a town acceptance opens the case; at county level the duty chief does.
      take: (given) =>
        took({
          to: given.file.level === 'county' ? 'accepted' : 'opened',
          set: given.file.level === 'county' ? {} : { openedAt: given.at },
          tell: tellReporter(given, 'tell-accepted'),
        }),
    },
    decline: {
      words: { zh: '不予受理', en: 'Do not accept' },
      from: ['reported', 'accepted'],
      to: ['declined'],
      by: [atDesk('dispatcher'), atDesk('acceptance-clerk'), atDesk('duty-chief'), atDesk('grid-head')],
      form: forms.declineForm,
      rank: 'quiet',
      told: { zh: '{actor}不予受理，已告知原因和去处', en: '{actor} did not accept it and said where to turn' },
      take: (given) =>
        took({
          set: { result: given.form.ground === 'redirected' ? 'redirected' : 'not-ours' },
          tell: tellReporter(given, 'tell-declined'),
        }),
    },
    escalate: {
      words: { zh: '上报上级', en: 'Send up' },
      from: ['reported'],
      to: ['reported'],
      by: [atDesk('grid-head'), atDesk('dispatcher')],
      form: forms.escalateForm,
      key: 'u',
      told: { zh: '{actor}上报上一级', en: '{actor} sent it up' },
      take: (given) => took({ set: { level: given.file.level === 'village' ? 'town' : 'county' } }),
    },
    'settle-here': {
      words: { zh: '自办', en: 'Settle here' },
      from: ['reported'],
      to: ['closed'],
      by: [atDesk('grid-head')],
      form: forms.settleForm,
      key: 'z',
      rank: 'go',
      told: { zh: '{actor}自办办结', en: '{actor} settled it on the spot' },
      take: (given) =>
        took({
          set: { result: String(given.form.result), openedAt: given.at, raise: ['self-handled'] },
          tell: tellReporter(given, 'tell-closed', { result: results[given.form.result as keyof typeof results].zh }),
        }),
    },
    open: {
      words: { zh: '立案', en: 'Open' },
      from: ['accepted'],
      to: ['opened'],
      by: [atDesk('duty-chief')],
      form: forms.openForm,
      key: 'o',
      rank: 'go',
      told: { zh: '{actor}立案', en: '{actor} opened the case' },
      take: (given) => took({ set: { openedAt: given.at } }),
    },
    dispatch: {
      words: { zh: '派遣', en: 'Dispatch' },
      from: ['opened'],
      to: ['dispatched'],
      by: [atDesk('dispatcher')],
      form: forms.dispatchForm,
      key: 'd',
      rank: 'go',
      told: { zh: '{actor}派遣 {lead}', en: '{actor} dispatched it to {lead}' },
      take: dispatch,
    },
    'report-back': {
      words: { zh: '协办回复', en: 'Report back' },
      from: ['dispatched'],
      to: ['dispatched'],
      by: [{ role: 'handler', where: 'assisting' }],
      form: forms.reportBackForm,
      told: { zh: '{organisation} {actor}回复协办情况', en: '{actor} of {organisation} reported back' },
      take: () => took({}),
    },
    handle: {
      words: { zh: '完成处置', en: 'Done' },
      from: ['dispatched'],
      to: ['handled'],
      by: leading,
      form: forms.handleForm,
      key: 'f',
      rank: 'go',
      told: { zh: '{organisation} {actor}回传处置结果', en: '{actor} of {organisation} reported it done' },
      take(given) {
        const { evidence } = getItem(given.book, given.file.kind ?? '', given.day, given.file.place)
        if (evidence.handle === 'photo' && !(given.form.photos as string[] | undefined)?.length)
          return refuse('photo-needed', { field: 'photos' })
        return took({
          set: {
            result: String(given.form.result),
            holder: given.actor,
            lower: ['extension-asked', 'hold-asked', 'due-soon', 'reminded'],
          },
        })
      },
    },
    return: {
      words: { zh: '退件', en: 'Return' },
      from: ['dispatched'],
      to: ['returned'],
      by: leading,
      form: forms.returnForm,
      rank: 'quiet',
      told: { zh: '{organisation} {actor}退件', en: '{actor} of {organisation} returned it' },
      take: checkReturn,
    },
    redispatch: {
      words: { zh: '改派', en: 'Dispatch elsewhere' },
      from: ['returned'],
      to: ['dispatched'],
      by: center,
      form: {
        ...forms.dispatchForm,
        lead: { ...forms.dispatchForm.lead, required: true } as (typeof forms.dispatchForm)['lead'] & object,
      },
      key: 'd',
      rank: 'go',
      told: { zh: '{actor}改派 {lead}', en: '{actor} dispatched it to {lead}' },
      take: dispatch,
    },
    uphold: {
      words: { zh: '退件不成立', en: 'Return not upheld' },
      from: ['returned'],
      to: ['dispatched'],
      by: center,
      form: forms.opinionForm,
      told: { zh: '{actor}裁定退件不成立', en: '{actor} did not uphold the return' },
      take: () => took({}),
    },
    'ask-extension': {
      words: { zh: '申请延期', en: 'Ask for more time' },
      from: ['dispatched'],
      to: ['dispatched'],
      by: leading,
      form: forms.extensionForm,
      told: { zh: '{organisation} {actor}申请延期', en: '{actor} of {organisation} asked for more time' },
      take(given) {
        const { file, form, at } = given
        if (!file.limit || !file.overallDueAt || at >= file.overallDueAt) return refuse('asked-late')
        if (file.flags.includes('extension-asked') || file.limit.extra > 0) return refuse('asked-twice')
        if (Number(form.days) > file.limit.amount) return refuse('too-long', { field: 'days' })
        return took(
          { set: { raise: ['extension-asked'] } },
          {
            rule: 'grid-casework/extension',
            facts: { asked: Number(form.days), limit: file.limit.amount, clock: file.limit.clock },
          },
        )
      },
    },
    'grant-extension': {
      words: { zh: '批准延期', en: 'Grant more time' },
      from: ['dispatched'],
      to: ['dispatched'],
      by: [atPlace('dispatcher'), atPlace('duty-chief')],
      notAfterOwn: ['ask-extension'],
      form: {
        days: forms.extensionForm.days as (typeof forms.extensionForm)['days'] & object,
        opinion: forms.remarkForm.opinion as (typeof forms.remarkForm)['opinion'] & object,
      },
      told: { zh: '{actor}批准延期', en: '{actor} granted more time' },
      take(given) {
        if (!given.file.flags.includes('extension-asked')) return refuse('nothing-asked')
        if (Number(given.form.days) > (given.file.limit?.amount ?? 0)) return refuse('too-long', { field: 'days' })
        return took({
          limit: { extendBy: Number(given.form.days) },
          set: { lower: ['extension-asked', 'due-soon'], raise: ['extended'] },
        })
      },
    },
    'refuse-extension': {
      words: { zh: '不同意延期', en: 'Do not grant more time' },
      from: ['dispatched'],
      to: ['dispatched'],
      by: [atPlace('dispatcher'), atPlace('duty-chief')],
      form: forms.opinionForm,
      rank: 'quiet',
      told: { zh: '{actor}不同意延期', en: '{actor} did not grant more time' },
      take: (given) =>
        given.file.flags.includes('extension-asked')
          ? took({ set: { lower: ['extension-asked'] } })
          : refuse('nothing-asked'),
    },
    'ask-hold': {
      words: { zh: '申请挂账', en: 'Ask for a hold' },
      from: ['dispatched'],
      to: ['dispatched'],
      by: leading,
      form: forms.holdForm,
      rank: 'quiet',
      told: { zh: '{organisation} {actor}申请挂账', en: '{actor} of {organisation} asked for a hold' },
      take: (given) =>
        String(given.form.reviewOn) <= given.day
          ? refuse('review-past', { field: 'reviewOn' })
          : took({ set: { raise: ['hold-asked'] } }),
    },
    hold: {
      words: { zh: '批准挂账', en: 'Put on hold' },
      from: ['dispatched'],
      to: ['held'],
      by: [atPlace('duty-chief'), atPlace('town-leader')],
      notAfterOwn: ['ask-hold'],
      form: forms.holdForm,
      told: { zh: '{actor}批准挂账', en: '{actor} put it on hold' },
      take(given) {
        if (!given.file.flags.includes('hold-asked')) return refuse('nothing-asked')
        if (String(given.form.reviewOn) <= given.day) return refuse('review-past', { field: 'reviewOn' })
        return took({ set: { lower: ['hold-asked', 'due-soon'] }, reviewOn: String(given.form.reviewOn) as Day })
      },
    },
    resume: {
      words: { zh: '恢复办理', en: 'Resume' },
      from: ['held'],
      to: ['dispatched'],
      by: [...leading, atPlace('duty-chief')],
      form: forms.remarkForm,
      told: { zh: '{actor}恢复办理', en: '{actor} resumed it' },
      take: () => took({}),
    },
    remind: {
      words: { zh: '催办', en: 'Remind' },
      from: ['dispatched', 'handled', 'returned', 'held'],
      to: ['dispatched', 'handled', 'returned', 'held'],
      by: [atPlace('dispatcher'), atPlace('duty-chief')],
      form: forms.remarkForm,
      key: 'r',
      told: { zh: '{actor}催办', en: '{actor} sent a reminder' },
      take: (given) => took({ to: given.file.state, set: { raise: ['reminded'] } }),
    },
    verify: {
      words: { zh: '核查通过', en: 'Verified' },
      from: ['handled'],
      to: ['verified'],
      by: [atDesk('grid-worker'), atPlace('grid-worker'), atPlace('dispatcher')],
      notAfterOwn: ['handle'],
      form: forms.verifyForm,
      key: 'v',
      rank: 'go',
      told: { zh: '{actor}核查通过', en: '{actor} verified it' },
      take(given) {
        const { evidence } = getItem(given.book, given.file.kind ?? '', given.day, given.file.place)
        if (evidence.verify === 'visit' && given.form.way !== 'visit') return refuse('visit-needed', { field: 'way' })
        return took({ outcomes: [{ outcome: 'verified', facts: { item: given.file.kind ?? '' } }] })
      },
    },
    rework: {
      words: { zh: '退回返工', en: 'Send back for rework' },
      from: ['handled', 'verified'],
      to: ['dispatched'],
      by: [atDesk('grid-worker'), atPlace('grid-worker'), atPlace('dispatcher'), atPlace('duty-chief')],
      notAfterOwn: ['handle'],
      form: forms.opinionForm,
      key: 'b',
      told: { zh: '{actor}退回返工', en: '{actor} sent it back for rework' },
      take: () => took({ set: { raise: ['rework'], result: null } }),
    },
    close: {
      words: { zh: '结案', en: 'Close' },
      from: ['verified'],
      to: ['closed'],
      by: center,
      form: forms.remarkForm,
      key: 'e',
      rank: 'go',
      told: { zh: '{actor}结案', en: '{actor} closed the case' },
      take: (given) =>
        took({
          set: { lower: ['due-soon'] },
          tell: tellReporter(given, 'tell-closed', {
            result: results[(given.file.result ?? 'solved') as keyof typeof results].zh,
          }),
          outcomes: [{ outcome: 'closed', facts: { item: given.file.kind ?? '', result: given.file.result ?? '' } }],
        }),
    },
    rate: {
      words: { zh: '评价', en: 'Rate' },
      from: ['closed'],
      to: ['rated'],
      by: [{ where: 'reporter' }],
      form: forms.rateForm,
      rank: 'go',
      told: { zh: '反映人评价', en: 'The reporter rated it' },
      take: (given) => took({ set: { rating: String(given.form.rating) } }),
    },
    withdraw: {
      words: { zh: '撤回', en: 'Withdraw' },
      from: ['reported', 'accepted', 'opened'],
      to: ['withdrawn'],
      by: [{ where: 'reporter' }],
      form: forms.remarkForm,
      rank: 'quiet',
      told: { zh: '反映人撤回', en: 'The reporter withdrew it' },
      take: () => took({ set: { result: 'withdrawn' } }),
    },
  },
}

/** The code with which a reporter without an account asks again: only its digest is kept. */
export const followUpDigest = (code: string): string =>
  createHash('sm3').update(`follow-up:${code.toUpperCase()}`).digest('hex')
