import { createContext, type ReactNode } from 'react'

/** How each item of a sheet was found before, by its code: shown beside the row in which it is answered now. */
export const ItemsBefore = createContext<ReadonlyMap<string, ReactNode>>(new Map())
