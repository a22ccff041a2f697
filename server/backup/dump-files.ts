import type { ClientBase } from 'pg'
import type { BackupWriter, Part } from './container.ts'
import { openStored, partNameOf } from './stored-files.ts'

const FILES_PER_INDEX = 1_000

/** Contents that the snapshot's table `file` names, in the order of their addresses. */
export async function writeFiles(
  client: ClientBase,
  writer: BackupWriter,
  home: string,
  county: string,
  onBytes: (bytes: number) => void,
): Promise<{ count: number; bytes: number; indexes: Part[]; missing: string[] }> {
  const written = { count: 0, bytes: 0, indexes: [] as Part[], missing: [] as string[] }
  let lines: string[] = []
  async function index(): Promise<void> {
    if (lines.length === 0) return
    const name = `files/${county}.${String(written.indexes.length).padStart(6, '0')}.index`
    written.indexes.push(await writer.put(name, Buffer.from(lines.join(''))))
    lines = []
  }
  for await (const address of addressesOf(client, county)) {
    const stored = await openStored(home, county, address)
    if (!stored) {
      written.missing.push(address)
      continue
    }
    const part = await writer
      .stream(partNameOf(county, address), stored.bytes, stored.content)
      .finally(() => stored.close())
    lines.push(`${address} ${part.bytes} ${part.sm3}\n`)
    written.count += 1
    written.bytes += part.bytes
    onBytes(part.bytes)
    if (lines.length >= FILES_PER_INDEX) await index()
  }
  await index()
  return written
}

async function* addressesOf(client: ClientBase, county: string): AsyncGenerator<string> {
  await client.query(`select set_config('liuchi.county', $1, true)`, [county])
  await client.query(
    `declare addresses no scroll cursor for select encode(address, 'hex') as address from (
       select address from file where county = $1 union select thumb_address from file where county = $1 and thumb_address is not null) a
     order by a.address`,
    [county],
  )
  for (;;) {
    const { rows } = await client.query<{ address: string }>('fetch 1000 from addresses')
    if (rows.length === 0) break
    for (const { address } of rows) yield address
  }
  await client.query('close addresses')
}

/** Bytes of all files of the counties, as the table `file` has them; for the progress bar. */
export async function countFileBytes(client: ClientBase, counties: readonly string[]): Promise<number> {
  let bytes = 0
  for (const county of counties) {
    await client.query(`select set_config('liuchi.county', $1, true)`, [county])
    const { rows } = await client.query('select coalesce(sum(bytes), 0)::float8 as bytes from file where county = $1', [
      county,
    ])
    bytes += (rows[0] as { bytes: number }).bytes
  }
  return bytes
}
