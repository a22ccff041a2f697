import { useAsk } from '../../api/hooks.ts'

/** The quarters into which a scheme's year is divided, 1 to 4; none where it is one whole. */
export function useQuarters(scheme: string): readonly number[] {
  const { data } = useAsk('/api/appraisal')
  const count = data?.appraisals.find((one) => one.scheme === scheme)?.quarters ?? 4
  return Array.from({ length: count }, (_, i) => i + 1)
}
