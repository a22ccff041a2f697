import type { Programme } from '#kernel/programme/define.ts'
import { fundAudit } from './care-funds/audit.ts'
import { careFunds } from './care-funds/programme.ts'
import { pointsBenefits } from './credit-points/benefits/programme.ts'
import { pointsClosing } from './credit-points/closing/programme.ts'
import { pointsDivision } from './credit-points/division/programme.ts'
import { pointsPanel } from './credit-points/panel/programme.ts'
import { creditPoints } from './credit-points/programme.ts'
import { pointsShop } from './credit-points/shop/programme.ts'
import { ratingsOf } from './democratic-rating/programme.ts'
import { gridCasework } from './grid-casework/programme.ts'
import { officeTables } from './office-tables/programme.ts'
import { ownData } from './own-data/programme.ts'
import { propertyFile } from './property-credit/credit-file/programme.ts'
import { propertyInspections } from './property-credit/inspection/programme.ts'
import { jointMeasures } from './property-credit/joint/programme.ts'
import { propertyLists } from './property-credit/lists/programme.ts'
import { propertyRatings } from './property-credit/rating/programme.ts'
import { noticesOf } from './public-notice/programme.ts'
import { sealedIntake } from './sealed-intake/programme.ts'
import { shiftHandover } from './shift-handover/programme.ts'
import { cadrePointsDivision } from './village-cadre-points/division/programme.ts'
import { cadrePointsHonours } from './village-cadre-points/honours/programme.ts'
import { cadrePointsObjections } from './village-cadre-points/objection/programme.ts'
import { villageCadrePoints } from './village-cadre-points/quarter/programme.ts'
import { cadrePointsRating } from './village-cadre-points/rating/programme.ts'
import { cadrePointsItems } from './village-cadre-points/rectification/item.ts'
import { cadrePointsReminders } from './village-cadre-points/rectification/reminder.ts'
import { cadrePointsYear } from './village-cadre-points/year/programme.ts'

/** The programmes of this installation: one line each. */
const own: readonly Programme[] = [
  gridCasework,
  sealedIntake,
  ownData,
  shiftHandover,
  officeTables,
  creditPoints,
  pointsPanel,
  pointsShop,
  ...careFunds,
  fundAudit,
  pointsBenefits,
  pointsDivision,
  pointsClosing,
  ...propertyInspections,
  propertyFile,
  propertyLists,
  jointMeasures,
  ...propertyRatings,
  villageCadrePoints,
  cadrePointsDivision,
  cadrePointsYear,
  cadrePointsObjections,
  cadrePointsRating,
  cadrePointsReminders,
  cadrePointsItems,
  cadrePointsHonours,
]

/** All of them, with those that keep what they put on notice and the ballots they ask for. */
export const programmes: readonly Programme[] = [...own, ...noticesOf(own), ratingsOf(own)]
