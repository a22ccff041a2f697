import type { Waiting } from './outbox.ts'

interface Outbox {
  all(): Promise<readonly Waiting[]>
  put(report: Waiting): Promise<void>
  remove(key: string): Promise<void>
}

let opened: Promise<{ outbox: Outbox; close(): void }> | undefined

async function open() {
  const { Dexie } = await import('dexie')
  const store = new Dexie('liuchi')
  store.version(1).stores({ waiting: 'key' })
  const table = store.table<Waiting, string>('waiting')
  const outbox: Outbox = {
    all: () => table.orderBy('key').toArray(),
    put: async (report) => void (await table.put(report)),
    remove: (key) => table.delete(key),
  }
  return { outbox, close: () => store.close() }
}

/** The store of what waits, in this browser; its library is loaded when something does. @throws where the browser keeps nothing */
export async function openOutbox(): Promise<Outbox> {
  opened ??= open()
  return (await opened).outbox
}

/** Lets go of the store. */
export function closeOutbox(): void {
  void opened?.then(({ close }) => close())
  opened = undefined
}
