/** A picture as it leaves the phone. */
interface ShrunkPhoto {
  readonly blob: Blob
  readonly width: number
  readonly height: number
}

/** The longer side of a picture after shrinking, px: enough to read a number on a lamp post. */
const longestSide = 1600

/** Width and height that fit into `longest`, in proportion, never enlarged, never below one px. */
export function fitInto(
  width: number,
  height: number,
  longest: number = longestSide,
): { width: number; height: number } {
  const share = Math.min(1, longest / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}

/**
 * Shrinks a picture in the browser and draws it anew as JPEG, so that a weak signal carries it and place and device
 * written in the file stay behind. The server encodes it again and does not rely on this.
 * @throws where the file is no picture that this browser can read
 */
export async function shrinkPhoto(file: Blob, longest: number = longestSide): Promise<ShrunkPhoto> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const { width, height } = fitInto(picture.width, picture.height, longest)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this browser cannot draw')
  pen.drawImage(picture, 0, 0, width, height)
  picture.close()
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82))
  if (!blob) throw new Error('this browser cannot write pictures')
  return { blob, width, height }
}
