import { z } from 'zod'
import type { ActKind } from '../act.ts'
import type { Id } from '../id.ts'
import { declareSentences } from '../message/sentence.ts'

declareSentences('test', { greet: { zh: '您好，第 {nth} 位', en: 'Hello, number {nth}' } })

/** An invented act that sends greetings, one message for each name of the list. */
export const greet: ActKind<{ readonly whom: readonly Id[] }, never> = {
  kind: 'test/greet',
  schema: z.strictObject({ whom: z.array(z.uuid()) }) as unknown as z.ZodType<{ whom: Id[] }>,
  locks: () => [],
  reads: [],
  decide: ({ input }) => ({
    value: {
      effects: input.whom.map((whom, i) => ({
        kind: 'tell' as const,
        whom,
        words: 'test/greet',
        fills: { nth: i + 1 },
        subject: null,
      })),
      answer: { greeted: input.whom.length },
    },
    because: { rule: 'test/greet' },
  }),
}
