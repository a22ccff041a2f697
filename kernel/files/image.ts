import sharp from 'sharp'

/** A picture drawn anew: nothing of the original's bytes is left, so neither place, device, name nor hidden content. */
export interface Image {
  /** JPEG, longer edge at most 1920 px, upright. */
  readonly full: Buffer
  /** JPEG, longer edge at most 320 px. */
  readonly thumb: Buffer
  /** Of `full`, px. */
  readonly width: number
  readonly height: number
  readonly mediaType: 'image/jpeg'
}

/** Why a picture is not taken. The door gives each code its words. */
export class ImageRefused extends Error {
  readonly code: 'too-large' | 'too-many-pixels' | 'unsupported' | 'damaged'
  constructor(code: ImageRefused['code']) {
    super(`the picture is refused: ${code}`)
    this.name = 'ImageRefused'
    this.code = code
  }
}

export const IMAGE_LIMIT_BYTES = 20 * 1024 * 1024
export const IMAGE_LIMIT_PIXELS = 60_000_000
const FULL_EDGE = 1920
const THUMB_EDGE = 320
const TIMEOUT_SECONDS = 20

/**
 * Reads a photo or scan as people send it (JPEG, PNG, WebP, AVIF, GIF; of several frames the first), turns it upright as its
 * EXIF says and draws it anew on white in sRGB without any metadata. JPEG comes out, because office programs of any age
 * take it.
 * @throws ImageRefused over 20 MiB, over 60 million pixels, of another kind, or not readable
 */
export async function reencode(original: Buffer): Promise<Image> {
  if (original.length > IMAGE_LIMIT_BYTES) throw new ImageRefused('too-large')
  // Asked before the library is: what is no picture of these kinds never reaches a decoder (SVG and PDF read other files).
  if (!isKnownKind(original)) throw new ImageRefused('unsupported')
  const options = { limitInputPixels: IMAGE_LIMIT_PIXELS, failOn: 'truncated', sequentialRead: true } as const
  const about = await sharp(original, options).metadata().catch(refuse)
  if (about.width * about.height > IMAGE_LIMIT_PIXELS) throw new ImageRefused('too-many-pixels')
  const full = await sharp(original, options)
    .timeout({ seconds: TIMEOUT_SECONDS })
    .autoOrient()
    .resize(FULL_EDGE, FULL_EDGE, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82, chromaSubsampling: '4:2:0' })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse)
  const thumb = await sharp(full.data)
    .resize(THUMB_EDGE, THUMB_EDGE, { fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 76, mozjpeg: true })
    .toBuffer()
  return {
    full: full.data,
    thumb,
    width: full.info.width,
    height: full.info.height,
    mediaType: 'image/jpeg',
  }
}

function refuse(error: Error): never {
  throw new ImageRefused(/pixel limit/i.test(error.message) ? 'too-many-pixels' : 'damaged')
}

function isKnownKind(bytes: Buffer): boolean {
  const at = (text: string, start: number) => bytes.toString('latin1', start, start + text.length) === text
  const isAvif = at('ftyp', 4) && (at('avif', 8) || at('avis', 8) || at('mif1', 8))
  return (
    at('\xff\xd8\xff', 0) || at('\x89PNG\r\n\x1a\n', 0) || at('GIF8', 0) || (at('RIFF', 0) && at('WEBP', 8)) || isAvif
  )
}
