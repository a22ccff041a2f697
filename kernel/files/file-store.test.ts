import { randomBytes } from 'node:crypto'
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { openKeys } from '../secrets/keys.ts'
import { type FileStore, openFileStore } from './file-store.ts'

const homes: string[] = []
let home: string
let keys: ReturnType<typeof openKeys>
let store: FileStore
const COUNTY = '999001'

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'liuchi-files-'))
  homes.push(home)
  keys = openKeys({ home, env: {} })
  store = openFileStore({ home, keys })
})

afterAll(() => {
  for (const each of homes) rmSync(each, { recursive: true, force: true })
})

const pathOf = (address: Buffer, county = COUNTY) =>
  join(home, 'files', county, address.toString('hex').slice(0, 2), address.toString('hex'))
const read = async (address: Buffer, county = COUNTY) => buffer(await store.open(county, address))
async function listed(county = COUNTY): Promise<Buffer[]> {
  const found: Buffer[] = []
  for await (const { address } of store.list(county)) found.push(address)
  return found
}

async function* inParts(content: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
}

describe('a content', () => {
  it('comes back as it was put, whatever its length and however it arrives', async () => {
    const length = fc.oneof(fc.nat(300), fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000))
    await fc.assert(
      fc.asyncProperty(length, fc.integer({ min: 1_000, max: 100_000 }), async (bytes, size) => {
        const content = randomBytes(bytes)
        const stored = await store.put(COUNTY, inParts(content, size))
        expect(stored.bytes).toBe(bytes)
        expect((await store.put(COUNTY, content)).address.equals(stored.address)).toBe(true)
        expect((await read(stored.address)).equals(content)).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('has one address in its county, another in every other, and is nowhere in plain', async () => {
    const content = Buffer.from('the lamp at the corner of the lane '.repeat(50))
    const { address } = await store.put(COUNTY, content)
    const other = await store.put('999002', content)
    expect(other.address.equals(address)).toBe(false)
    expect(await listed()).toEqual([address])
    const kept = readFileSync(pathOf(address))
    expect(kept.includes('lamp')).toBe(false)
    expect(statSync(pathOf(address)).mode & 0o777).toBe(0o600)
    expect(readFileSync(pathOf(other.address, '999002')).subarray(22, 60).equals(kept.subarray(22, 60))).toBe(false)
  })

  it('over the limit leaves nothing behind', async () => {
    await expect(store.put(COUNTY, inParts(randomBytes(200_000), 10_000), 150_000)).rejects.toMatchObject({
      code: 'too-large',
    })
    expect(await listed()).toEqual([])
    expect(readdirSync(join(home, 'files', COUNTY, '.incoming'))).toEqual([])
  })

  it('whose source fails leaves nothing behind', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield randomBytes(100_000)
      throw new Error('the phone lost its signal')
    }
    await expect(store.put(COUNTY, failing())).rejects.toThrow('signal')
    expect(readdirSync(join(home, 'files', COUNTY, '.incoming'))).toEqual([])
  })

  it('is found missing, deleted once, and put again', async () => {
    const { address } = await store.put(COUNTY, Buffer.from('x'))
    expect(await store.has(COUNTY, address)).toBe(true)
    expect(await store.delete(COUNTY, address)).toBe(true)
    expect(await store.delete(COUNTY, address)).toBe(false)
    expect(await store.has(COUNTY, address)).toBe(false)
    await expect(store.open(COUNTY, address)).rejects.toMatchObject({ code: 'missing' })
    await store.put(COUNTY, Buffer.from('x'))
    expect((await read(address)).toString()).toBe('x')
  })

  it('stays readable under its address after the keys were rotated, and is renewed', async () => {
    const content = randomBytes(100_000)
    const { address } = await store.put(COUNTY, content)
    const before = readFileSync(pathOf(address))
    keys.rotate('file')
    expect((await read(address)).equals(content)).toBe(true)
    expect(await store.renew(COUNTY, address)).toBe(true)
    expect(await store.renew(COUNTY, address)).toBe(false)
    expect(readFileSync(pathOf(address)).readUInt16BE(4)).toBe(before.readUInt16BE(4) + 1)
    expect((await read(address)).equals(content)).toBe(true)
  })

  it('is listed in the order of addresses, half-written ones are not, and old ones are tidied', async () => {
    const put = await Promise.all(Array.from({ length: 30 }, (_, i) => store.put(COUNTY, Buffer.from(`content ${i}`))))
    const room = join(home, 'files', COUNTY, '.incoming')
    for (const name of ['old', 'new']) writeFileSync(join(room, name), 'half')
    utimesSync(join(room, 'old'), new Date(0), new Date(0))
    expect(await listed()).toEqual(put.map(({ address }) => address).sort(Buffer.compare))
    expect(await store.tidy(COUNTY, new Date(Date.now() - 3_600_000))).toBe(1)
    expect(readdirSync(room)).toEqual(['new'])
    expect([await listed('999003'), await store.tidy('999003', new Date())]).toEqual([[], 0])
  })

  it.each(['', '..', 'a/b', '.incoming', 'x'.repeat(65)])('is not kept for %j', async (county) => {
    await expect(store.put(county, Buffer.from('x'))).rejects.toThrow(RangeError)
  })

  it('read only in part closes its file', async () => {
    const { address } = await store.put(COUNTY, randomBytes(500_000))
    const open = () => readdirSync('/proc/self/fd').length
    if (process.platform !== 'linux') return
    const before = open()
    for (let i = 0; i < 20; i++) {
      const stream = await store.open(COUNTY, address)
      if (i % 2) await stream[Symbol.asyncIterator]().next()
      stream.destroy()
      await new Promise((resolve) => stream.once('close', resolve))
    }
    expect(open()).toBeLessThanOrEqual(before + 2)
  })
})

describe('a stored file', () => {
  it('with any byte changed, cut or added does not open or ends before that piece', async () => {
    const content = randomBytes(150_000)
    const { address } = await store.put(COUNTY, content)
    const path = pathOf(address)
    const whole = readFileSync(path)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.nat(whole.length - 1),
          fc.constantFrom(0, 5, 21, 22, whole.length - 1, whole.length - 20, whole.length - 60),
        ),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('change', 'cut', 'add', 'drop'),
        async (at, mask, how) => {
          const bytes = Buffer.from(whole)
          bytes[at] = (bytes[at] as number) ^ mask
          const wrong = {
            change: bytes,
            cut: whole.subarray(0, at),
            add: Buffer.concat([whole, whole.subarray(at)]),
            drop: Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]),
          }[how]
          writeFileSync(path, wrong)
          const got: Buffer[] = []
          const reading = async () => {
            for await (const piece of await store.open(COUNTY, address)) got.push(piece)
          }
          await expect(reading()).rejects.toThrow()
          const told = Buffer.concat(got)
          expect(told.equals(content.subarray(0, told.length))).toBe(true)
        },
      ),
      { numRuns: 80 },
    )
  })

  it('moved to another address or county does not open', async () => {
    const one = await store.put(COUNTY, randomBytes(1_000))
    const two = await store.put(COUNTY, randomBytes(1_000))
    copyFileSync(pathOf(one.address), pathOf(two.address))
    await expect(store.open(COUNTY, two.address)).rejects.toMatchObject({ code: 'damaged' })
    await store.put('999002', Buffer.from('makes the folder'))
    const there = await store.put('999002', randomBytes(1_000))
    copyFileSync(pathOf(one.address), pathOf(there.address, '999002'))
    await expect(store.open('999002', there.address)).rejects.toMatchObject({ code: 'damaged' })
  })

  it('whose pieces were exchanged is found damaged', async () => {
    const { address } = await store.put(COUNTY, randomBytes(3 * 65_536))
    const path = pathOf(address)
    const bytes = readFileSync(path)
    const piece = (n: number) => bytes.subarray(22 + n * 65_552, 22 + (n + 1) * 65_552)
    const swapped = Buffer.concat([bytes.subarray(0, 22), piece(1), piece(0), bytes.subarray(22 + 2 * 65_552)])
    writeFileSync(path, swapped)
    await expect(read(address)).rejects.toMatchObject({ code: 'damaged' })
  })
})
