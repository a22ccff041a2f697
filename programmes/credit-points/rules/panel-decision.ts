import type { Answer } from '#kernel/because.ts'
import type { Rule } from '#kernel/programme/rule.ts'
import { refuse } from '../refusals.ts'

/** What is asked: one show of hands of the panel. */
export type PanelFacts = {
  /** Members in the room. */
  readonly present: number
  /** Of these, how many stand back from this entry: it is their own household's, or they said so. */
  readonly stoodBack: number
  readonly for: number
  readonly against: number
}

/**
 * Whether the panel approves: more than half of those who may vote are for it. A panel of another size than the parameter says decides
 * nothing, nor does one of which not more than half may vote. Clause: the rules catalogue (积分细则), 评议小组议事规则.
 */
export const panelDecision: Rule<PanelFacts, { readonly approved: boolean }> = {
  name: 'credit-points/panel-decision',
  reads: ['present', 'stoodBack', 'for', 'against'],
  parameters: ['credit-points/panel'],
  clause: '积分评议小组议事规则',
  ask({ present, stoodBack, for: yes, against: no }, parameters): Answer<{ approved: boolean }> {
    const { least, most } = parameters.get('credit-points/panel').value as { least: number; most: number }
    if (present < least || present > most) return refuse('panel-size', { fills: { least, most } })
    const voters = present - stoodBack
    if (voters * 2 <= present) return refuse('panel-few', { field: 'stoodBack' })
    if (yes + no > voters) return refuse('panel-votes', { field: 'for', fills: { voters } })
    const approved = yes * 2 > voters
    return {
      value: { approved },
      because: {
        rule: approved ? 'credit-points/more-than-half' : 'credit-points/not-more-than-half',
        facts: { voters },
      },
    }
  },
}
