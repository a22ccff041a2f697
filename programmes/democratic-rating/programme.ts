import type { ActKind } from '#kernel/act.ts'
import { ballotFacts } from '#kernel/ballots/ask.ts'
import type { BallotKind } from '#kernel/ballots/kind.ts'
import { refuseBallot } from '#kernel/ballots/refusals.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import type { Id } from '#kernel/id.ts'
import type { Json } from '#kernel/json.ts'
import { defineProgramme, type Programme, type Role } from '#kernel/programme/define.ts'
import { isRefusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { lifeOfRatings } from './lifecycle.ts'
import { parameters, stationHeads } from './parameters.ts'
import { ratingWords, reasonWords, roleWords, says } from './words.ts'

export const RATINGS = 'democratic-rating'

const levels = { 6: 'county', 9: 'town', 12: 'village' } as const

/** The programme that keeps the lives of all ballots: its own, and those that other programmes ask for. */
export function ratingsOf(programmes: readonly Programme[]): Programme {
  const all = [stationHeads, ...programmes.flatMap((p) => p.ballots ?? [])]
  const kinds = new Map(all.map((kind) => [kind.id, kind]))
  const known: Record<string, Pick<Role, 'words'>> = Object.assign({}, ...programmes.map((p) => p.roles))
  const concerned = new Set(all.flatMap(({ preparer, shownTo }) => [preparer, ...shownTo]))
  const roles = Object.fromEntries(
    [...concerned].map((role) => [
      role,
      {
        words: known[role]?.words ?? roleWords[role as keyof typeof roleWords] ?? ratingWords,
        reads: 'place' as const,
      },
    ]),
  )
  const preparers = [...new Set(all.map((kind) => kind.preparer))]
  /** Grades and classes are named as their kinds name them. */
  const codes: Readonly<Record<string, Words>> = Object.assign(
    {},
    ...all.flatMap((kind) => [kind.grades, kind.classes]),
  )
  const life: CaseProgramme = {
    id: RATINGS,
    roles,
    lifecycle: lifeOfRatings(kinds),
    /** Place and year: 白沙村 测2026-001. */
    numberOf: (file, { book, day }) => ({
      series: `${RATINGS}/${file.place}/${day.slice(0, 4)}`,
      prefix: `${book.findPlace(file.place)?.name ?? ''} 测${day.slice(0, 4)}-`,
    }),
    fileOf(form, { book }) {
      const kind = kinds.get(String(form.kind))
      const place = book.findPlace(String(form.place).slice(0, kind?.level ?? 12))
      if (!kind) return refuseBallot('no-kind', { field: 'kind' })
      if (!place || place.statisticalOnly || place.code.length !== kind.level)
        return refuseBallot('no-kind', { field: 'place' })
      return {
        value: { set: { place: place.code, level: levels[kind.level], kind: kind.id, public: false } },
        because: { rule: 'democratic-rating/asked', clause: kind.basis.zh },
      }
    },
  }
  const group = ratingWords
  return defineProgramme({
    ...life,
    words: ratingWords,
    zone: 'personnel',
    roles,
    parameters,
    rules: [],
    figures: [],
    ballots: [stationHeads],
    lists: [
      {
        key: 'running',
        words: { zh: '正在进行的测评', en: 'Ballots under way' },
        group,
        scope: 'desk',
        roles: preparers,
        begins: ['draft'],
      },
      {
        key: 'over',
        words: { zh: '测评结果', en: 'Results of ballots' },
        group,
        scope: 'place',
        roles: [...concerned],
        states: ['counted', 'void', 'withdrawn'],
        newest: true,
      },
    ],
    kindWords: (kind) => kinds.get(kind)?.words ?? ratingWords,
    kinds: () => [],
    says: { ...says, ...Object.fromEntries(Object.entries(codes).map(([code, words]) => [`part.${code}`, words])) },
    reasonWords: { ...reasonWords, facts: { ...codes, ...reasonWords.facts } },
    outcomes: ['counted', 'void', 'withdrawn'],
    hears: Object.fromEntries(
      programmes.flatMap((p) => (p.ballots?.length ? [[`${p.id}/ballot`, `${RATINGS}/hear`]] : [])),
    ),
    acts: [hear(life, kinds) as unknown as ActKind],
  })
}

/** A programme's step said who is to be rated: the ballot is drafted with its lists, in one act, and answers to that programme's matter. */
function hear(life: CaseProgramme, kinds: ReadonlyMap<string, BallotKind>): ActKind<Heard, StepFacts> {
  const draft = actOfStep(life, 'ask')
  return {
    kind: `${RATINGS}/hear`,
    programme: RATINGS,
    schema: heardSchema,
    locks: () => [],
    reads: draft.reads,
    decide(given) {
      if (given.actor.via !== 'hearing') return refuseCase('not-yours')
      const wanted = ballotFacts.safeParse(given.input.facts)
      const kind = wanted.success ? kinds.get(wanted.data.kind) : undefined
      if (!wanted.success || !kind || given.input.outcome !== `${kind.id.split('/')[0]}/ballot`)
        return refuseBallot('no-kind')
      const { place, means, rated, raters, about } = wanted.data
      const form = {
        ...{ kind: kind.id, place, raters, rated: rated.map((person) => ({ person })) },
        ...(means ? { means } : {}),
      } as unknown as { readonly [name: string]: Json }
      const drafted = draft.decide({ ...given, input: { form } })
      if (isRefusal(drafted)) return drafted
      const effects = drafted.value.effects.map((effect) =>
        effect.kind === 'ballot' ? { ...effect, about: about as Id } : effect,
      )
      return { value: { ...drafted.value, effects }, because: drafted.because }
    },
  }
}
