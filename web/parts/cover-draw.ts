/** Part of a picture, in shares of its width and height, 0 to 1. */
export interface Patch {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Small enough to hide nothing is no patch: a slip of the finger. */
const LEAST = 0.02

/** The patch between two corners, kept inside the picture; undefined where it is too small to mean anything. */
export function patchBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Patch | undefined {
  const inside = (n: number) => Math.min(Math.max(n, 0), 1)
  const [left, right] = [inside(Math.min(from.x, to.x)), inside(Math.max(from.x, to.x))]
  const [top, bottom] = [inside(Math.min(from.y, to.y)), inside(Math.max(from.y, to.y))]
  const patch = { x: left, y: top, width: right - left, height: bottom - top }
  return patch.width < LEAST || patch.height < LEAST ? undefined : patch
}

/** A patch moved or grown by arrow keys, kept inside the picture. */
export function nudge(patch: Patch, key: string, grow: boolean, by = 0.02): Patch {
  const dx = key === 'ArrowRight' ? by : key === 'ArrowLeft' ? -by : 0
  const dy = key === 'ArrowDown' ? by : key === 'ArrowUp' ? -by : 0
  const keep = (n: number, least: number, most: number) => Math.min(Math.max(n, least), most)
  return grow
    ? {
        ...patch,
        width: keep(patch.width + dx, LEAST, 1 - patch.x),
        height: keep(patch.height + dy, LEAST, 1 - patch.y),
      }
    : { ...patch, x: keep(patch.x + dx, 0, 1 - patch.width), y: keep(patch.y + dy, 0, 1 - patch.height) }
}

/** A patch in whole pixels of a picture; it never covers less than was drawn. */
export function pixelsOf({ x, y, width, height }: Patch, wide: number, high: number) {
  const [left, top] = [Math.floor(x * wide), Math.floor(y * high)]
  return { left, top, width: Math.ceil((x + width) * wide) - left, height: Math.ceil((y + height) * high) - top }
}

/**
 * Draws a picture anew with its patches filled with one even tone each. Nothing of what was below is left in the file: neither a
 * face nor the digits of a plate can be computed back, as they can from a mosaic.
 */
export async function coverPicture(src: string, patches: readonly Patch[]): Promise<Blob> {
  const picture = new Image()
  picture.src = src
  await picture.decode()
  const { naturalWidth: width, naturalHeight: height } = picture
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser cannot draw')
  pen.drawImage(picture, 0, 0)
  pen.fillStyle = '#5b6168'
  for (const patch of patches) {
    const { left, top, ...size } = pixelsOf(patch, width, height)
    pen.fillRect(left, top, size.width, size.height)
  }
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
  if (!blob) throw new Error('this browser cannot write pictures')
  return blob
}
