import type { components } from '../../api/api.d.ts'
import { useAsk } from '../../api/hooks.ts'
import type { useWords } from '../../words/language.ts'

export type Ballot = components['schemas']['DeskBallot']
export type Tally = NonNullable<Ballot['tally']>

export const useBallot = (id: string) => useAsk('/api/ballots/{id}/desk', { params: { path: { id } } })

/** Thousandths of a point as they are read: 93.25, 80. */
export const inPoints = (thousandths: number): string => String(thousandths / 1000)

/** Names of classes, together. */
export const classesOf = (
  ballot: Ballot,
  codes: readonly string[],
  { t, say }: Pick<ReturnType<typeof useWords>, 't' | 'say'>,
): string =>
  ballot.classes
    .filter(({ code }) => codes.includes(code))
    .map(({ words }) => say(words))
    .join(t('mark.between'))

/** How many of each class may be handed a sheet; where both ways are used, how many were. */
export const mayHave = (ballot: Ballot, code: string): number =>
  ballot.raters.filter(
    (one) => one.class === code && (ballot.means === 'both' ? one.took === 'sheet' : one.took !== 'phone'),
  ).length
