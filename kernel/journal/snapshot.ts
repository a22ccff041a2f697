/**
 * PostgreSQL's pg_snapshot: which transactions had ended. Below `xmin` all had, from `xmax` on none had, and `running`
 * lists those between that had not. Subtransactions count as their top one (that is what pg_current_xact_id gives).
 */
export interface Snapshot {
  readonly xmin: bigint
  readonly xmax: bigint
  readonly running: readonly bigint[]
}

/** Reads `xmin:xmax:a,b,c`. @throws RangeError where the text is no snapshot (it may have been altered). */
export function parseSnapshot(text: string): Snapshot {
  const [, xmin, xmax, running] = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20}(?:,\d{1,20})*)?)$/.exec(text) ?? []
  if (xmin === undefined || xmax === undefined) throw new RangeError(`not a snapshot: ${text.slice(0, 60)}`)
  return { xmin: BigInt(xmin), xmax: BigInt(xmax), running: running ? running.split(',').map(BigInt) : [] }
}

/** Whether a transaction had ended when the snapshot was taken (pg_visible_in_snapshot). */
export const hasEnded = (xid: bigint, snapshot: Snapshot): boolean =>
  xid < snapshot.xmin || (xid < snapshot.xmax && !snapshot.running.includes(xid))
