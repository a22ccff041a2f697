import type { operations } from '../../api/api.d.ts'
import { post } from '../../api/client.ts'
import type { Draft } from './draft.ts'

type GateAnswer = operations['askGate']['responses'][200]['content']['application/json']
/** Another channel to which a report seems to belong. */
export type Exit = GateAnswer['exits'][number]

/** Where a report is turned to before it is filed. */
export interface Turned {
  readonly exits: readonly Exit[]
  readonly receipt: GateAnswer['receipt']
}

/** What the gate reads of a draft. */
const textOf = ({ title, text, spot }: Draft): string => [title, text, spot].filter(Boolean).join('\n')

/**
 * Where else a draft may belong that its writer has not yet answered to. Nothing that is asked is kept in the house. Where nobody
 * can be asked, the house says it when the report goes out: it has the last word in any case.
 */
export async function askGate(draft: Draft): Promise<Turned> {
  try {
    const asked = { text: textOf(draft), ...(draft.kind ? { item: draft.kind } : {}) }
    const { exits, receipt } = await post<GateAnswer>('/api/grid-casework/gate', asked)
    return { exits: exits.filter(({ exit }) => exit !== 'centre' && !draft.passed.includes(exit)), receipt }
  } catch {
    return { exits: [], receipt: null }
  }
}
