import { declareTable, supplyStore } from '../effect.ts'
import { supplyFact } from '../fact.ts'
import { type Id, isId } from '../id.ts'
import type { Json } from '../json.ts'
import { declareRefusals } from '../refusal.ts'
import { contentCommitment, type StoredUnder } from './content-commitment.ts'

declare module '../effect.ts' {
  interface Effects {
    /** A staged file becomes part of its subject. */
    claim: { readonly file: Id; readonly subject: Id }
  }
}

declare module '../fact.ts' {
  interface Facts {
    /** Files named in the act's form that nobody has claimed yet, with who staged them and what commits to their content. */
    'files.staged': ReadonlyMap<
      string,
      { readonly kind: string; readonly stagedBy: Id | null; readonly commitment: string }
    >
  }
}

export const refuseFile = declareRefusals('file', {
  'not-there': {
    status: 422,
    retry: false,
    says: { zh: '照片或文件没有传上来，或已用于别处', en: 'A photo or file did not arrive, or is used elsewhere' },
    todo: { zh: '请重新添加', en: 'Add it again' },
  },
})

declareTable('file', {
  columns: ['county', 'id', 'claimed_by', 'subject'],
  key: ['county', 'id'],
  appendOnly: false,
  plain: {},
})

supplyStore('claim', {
  writes: (effects, stamp) => [
    {
      table: 'file',
      mode: 'update',
      rows: effects.map((e) => ({ county: stamp.county, id: e.file, claimed_by: stamp.act, subject: e.subject })),
    },
  ],
})

/** Ids that stand in lists, those of rows among them. */
const idsIn = (value: Json | undefined): string[] =>
  Array.isArray(value)
    ? value.flatMap((v) =>
        typeof v === 'string'
          ? isId(v)
            ? [v]
            : []
          : Object.values((v ?? {}) as { readonly [name: string]: Json }).flatMap(idsIn),
      )
    : []

supplyFact('files.staged', {
  load({ county, input }) {
    const form = (input as { form?: { readonly [name: string]: Json } }).form ?? {}
    const ids = Object.values(form).flatMap(idsIn)
    if (ids.length === 0) return undefined
    return {
      name: 'fact-files',
      text: 'select id, kind, staged_by, salt, address, thumb_address from file where county = $1 and id = any($2::uuid[]) and claimed_by is null',
      values: [county, ids],
    }
  },
  read: (rows) =>
    new Map(
      rows.map((r) => [
        r.id as string,
        {
          kind: String(r.kind),
          stagedBy: r.staged_by as Id | null,
          commitment: contentCommitment(r as unknown as StoredUnder),
        },
      ]),
    ),
})
