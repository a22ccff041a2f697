/** What is kept on the phone under one name: values and pictures, recordings beside them. */
export interface Parcel {
  readonly json: unknown
  readonly blobs: readonly Blob[]
}

/** A parcel as it lies in the browser: AES-GCM under a key of its person; without `iv` the browser could not encrypt. */
export interface Sealed {
  readonly iv?: Uint8Array<ArrayBuffer>
  readonly bytes: ArrayBuffer
}

/** Bytes of the number that says how long the head is. */
const LENGTH = 4
const IV = 12

interface Head {
  readonly json: unknown
  readonly blobs: readonly { readonly type: string; readonly size: number }[]
}

/** length of the head | head as JSON | the blobs one after the other */
export function pack({ json, blobs }: Parcel): Promise<ArrayBuffer> {
  const head: Head = { json, blobs: blobs.map(({ type, size }) => ({ type, size })) }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const length = new DataView(new ArrayBuffer(LENGTH))
  length.setUint32(0, text.byteLength)
  return new Blob([length.buffer, text, ...blobs]).arrayBuffer()
}

export function unpack(bytes: ArrayBuffer): Parcel {
  const length = new DataView(bytes).getUint32(0)
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, LENGTH, length))) as Head
  let at = LENGTH + length
  const blobs = head.blobs.map(({ type, size }) => {
    const blob = new Blob([bytes.slice(at, at + size)], { type })
    at += size
    return blob
  })
  return { json: head.json, blobs }
}

/** Closes a parcel. @param key undefined where the browser offers no encryption: at addresses that are not secure */
export async function seal(parcel: Parcel, key: CryptoKey | undefined): Promise<Sealed> {
  const bytes = await pack(parcel)
  if (!key) return { bytes }
  const iv = crypto.getRandomValues(new Uint8Array(IV))
  return { iv, bytes: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, bytes) }
}

/** Opens a parcel. @throws where it was closed under another key, or altered */
export async function unseal({ iv, bytes }: Sealed, key: CryptoKey | undefined): Promise<Parcel> {
  if (!iv) return unpack(bytes)
  if (!key) throw new Error('a sealed parcel needs its key')
  return unpack(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes))
}
