import { z } from 'zod'
import { deskOf } from '#kernel/casework/case.ts'
import { defineProgramme } from '#kernel/programme/define.ts'
import type { Form } from '#kernel/programme/field.ts'
import type { Lifecycle, Who } from '#kernel/programme/lifecycle.ts'
import type { ParameterDefinition } from '#kernel/programme/parameter.ts'
import { declareRefusals } from '#kernel/refusal.ts'
import { type Fund, funds } from './fund.ts'

/** The programme under which reports of audits are published. */
export const AUDITS = 'fund-audit'

const words = { zh: '基金审计结果', en: 'Audit of a fund' }
const audited: readonly Fund[] = funds.filter(({ isPublic }) => isPublic)
const refuse = declareRefusals(AUDITS, {
  'year-to-come': {
    status: 422,
    retry: false,
    says: { zh: '这一年还没有到', en: 'That year has not come' },
    todo: { zh: '请填审计的年度', en: 'Give the year that was audited' },
  },
})

const drawUp: Form = {
  fund: {
    kind: 'choice',
    words: { zh: '哪项基金', en: 'Which fund' },
    choices: audited.map((fund) => ({ value: fund.id, words: fund.words })),
    required: true,
    listed: true,
  },
  year: {
    kind: 'number',
    words: { zh: '审计年度', en: 'Year audited' },
    min: 2020,
    max: 2100,
    required: true,
    listed: true,
  },
  number: {
    kind: 'code',
    words: { zh: '报告文号', en: 'Number of the report' },
    help: { zh: '公开页上写明', en: 'It stands on the public page' },
    max: 40,
    required: true,
  },
  report: {
    kind: 'files',
    words: { zh: '审计报告', en: 'Report' },
    help: { zh: 'PDF，不含任何受助人的姓名和情况', en: 'PDF, without any name of whom was helped' },
    max: 1,
    min: 1,
    required: true,
    published: true,
  },
}

const [one] = audited
const writer = one?.roles.approves.role ?? ''
const signer = one?.roles.checks.role ?? ''
const writers: readonly Who[] = [{ role: writer, where: 'place' }]
const signers: readonly Who[] = [{ role: signer, where: 'place' }]
const taken = (step: string) => ({ rule: `${AUDITS}/${step}` })

/** One person draws it up, another publishes it. What was published is taken back by a step, never changed. */
const lifecycle: Lifecycle = {
  states: {
    'drawn-up': {
      words: { zh: '待公布', en: 'To be published' },
      desk: ({ county }) => deskOf(signer, county),
      stage: 0,
    },
    published: { words: { zh: '已公布', en: 'Published' }, desk: ({ county }) => deskOf(signer, county), stage: 1 },
    'taken-back': { words: { zh: '已撤下', en: 'Taken back' }, end: true, stage: 2 },
  },
  steps: {
    'draw-up': {
      words: { zh: '拟公布审计结果', en: 'Draw up' },
      from: null,
      to: ['drawn-up'],
      by: writers,
      form: drawUp,
      rank: 'go',
      told: { zh: '拟公布审计结果', en: 'Drawn up' },
      take: ({ form, day }) =>
        Number(form.year) > Number(day.slice(0, 4))
          ? refuse('year-to-come', { field: 'year' })
          : { value: {}, because: taken('drawn-up') },
    },
    publish: {
      words: { zh: '公布', en: 'Publish' },
      from: ['drawn-up'],
      to: ['published'],
      by: signers,
      notAfterOwn: ['draw-up'],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '公布', en: 'Published' },
      take({ file, book, day }) {
        const used = book.getParameter(`${AUDITS}/of/${file.kind}`, day, file.place)
        return {
          value: { set: { public: (used.value as { public: boolean }).public } },
          because: { ...taken('published'), parameters: [used] },
        }
      },
    },
    'take-back': {
      words: { zh: '撤下', en: 'Take back' },
      from: ['drawn-up', 'published'],
      to: ['taken-back'],
      by: signers,
      form: {
        reason: {
          kind: 'long-text',
          words: { zh: '理由', en: 'Why' },
          purpose: AUDITS,
          max: 300,
          required: true,
        },
      },
      rank: 'quiet',
      told: { zh: '撤下', en: 'Taken back' },
      take: () => ({ value: { set: { public: false } }, because: taken('taken-back') }),
    },
  },
}

/** Reports of audits on the public funds, published by two persons. */
export const fundAudit = defineProgramme({
  id: AUDITS,
  words,
  zone: 'public',
  roles: {
    [writer]: { words: one?.roles.approves.words ?? words, reads: 'place' },
    [signer]: { words: one?.roles.checks.words ?? words, reads: 'place' },
  },
  lifecycle,
  parameters: audited.map(
    (fund): ParameterDefinition => ({
      id: `${AUDITS}/of/${fund.id}`,
      words: { zh: `${fund.words.zh}审计结果公开`, en: `Audits of: ${fund.words.en}` },
      unit: { zh: '', en: '' },
      schema: z.strictObject({ public: z.boolean() }),
      seed: { value: { public: true }, from: '2023-01-01', source: `${fund.words.zh}：使用和审计结果及时向社会公布` },
    }),
  ),
  rules: [],
  figures: [],
  lists: [
    {
      ...{ key: 'drawn-up', words: { zh: '审计结果待公布', en: 'Audits to publish' }, scope: 'desk' },
      ...{ group: { zh: '今天要做', en: 'To do today' }, roles: [signer], states: ['drawn-up'] },
    },
    {
      ...{ key: 'all', words: { zh: '审计结果', en: 'Audits' }, scope: 'place', roles: [writer, signer] },
      ...{ group: { zh: '基金', en: 'Funds' }, newest: true },
    },
  ],
  kindWords: (kind) => audited.find(({ id }) => id === kind)?.words ?? words,
  kinds: () => [],
  says: {},
  reasonWords: {
    rules: {
      [`${AUDITS}/filed`]: { zh: '登记', en: 'Filed' },
      [`${AUDITS}/drawn-up`]: { zh: '拟公布', en: 'Drawn up' },
      [`${AUDITS}/published`]: { zh: '另一人公布', en: 'Published by another person' },
      [`${AUDITS}/taken-back`]: { zh: '撤下', en: 'Taken back' },
    },
    facts: {},
  },
  outcomes: [],
  hears: {},
  numberOf: (file, { day }) => ({
    series: `${AUDITS}/${file.county}/${day.slice(0, 4)}`,
    prefix: `审计 ${day.slice(0, 4)}-`,
  }),
  fileOf: (form, { scope }) => ({
    value: { set: { place: scope.county, level: 'county', kind: String(form.fund), public: false } },
    because: { rule: `${AUDITS}/filed` },
  }),
})
