import { declareTable, supplyStore } from '../effect.ts'
import type { Id } from '../id.ts'

declare module '../effect.ts' {
  interface Effects {
    /** A staged file becomes part of its subject. */
    claim: { readonly file: Id; readonly subject: Id }
  }
}

declareTable('file', { columns: ['county', 'id', 'claimed_by', 'subject'], key: ['county', 'id'], appendOnly: false })

supplyStore('claim', {
  writes: (effects, stamp) => [
    {
      table: 'file',
      mode: 'update',
      rows: effects.map((e) => ({ county: stamp.county, id: e.file, claimed_by: stamp.act, subject: e.subject })),
    },
  ],
})
