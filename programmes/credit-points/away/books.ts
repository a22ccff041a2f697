import { type AccountName, accountOf, defineAccounts } from '#kernel/ledger/account.ts'
import { PROGRAMME } from '../books.ts'

/**
 * Accounts of devices that are taken along. What one may hand out is funded beforehand, one account an outing (its period), so that
 * nothing is ever held on a household; what a household then lacks stays with the device until a person decides.
 */
export const awayChart = defineAccounts(PROGRAMME, {
  float: {
    words: { zh: '带机额度', en: 'Allowance of a device' },
    owner: 'device',
    unit: 'points/credit',
    floor: 0n,
    side: 'asset',
  },
  advanced: {
    words: { zh: '带机额度预拨', en: 'Advanced to devices' },
    owner: 'organisation',
    unit: 'points/credit',
    busy: true,
    side: 'liability',
  },
  // By household (its period): what it lacked when the sale arrived.
  'float-loss': {
    words: { zh: '带机兑换差额', en: 'Shortfall of a device' },
    owner: 'device',
    unit: 'points/credit',
    side: 'asset',
  },
  // By household (its period): sales that were not taken, listed for a person; nothing was posted for them.
  disputed: {
    words: { zh: '带机兑换待核', en: 'Sales of a device not taken' },
    owner: 'device',
    unit: 'points/credit',
    side: 'asset',
  },
  // By household and day (its period): beside the points themselves, for the limit of a household and day.
  'used-away': {
    words: { zh: '带机当日已兑', en: 'Handed out by a device, by day' },
    owner: 'device',
    unit: 'points/credit',
    side: 'asset',
  },
  beside: {
    words: { zh: '带机备查', en: 'Counterpart of what is only counted' },
    owner: 'organisation',
    unit: 'points/credit',
    busy: true,
    side: 'liability',
  },
  borne: {
    words: { zh: '村承担差额', en: 'Borne by the village' },
    owner: 'place',
    unit: 'points/credit',
    busy: true,
    side: 'expense',
  },
})

export const floatOf = (device: string, outing: string): AccountName => accountOf(awayChart.float, device, outing)
export const lossOf = (device: string, household: string): AccountName =>
  accountOf(awayChart['float-loss'], device, household)
export const disputedOf = (device: string, household: string): AccountName =>
  accountOf(awayChart.disputed, device, household)
export const usedOf = (device: string, household: string, day: string): AccountName =>
  accountOf(awayChart['used-away'], device, `${household}/${day}`)
