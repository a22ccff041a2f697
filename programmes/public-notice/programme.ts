import type { ActKind } from '#kernel/act.ts'
import { refuseCase } from '#kernel/casework/refusals.ts'
import { actOfStep, type CaseProgramme, type StepFacts } from '#kernel/casework/step.ts'
import { type Heard, heardSchema } from '#kernel/hearing.ts'
import { defineProgramme, type Programme, type Role } from '#kernel/programme/define.ts'
import { linesOf, noticeFacts } from '#kernel/publicity/notices/content.ts'
import type { NoticeKind } from '#kernel/publicity/notices/kind.ts'
import { refuseNotice } from '#kernel/publicity/notices/refusals.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { lifeOfNotices } from './lifecycle.ts'
import { objectionsOf } from './objections.ts'
import { noticeSays, noticeWords } from './words.ts'

export const NOTICES = 'public-notice'

/** The programmes that keep what other programmes put on notice: the lives of the notices, and of the objections to them. */
export function noticesOf(programmes: readonly Programme[]): readonly Programme[] {
  const kinds = new Map(programmes.flatMap((p) => p.notices ?? []).map((kind) => [kind.id, kind]))
  if (kinds.size === 0) return []
  const known: Record<string, Role> = Object.assign({}, ...programmes.map((p) => p.roles))
  const concerned = new Set([...kinds.values()].flatMap(({ keeper, examiner }) => [keeper, examiner]))
  const roles = Object.fromEntries(
    [...concerned].map((role) => [role, { words: known[role]?.words ?? noticeWords, reads: 'place' as const }]),
  )
  const keepers = [...new Set([...kinds.values()].map((kind) => kind.keeper))]
  const life: CaseProgramme = {
    id: NOTICES,
    roles,
    lifecycle: lifeOfNotices(kinds),
    numberOf: (file, { day }) => ({
      series: `public-notice/${file.county}/${day.slice(0, 4)}`,
      prefix: `示 ${day.slice(0, 4)}-`,
    }),
    fileOf(form, { book }) {
      const kind = kinds.get(String(form.kind))
      const place = book.findPlace(String(form.place).slice(0, kind?.level ?? 12))
      if (!kind || !place || place.statisticalOnly) return refuseNotice('unknown', { field: 'place' })
      return {
        value: { set: { place: place.code, level: place.level, kind: kind.id, public: false } },
        because: { rule: 'public-notice/drafted', clause: kind.basis.zh },
      }
    },
  }
  const today = { zh: '今天要做', en: 'To do today' }
  const notices = defineProgramme({
    ...life,
    words: noticeWords,
    zone: 'public',
    roles,
    parameters: [],
    rules: [],
    figures: [],
    lists: [
      {
        key: 'to-put-up',
        words: { zh: '待张贴', en: 'To be put up' },
        group: today,
        scope: 'desk',
        roles: keepers,
        states: ['drafted'],
      },
      {
        key: 'up',
        words: { zh: '公示中', en: 'On notice' },
        group: { zh: '公示', en: 'Notices' },
        scope: 'place',
        roles: [...concerned],
        states: ['up'],
        newest: true,
      },
    ],
    kindWords: (kind) => kinds.get(kind)?.words ?? noticeWords,
    kinds: () => [],
    says: noticeSays,
    reasonWords: {
      rules: {
        'public-notice/drafted': { zh: '拟定公示', en: 'Drafted' },
        'public-notice/put-up': { zh: '张贴公示', en: 'Put up' },
        'public-notice/corrected': { zh: '更正后重新公示', en: 'Corrected, the time begins anew' },
        'public-notice/struck': { zh: '撤去一行', en: 'A line taken out' },
        'public-notice/withheld': { zh: '本人不同意公开', en: 'The person does not wish to be named' },
        'public-notice/reviewed': { zh: '另行审核', en: 'Reviewed instead' },
        'public-notice/withdrawn': { zh: '撤下公示', en: 'Taken away' },
      },
      facts: {},
    },
    outcomes: [],
    hears: Object.fromEntries(
      programmes.flatMap((p) => (p.notices?.length ? [[`${p.id}/notice`, `${NOTICES}/hear`]] : [])),
    ),
    acts: [hear(life, kinds) as unknown as ActKind],
  })
  return [notices, objectionsOf(kinds, known)]
}

/** A programme's step said that a list is to be shown: the notice is drafted with its lines, in one act. */
function hear(life: CaseProgramme, kinds: ReadonlyMap<string, NoticeKind>): ActKind<Heard, StepFacts> {
  const draft = actOfStep(life, 'draft')
  return {
    kind: `${NOTICES}/hear`,
    programme: NOTICES,
    schema: heardSchema,
    locks: () => [],
    reads: draft.reads,
    decide(given) {
      if (given.actor.via !== 'hearing') return refuseCase('not-yours')
      const wanted = noticeFacts.safeParse(given.input.facts)
      const kind = wanted.success ? kinds.get(wanted.data.kind) : undefined
      if (!wanted.success || !kind || given.input.outcome !== `${kind.id.split('/')[0]}/notice`)
        return refuseNotice('unknown')
      const lines = linesOf(kind, wanted.data.lines)
      if (isRefusal(lines)) return lines
      const drafted = draft.decide({ ...given, input: { form: { kind: kind.id, place: wanted.data.place } } })
      if (isRefusal(drafted)) return drafted
      const { value, because } = drafted
      const notice = value.subject as NonNullable<typeof value.subject>
      return {
        value: { ...value, effects: [...value.effects, { kind: 'notice', notice, of: kind.id, version: 1, lines }] },
        because,
      }
    },
  }
}
