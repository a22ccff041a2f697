import { describe, expect, it } from 'vitest'
import '#server/assemble.ts'
import { calendarData } from '#county/calendar/days.ts'
import { officeHoursRows } from '#county/calendar/office-hours.ts'
import { bookOf, CALENDAR, OFFICE_HOURS } from '#kernel/book.ts'
import type { Json } from '#kernel/json.ts'
import { actsOf } from '#kernel/programme/define.ts'
import { allRefusals } from '#kernel/refusal.ts'
import { programmes } from '#programmes/index.ts'

/** Steps that a visitor without an account may take, in all programmes: nothing joins this list unnoticed. */
const openToAnyone = ['grid-casework/report', 'sealed-intake/hand-in', 'notice-objection/object']

const han = /\p{Script=Han}/u

describe.each(programmes.map((p) => [p.id, p] as const))('%s', (_, programme) => {
  it('has words in both languages for every state, step, role, field, list, figure and sentence', () => {
    const words = [
      ['programme', programme.words],
      ...Object.entries(programme.lifecycle.states).map(([k, s]) => [`state ${k}`, s.words]),
      ...Object.entries(programme.lifecycle.steps).flatMap(([k, s]) => [
        [`step ${k}`, s.words],
        [`told ${k}`, s.told],
        ...Object.entries(s.form).flatMap(([f, field]) => [
          [`field ${k}.${f}`, field.words],
          ...(field.choices ?? []).map((c) => [`choice ${k}.${f}.${c.value}`, c.words]),
        ]),
      ]),
      ...Object.entries(programme.roles).map(([k, r]) => [`role ${k}`, r.words]),
      ...programme.lists.map((l) => [`list ${l.key}`, l.words]),
      ...programme.figures.flatMap((f) => [
        [`figure ${f.key}`, f.words],
        [`figure ${f.key} counts`, f.numerator],
      ]),
      ...Object.entries(programme.says).map(([k, w]) => [`says ${k}`, w]),
      ...programme.parameters.map((p) => [`parameter ${p.id}`, p.words]),
    ] as [string, { zh: string; en: string } | undefined][]
    const wrong = words
      .filter(([, w]) => !w || !han.test(w.zh.replace('%', '百')) || !w.en || han.test(w.en))
      .map(([name]) => name)
    expect(wrong).toEqual([])
  })

  it('gives every parameter a source and a value for today', () => {
    const book = bookOf({
      county: '340881',
      version: 1n,
      places: [],
      organisations: [],
      parameters: [
        { id: CALENDAR, place: '340881', from: '2004-01-01', value: calendarData as unknown as Json, source: 'x' },
        {
          id: OFFICE_HOURS,
          place: '340881',
          from: '2004-01-01',
          value: officeHoursRows as unknown as Json,
          source: 'x',
        },
        ...programme.parameters.map((p) => ({
          id: p.id,
          place: '340881',
          from: p.seed.from,
          value: p.seed.value,
          source: p.seed.source,
        })),
      ],
    })
    const today = new Date().toISOString().slice(0, 10)
    for (const p of programme.parameters) {
      expect(p.seed.source, p.id).not.toBe('')
      expect(() => p.schema.parse(book.getParameter(p.id, today as never, '340881002004').value), p.id).not.toThrow()
    }
  })

  it('lets strangers take only the listed steps', () => {
    const open = actsOf(programme)
      .filter((a) => a.anyone)
      .map((a) => a.kind)
    expect(open.filter((kind) => !openToAnyone.includes(kind))).toEqual([])
  })

  it('publishes nothing by default', () => {
    for (const figure of programme.figures) expect(['public', 'office']).toContain(figure.audience)
    const kinds = programme.parameters.filter((p) => p.family && typeof p.seed.value === 'object')
    const publicOnes = kinds.filter((p) => (p.seed.value as { public?: boolean }).public === true)
    expect(publicOnes.every((p) => (p.seed.value as { subject?: string }).subject === 'public-space')).toBe(true)
  })

  it('names the families of its parameters, and the parts of their values that no other programme has', () => {
    for (const family of new Set(programme.parameters.flatMap((p) => p.family ?? [])))
      expect(programme.families, family).toHaveProperty([family])
  })

  it('lists only states, flags and roles that exist', () => {
    const states = new Set(Object.keys(programme.lifecycle.states))
    for (const l of programme.lists) {
      for (const s of l.states ?? []) expect(states, `${l.key} ${s}`).toContain(s)
      for (const r of l.roles) expect(Object.keys(programme.roles), `${l.key} ${r}`).toContain(r)
      if (l.flag) expect(programme.says, l.key).toHaveProperty([`flag.${l.flag}`])
    }
  })
})

it('every refusal has words in both languages and says what to do', () => {
  const wrong = [...allRefusals()].filter(
    ([, k]) => !han.test(k.says.zh) || !han.test(k.todo.zh) || !k.says.en || !k.todo.en || han.test(k.says.en),
  )
  expect(wrong.map(([code]) => code)).toEqual([])
  expect(allRefusals().size).toBeGreaterThan(25)
})
