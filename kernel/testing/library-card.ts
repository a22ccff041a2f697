import { z } from 'zod'
import type { Desk } from '../act.ts'
import { CALENDAR, OFFICE_HOURS } from '../book.ts'
import { deskOf, deskOfOrganisation } from '../casework/case.ts'
import type { ClockKind } from '../casework/timetable.ts'
import { dayOf } from '../day.ts'
import type { Id } from '../id.ts'
import type { Json } from '../json.ts'
import { defineProgramme } from '../programme/define.ts'
import type { ParameterDefinition } from '../programme/parameter.ts'
import { declareRefusals, isRefusal } from '../refusal.ts'

/*
 * An invented programme for the kernel's tests: a reader asks for a library card, a librarian of the town reviews it within
 * two working days, a card that was issued is lent for thirty days and comes back. And an invented county to run it in.
 */

declareRefusals('library-card', {
  'no-such-place': {
    status: 422,
    retry: false,
    says: { zh: '没有这个地点', en: 'There is no such place' },
    todo: { zh: '请从列表中选择', en: 'Pick one from the list' },
  },
})

const limit = (id: string, amount: number, clock: ClockKind, zh: string, en: string): ParameterDefinition => ({
  id: `library-card/${id}`,
  words: { zh, en },
  unit: { zh: '天', en: 'days' },
  schema: z.strictObject({ amount: z.number().positive(), clock: z.string() }),
  seed: { value: { amount, clock }, from: '2024-01-01', source: 'Rules of an invented library, §4' },
})

const librarian = { role: 'librarian', where: 'place' } as const
const chief = (place: string): string => deskOf('chief-librarian', place.slice(0, 6))

export const libraryCard = defineProgramme({
  id: 'library-card',
  words: { zh: '借书证', en: 'Library card' },
  zone: 'public',
  roles: {
    librarian: { words: { zh: '馆员', en: 'Librarian' }, reads: 'place' },
    'chief-librarian': { words: { zh: '馆长', en: 'Chief librarian' }, reads: 'place' },
  },
  lifecycle: {
    states: {
      applied: {
        words: { zh: '待审', en: 'Waiting for review' },
        desk: (file) => deskOf('librarian', file.place.slice(0, 9)),
        superior: (file) => chief(file.place),
        within: 'library-card/review-limit',
        stage: 0,
      },
      issued: {
        words: { zh: '已办证', en: 'Issued' },
        desk: (file) => deskOf('librarian', file.place.slice(0, 9)),
        stage: 1,
      },
      lent: {
        words: { zh: '借出', en: 'Lent' },
        desk: (file) => deskOfOrganisation(file.lead ?? ''),
        superior: (file) => chief(file.place),
        within: 'overall',
        stage: 2,
      },
      recalled: {
        words: { zh: '已催还', en: 'Recalled' },
        desk: (file) => deskOf('librarian', file.place.slice(0, 9)),
        superior: (file) => chief(file.place),
        within: 'overall',
        stage: 2,
      },
      paused: {
        words: { zh: '挂起', en: 'On hold' },
        desk: (file) => deskOf('librarian', file.place.slice(0, 9)),
        superior: (file) => chief(file.place),
        held: true,
        stage: 2,
      },
      returned: { words: { zh: '已归还', en: 'Returned' }, end: true, stage: 3 },
      declined: { words: { zh: '不予办理', en: 'Declined' }, end: true, stage: 3 },
    },
    steps: {
      apply: {
        words: { zh: '申请', en: 'Apply' },
        from: null,
        to: ['applied'],
        by: ['anyone'],
        form: {
          place: { kind: 'place', words: { zh: '地点', en: 'Place' }, required: true },
          shelf: { kind: 'choice', words: { zh: '书架', en: 'Shelf' }, listed: true },
          wish: { kind: 'long-text', words: { zh: '想读什么', en: 'What you would like to read' } },
        },
      },
      review: {
        words: { zh: '审核', en: 'Review' },
        from: ['applied'],
        to: ['issued', 'declined'],
        by: [librarian],
        form: { grant: { kind: 'yes-no', words: { zh: '同意', en: 'Agree' }, required: true } },
        take: ({ form, post }) => ({
          value: form.grant
            ? {
                to: 'issued',
                set: { lead: post?.organisation ?? null },
                outcomes: [{ outcome: 'issued', facts: { organisation: post?.organisation ?? null } }],
              }
            : { to: 'declined' },
          because: { rule: 'library-card/review' },
        }),
      },
      lend: {
        words: { zh: '借出', en: 'Lend' },
        from: ['issued'],
        to: ['lent'],
        by: [librarian],
        form: {},
        take: ({ book, day, file }) => {
          const parameter = book.getParameter('library-card/loan-limit', day, file.place)
          const loan = parameter.value as { amount: number; clock: ClockKind }
          return { value: { limit: loan }, because: { rule: 'library-card/loan', parameters: [parameter] } }
        },
      },
      recall: {
        words: { zh: '催还', en: 'Recall' },
        from: ['lent'],
        to: ['recalled'],
        by: [librarian],
        form: {},
      },
      pause: {
        words: { zh: '挂起', en: 'Put on hold' },
        from: ['lent'],
        to: ['paused'],
        by: [librarian],
        form: { until: { kind: 'date', words: { zh: '复核日', en: 'Review day' }, required: true } },
        take: ({ form, at }) => ({
          value: { reviewOn: form.until ? (String(form.until) as ReturnType<typeof dayOf>) : dayOf(at) },
          because: { rule: 'library-card/pause' },
        }),
      },
      return: {
        words: { zh: '归还', en: 'Return' },
        from: ['lent', 'recalled', 'paused'],
        to: ['returned'],
        by: [librarian],
        form: {},
      },
    },
  },
  parameters: [
    limit('review-limit', 2, 'working-days', '审核时限', 'Limit of the review'),
    limit('loan-limit', 30, 'civil-days', '借期', 'Loan'),
  ],
  rules: [],
  figures: [],
  lists: [],
  kindWords: (kind) => ({ zh: kind, en: kind }),
  kinds: () => [],
  says: { issued: { zh: '您的借书证已办好', en: 'Your library card is ready' } },
  outcomes: ['issued'],
  hears: {},
  numberOf: (file, { day }) => ({
    series: `library-card/${day}`,
    prefix: `${file.place.slice(6, 9)}-${day.replaceAll('-', '')}-`,
  }),
  fileOf: (form) => ({
    value: { set: { place: String(form.place), level: 'town' } },
    because: { rule: 'library-card/file' },
  }),
})

export const COUNTY = '990101'
export const TOWN = '990101001'
export const VILLAGE = '990101001001'
const id = (n: number): Id => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}` as Id

/** The invented people: two librarians of the town, their chief, and a colleague with another role. */
export const people = { ling: id(11), bao: id(12), chief: id(13), clerk: id(14), reader: id(15), standIn: id(16) }
export const offices = { library: id(21), museum: id(22) }
/** The only phone number of the county. */
export const readerPhone = '13900000015'
const posts = { ling: id(31), bao: id(32), chief: id(33), clerk: id(34) }

/** The first values of the county's parameters: an invented calendar and office hours, and those of the programmes given. */
export function seedsOf(
  programmes: readonly { readonly parameters: readonly ParameterDefinition[] }[] = [libraryCard],
) {
  const source = 'an invented county'
  const holiday = (day: string, zh: string, en: string) => ({ day, kind: 'holiday', name: { zh, en }, source })
  const own = [
    {
      id: CALENDAR,
      value: {
        knownFrom: '2024-01-01',
        knownUntil: '2026-12-31',
        rows: [
          holiday('2026-10-01', '国庆节', 'National Day'),
          holiday('2026-10-02', '国庆节', 'National Day'),
          { ...holiday('2026-10-10', '国庆节', 'National Day'), kind: 'makeup' },
        ],
        fixedHolidays: [{ on: '01-01', name: { zh: '元旦', en: "New Year's Day" }, source }],
      },
    },
    {
      id: OFFICE_HOURS,
      value: [
        {
          from: '2024-01-01',
          name: { zh: '作息', en: 'Hours' },
          periods: [
            ['08:00', '12:00'],
            ['14:00', '18:00'],
          ],
          source,
        },
      ],
    },
  ]
  return [
    ...own.map((p) => ({ ...p, place: COUNTY, from: '2024-01-01', source })),
    ...programmes.flatMap((p) =>
      p.parameters.map(({ id, seed }) => ({
        id,
        place: COUNTY,
        from: seed.from,
        value: seed.value as Json,
        source: seed.source,
      })),
    ),
  ]
}

/** Founds the invented county through the desk, which must know `register/fill`. @throws Error where it is refused */
export async function foundCounty(desk: Desk, county: string = COUNTY): Promise<void> {
  const swap = (code: string) => code.replace(COUNTY, county)
  const place = (code: string, name: string, level: string, sort: number) => ({
    code: swap(code),
    rawName: name,
    name,
    level,
    kind: level,
    statisticalOnly: false,
    sort,
    lon: null,
    lat: null,
  })
  const office = (office: Id, name: string, sort: number) => ({
    id: office,
    name,
    short: name,
    kind: 'institution',
    place: swap(TOWN),
    parent: null,
    sort,
    phone: null,
    duties: [],
  })
  const person = (person: Id, name: string, phone: string | null = null) => ({
    id: person,
    name,
    sex: null,
    birth: null,
    identity: null,
    identityKind: null,
    phone,
    place: swap(VILLAGE),
    alias: [],
  })
  const post = (post: Id, person: Id, organisation: Id, role: string, at: string) => ({
    id: post,
    person,
    organisation,
    role,
    title: role,
    place: swap(at),
    kind: 'substantive',
    from: '2024-01-01',
    to: null,
    document: null,
    sort: 0,
  })
  const done = await desk.perform({
    kind: 'register/fill',
    county,
    actor: { county, person: null, via: 'command' },
    key: `found-${county}`,
    input: {
      name: '苇塘县',
      from: '2024-01-01',
      places: [
        place(COUNTY, '苇塘县', 'county', 0),
        place(TOWN, '石桥镇', 'town', 1),
        place(VILLAGE, '上河村', 'village', 2),
      ],
      organisations: [office(offices.library, '石桥镇图书室', 0), office(offices.museum, '石桥镇陈列室', 1)],
      persons: [
        person(people.ling, '凌书'),
        person(people.bao, '鲍册'),
        person(people.chief, '馆伯'),
        person(people.clerk, '文员丁'),
        person(people.reader, '读者甲', readerPhone),
        person(people.standIn, '代班乙'),
      ],
      posts: [
        post(posts.ling, people.ling, offices.library, 'librarian', TOWN),
        post(posts.bao, people.bao, offices.library, 'librarian', TOWN),
        post(posts.chief, people.chief, offices.museum, 'chief-librarian', COUNTY),
        post(posts.clerk, people.clerk, offices.library, 'clerk', TOWN),
      ],
      parameters: seedsOf().map((p) => ({ ...p, place: county })),
    },
  })
  if (isRefusal(done)) throw new Error(`the invented county was not founded: ${JSON.stringify(done)}`)
}

export const postIds = posts
