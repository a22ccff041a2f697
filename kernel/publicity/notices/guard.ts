import type { CountyBook } from '../../book.ts'
import type { CaseFile } from '../../casework/case.ts'
import { type Day, dayOf, timeOf } from '../../day.ts'
import type { Effects } from '../../effect.ts'
import type { Id } from '../../id.ts'
import type { Json } from '../../json.ts'
import type { Refusal } from '../../refusal.ts'
import { type NoticeKind, noticeStates } from './kind.ts'
import type { Listed } from './notice.store.ts'
import { refuseNotice } from './refusals.ts'

/** How a case stands in a notice that lists it. */
export interface About {
  readonly notice: Id
  readonly kind: string
  readonly state: string
  readonly until: Date | null
  readonly standing: 'listed' | 'withheld' | 'removed'
  /** Of what is withheld: whether a person reviewed it instead of the public. */
  readonly reviewed: boolean
  /** Objections to this line or to the whole notice: being examined, and upheld since the line was last changed. */
  readonly open: number
  readonly upheld: number
}

/**
 * Why a step must wait for a notice; undefined where it need not. The newest notice that lists the case counts. Who is not named because
 * they do not wish it goes on once another person has looked: payment is not refused for it.
 */
export function findOpenNotice(
  kinds: readonly NoticeKind[],
  abouts: readonly About[],
  file: CaseFile,
  book: CountyBook,
  day: Day,
): Refusal | undefined {
  for (const kind of kinds) {
    if (kind.required?.(file, book, day) === false) continue
    const about = abouts.find((one) => one.kind === kind.id)
    const refusal = about ? whyOpen(about) : refuseNotice('none')
    if (refusal) return refusal
  }
  return undefined
}

function whyOpen({ state, until, standing, reviewed, open, upheld }: About): Refusal | undefined {
  if (standing === 'removed' || upheld > 0) return refuseNotice('upheld')
  if (standing === 'withheld') return reviewed ? undefined : refuseNotice('not-reviewed')
  if (state === noticeStates.up)
    return refuseNotice('open', { fills: { until: until ? `${dayOf(until)} ${timeOf(until)}` : '' } })
  if (state !== noticeStates.over) return refuseNotice('none')
  return open > 0 ? refuseNotice('objected') : undefined
}

/**
 * Whether a list of persons still shows what stands recorded of each. A record that was corrected while its list hung is corrected there,
 * too, before anything follows: nothing takes effect that nobody could read.
 * @param recorded the cells of a person by now; undefined of whoever is not told
 */
export function findDiffering(
  kind: NoticeKind,
  shown: readonly Listed[],
  recorded: (person: Id) => Readonly<Record<string, Json>> | undefined,
): Refusal | undefined {
  const [newest] = shown.filter((one) => one.kind === kind.id)
  for (const { notice, line } of shown) {
    if (notice !== newest?.notice || line.standing !== 'listed' || !line.person) continue
    const cells = recorded(line.person)
    const differs =
      cells && Object.keys(kind.columns).some((name) => (cells[name] ?? null) !== (line.cells[name] ?? null))
    if (differs) return refuseNotice('differs', { fills: { n: line.no } })
  }
  return undefined
}

/**
 * Takes a case off the lists in which it stands: its step ended it, or decided it anew, or its person does not wish to be named. The step reads
 * `notice.listed`. What was shown stays in the versions of the notice.
 */
export const offList = (
  listed: readonly Listed[],
  standing: 'withheld' | 'removed' = 'removed',
): readonly (Effects['notice'] & { readonly kind: 'notice' })[] =>
  listed.map(({ notice, kind, version, line }) => ({
    ...{ kind: 'notice', notice, of: kind, version: version + 1 },
    lines: [{ ...line, standing }],
  }))
