import type { Words } from '#kernel/words.ts'
import type { deskWords } from './desk.ts'
import type { administrationWords } from './desk-administration.ts'
import type { appraisalWords } from './desk-appraisal.ts'
import type { ballotWords } from './desk-ballot.ts'
import type { cadreWords } from './desk-cadres.ts'
import type { caseWords } from './desk-case.ts'
import type { creditWords } from './desk-credit.ts'
import type { figureWords } from './desk-figures.ts'
import type { fundDeskWords } from './desk-fund.ts'
import type { importWords } from './desk-import.ts'
import type { intakeWords } from './desk-intake.ts'
import type { ledgerWords } from './desk-ledger.ts'
import type { panelWords } from './desk-panel.ts'
import type { propertyWords } from './desk-property.ts'
import type { registerWords } from './desk-register.ts'
import { fieldWords } from './fields.ts'
import { fundWords } from './fund.ts'
import { inspectionWords } from './inspections.ts'
import { noticeWords } from './notices.ts'
import { partWords } from './parts.ts'
import { phoneWords } from './phone.ts'
import { phoneAppraisalWords } from './phone-appraisal.ts'
import { phoneBallotWords } from './phone-ballot.ts'
import { phoneBehalfWords } from './phone-behalf.ts'
import { phoneCompanyWords } from './phone-company.ts'
import { phoneCounterWords } from './phone-counter.ts'
import { phoneFundWords } from './phone-fund.ts'
import { phonePointsWords } from './phone-points.ts'
import { phoneRecordWords } from './phone-record.ts'
import { phoneShopWords } from './phone-shop.ts'
import { phoneWorkWords } from './phone-work.ts'
import { listsWords } from './property-lists.ts'
import { publicWords } from './public.ts'
import { shellWords } from './shells.ts'

/** All words of the web. A key stands once; tables.test.ts keeps both languages complete and their places equal. */
export const tables = {
  ...shellWords,
  ...partWords,
  ...fieldWords,
  ...phoneWords,
  ...phoneWorkWords,
  ...phoneBehalfWords,
  ...phoneRecordWords,
  ...phoneShopWords,
  ...phoneCompanyWords,
  ...phoneCounterWords,
  ...phoneFundWords,
  ...phoneBallotWords,
  ...phoneAppraisalWords,
  ...fundWords,
  ...listsWords,
  ...phonePointsWords,
  ...publicWords,
  ...noticeWords,
  ...inspectionWords,
} as const satisfies Record<string, Words>

/** Words that every shell has at hand. */
export type SharedKey = keyof typeof tables

/** Words of every shell; those of the desk are loaded with the desk only, since phones have no use for them. */
export type WordKey =
  | keyof typeof tables
  | keyof typeof deskWords
  | keyof typeof administrationWords
  | keyof typeof registerWords
  | keyof typeof importWords
  | keyof typeof figureWords
  | keyof typeof fundDeskWords
  | keyof typeof caseWords
  | keyof typeof intakeWords
  | keyof typeof ledgerWords
  | keyof typeof panelWords
  | keyof typeof propertyWords
  | keyof typeof creditWords
  | keyof typeof ballotWords
  | keyof typeof appraisalWords
  | keyof typeof cadreWords
