import type { Words } from '../words.ts'

export type EndKind = 'person' | 'organisation' | 'place'

export interface LinkKind {
  readonly words: Words
  readonly from: readonly EndKind[]
  readonly to: readonly EndKind[]
  /** Reads the same both ways: entered once. */
  readonly mutual?: true
  /** Kinds of the organisations at its ends, where only those are meant. */
  readonly between?: { readonly from: string; readonly to: string }
  /** The far end has one at a time: another takes over from it by name, and both holds meet on one day. */
  readonly one?: true
  /** Holds by a contract: with its number and the last day agreed on. */
  readonly contract?: true
  /** Roles that enter it instead of the keepers of links. */
  readonly keptBy?: readonly string[]
}

/** Kinds of links as data. Nothing here says anything about opinion, belief, health or a record of offences. */
export const linkKinds: Readonly<Record<string, LinkKind>> = {
  'responsible-for': {
    words: { zh: '包保联系', en: 'is responsible for' },
    from: ['person', 'organisation'],
    to: ['person', 'organisation', 'place'],
  },
  'assigned-to': {
    words: { zh: '派驻', en: 'is assigned to' },
    from: ['person'],
    to: ['place', 'organisation'],
  },
  'helped-by': {
    words: { zh: '结对帮扶', en: 'is helped by' },
    from: ['person', 'place'],
    to: ['person', 'organisation'],
  },
  'relative-of': { words: { zh: '亲属', en: 'is a relative of' }, from: ['person'], to: ['person'], mutual: true },
  'guardian-of': { words: { zh: '监护', en: 'is guardian of' }, from: ['person'], to: ['person'] },
  'contact-of': { words: { zh: '代为联系', en: 'is contact of' }, from: ['person'], to: ['person'] },
  'succeeded-by': { words: { zh: '由其承接', en: 'is succeeded by' }, from: ['organisation'], to: ['organisation'] },
  manages: {
    words: { zh: '物业服务', en: 'manages' },
    from: ['organisation'],
    to: ['organisation'],
    between: { from: 'property-company', to: 'estate' },
    one: true,
    contract: true,
    keptBy: ['property-clerk', 'org-clerk'],
  },
  'co-located-with': {
    words: { zh: '合署办公', en: 'shares its office with' },
    from: ['organisation'],
    to: ['organisation'],
    mutual: true,
  },
}
