import { appendFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Head, headOf, isAuthentic, postHead, readHeads, writeHead } from './head.ts'
import { COUNTY, openThrowAwayKeys } from './journal.testing.ts'
import { macOfSeal, type Seal } from './seal.ts'

const held = openThrowAwayKeys()
const { keys } = held
const folder = mkdtempSync(join(tmpdir(), 'liuchi-heads-'))
let head: Head

const seal: Seal = {
  county: COUNTY,
  epoch: 0,
  no: 7n,
  fromSnapshot: '10:10:',
  toSnapshot: '12:14:12',
  count: 1,
  entriesDigest: Buffer.alloc(32, 1),
  prev: Buffer.alloc(32, 2),
  keyVersion: 1,
  sealedAt: '2026-02-14T01:02:03.4',
  sealerXid: '15',
  reason: null,
}

beforeAll(() => {
  head = headOf(keys, { ...seal, mac: macOfSeal(keys, seal) }, new Date('2026-02-14T02:00:00Z'))
})

afterAll(() => {
  held.remove()
  rmSync(folder, { recursive: true })
})

describe('macOfSeal', () => {
  const other: Omit<Seal, 'keyVersion'> = {
    county: '999002',
    epoch: 1,
    no: 8n,
    fromSnapshot: null,
    toSnapshot: '12:14:',
    count: 2,
    entriesDigest: Buffer.alloc(32, 3),
    prev: null,
    sealedAt: '2026-02-14T01:02:03.5',
    sealerXid: '16',
    reason: 'restored',
  }
  it.each(Object.keys(other) as (keyof typeof other)[])('covers %s', (column) => {
    expect(macOfSeal(keys, { ...seal, [column]: other[column] }).equals(macOfSeal(keys, seal))).toBe(false)
  })
})

describe('a head', () => {
  it('is authentic as it was written, and no longer when anything in it changes', () => {
    expect(isAuthentic(keys, head)).toBe(true)
    for (const name of Object.keys(head) as (keyof Head)[]) {
      const value = head[name]
      expect(isAuthentic(keys, { ...head, [name]: typeof value === 'number' ? value + 1 : `${value}1` })).toBe(false)
    }
  })

  it('is appended to a file that others cannot read, and read back past what is no head', async () => {
    const path = join(folder, 'heads.jsonl')
    await writeHead(path, head)
    appendFileSync(path, '{"form":"liuchi.head.1","county"')
    appendFileSync(path, '\nnull\n{"form":"liuchi.head.2"}\n')
    await writeHead(path, { ...head, epoch: 1 }, head)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(await readHeads(path)).toEqual({ heads: [head, { ...head, epoch: 1 }, head], unreadable: [2, 3, 4] })
  })

  it('is posted signed, and a receiver that fails is told', async () => {
    const secret = `whsec_${Buffer.alloc(24, 5).toString('base64')}`
    const taken: unknown[] = []
    let status = 204
    const server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () => {
        taken.push(new Webhook(secret).verify(body, request.headers as Record<string, string>))
        response.writeHead(status).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    await postHead(url, head, { secret })
    expect(taken).toEqual([{ type: 'journal.head', timestamp: head.writtenAt, data: head }])
    status = 500
    await expect(postHead(url, head, { secret })).rejects.toThrow('HTTP 500')
    await new Promise((resolve) => server.close(resolve))
    await expect(postHead(url, head, { secret })).rejects.toThrow()
  })
})
