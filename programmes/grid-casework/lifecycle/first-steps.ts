import type { CaseSet, Viewer } from '#kernel/casework/case.ts'
import { deadline } from '#kernel/casework/clock.ts'
import { startOfDay } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Lifecycle, StepGiven, Who } from '#kernel/programme/lifecycle.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import * as forms from '../intake-forms.ts'
import { refuse } from '../refusals.ts'
import { type Turn, whereToTurn } from '../rules/where-to-turn.ts'
import { getItem } from '../rules/who-leads.ts'
import { atPlace, took } from './desks.ts'
import { checkMain } from './joining.ts'

/** Whoever takes down what others say keeps it on their own level. */
const clerks: readonly Who[] = [
  atPlace('dispatcher'),
  atPlace('acceptance-clerk'),
  atPlace('duty-chief'),
  atPlace('grid-head'),
]
const office: readonly Who[] = [atPlace('dispatcher'), atPlace('acceptance-clerk'), atPlace('duty-chief')]

const textOf = ({ form }: StepGiven): string => [form.title, form.text, form.spot].filter(Boolean).join('\n')
const timeOf = (value: unknown): Date | undefined => (typeof value === 'string' ? new Date(value) : undefined)
const levelOf = (place: string): CaseSet['level'] =>
  place.length >= 12 ? 'village' : place.length >= 9 ? 'town' : 'county'

/** What the gate says of a report: refused where it belongs elsewhere and its sender has not said that it is another matter. */
function passGate(given: StepGiven): { readonly turns: readonly Turn[] } | Refusal {
  const turns = whereToTurn({ text: textOf(given) }, given.file.place, given)
  const passed = (given.form.passed as string[] | undefined) ?? []
  const turn = turns.find((t) => t.leaves && !passed.includes(t.exit))
  return turn ? refuse(`to-${turn.exit as 'conduct' | 'petition' | 'court'}`, { field: 'text' }) : { turns }
}

/** A matter about a grid or a centre goes to the level above the one it is about. */
function levelAbove(given: StepGiven, turns: readonly Turn[]): CaseSet {
  const { level } = given.file
  const about =
    given.form.about ?? (turns.some((t) => t.exit === 'centre') ? (level === 'village' ? 'grid' : 'town-centre') : null)
  if (about === 'grid') return { level: 'town', raise: ['about-centre'] }
  if (about === 'town-centre') return { level: 'county', raise: ['about-centre'] }
  return about === 'county-centre' ? { level: 'county', raise: ['about-centre', 'above-county'] } : {}
}

/** Times in the past are true ones, in their order, and not older than the parameter allows. */
function checkTimes(
  given: StepGiven,
  times: readonly (readonly [field: string, at: Date | undefined])[],
): Refusal | undefined {
  const { book, day, at, file, form } = given
  const name = form.paperNumber ? 'grid-casework/paper-entered-within' : 'grid-casework/entered-within'
  const days = (book.getParameter(name, day, file.place).value as { amount: number }).amount
  const earliest = startOfDay(day).getTime() - days * 86_400_000
  let before = earliest
  for (const [field, time] of times) {
    if (!time) continue
    if (time > at) return refuse('in-the-future', { field })
    if (time.getTime() < earliest) return refuse('entered-late', { field, fills: { days } })
    if (time.getTime() < before) return refuse('times-reversed', { field })
    before = time.getTime()
  }
  return undefined
}

/** A number from a paper form must have been set aside for this town and not be used. */
function checkPaper(given: StepGiven): Refusal | undefined {
  if (!given.form.paperNumber) return undefined
  const { place, used } = given.fact('numbers.paper')
  if (!place || !given.file.place.startsWith(place)) return refuse('paper-unknown', { field: 'paperNumber' })
  return used ? refuse('paper-used', { field: 'paperNumber' }) : undefined
}

const paperLocks = (form: StepGiven['form']): readonly string[] =>
  form.paperNumber ? [`number:${String(form.paperNumber)}`] : []

const mainLocks = (form: StepGiven['form']): readonly string[] => (form.main ? [`case:${String(form.main)}`] : [])

/** Everything by which a matter comes in. Each source has a form of its own; all meet in the same state. */
export const firstSteps: Lifecycle['steps'] = {
  report: {
    words: { zh: '上报', en: 'Report' },
    from: null,
    to: ['reported', 'joined'],
    by: ['anyone'],
    form: forms.residentForm,
    rank: 'go',
    told: { zh: '{actor}上报', en: '{actor} reported' },
    reads: ['case.main'],
    locks: mainLocks,
    take(given) {
      const { file, form } = given
      const item = getItem(given.book, file.kind ?? '', given.day, file.place)
      const fromGrid = file.source === 'grid'
      if (fromGrid && item.evidence.report === 'photo' && !(form.photos as string[] | undefined)?.length)
        return refuse('photo-needed', { field: 'photos' })
      const gate = passGate(given)
      if (isRefusal(gate)) return gate
      const private_ = gate.turns.some((t) => t.leaves || t.exit === 'centre')
      const joined = form.main ? checkMain(given, given.fact('case.main')) : undefined
      if (isRefusal(joined)) return joined
      return took(
        {
          ...(joined ? { to: 'joined' } : { to: 'reported' }),
          set: {
            ...levelAbove(given, gate.turns),
            ...(private_ ? { public: false } : {}),
            ...(joined ? { main: joined.id, public: false } : {}),
          },
          outcomes: [{ outcome: 'reported', facts: { item: item.code } }],
        },
        {
          rule: 'grid-casework/level',
          facts: { level: file.level, selfHandled: item.selfHandled },
          ...(gate.turns.length > 0 ? { parts: gate.turns.map((t) => t.because) } : {}),
        },
      )
    },
  },
  'take-down': {
    words: { zh: '代填登记', en: 'Take down' },
    from: null,
    to: ['reported', 'joined'],
    by: clerks,
    form: forms.takeDownForm,
    rank: 'go',
    told: { zh: '{actor}代为登记', en: '{actor} took it down' },
    reads: ['numbers.paper', 'case.main'],
    locks: (form) => [...paperLocks(form), ...mainLocks(form)],
    take(given) {
      const { file, form, post } = given
      const gate = passGate(given)
      if (isRefusal(gate)) return gate
      const filedAt = timeOf(form.happenedAt)
      const wrong = checkTimes(given, [['happenedAt', filedAt]]) ?? checkPaper(given)
      if (wrong) return wrong
      const joined = form.main ? checkMain(given, given.fact('case.main')) : undefined
      if (isRefusal(joined)) return joined
      const raise = [...(form.callerKnown === true ? [] : ['caller-unknown']), ...(filedAt ? ['entered-later'] : [])]
      const up = levelAbove(given, gate.turns)
      return took({
        to: joined ? 'joined' : 'reported',
        set: {
          source: String(form.source),
          reporter: null,
          level: levelOf(post?.place ?? file.place) as string,
          ...up,
          ...(gate.turns.some((t) => t.leaves || t.exit === 'centre') ? { public: false } : {}),
          ...(joined ? { main: joined.id, public: false } : {}),
          ...(filedAt ? { filedAt } : {}),
          raise: [...raise, ...(up.raise ?? [])],
        },
        outcomes: [{ outcome: 'reported', facts: { item: file.kind ?? '' } }],
      })
    },
  },
  'register-order': {
    words: { zh: '登记来文', en: 'Register an order' },
    from: null,
    to: ['reported'],
    by: office,
    form: forms.orderForm,
    rank: 'go',
    told: { zh: '{actor}登记来文', en: '{actor} registered the order' },
    reads: ['case.external'],
    locks: (form) => [`external:${String(form.externalNumber)}`],
    take(given) {
      const { at, file, form, post } = given
      const answerBy = new Date(String(form.answerBy))
      if (given.fact('case.external')) return refuse('order-known', { field: 'externalNumber' })
      if (answerBy <= at) return refuse('answer-past', { field: 'answerBy' })
      return took({
        set: {
          source: String(form.source),
          reporter: null,
          level: levelOf(post?.place ?? file.place) as string,
          answerBy,
          raise: ['to-reply'],
        },
        outcomes: [{ outcome: 'reported', facts: { item: file.kind ?? '' } }],
      })
    },
  },
  instruct: {
    words: { zh: '登记领导交办', en: 'Enter an instruction' },
    from: null,
    to: ['reported'],
    by: [...office, atPlace('town-leader'), atPlace('county-leader')],
    form: forms.instructionForm,
    rank: 'go',
    told: { zh: '{actor}登记领导交办', en: '{actor} entered the leader’s instruction' },
    take(given) {
      const { at, book, day, file, form, post } = given
      const answerBy = timeOf(form.answerBy)
      if (new Date(String(form.instructedAt)) > at) return refuse('in-the-future', { field: 'instructedAt' })
      if (answerBy && answerBy <= at) return refuse('answer-past', { field: 'answerBy' })
      const written = form.channel === 'written'
      if (written && !(form.scan as string[] | undefined)?.length) return refuse('scan-needed', { field: 'scan' })
      const within = book.getParameter('grid-casework/confirm-within', day, file.place)
      const confirmBy = deadline(
        { start: at, ...(within.value as { amount: 1; clock: 'working-days' }) },
        book.calendar,
        book.hoursOf(file.place),
      )
      return took(
        {
          set: {
            source: 'leader',
            reporter: null,
            level: levelOf(post?.place ?? file.place) as string,
            ...(answerBy ? { answerBy } : {}),
            raise: written ? [] : ['to-confirm'],
          },
          viewers: ((form.copies as Id[] | undefined) ?? []).map((id): Viewer => ({ viewer: `p:${id}`, why: 'copy' })),
          later: written ? [] : [{ flag: 'unconfirmed', at: confirmBy.due }],
          outcomes: [{ outcome: 'reported', facts: { item: file.kind ?? '' } }],
        },
        {
          rule: 'grid-casework/instruction',
          facts: { confirmBy: written ? null : confirmBy.due.toISOString() },
          parameters: [within],
        },
      )
    },
  },
  'enter-handled': {
    words: { zh: '自办补录', en: 'Enter what was settled' },
    from: null,
    to: ['closed'],
    by: [atPlace('grid-worker'), atPlace('grid-head'), atPlace('dispatcher')],
    form: forms.handledForm,
    rank: 'go',
    told: { zh: '{actor}自办后补录', en: '{actor} settled it on the spot and entered it afterwards' },
    reads: ['numbers.paper'],
    locks: paperLocks,
    take(given) {
      const { file, form } = given
      const item = getItem(given.book, file.kind ?? '', given.day, file.place)
      if (!item.selfHandled) return refuse('not-self-handled', { field: 'item' })
      const handledAt = new Date(String(form.handledAt))
      const foundAt = timeOf(form.foundAt)
      const wrong =
        checkTimes(given, [
          ['foundAt', foundAt],
          ['handledAt', handledAt],
        ]) ?? checkPaper(given)
      if (wrong) return wrong
      const told = form.opinion || (form.voice as string[] | undefined)?.length
      if (!told) return refuse('tell-what-was-done', { field: 'opinion' })
      if (item.evidence.handle === 'photo' && !(form.photos as string[] | undefined)?.length)
        return refuse('photo-needed', { field: 'photos' })
      return took(
        {
          set: {
            filedAt: foundAt ?? handledAt,
            openedAt: foundAt ?? handledAt,
            doneAt: handledAt,
            level: 'village',
            // Nobody outside reported it, and whoever settled it does not rate it.
            reporter: null,
            result: String(form.result),
            raise: ['self-handled', 'entered-later'],
          },
          outcomes: [{ outcome: 'closed', facts: { item: item.code, result: String(form.result) } }],
        },
        { rule: 'grid-casework/self-handled', facts: { item: item.code, handledAt: handledAt.toISOString() } },
      )
    },
  },
}
