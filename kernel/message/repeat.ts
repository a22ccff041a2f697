import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Scope } from '../actor.ts'
import { answer } from '../because.ts'
import type { Id } from '../id.ts'
import { declareRefusals } from '../refusal.ts'
import './repeat.store.ts'

export const refuseMessage = declareRefusals('message', {
  'unknown-delivery': {
    status: 404,
    retry: false,
    says: { zh: '没有这次发送', en: 'There is no such delivery' },
    todo: { zh: '请刷新列表', en: 'Reload the list' },
  },
  'not-to-repeat': {
    status: 409,
    retry: false,
    says: { zh: '这次发送不需要重发', en: 'This delivery needs no repeating' },
    todo: {
      zh: '只有结果不明或被退回的才能重发',
      en: 'Only those with an unknown outcome or refused ones can be repeated',
    },
  },
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '重发不由您办理', en: 'Repeating is not yours to do' },
    todo: { zh: '请联系系统管理员', en: 'Ask the system administrator' },
  },
})

/**
 * A person has a delivery sent once more: where its outcome is unknown (it may arrive twice) or it was refused. It keeps
 * its id, so that a gateway that took it already may drop it.
 * @param mayRepeat who may, by their posts on the day
 */
export function repeatAct(
  mayRepeat: (scope: Scope) => boolean,
): ActKind<{ readonly delivery: Id }, 'message.delivery'> {
  return {
    kind: 'message/repeat',
    schema: z.strictObject({ delivery: z.uuid() }) as unknown as z.ZodType<{ delivery: Id }>,
    subject: (input) => input.delivery,
    locks: (input) => [`delivery:${input.delivery}`],
    reads: ['message.delivery'],
    decide: ({ input, facts, scope }) => {
      if (!scope.person || !mayRepeat(scope)) return refuseMessage('not-yours')
      const found = facts['message.delivery']
      if (!found) return refuseMessage('unknown-delivery')
      if (found.state !== 'unknown' && found.state !== 'refused') return refuseMessage('not-to-repeat')
      return answer(
        {
          effects: [{ kind: 'redeliver', delivery: input.delivery }],
          subject: found.message,
          answer: { delivery: input.delivery, state: 'waiting' },
          journal: { delivery: input.delivery, was: found.state },
        },
        { rule: 'message/repeat' },
      )
    },
  }
}
