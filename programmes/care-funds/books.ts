import { type AccountName, accountOf, defineAccounts } from '#kernel/ledger/account.ts'
import { type Fund, funds } from './fund.ts'

/** The chart of a fund, in fen. What came in lies in the reserve; a year may spend what was allotted to it, and no more. */
const chartOf = ({ id }: Fund) =>
  defineAccounts(id, {
    reserve: { words: { zh: '基金结存', en: 'Reserve' }, owner: 'programme', unit: 'fen', floor: 0n, side: 'asset' },
    year: {
      words: { zh: '年度额度', en: 'Budget of the year' },
      owner: 'programme',
      unit: 'fen',
      floor: 0n,
      side: 'asset',
    },
    donated: {
      words: { zh: '社会捐赠', en: 'Donations' },
      owner: 'programme',
      unit: 'fen',
      busy: true,
      side: 'income',
    },
    appropriated: {
      words: { zh: '财政拨入', en: 'Fiscal appropriations' },
      owner: 'programme',
      unit: 'fen',
      busy: true,
      side: 'income',
    },
    // Not floored: a payment that the bank sends back later is taken out again in full.
    helped: { words: { zh: '已付帮扶', en: 'Help paid' }, owner: 'person', unit: 'fen', side: 'expense' },
    // Beside the money itself: how much a year was allotted, against its standard.
    allotted: {
      words: { zh: '年度已安排', en: 'Allotted to the year' },
      owner: 'programme',
      unit: 'fen',
      side: 'asset',
    },
    standard: {
      words: { zh: '年度标准', en: 'Yearly standard' },
      owner: 'programme',
      unit: 'fen',
      busy: true,
      side: 'liability',
    },
  })

/** The accounts of one fund. */
function accountsOf(fund: Fund) {
  const chart = chartOf(fund)
  const own = (kind: (typeof chart)[keyof typeof chart], year?: string) => accountOf(kind, fund.id, year)
  return {
    chart,
    reserve: own(chart.reserve),
    donated: own(chart.donated),
    appropriated: own(chart.appropriated),
    standard: own(chart.standard),
    year: (year: string): AccountName => own(chart.year, year),
    allotted: (year: string): AccountName => own(chart.allotted, year),
    helped: (person: string, year: string): AccountName => accountOf(chart.helped, person, year),
  }
}
type Books = ReturnType<typeof accountsOf>

const books = new Map(funds.map((fund) => [fund.id, accountsOf(fund)]))
export const booksOf = (fund: Fund): Books => books.get(fund.id) as Books
