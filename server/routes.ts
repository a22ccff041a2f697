import { deviceRoutes } from '#kernel/access/device.routes.ts'
import { inspectionRoutes } from '#kernel/access/inspection.routes.ts'
import { ownRoutes } from '#kernel/access/own.routes.ts'
import { appraisalRoutes } from '#kernel/appraisal/appraisal.routes.ts'
import { ballotsRoutes } from '#kernel/ballots/ballots.routes.ts'
import { calendarRoutes } from '#kernel/casework/calendar.routes.ts'
import { caseworkRoutes, readsOf } from '#kernel/casework/casework.routes.ts'
import { sheetsRoutes } from '#kernel/casework/sheets.routes.ts'
import { worklistRoutes } from '#kernel/casework/worklist.routes.ts'
import type { Route } from '#kernel/door.ts'
import { fileRoutes } from '#kernel/files/file.routes.ts'
import type { FileStore } from '#kernel/files/file-store.ts'
import { importRoutes } from '#kernel/import/import.routes.ts'
import { ledgerRoutes } from '#kernel/ledger/ledger.routes.ts'
import { messageRoutes } from '#kernel/message/message.routes.ts'
import { erasureRoutes } from '#kernel/personal/erasure.routes.ts'
import { parameterRoutes } from '#kernel/programme/parameter.routes.ts'
import { programmeRoutes } from '#kernel/programme/programme.routes.ts'
import { noticesRoutes } from '#kernel/publicity/notices/notices.routes.ts'
import { publicityRoutes } from '#kernel/publicity/publicity.routes.ts'
import { registerRoutes } from '#kernel/register/register.routes.ts'
import { secondedRoutes } from '#kernel/seconded.routes.ts'
import { sheetRoutes } from '#kernel/sheet/sheet.routes.ts'
import { applicantRoutes } from '#programmes/care-funds/applicant.routes.ts'
import { fundListsRoutes } from '#programmes/care-funds/lists.routes.ts'
import { fundMoneyRoutes } from '#programmes/care-funds/money.routes.ts'
import { publicFundRoutes } from '#programmes/care-funds/public.routes.ts'
import { fundYearRoutes } from '#programmes/care-funds/year.routes.ts'
import { awayRoutes } from '#programmes/credit-points/away/away.routes.ts'
import { benefitsRoutes } from '#programmes/credit-points/benefits/benefits.routes.ts'
import { onBehalfRoutes } from '#programmes/credit-points/benefits/on-behalf.routes.ts'
import { checksRoutes } from '#programmes/credit-points/checks/checks.routes.ts'
import { cardRoutes } from '#programmes/credit-points/counter/cards.routes.ts'
import { codeRoutes } from '#programmes/credit-points/counter/code.routes.ts'
import { counterRoutes } from '#programmes/credit-points/counter/counter.routes.ts'
import { findRoutes } from '#programmes/credit-points/counter/find.routes.ts'
import { papersRoutes } from '#programmes/credit-points/entries/papers.routes.ts'
import { recordingRoutes } from '#programmes/credit-points/entries/recording.routes.ts'
import { panelRoutes } from '#programmes/credit-points/panel/panel.routes.ts'
import { reservationRoutes } from '#programmes/credit-points/reserve/reservation.routes.ts'
import { residentRoutes } from '#programmes/credit-points/resident/resident.routes.ts'
import { shopRoutes } from '#programmes/credit-points/shop/shop.routes.ts'
import { RATINGS } from '#programmes/democratic-rating/programme.ts'
import { alikeRoutes } from '#programmes/grid-casework/alike.routes.ts'
import { draftRoutes } from '#programmes/grid-casework/draft.routes.ts'
import { gateRoutes } from '#programmes/grid-casework/gate.routes.ts'
import { itemsRoutes } from '#programmes/grid-casework/items.routes.ts'
import { numbersRoutes } from '#programmes/grid-casework/numbers.routes.ts'
import { ordersRoutes } from '#programmes/grid-casework/orders.routes.ts'
import { remindersRoutes } from '#programmes/grid-casework/reminders.routes.ts'
import { returnsRoutes } from '#programmes/grid-casework/returns.routes.ts'
import { routingRoutes } from '#programmes/grid-casework/routing.routes.ts'
import { programmes } from '#programmes/index.ts'
import { officeTablesRoutes } from '#programmes/office-tables/fill.routes.ts'
import { creditRoutes } from '#programmes/property-credit/credit.routes.ts'
import { estatesRoutes } from '#programmes/property-credit/estates.routes.ts'
import { insideRoutes } from '#programmes/property-credit/inspection/inside.routes.ts'
import { publicInspectionsRoutes } from '#programmes/property-credit/inspection/public.routes.ts'
import { ownCompanyRoutes } from '#programmes/property-credit/own.routes.ts'
import { ratingRoutes } from '#programmes/property-credit/rating/rating.routes.ts'
import { NOTICES } from '#programmes/public-notice/programme.ts'
import type { House } from './assemble.ts'
import type { SignInDoors } from './sign-in/doors.ts'
import { signInRoutes } from './sign-in/sign-in.routes.ts'

export interface RoutesSetting {
  readonly house: House
  readonly files: FileStore
  readonly signIn: readonly Route[]
  /** The county that visitors see. */
  readonly publicCounty: string
  readonly demonstration: boolean
  /** What the operator entered about the public site. */
  readonly site: { readonly host?: string; readonly filing?: string }
}

/** Every door of the house. What is not in here is not served, and the contract is written from the same list. */
export const routesOf = ({ house, files, signIn, publicCounty, demonstration, site }: RoutesSetting): Route[] => [
  ...signIn,
  ...caseworkRoutes({ ...house }),
  ...worklistRoutes({ ...house }),
  ...programmeRoutes(house),
  ...parameterRoutes(house),
  ...calendarRoutes(house),
  ...ownRoutes(house),
  ...inspectionRoutes(house),
  ...deviceRoutes(house),
  ...erasureRoutes(house),
  ...secondedRoutes(house),
  ...sheetRoutes(house),
  ...routingRoutes(house),
  ...returnsRoutes(house),
  ...remindersRoutes(house),
  ...sheetsRoutes(house),
  ...shopRoutes(house),
  ...gateRoutes(house),
  ...alikeRoutes(house),
  ...draftRoutes(house),
  ...itemsRoutes(house),
  ...numbersRoutes(house),
  ...ordersRoutes(house),
  ...officeTablesRoutes({ ...house, store: files }),
  ...noticesRoutes({ ...house, life: NOTICES, publicCounty }),
  ...appraisalRoutes(house),
  ...ballotsRoutes({ ...house, life: RATINGS }),
  ...counterRoutes(house),
  ...recordingRoutes(house),
  ...panelRoutes(house),
  ...papersRoutes(house),
  ...residentRoutes(house),
  ...benefitsRoutes(house),
  ...onBehalfRoutes(house),
  ...reservationRoutes(house),
  ...findRoutes(house),
  ...codeRoutes(house),
  ...checksRoutes(house),
  ...cardRoutes(house),
  ...applicantRoutes(house),
  ...fundYearRoutes(house),
  ...fundListsRoutes(house),
  ...fundMoneyRoutes(house),
  ...publicFundRoutes({ ...house, publicCounty }),
  ...awayRoutes(house),
  ...estatesRoutes(house),
  ...insideRoutes(house),
  ...publicInspectionsRoutes({ ...house, publicCounty }),
  ...creditRoutes({ ...house, publicCounty }),
  ...ratingRoutes({ ...house, publicCounty }),
  ...ownCompanyRoutes(house),
  ...publicityRoutes({ ...house, publicCounty, demonstration, site }),
  ...fileRoutes({ ...house, store: files }),
  ...messageRoutes(house),
  ...ledgerRoutes(house),
  ...importRoutes(house),
  ...registerRoutes({ ...house, reads: readsOf(house.programmes) }),
]

/** What the operator says of the public site: who runs it, and its filing number. */
export function siteOf(env: Readonly<Record<string, string | undefined>>, fallback?: string): RoutesSetting['site'] {
  const host = env.LIUCHI_SITE_HOST ?? fallback
  return {
    ...(host ? { host } : {}),
    ...(env.LIUCHI_SITE_FILING ? { filing: env.LIUCHI_SITE_FILING } : {}),
  }
}

/** The doors without a house behind them: their shapes can be read, for the contract, and nothing can be asked of them. */
export function routesForContract(): Route[] {
  const house = { programmes } as unknown as House
  const signIn = { setting: { house, demonstration: true, publicCounty: '' } } as unknown as SignInDoors
  return routesOf({
    house,
    files: {} as FileStore,
    signIn: signInRoutes(signIn),
    publicCounty: '',
    demonstration: true,
    site: {},
  })
}
