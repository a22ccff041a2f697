import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { IMAGE_LIMIT_BYTES, reencode } from './image.ts'

/** A lamp post as a phone photographs it: stored lying on its side, red above when upright, with all a phone tells. */
async function photo(): Promise<Buffer> {
  const half = (background: string) =>
    sharp({ create: { width: 1500, height: 4000, channels: 3, background } })
      .png()
      .toBuffer()
  const [red, blue] = await Promise.all([half('#b5362b'), half('#1f4e79')])
  return sharp({ create: { width: 3000, height: 4000, channels: 3, background: '#000' } })
    .composite([
      { input: red, left: 0, top: 0 },
      { input: blue, left: 1500, top: 0 },
    ])
    .withExif({
      IFD0: { Make: 'PhoneMaker', Artist: 'Zhang', Orientation: '6' },
      IFD2: { UserComment: 'at home' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 3/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 56/1 0/1' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>116.9</place></x:xmpmeta>')
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
}

describe('reencode', () => {
  it('turns a photo upright, makes it small and leaves nothing of what the phone told', async () => {
    const original = await photo()
    const told = await sharp(original).metadata()
    expect(told).toMatchObject({ width: 3000, height: 4000, orientation: 6 })
    expect(told.exif?.includes('PhoneMaker')).toBe(true)
    expect(told.exif?.includes(Buffer.from([0x88, 0x25])) || told.exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true)

    const { full, thumb, width, height, mediaType } = await reencode(original)
    expect({ width, height, mediaType }).toEqual({ width: 1920, height: 1440, mediaType: 'image/jpeg' })
    for (const [bytes, edge] of [
      [full, 1920],
      [thumb, 320],
    ] as const) {
      const seen = await sharp(bytes).metadata()
      expect(seen).toMatchObject({ format: 'jpeg', width: edge, space: 'srgb' })
      expect([seen.exif, seen.xmp, seen.iptc, seen.icc, seen.orientation, seen.comments]).toEqual(
        Array(6).fill(undefined),
      )
      for (const word of ['Exif', 'PhoneMaker', 'Zhang', 'xmpmeta', 'GPS', '116'])
        expect(bytes.includes(word)).toBe(false)
    }
    const pixel = async (top: number) => [
      ...(await sharp(full).extract({ left: 960, top, width: 1, height: 1 }).raw().toBuffer()),
    ]
    const [r, , b] = await pixel(100)
    expect(r).toBeGreaterThan(b as number)
    const [r2, , b2] = await pixel(1340)
    expect(b2).toBeGreaterThan(r2 as number)
  })

  it.each(['png', 'webp', 'avif', 'gif'] as const)('takes %s; what is transparent becomes white', async (format) => {
    const drawn = sharp({ create: { width: 40, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    const { full, width, height } = await reencode(await drawn.toFormat(format).toBuffer())
    expect([width, height]).toEqual([40, 20])
    expect((await sharp(full).stats()).channels.every(({ min }) => min > 250)).toBe(true)
  })

  it('takes the first frame of several', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer()
    const moving = await sharp(await Promise.all(['#fff', '#000'].map(frame)), { join: { animated: true } })
      .gif()
      .toBuffer()
    expect(await reencode(moving)).toMatchObject({ width: 8, height: 8 })
  })

  it.each([
    ['too-large', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(IMAGE_LIMIT_BYTES)])],
    ['too-many-pixels', () => png(30_000, 30_000)],
    ['too-many-pixels', () => png(8_000, 7_501)],
    ['damaged', () => png(100, 100)],
    ['damaged', () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('not a photo at all')])],
    ['unsupported', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['unsupported', () => Buffer.from('%PDF-1.7\n')],
    ['unsupported', () => Buffer.from('<!doctype html>')],
    ['unsupported', () => Buffer.alloc(0)],
  ] as const)('refuses what is %s', async (code, make) => {
    await expect(reencode(make())).rejects.toMatchObject({ code })
  })

  it('refuses a photo whose end did not arrive', async () => {
    const whole = await photo()
    await expect(reencode(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'damaged' })
  })
})

/** A PNG that promises a size and holds nothing. */
function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(0)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
