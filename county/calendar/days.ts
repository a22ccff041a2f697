import type { CalendarData, CalendarRow, FixedHoliday } from '#kernel/casework/calendar.ts'
import { addDays, getDay } from '#kernel/day.ts'
import type { Words } from '#kernel/words.ts'

const names = {
  newYear: { zh: '元旦', en: "New Year's Day" },
  spring: { zh: '春节', en: 'Spring Festival' },
  qingming: { zh: '清明节', en: 'Tomb-sweeping Day' },
  labour: { zh: '劳动节', en: 'Labour Day' },
  dragonBoat: { zh: '端午节', en: 'Dragon Boat Festival' },
  midAutumn: { zh: '中秋节', en: 'Mid-Autumn Festival' },
  national: { zh: '国庆节', en: 'National Day' },
  victory: { zh: '抗战胜利纪念日', en: 'Victory Day' },
} satisfies Record<string, Words>

type Holiday = keyof typeof names

/** Days as 'from..to' or single days, apart by blanks. */
type Days = Partial<Record<Holiday, string>>

/** What one notice of the State Council arranged: days of rest, and weekend days worked for them. */
interface Notice {
  readonly notice: string
  readonly page?: string
  readonly rest: Days
  readonly work: Days
}

/** Source and licence: README.md beside this file. */
const notices: readonly Notice[] = [
  {
    notice: '国务院办公厅关于2004年部分节假日安排的通知',
    rest: {
      newYear: '2004-01-01',
      spring: '2004-01-22..2004-01-28',
      labour: '2004-05-01..2004-05-07',
      national: '2004-10-01..2004-10-07',
    },
    work: { spring: '2004-01-17..2004-01-18', labour: '2004-05-08..2004-05-09', national: '2004-10-09..2004-10-10' },
  },
  {
    notice: '国务院办公厅关于2005年部分节假日安排的通知',
    rest: {
      newYear: '2005-01-01..2005-01-03',
      spring: '2005-02-09..2005-02-15',
      labour: '2005-05-01..2005-05-07',
      national: '2005-10-01..2005-10-07',
    },
    work: { spring: '2005-02-05..2005-02-06', labour: '2005-04-30 2005-05-08', national: '2005-10-08..2005-10-09' },
  },
  {
    notice: '国务院办公厅关于2006年部分节假日安排的通知',
    page: 'http://www.gov.cn/jrzg/2005-12/22/content_133837.htm',
    rest: {
      newYear: '2006-01-01..2006-01-03',
      spring: '2006-01-29..2006-02-04',
      labour: '2006-05-01..2006-05-07',
      national: '2006-10-01..2006-10-07',
    },
    work: {
      newYear: '2005-12-31',
      spring: '2006-01-28 2006-02-05',
      labour: '2006-04-29..2006-04-30',
      national: '2006-09-30 2006-10-08',
    },
  },
  {
    notice: '国务院办公厅关于2007年部分节假日安排的通知',
    page: 'http://www.gov.cn/fwxx/sh/2006-12/18/content_471877.htm',
    rest: {
      newYear: '2007-01-01..2007-01-03',
      spring: '2007-02-18..2007-02-24',
      labour: '2007-05-01..2007-05-07',
      national: '2007-10-01..2007-10-07',
    },
    work: {
      newYear: '2006-12-30..2006-12-31',
      spring: '2007-02-17 2007-02-25',
      labour: '2007-04-28..2007-04-29',
      national: '2007-09-29..2007-09-30',
    },
  },
  {
    notice: '国务院办公厅关于2008年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2007-12/18/content_837184.htm',
    rest: {
      newYear: '2007-12-30..2008-01-01',
      spring: '2008-02-06..2008-02-12',
      qingming: '2008-04-04..2008-04-06',
      labour: '2008-05-01..2008-05-03',
      dragonBoat: '2008-06-07..2008-06-09',
      midAutumn: '2008-09-13..2008-09-15',
      national: '2008-09-29..2008-10-05',
    },
    work: {
      newYear: '2007-12-29',
      spring: '2008-02-02..2008-02-03',
      labour: '2008-05-04',
      national: '2008-09-27..2008-09-28',
    },
  },
  {
    notice: '国务院办公厅关于2009年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2008-12/10/content_1174014.htm',
    rest: {
      newYear: '2009-01-01..2009-01-03',
      spring: '2009-01-25..2009-01-31',
      qingming: '2009-04-04..2009-04-06',
      labour: '2009-05-01..2009-05-03',
      dragonBoat: '2009-05-28..2009-05-30',
      national: '2009-10-01..2009-10-02 2009-10-04..2009-10-08',
      midAutumn: '2009-10-03',
    },
    work: {
      newYear: '2009-01-04',
      spring: '2009-01-24 2009-02-01',
      dragonBoat: '2009-05-31',
      national: '2009-09-27 2009-10-10',
    },
  },
  {
    notice: '国务院办公厅关于2010年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2009-12/08/content_1482691.htm',
    rest: {
      newYear: '2010-01-01..2010-01-03',
      spring: '2010-02-13..2010-02-19',
      qingming: '2010-04-03..2010-04-05',
      labour: '2010-05-01..2010-05-03',
      dragonBoat: '2010-06-14..2010-06-16',
      midAutumn: '2010-09-22..2010-09-24',
      national: '2010-10-01..2010-10-07',
    },
    work: {
      spring: '2010-02-20..2010-02-21',
      dragonBoat: '2010-06-12..2010-06-13',
      midAutumn: '2010-09-19 2010-09-25',
      national: '2010-09-26 2010-10-09',
    },
  },
  {
    notice: '国务院办公厅关于2011年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2010-12/10/content_1762643.htm',
    rest: {
      newYear: '2011-01-01..2011-01-03',
      spring: '2011-02-02..2011-02-08',
      qingming: '2011-04-03..2011-04-05',
      labour: '2011-04-30..2011-05-02',
      dragonBoat: '2011-06-04..2011-06-06',
      midAutumn: '2011-09-10..2011-09-12',
      national: '2011-10-01..2011-10-07',
    },
    work: { spring: '2011-01-30 2011-02-12', qingming: '2011-04-02', national: '2011-10-08..2011-10-09' },
  },
  {
    notice: '国务院办公厅关于2012年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2011-12/06/content_2012097.htm',
    rest: {
      newYear: '2012-01-01..2012-01-03',
      spring: '2012-01-22..2012-01-28',
      qingming: '2012-04-02..2012-04-04',
      labour: '2012-04-29..2012-05-01',
      dragonBoat: '2012-06-22..2012-06-24',
      midAutumn: '2012-09-30',
      national: '2012-10-01..2012-10-07',
    },
    work: {
      newYear: '2011-12-31',
      spring: '2012-01-21 2012-01-29',
      qingming: '2012-03-31..2012-04-01',
      labour: '2012-04-28',
      national: '2012-09-29',
    },
  },
  {
    notice: '国务院办公厅关于2013年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2012-12/10/content_2286598.htm',
    rest: {
      newYear: '2013-01-01..2013-01-03',
      spring: '2013-02-09..2013-02-15',
      qingming: '2013-04-04..2013-04-06',
      labour: '2013-04-29..2013-05-01',
      dragonBoat: '2013-06-10..2013-06-12',
      midAutumn: '2013-09-19..2013-09-21',
      national: '2013-10-01..2013-10-07',
    },
    work: {
      newYear: '2013-01-05..2013-01-06',
      spring: '2013-02-16..2013-02-17',
      qingming: '2013-04-07',
      labour: '2013-04-27..2013-04-28',
      dragonBoat: '2013-06-08..2013-06-09',
      midAutumn: '2013-09-22',
      national: '2013-09-29 2013-10-12',
    },
  },
  {
    notice: '国务院办公厅关于2014年部分节假日安排的通知',
    page: 'http://www.gov.cn/zwgk/2013-12/11/content_2546204.htm',
    rest: {
      newYear: '2014-01-01',
      spring: '2014-01-31..2014-02-06',
      qingming: '2014-04-05..2014-04-07',
      labour: '2014-05-01..2014-05-03',
      dragonBoat: '2014-06-02',
      midAutumn: '2014-09-08',
      national: '2014-10-01..2014-10-07',
    },
    work: { spring: '2014-01-26 2014-02-08', labour: '2014-05-04', national: '2014-09-28 2014-10-11' },
  },
  {
    notice: '国务院办公厅关于2015年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2014-12/16/content_9302.htm',
    rest: {
      newYear: '2015-01-01..2015-01-03',
      spring: '2015-02-18..2015-02-24',
      qingming: '2015-04-05..2015-04-06',
      labour: '2015-05-01',
      dragonBoat: '2015-06-20 2015-06-22',
      midAutumn: '2015-09-27',
      national: '2015-10-01..2015-10-07',
    },
    work: { newYear: '2015-01-04', spring: '2015-02-15 2015-02-28', national: '2015-10-10' },
  },
  {
    notice: '国务院关于抗战胜利70周年纪念日调休放假的通知',
    page: 'http://www.gov.cn/zhengce/content/2015-05/13/content_9742.htm',
    rest: { victory: '2015-09-03..2015-09-04' },
    work: { victory: '2015-09-06' },
  },
  {
    notice: '国务院办公厅关于2016年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2015-12/10/content_10394.htm',
    rest: {
      newYear: '2016-01-01',
      spring: '2016-02-07..2016-02-13',
      qingming: '2016-04-04',
      labour: '2016-05-01..2016-05-02',
      dragonBoat: '2016-06-09..2016-06-11',
      midAutumn: '2016-09-15..2016-09-17',
      national: '2016-10-01..2016-10-07',
    },
    work: {
      spring: '2016-02-06 2016-02-14',
      dragonBoat: '2016-06-12',
      midAutumn: '2016-09-18',
      national: '2016-10-08..2016-10-09',
    },
  },
  {
    notice: '国务院办公厅关于2017年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2016-12/01/content_5141603.htm',
    rest: {
      newYear: '2017-01-01..2017-01-02',
      spring: '2017-01-27..2017-02-02',
      qingming: '2017-04-02..2017-04-04',
      labour: '2017-05-01',
      dragonBoat: '2017-05-28..2017-05-30',
      national: '2017-10-01..2017-10-03 2017-10-05..2017-10-08',
      midAutumn: '2017-10-04',
    },
    work: { spring: '2017-01-22 2017-02-04', qingming: '2017-04-01', dragonBoat: '2017-05-27', national: '2017-09-30' },
  },
  {
    notice: '国务院办公厅关于2018年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2017-11/30/content_5243579.htm',
    rest: {
      newYear: '2018-01-01',
      spring: '2018-02-15..2018-02-21',
      qingming: '2018-04-05..2018-04-07',
      labour: '2018-04-29..2018-05-01',
      dragonBoat: '2018-06-18',
      midAutumn: '2018-09-24',
      national: '2018-10-01..2018-10-07',
    },
    work: {
      spring: '2018-02-11 2018-02-24',
      qingming: '2018-04-08',
      labour: '2018-04-28',
      national: '2018-09-29..2018-09-30',
    },
  },
  {
    notice: '国务院办公厅关于2019年部分节假日安排的通知',
    page: 'http://www.gov.cn/xinwen/2018-12/06/content_5346287.htm',
    rest: {
      newYear: '2018-12-30..2019-01-01',
      spring: '2019-02-04..2019-02-10',
      qingming: '2019-04-05..2019-04-07',
      dragonBoat: '2019-06-07..2019-06-09',
      midAutumn: '2019-09-13..2019-09-15',
      national: '2019-10-01..2019-10-07',
    },
    work: { newYear: '2018-12-29', spring: '2019-02-02..2019-02-03', national: '2019-09-29 2019-10-12' },
  },
  {
    notice: '国务院办公厅关于调整2019年劳动节假期安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2019-03/22/content_5375877.htm',
    rest: { labour: '2019-05-01..2019-05-04' },
    work: { labour: '2019-04-28 2019-05-05' },
  },
  {
    notice: '国务院办公厅关于2020年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2019-11/21/content_5454164.htm',
    rest: {
      newYear: '2020-01-01',
      spring: '2020-01-24..2020-01-30',
      qingming: '2020-04-04..2020-04-06',
      labour: '2020-05-01..2020-05-05',
      dragonBoat: '2020-06-25..2020-06-27',
      national: '2020-10-01..2020-10-08',
    },
    work: {
      spring: '2020-01-19',
      labour: '2020-04-26 2020-05-09',
      dragonBoat: '2020-06-28',
      national: '2020-09-27 2020-10-10',
    },
  },
  {
    notice: '国务院办公厅关于延长2020年春节假期的通知',
    page: 'http://www.gov.cn/zhengce/content/2020-01/27/content_5472352.htm',
    rest: { spring: '2020-01-31..2020-02-02' },
    work: {},
  },
  {
    notice: '国务院办公厅关于2021年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2020-11/25/content_5564127.htm',
    rest: {
      newYear: '2021-01-01..2021-01-03',
      spring: '2021-02-11..2021-02-17',
      qingming: '2021-04-03..2021-04-05',
      labour: '2021-05-01..2021-05-05',
      dragonBoat: '2021-06-12..2021-06-14',
      midAutumn: '2021-09-19..2021-09-21',
      national: '2021-10-01..2021-10-07',
    },
    work: {
      spring: '2021-02-07 2021-02-20',
      labour: '2021-04-25 2021-05-08',
      midAutumn: '2021-09-18',
      national: '2021-09-26 2021-10-09',
    },
  },
  {
    notice: '国务院办公厅关于2022年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm',
    rest: {
      newYear: '2022-01-01..2022-01-03',
      spring: '2022-01-31..2022-02-06',
      qingming: '2022-04-03..2022-04-05',
      labour: '2022-04-30..2022-05-04',
      dragonBoat: '2022-06-03..2022-06-05',
      midAutumn: '2022-09-10..2022-09-12',
      national: '2022-10-01..2022-10-07',
    },
    work: {
      spring: '2022-01-29..2022-01-30',
      qingming: '2022-04-02',
      labour: '2022-04-24 2022-05-07',
      national: '2022-10-08..2022-10-09',
    },
  },
  {
    notice: '国务院办公厅关于2023年部分节假日安排的通知',
    page: 'http://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm',
    rest: {
      newYear: '2022-12-31..2023-01-02',
      spring: '2023-01-21..2023-01-27',
      qingming: '2023-04-05',
      labour: '2023-04-29..2023-05-03',
      dragonBoat: '2023-06-22..2023-06-24',
      midAutumn: '2023-09-29',
      national: '2023-09-30..2023-10-06',
    },
    work: {
      spring: '2023-01-28..2023-01-29',
      labour: '2023-04-23 2023-05-06',
      dragonBoat: '2023-06-25',
      national: '2023-10-07..2023-10-08',
    },
  },
  {
    notice: '国务院办公厅关于2024年部分节假日安排的通知',
    page: 'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
    rest: {
      newYear: '2024-01-01',
      spring: '2024-02-10..2024-02-17',
      qingming: '2024-04-04..2024-04-06',
      labour: '2024-05-01..2024-05-05',
      dragonBoat: '2024-06-10',
      midAutumn: '2024-09-15..2024-09-17',
      national: '2024-10-01..2024-10-07',
    },
    work: {
      spring: '2024-02-04 2024-02-18',
      qingming: '2024-04-07',
      labour: '2024-04-28 2024-05-11',
      midAutumn: '2024-09-14',
      national: '2024-09-29 2024-10-12',
    },
  },
  {
    notice: '国务院办公厅关于2025年部分节假日安排的通知',
    page: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    rest: {
      newYear: '2025-01-01',
      spring: '2025-01-28..2025-02-04',
      qingming: '2025-04-04..2025-04-06',
      labour: '2025-05-01..2025-05-05',
      dragonBoat: '2025-05-31..2025-06-02',
      national: '2025-10-01..2025-10-05 2025-10-07..2025-10-08',
      midAutumn: '2025-10-06',
    },
    work: { spring: '2025-01-26 2025-02-08', labour: '2025-04-27', national: '2025-09-28 2025-10-11' },
  },
  {
    notice: '国务院办公厅关于2026年部分节假日安排的通知',
    page: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    rest: {
      newYear: '2026-01-01..2026-01-03',
      spring: '2026-02-15..2026-02-23',
      qingming: '2026-04-04..2026-04-06',
      labour: '2026-05-01..2026-05-05',
      dragonBoat: '2026-06-19..2026-06-21',
      midAutumn: '2026-09-25..2026-09-27',
      national: '2026-10-01..2026-10-07',
    },
    work: {
      newYear: '2026-01-04',
      spring: '2026-02-14 2026-02-28',
      labour: '2026-05-09',
      national: '2026-09-20 2026-10-10',
    },
  },
]

function* daysOf(text: string) {
  for (const part of text.split(' ')) {
    const [from, to = from] = part.split('..')
    for (let day = getDay(from!); day <= getDay(to!); day = addDays(day, 1)) yield day
  }
}

function* rowsOf({ notice, rest, work }: Notice): Generator<CalendarRow> {
  for (const [kind, days] of [['holiday', rest] as const, ['makeup', work] as const]) {
    for (const [holiday, text] of Object.entries(days)) {
      for (const day of daysOf(text)) yield { day, kind, name: names[holiday as Holiday], source: notice }
    }
  }
}

/** The law fixes these dates (as amended from 2025). Lunar holidays and make-up days need the year's notice. */
const law = '全国年节及纪念日放假办法'
const fixed: readonly [on: string, holiday: Holiday][] = [
  ['01-01', 'newYear'],
  ['qingming', 'qingming'],
  ['05-01', 'labour'],
  ['05-02', 'labour'],
  ['10-01', 'national'],
  ['10-02', 'national'],
  ['10-03', 'national'],
]
const fixedHolidays: readonly FixedHoliday[] = fixed.map(([on, holiday]) => ({ on, name: names[holiday], source: law }))

/** The working calendar of 2004 to 2026, dated data: a new notice is one more entry and a later `knownUntil`. */
export const calendarData: CalendarData = {
  knownFrom: getDay('2004-01-01'),
  knownUntil: getDay('2026-12-31'),
  rows: notices.flatMap((notice) => [...rowsOf(notice)]).sort((a, b) => (a.day < b.day ? -1 : 1)),
  fixedHolidays,
}
