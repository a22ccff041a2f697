import type { Answer } from '../../api/client.ts'
import { useAsk } from '../../api/hooks.ts'

export type Mine = Answer<'/api/credit-points/mine'>
export type Home = NonNullable<Mine['household']>
export type Reserved = Mine['reserved'][number]
export type Entry = Answer<'/api/credit-points/mine/entries'>['rows'][number]
export type Benefits = Answer<'/api/points-benefits/mine'>
export type Offer = Benefits['offers'][number]

/** Points of the reader's own household. */
export const useMine = () => useAsk('/api/credit-points/mine')

/** What the household may have for its points, and what it claimed. */
export const useBenefits = (enabled = true) => useAsk('/api/points-benefits/mine', undefined, { enabled })

/** By whom a household is called: its head. */
export const headOf = ({ members }: Home): string =>
  (members.find(({ relation }) => relation === 'head') ?? members[0])?.name ?? ''
