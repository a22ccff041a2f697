const key = 'liuchi.last-list'

/** A worklist as somebody left it: its address with the filters, and the case on which they stood. */
interface LastList {
  readonly href: string
  readonly id: string | undefined
}

/** Keeps where somebody is, as long as the window is open, so that the way back leads there and not to the top. */
export const keepLastList = (list: LastList, store: Pick<Storage, 'setItem'> = sessionStorage): void =>
  store.setItem(key, JSON.stringify(list))

/** The list somebody came from; undefined where they came from elsewhere or it cannot be read. */
export function findLastList(store: Pick<Storage, 'getItem'> = sessionStorage): LastList | undefined {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null')
    if (typeof kept !== 'object' || kept === null || !('href' in kept) || typeof kept.href !== 'string')
      return undefined
    if (!kept.href.startsWith('/work/')) return undefined
    return { href: kept.href, id: 'id' in kept && typeof kept.id === 'string' ? kept.id : undefined }
  } catch {
    return undefined
  }
}
