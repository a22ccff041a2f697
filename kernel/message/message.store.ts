import { declareTable, supplyStore } from '../effect.ts'
import { type Id, newId } from '../id.ts'
import type { JsonObject } from '../json.ts'

declare module '../effect.ts' {
  interface Effects {
    /** A message to a person. `words` names the sentence; `fills` hold no personal values. */
    tell: { readonly whom: Id; readonly words: string; readonly fills: JsonObject; readonly subject: Id | null }
    /** Something other programmes may hear. */
    announce: { readonly outcome: string; readonly subject: Id; readonly facts: JsonObject }
  }
}

declareTable('message', { columns: ['county', 'id', 'person', 'words', 'fills', 'subject', 'act', 'at'], key: ['county', 'id'], appendOnly: false })
declareTable('delivery', { columns: ['county', 'id', 'message', 'channel', 'state'], key: ['county', 'id'], appendOnly: false })
declareTable('outbox', { columns: ['county', 'id', 'outcome', 'subject', 'facts', 'act', 'at'], key: ['county', 'id'], appendOnly: false })

/** Acts that say they took place long ago (imports, demonstration) leave their messages in the inbox and send none. */
const SENT_WITHIN_MS = 24 * 3600 * 1000

supplyStore('tell', {
  writes(effects, stamp) {
    const late = Date.now() - stamp.at.getTime() > SENT_WITHIN_MS
    const messages = effects.map((e) => ({
      county: stamp.county,
      id: newId(stamp.at.getTime()),
      person: e.whom,
      words: e.words,
      fills: e.fills,
      subject: e.subject,
      act: stamp.act,
      at: stamp.at.toISOString(),
    }))
    return [
      { table: 'message', mode: 'insert', rows: messages },
      {
        table: 'delivery',
        mode: 'insert',
        rows: late ? [] : messages.map((m) => ({ county: m.county, id: newId(), message: m.id, channel: 'webhook', state: 'waiting' })),
      },
    ]
  },
})

supplyStore('announce', {
  writes: (effects, stamp) => [
    {
      table: 'outbox',
      mode: 'insert',
      rows: effects.map((e) => ({
        county: stamp.county,
        id: newId(stamp.at.getTime()),
        outcome: e.outcome,
        subject: e.subject,
        facts: e.facts,
        act: stamp.act,
        at: stamp.at.toISOString(),
      })),
    },
  ],
})
