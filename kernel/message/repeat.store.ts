import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import type { Id } from '../id.ts'
import type { DeliveryState } from './delivery.store.ts'

declare module '../effect.ts' {
  interface Effects {
    /** A person wants a delivery tried once more, under the same id. */
    redeliver: { readonly delivery: Id }
  }
}
declare module '../fact.ts' {
  interface Facts {
    /** The delivery acted on. */
    'message.delivery': { readonly state: DeliveryState; readonly message: Id } | undefined
  }
}

declareTable('delivery again', {
  columns: ['county', 'id', 'state', 'tries', 'next_try', 'last_error', 'done_at', 'repeated_by'],
  key: ['county', 'id'],
  appendOnly: false,
  stands: 'delivery',
})

supplyStore('redeliver', {
  writes: (effects, stamp) => [
    {
      table: 'delivery again',
      mode: 'update',
      rows: effects.map((e) => ({
        county: stamp.county,
        id: e.delivery,
        state: 'waiting',
        tries: 0,
        next_try: null,
        last_error: null,
        done_at: null,
        repeated_by: stamp.actor,
      })),
    },
  ],
})

supplyFact('message.delivery', {
  load: ({ county, subject }) =>
    subject
      ? {
          name: 'fact-message-delivery',
          text: 'select state, message from delivery where county = $1 and id = $2',
          values: [county, subject],
        }
      : undefined,
  read: ([row]) => (row ? { state: row.state as DeliveryState, message: row.message as Id } : undefined),
})
