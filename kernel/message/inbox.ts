import { z } from 'zod'
import type { ActKind } from '../act.ts'
import { answer } from '../because.ts'
import type { Id } from '../id.ts'
import './inbox.store.ts'

/** Marks some of the actor's own messages as read. Those of others and those read before are left as they are. */
export const readMessages: ActKind<{ readonly messages: readonly Id[] }, 'message.unread'> = {
  kind: 'message/read',
  schema: z.strictObject({ messages: z.array(z.uuid()).min(1).max(100) }) as unknown as z.ZodType<{ messages: Id[] }>,
  locks: () => [],
  reads: ['message.unread'],
  decide: ({ facts }) => {
    const unread = facts['message.unread']
    return answer(
      {
        effects: unread.map((message) => ({ kind: 'read-message' as const, message })),
        answer: { read: unread.length },
        journal: { messages: unread },
      },
      { rule: 'message/read' },
    )
  },
}
