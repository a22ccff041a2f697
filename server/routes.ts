import { caseworkRoutes, readsOf } from '#kernel/casework/casework.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import { fileRoutes } from '#kernel/files/file.routes.ts'
import type { FileStore } from '#kernel/files/file-store.ts'
import { messageRoutes } from '#kernel/message/message.routes.ts'
import { parameterRoutes } from '#kernel/programme/parameter.routes.ts'
import { programmeRoutes } from '#kernel/programme/programme.routes.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { secondedRoutes } from '#kernel/seconded.routes.ts'
import { sheetRoutes } from '#kernel/sheet/sheet.routes.ts'
import { routingRoutes } from '#programmes/grid-casework/routing.routes.ts'
import { programmes } from '#programmes/index.ts'
import type { House } from './assemble.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'
import type { Gate } from './sign-in/sign-in.ts'

export interface RoutesSetting {
  readonly house: House
  readonly files: FileStore
  readonly signIn: readonly Route[]
  /** The county that visitors see. */
  readonly publicCounty: string
  readonly demonstration: boolean
  /** What the operator entered about the public site. */
  readonly site: { readonly host?: string; readonly filing?: string; readonly mapNumber?: string }
}

/** Every door of the house. What is not in here is not served, and the contract is written from the same list. */
export const routesOf = ({ house, files, signIn, publicCounty, demonstration, site }: RoutesSetting): Route[] => [
  ...signIn,
  ...caseworkRoutes({ ...house }),
  ...worklistRoutes({ ...house }),
  ...programmeRoutes(house),
  ...parameterRoutes(house),
  ...secondedRoutes(house),
  ...sheetRoutes(house),
  ...routingRoutes(house),
  ...publicityRoutes({ ...house, publicCounty, demonstration, site }),
  ...fileRoutes({ ...house, store: files }),
  ...messageRoutes(house),
  ...registerRoutes({ ...house, reads: readsOf(house.programmes) }),
]

/** What the operator says of the public site: who runs it, its filing number, the approval number of its map. */
export function siteOf(env: Readonly<Record<string, string | undefined>>, fallback?: string): RoutesSetting['site'] {
  const host = env.LIUCHI_SITE_HOST ?? fallback
  return {
    ...(host ? { host } : {}),
    ...(env.LIUCHI_SITE_FILING ? { filing: env.LIUCHI_SITE_FILING } : {}),
    ...(env.LIUCHI_MAP_NUMBER ? { mapNumber: env.LIUCHI_MAP_NUMBER } : {}),
  }
}

/** The doors without a house behind them: their shapes can be read, for the contract, and nothing can be asked of them. */
export function routesForContract(): Route[] {
  const house = { programmes } as unknown as House
  const gate = { setting: { house, demonstration: true, publicCounty: '' } } as unknown as Gate
  return routesOf({
    house,
    files: {} as FileStore,
    signIn: signInRoutes(gate, {} as House['pool']),
    publicCounty: '',
    demonstration: true,
    site: {},
  })
}
