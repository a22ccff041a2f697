import './outbox.store.ts'
import { declareTable, supplyStore } from '../effect.ts'
import { type Id, newId } from '../id.ts'
import type { JsonObject } from '../json.ts'

declare module '../effect.ts' {
  interface Effects {
    /** A message to a person. `words` names the sentence; `fills` hold no personal values. */
    tell: { readonly whom: Id; readonly words: string; readonly fills: JsonObject; readonly subject: Id | null }
  }
}

/** Ways on which a message leaves the house; the inbox holds it in any case. */
export type ChannelName = 'mail' | 'webhook'

declareTable('message', {
  columns: ['county', 'id', 'person', 'words', 'fills', 'subject', 'act', 'at'],
  key: ['county', 'id'],
  appendOnly: false,
  plain: { json: ['fills'] },
})
declareTable('delivery', {
  columns: ['county', 'id', 'message', 'channel', 'state'],
  key: ['county', 'id'],
  appendOnly: false,
  plain: {},
})

let channels: readonly ChannelName[] = ['webhook']

/** Which ways new messages take, from the configuration, once at start. With none they are kept in the inbox only. */
export function setChannels(names: readonly ChannelName[]): void {
  channels = names
}

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
    const deliveries = (late ? [] : messages).flatMap((m) =>
      channels.map((channel) => ({ county: m.county, id: newId(), message: m.id, channel, state: 'waiting' })),
    )
    return [
      { table: 'message', mode: 'insert', rows: messages },
      { table: 'delivery', mode: 'insert', rows: deliveries },
    ]
  },
})
