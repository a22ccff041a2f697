import type { Pool, PoolClient } from 'pg'

const countyPattern = /^\d{6}$/

/** Reads of one county: a read-only transaction whose row-level security knows the county. */
export interface Reader {
  read<T>(county: string, ask: (client: PoolClient) => Promise<T>): Promise<T>
  /** For the few reads that record themselves (who opened whose file): they commit what they wrote. */
  readAndRecord<T>(county: string, ask: (client: PoolClient) => Promise<T>): Promise<T>
}

export function createReader(pool: Pool): Reader {
  async function run<T>(county: string, begin: string, ask: (client: PoolClient) => Promise<T>): Promise<T> {
    if (!countyPattern.test(county)) throw new RangeError('not a county')
    const client = await pool.connect()
    let broken: Error | undefined
    try {
      // Sent ahead of the first question without waiting: the connection pipelines.
      const begun = client.query(`${begin}; set local liuchi.county = '${county}'`)
      begun.catch(() => {})
      const answer = await ask(client)
      await begun
      const ended = await client.query('commit')
      if (ended.command !== 'COMMIT') throw new Error(`the transaction ended with ${ended.command}`)
      return answer
    } catch (error) {
      await client.query('rollback').catch((e: Error) => {
        broken = e
      })
      throw error
    } finally {
      client.release(broken)
    }
  }
  return {
    read: (county, ask) => run(county, 'begin isolation level repeatable read read only', ask),
    readAndRecord: (county, ask) => run(county, 'begin', ask),
  }
}
