import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileId } from '../../parts/fields/field.ts'
import { pack, seal, unpack, unseal } from './parcel.ts'
import { findKey, isPlainPin, lockUp } from './pin.ts'
import { bareOf, filledAgain, fromParcel, toParcel } from './writing.ts'

const bytesOf = async (blob: Blob | undefined) => [...new Uint8Array((await blob?.arrayBuffer()) ?? [])]
const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])

describe('a parcel', () => {
  it('comes out as it went in, whatever is in it', () =>
    fc.assert(
      fc.asyncProperty(
        fc.jsonValue(),
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 4 }),
        async (json, pieces) => {
          const key = await newKey()
          const blobs = pieces.map(
            (piece, n) => new Blob([new Uint8Array(piece)], { type: n % 2 ? 'image/jpeg' : 'audio/webm' }),
          )
          const out = await unseal(await seal({ json, blobs }, key), key)
          expect(JSON.stringify(out.json)).toBe(JSON.stringify(json))
          expect(out.blobs.map(({ type }) => type)).toEqual(blobs.map(({ type }) => type))
          expect(await Promise.all(out.blobs.map(bytesOf))).toEqual(pieces.map((piece) => [...piece]))
        },
      ),
      { numRuns: 40 },
    ))

  it('shows nothing of itself, opens under no other key, and notices a changed byte', async () => {
    const key = await newKey()
    const sealed = await seal({ json: { text: '路灯不亮' }, blobs: [new Blob(['voice'])] }, key)
    const lies = new TextDecoder().decode(sealed.bytes)
    expect(lies).not.toContain('路灯')
    expect(lies).not.toContain('voice')
    await expect(unseal(sealed, await newKey())).rejects.toThrow()
    const altered = new Uint8Array(sealed.bytes.slice(0))
    altered[10] = (altered[10] ?? 0) ^ 1
    await expect(unseal({ ...sealed, bytes: altered.buffer }, key)).rejects.toThrow()
    await expect(unseal(sealed, undefined)).rejects.toThrow('needs its key')
  })

  it('lies open where the browser cannot encrypt', async () => {
    const parcel = { json: [1], blobs: [] }
    expect(await unseal(await seal(parcel, undefined), undefined)).toEqual(parcel)
    expect(unpack(await pack(parcel))).toEqual(parcel)
  })
})

describe('a form while it is written', () => {
  it('keeps its pictures, recordings and files beside its values', async () => {
    const photo = { id: 'a', name: 'lamp.jpg', url: 'blob:x', blob: new Blob(['jpeg'], { type: 'image/jpeg' }) }
    const file = new File(['scan'], 'sheet.pdf', { type: 'application/pdf' })
    const values = {
      opinion: '已换灯',
      way: 'visit',
      photos: [photo],
      scan: [file],
      place: { id: '1', name: '六尺巷' },
    }
    const parcel = toParcel({ values, intention: { key: 'k' } })
    expect(JSON.stringify(parcel.json)).not.toContain('blob:x')
    const again = fromParcel<{ values: typeof values; intention: { key: string } }>(parcel)
    expect(again.values).toMatchObject({ opinion: '已换灯', way: 'visit', place: { id: '1', name: '六尺巷' } })
    expect(again.intention).toEqual({ key: 'k' })
    expect(again.values.photos[0]).toMatchObject({ id: 'a', name: 'lamp.jpg' })
    expect(await again.values.photos[0]?.blob.text()).toBe('jpeg')
    expect(again.values.photos[0]?.url).toMatch(/^blob:/)
    expect(again.values.scan[0]).toBeInstanceOf(File)
    expect(again.values.scan[0]?.name).toBe('sheet.pdf')
  })
})

describe('a form that waits', () => {
  const photo = { id: 'a', name: 'exit.jpg', url: 'blob:x', blob: new Blob(['jpeg']) }
  const file = new File(['scan'], 'sheet.pdf')
  const values = {
    place: { id: 'a', name: '六尺巷' },
    scan: [file],
    lines: { lines: [{ key: 'safety-01', values: { outcome: 'fail', photos: [photo], note: '堆物' } }] },
  }

  it('holds of pictures and files only which stood where, in rows as well, and is whole again with them', () => {
    const bare = bareOf(values)
    expect(JSON.parse(JSON.stringify(bare))).toEqual({
      place: { id: 'a', name: '六尺巷' },
      scan: [{ taken: fileId(file) }],
      lines: { lines: [{ key: 'safety-01', values: { outcome: 'fail', photos: [{ taken: 'a' }], note: '堆物' } }] },
    })
    const files = new Map<string, unknown>([
      ['a', photo],
      [fileId(file), file],
    ])
    expect(filledAgain(bare, files)).toEqual(values)
  })

  it('loses a picture that is no longer there, and nothing else', () => {
    expect(filledAgain(bareOf(values), new Map())).toMatchObject({
      ...{ scan: [], place: { id: 'a', name: '六尺巷' } },
      lines: { lines: [{ values: { outcome: 'fail', photos: [], note: '堆物' } }] },
    })
  })
})

describe('the code of the day', () => {
  it('opens its key, and no other code does', async () => {
    const { locked, key } = await lockUp('2749', 1000)
    const sealed = await seal({ json: 'task', blobs: [] }, key)
    expect(await findKey(locked, '2748')).toBeUndefined()
    const found = await findKey(locked, '2749')
    expect((await unseal(sealed, found)).json).toBe('task')
    expect(found?.extractable).toBe(false)
  })
  it('of two locks under one code each has a key of its own', async () => {
    const [one, other] = await Promise.all([lockUp('2749', 1000), lockUp('2749', 1000)])
    await expect(unseal(await seal({ json: 1, blobs: [] }, one.key), other.key)).rejects.toThrow()
  })
  it.each([
    ['1111', true],
    ['1234', true],
    ['9876', true],
    ['7890', true],
    ['0987', true],
    ['2749', false],
    ['1112', false],
    ['1243', false],
  ])('%s is too easy: %s', (pin, plain) => expect(isPlainPin(pin)).toBe(plain))
})
