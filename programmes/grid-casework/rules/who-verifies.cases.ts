import type { Verifier } from './who-verifies.ts'

/** Whose relative a verifier is. */
export type Kin = 'handler' | 'reporter' | 'somebody else'
export type Who = Partial<Pick<Verifier, 'role' | 'place' | 'stoodBack' | 'before'>> & {
  readonly is?: 'handler' | 'reporter'
  readonly kinOf?: Kin
}

const centre: Who = { role: 'duty-chief', place: '340881' }

/** What, the flags of the case, who (else the grid worker of the own community), and why not; null where they may. */
export const cases: readonly (readonly [what: string, flags: readonly string[], who: Who, why: string | null])[] = [
  ['the own grid worker', [], {}, null],
  ['the handler', [], { is: 'handler' }, 'own-kin'],
  ['a relative of the handler', [], { kinOf: 'handler' }, 'own-kin'],
  ['a relative of the reporter', [], { kinOf: 'reporter' }, 'own-kin'],
  ['a relative of somebody else', [], { kinOf: 'somebody else' }, null],
  ['a grid worker who reported it themselves', [], { is: 'reporter' }, null],
  ['who stood back', [], { stoodBack: true }, 'stood-back'],
  ['the own grid worker where somebody stood back', ['next-grid'], {}, 'next-grid-verifies'],
  ['the next grid worker', ['next-grid'], { place: '340881002005' }, null],
  [
    'the dispatcher of the town where somebody stood back',
    ['next-grid'],
    { role: 'dispatcher', place: '340881002' },
    null,
  ],
  ['the own grid worker after two failures', ['centre-verifies'], {}, 'centre-verifies'],
  ['the town after two failures', ['centre-verifies'], { role: 'dispatcher', place: '340881002' }, 'centre-verifies'],
  ['the centre after two failures', ['centre-verifies'], centre, null],
  ['the centre, by who failed it before', ['centre-verifies'], { ...centre, before: true }, 'another-verifier'],
  ['the centre’s relative of the handler', ['centre-verifies'], { ...centre, kinOf: 'handler' }, 'own-kin'],
]
