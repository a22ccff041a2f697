/** A move as a request to the desk: who takes the step, with which post behind them, and what they write. */
import type { ActRequest } from '#kernel/act.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { fillForm, type Turn } from '#programmes/grid-casework/demo.ts'
import { duties } from '#programmes/grid-casework/duties.ts'
import { idOfKey } from '../found.ts'
import { drawFrom } from '../people.ts'
import { page, type Scene, type When } from '../photos.ts'
import { oneOf } from './cast.ts'
import { reviewDay } from './course.ts'
import type { Seen } from './seen.ts'
import type { Cue, Move, Stage, Story } from './story.ts'

/** A picture that somebody took for a step. */
export interface Taken {
  readonly id: Id
  readonly scene: Scene
  readonly when: When
  readonly by: Id | null
}

export interface Act {
  readonly request: ActRequest
  readonly taken: readonly Taken[]
}

/** The act of a move. What the person decides with it is noted in `seen`, as they will remember it. */
export function actOf(story: Story, seen: Seen, move: Move | Cue, stage: Stage): Act {
  const { step, at } = move
  const county = stage.cast.county
  const actor = ('actor' in move ? move.actor : undefined) ?? actorOf(step, story, seen, stage)
  const taken = picturesOf(step, story, seen, actor)
  const turn = { ...turnOf(move, story, seen, stage, actor), ...('with' in move ? move.with : {}) }
  const form = fillForm(step, story.matter, {
    ...turn,
    ...(taken.length > 0 ? { photos: taken.map((each) => each.id) } : {}),
  })
  return {
    request: {
      kind: `grid-casework/${step}`,
      county,
      actor: { county, person: actor, via: 'demonstration' },
      key: `demonstration:${story.key}:${seen.no + 1}`,
      input: { ...(seen.case ? { case: seen.case } : {}), form },
      at,
    },
    taken,
  }
}

function turnOf(move: Move | Cue, story: Story, seen: Seen, stage: Stage, actor: Id | null): Turn {
  const { matter, village, fate } = story
  const cue: Partial<Cue> = move
  switch (move.step) {
    case 'report':
      return { ...(story.point ? { point: story.point } : {}), ...(story.phone ? { phone: story.phone } : {}) }
    case 'take-down':
      return { phone: `1380000${6000 + story.draw(4000)}`, at: move.at, ...(story.point ? { point: story.point } : {}) }
    case 'register-order':
      return { at: move.at, externalNumber: orderNumber(story), ...(story.point ? { point: story.point } : {}) }
    case 'instruct':
    case 'enter-handled':
      return { at: move.at, ...(story.point ? { point: story.point } : {}) }
    case 'join':
      return { main: stage.filed.get(`recent-${cue.main}`)! }
    case 'return': {
      const duty = duties[fate.returning?.to ?? matter.item.lead]
      return {
        ...(fate.returning ? { returning: fate.returning } : {}),
        level: village.urban ? duty.urban : duty.rural,
      }
    }
    case 'escalate':
      return { level: seen.level === 'village' ? 'town' : 'county' }
    case 'redispatch':
      return { lead: findOther(story, seen, stage)! }
    case 'ask-extension':
      seen.asked = { days: cue.days ?? Math.max(1, Math.round(matter.item.limit.amount / 2)), by: actor! }
      return { days: seen.asked.days }
    case 'grant-extension':
      return { days: seen.asked?.days ?? 1 }
    case 'ask-hold':
      seen.reviewOn = cue.reviewOn ?? reviewDay(story, move.at)
      return { reviewOn: seen.reviewOn }
    case 'return-call':
      return !seen.reopened && story.draw(4) === 0
        ? { finding: 'work', outcome: 'reopen' }
        : { finding: 'policy', outcome: 'keep' }
    case 'hold':
      return { reviewOn: cue.reviewOn ?? seen.reviewOn! }
    default:
      return {}
  }
}

/** Who takes a step: the holder of the post that answers for it. */
function actorOf(
  step: string,
  { reporter, village, draw, matter }: Story,
  seen: Seen,
  { cast, book }: Stage,
): Id | null {
  const [county, town] = [cast.county, village.code.slice(0, 9)]
  const one = (role: Parameters<typeof cast.holders>[0], where: string, but?: Id | null) =>
    oneOf(cast.holders(role, where), draw, `${role} at ${where}`, but)
  const centre = () => (seen.level === 'county' ? one('duty-chief', county) : one('dispatcher', town))
  switch (step) {
    case 'report':
    case 'rate':
    case 'withdraw':
      return reporter
    case 'take-down':
    case 'register-order':
    case 'instruct':
    case 'confirm-instruction':
    case 'reply':
    case 'join':
      return one('dispatcher', town)
    case 'enter-handled':
      return reporter
    case 'accept':
    case 'decline':
      return seen.level === 'county' ? one('acceptance-clerk', county) : one('dispatcher', town)
    case 'escalate':
      return seen.level === 'village' ? one('grid-head', village.code) : one('dispatcher', town)
    case 'settle-here':
      return one('grid-head', village.code)
    case 'open':
    case 'hold':
      return one('duty-chief', county)
    case 'dispatch':
      return one('dispatcher', seen.level === 'county' ? county : town)
    case 'uphold':
      // Over a department of the county the duty chief rules.
      return book.findOrganisation(seen.lead ?? '')?.place === county ? one('duty-chief', county) : centre()
    case 'redispatch':
    case 'convene':
    case 'consult':
    case 'close':
    case 'return-call':
      return centre()
    case 'propose-designation':
    case 'list-for-supervision':
    case 'supervise':
    case 'uphold-appeal':
    case 'dismiss-appeal':
      return one('duty-chief', county)
    case 'designate':
    case 'strike-off':
      return one('county-leader', county)
    case 'grant-extension':
    case 'refuse-extension':
      return draw(10) < 6 ? one('dispatcher', town, seen.asked?.by) : one('duty-chief', county, seen.asked?.by)
    case 'remind':
      return one('dispatcher', town)
    case 'report-back': {
      const units = matter.item.assist.flatMap((duty) => book.findDutyHolder(duty, village.code) ?? [])
      const unit = units.find(
        ({ id }) => id !== seen.lead && id !== seen.firstLead && cast.holders('handler', id).length > 0,
      )
      return unit ? one('handler', unit.id) : null
    }
    case 'verify':
    case 'rework': {
      // Preferably another than who reported it; never who handled it.
      const near = cast.holders('grid-worker', village.code).filter((each) => each !== seen.handler)
      return near.length > 0 ? oneOf(near, draw, 'grid worker', reporter) : one('dispatcher', town, seen.handler)
    }
    default:
      return one('handler', seen.lead ?? '', reporter)
  }
}

/** As the hotline of the prefecture numbers its orders: day and a running number. */
const orderNumber = ({ key, filedAt }: Story): string =>
  `AQ${dayOf(filedAt).replaceAll('-', '')}${String(drawFrom(`order ${key}`)(1_000_000)).padStart(6, '0')}`

/** Whether somebody of an assisting unit could report back. */
export const hasAssistance = (story: Story, seen: Seen, stage: Stage): boolean =>
  actorOf('report-back', { ...story, draw: () => 0 }, seen, stage) !== null

/** The unit to which a returned case goes instead; undefined where the return is not upheld. */
export function findOther({ fate, village }: Story, seen: Seen, { book, cast }: Stage): Id | undefined {
  const { returning } = fate
  if (!returning || returning.from === returning.to) return undefined
  const level = village.urban ? duties[returning.to].urban : duties[returning.to].rural
  const other = book.findDutyHolder(returning.to, level === 'town' ? village.code : cast.county)
  return other && other.id !== seen.lead && cast.holders('handler', other.id).length > 0 ? other.id : undefined
}

function picturesOf(step: string, story: Story, seen: Seen, by: Id | null): Taken[] {
  const { evidence } = story.matter.item
  const needed = evidence.handle === 'photo' ? 1 + (story.key.length % 2) : 0
  // What must be seen on the spot is shown.
  const seenThere = step === 'verify' && evidence.verify === 'visit' ? 1 : 0
  if (step === 'confirm-instruction')
    return [{ id: idOfKey(`picture:${story.key}:${seen.no}:0`), scene: page, when: 'before', by }]
  const done = step === 'handle' || step === 'settle-here' || step === 'enter-handled'
  const count = step === 'report' ? story.photos : done ? needed : seenThere
  return Array.from({ length: count }, (_, i) => ({
    id: idOfKey(`picture:${story.key}:${seen.no}:${i}`),
    scene: story.scene,
    when: step === 'report' ? 'before' : 'after',
    by,
  }))
}
