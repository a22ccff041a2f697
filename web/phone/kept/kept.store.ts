import type { EntityTable, Table } from 'dexie'
import type { Sealed } from './parcel.ts'
import type { Locked } from './pin.ts'

/** Something of one person's that lies on this phone. */
export interface KeptRow {
  readonly id: string
  /** Whose it is; empty for nobody signed in. */
  readonly person: string
  readonly sealed: Sealed
}

/** The key of one person's things: at hand, or locked under their code of the day. */
interface KeyRow {
  readonly person: string
  readonly key?: CryptoKey
  readonly locked?: Locked
  /** Wrong codes one after the other. */
  readonly wrong: number
}

/** A device that a person enrolled for an organisation: its private key cannot be taken out of this browser. */
export interface DeviceRow {
  readonly organisation: string
  readonly person: string
  readonly device: string
  readonly key: CryptoKey
}

/** What waits for a signal, answers taken along, and pictures of what is still being written. */
export const rooms = ['waiting', 'along', 'writing'] as const
export type Room = (typeof rooms)[number]

type Keeping = Awaited<ReturnType<typeof open>>
let opened: Promise<Keeping> | undefined

async function open() {
  const { Dexie } = await import('dexie')
  const store = new Dexie('liuchi-phone')
  store.version(1).stores({ keys: 'person', waiting: 'id, person', along: 'id, person', writing: 'id, person' })
  store.version(2).stores({ devices: '[organisation+person], person' })
  const room = (name: Room) => store.table(name) as EntityTable<KeptRow, 'id'>
  const keys = store.table('keys') as EntityTable<KeyRow, 'person'>
  const devices = store.table('devices') as Table<DeviceRow, [string, string]>
  return {
    room,
    keys,
    devices,
    /** Everything of a person's, room by room. */
    all: async (person: string) =>
      Promise.all(
        rooms.map(async (name) => ({ name, rows: await room(name).where('person').equals(person).toArray() })),
      ),
    /** Puts everything of a person's back under another key, all or nothing. */
    replace: (key: KeyRow, kept: readonly { readonly name: Room; readonly rows: readonly KeptRow[] }[]) =>
      store.transaction('rw', [keys, ...rooms.map(room)], async () => {
        await keys.put(key)
        for (const { name, rows } of kept) await room(name).bulkPut([...rows])
      }),
    /** Removes everything of a person's, the key with it. */
    wipe: (person: string) =>
      store.transaction('rw', [keys, devices, ...rooms.map(room)], async () => {
        await keys.delete(person)
        await devices.where('person').equals(person).delete()
        for (const name of rooms) await room(name).where('person').equals(person).delete()
      }),
  }
}

/** The store of this browser; its library is loaded when something is kept. @throws where the browser keeps nothing */
export const openKeeping = (): Promise<Keeping> => {
  opened ??= open()
  return opened
}
