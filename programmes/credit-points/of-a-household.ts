import type { Because } from '#kernel/because.ts'
import { deskOf } from '#kernel/casework/case.ts'
import type { CaseProgramme } from '#kernel/casework/step.ts'
import { ledgerReads, nameOfParty } from '#kernel/ledger/terms.ts'
import type { Field } from '#kernel/programme/field.ts'
import type { Lifecycle, Step } from '#kernel/programme/lifecycle.ts'
import type { Words } from '#kernel/words.ts'
import { refuse } from './refusals.ts'
import { villageName } from './village-name.ts'

/*
 * What matters about the points of a household have in common, when it is divided or nobody of it is left: the clerk enters what was
 * agreed, it is signed on paper, and village supervision looks at it before points move.
 */

export const clerk = { role: 'village-clerk', where: 'place' } as const
export const supervisor = { role: 'village-supervision-head', where: 'place' } as const
export const deskAt =
  ({ role }: typeof clerk | typeof supervisor) =>
  ({ place }: { readonly place: string }) =>
    deskOf(role, place.slice(0, 12))

export const place: Field = { kind: 'place', words: { zh: '村（社区）', en: 'Village' }, required: true }
export const household = (zh: string, en: string): Field => ({
  ...{ kind: 'household', words: { zh, en }, required: true, listed: true },
})
export const text = (zh: string, en: string, help?: Field['help']): Field => ({
  kind: 'long-text',
  words: { zh, en },
  ...(help ? { help } : {}),
  purpose: 'credit-points',
  max: 300,
  required: true,
})
export const reason = text('原因', 'Reason')

export const toConfirm: Lifecycle['states'][string] = {
  words: { zh: '待监委会确认', en: 'To be confirmed by village supervision' },
  desk: deskAt(supervisor),
  stage: 2,
}

/** What several people signed on paper comes back, as a photo or a scan. */
export const signStep = (words: Words, told: Words, help: Words, rule: string): Step => ({
  words,
  from: ['to-sign'],
  to: ['to-confirm'],
  by: [clerk],
  form: { scan: { kind: 'files', words: { zh: '签字件', en: 'Signed sheet' }, help, required: true, max: 4 } },
  rank: 'go',
  told,
  take: ({ form }) =>
    (form.scan as readonly string[]).length === 0
      ? refuse('scan-needed', { field: 'scan' })
      : { value: {}, because: { rule } },
})

/** Another person looked at it, and the points move. */
export const confirmStep = (
  step: Pick<Step, 'words' | 'told' | 'to' | 'take'> & { readonly notAfterOwn: readonly string[] },
): Step => ({
  ...step,
  from: ['to-confirm'],
  by: [supervisor],
  form: {},
  rank: 'go',
  key: '1',
  reads: ledgerReads,
  names: ({ file }) =>
    file
      ? [
          ...[nameOfParty(file, 'household', 'household'), nameOfParty(file, 'household', 'other')],
          nameOfParty(file, 'person', 'member'),
        ]
      : [],
})

export const handBackStep = (words: Words, told: Words, to: string): Step => ({
  words,
  from: ['to-confirm'],
  to: [to],
  by: [supervisor],
  form: { reason },
  rank: 'quiet',
  told,
})

/** Who has a hand in it, and how it is numbered: village and year, as in 松岭 分2026-001. */
export const lifeOf = (id: string, kind: string, mark: string, because: Because): Omit<CaseProgramme, 'lifecycle'> => ({
  id,
  roles: {
    'village-clerk': { words: { zh: '村文书', en: 'Village clerk' }, reads: 'place' },
    'village-supervision-head': {
      words: { zh: '村务监督委员会主任', en: 'Head of village supervision' },
      reads: 'place',
    },
  },
  numberOf(file, { book, day }) {
    const year = day.slice(0, 4)
    return { series: `${id}/${file.place}/${year}`, prefix: `${villageName(book, file.place)} ${mark}${year}-` }
  },
  fileOf: (form) => ({
    value: {
      set: { place: String(form.place).slice(0, 12), level: 'village', kind, source: 'register', public: false },
    },
    because,
  }),
})
