import type { Answer } from '#kernel/because.ts'
import { type CaseFile, deskOf } from '#kernel/casework/case.ts'
import type { Lifecycle, StepTaken, Who } from '#kernel/programme/lifecycle.ts'
import { cancel, draw, enterValue, estatesOf, freeze, noteResult, redrawEstate, redrawInspector } from './drawing.ts'
import {
  cancelForm,
  declareForm,
  noteCheckForm,
  noteResultForm,
  planForm,
  redrawEstateForm,
  redrawInspectorForm,
  valueForm,
} from './forms.ts'
import { refuseInspection as refuse } from './refusals.ts'
import { poolReads } from './ties.ts'

/*
 * A random inspection: planned, lists and secret frozen, a public value entered, drawn, checked, published. What is drawn follows from
 * what was fixed before and the value, and is never typed in.
 */

const clerk: Who = { role: 'property-clerk', where: 'place' }
const head: Who = { role: 'property-head', where: 'place' }
const atClerk = ({ place }: CaseFile) => deskOf('property-clerk', place.slice(0, 6))
const atHead = ({ place }: CaseFile) => deskOf('property-head', place.slice(0, 6))

const drawReads = ['draw', 'draw.pool'] as const
const pool = poolReads.names
const plainly = (rule: string) => (): Answer<StepTaken> => ({
  value: {},
  because: { rule: `property-inspection/${rule}` },
})

export const lifecycle: Lifecycle = {
  states: {
    planned: { words: { zh: '已拟定', en: 'Planned' }, desk: atClerk, stage: 0 },
    frozen: {
      words: { zh: '名单已固定', en: 'Lists frozen' },
      ...{ desk: atClerk, superior: atHead, within: 'property-inspection/value-within', stage: 1 },
    },
    'to-draw': {
      words: { zh: '待抽取', en: 'To be drawn' },
      // Who prepared it sees that nobody draws: a secret is not sat upon.
      ...{ desk: atHead, superior: atClerk, within: 'property-inspection/draw-within', stage: 1 },
    },
    checking: {
      words: { zh: '检查中', en: 'Being checked' },
      ...{ desk: atHead, within: 'property-inspection/check-within', stage: 2 },
    },
    'to-publish': {
      words: { zh: '待公开结果', en: 'Result to be published' },
      ...{ desk: atClerk, superior: atHead, within: 'property-inspection/publish-within', stage: 3 },
    },
    published: { words: { zh: '结果已公开', en: 'Published' }, end: true, stage: 4 },
    cancelled: { words: { zh: '已取消', en: 'Cancelled' }, end: true, stage: 4 },
  },
  steps: {
    plan: {
      words: { zh: '拟定双随机抽查', en: 'Plan a random inspection' },
      from: null,
      to: ['planned'],
      by: [clerk, head],
      form: planForm,
      rank: 'go',
      told: { zh: '{actor}拟定抽查', en: '{actor} planned it' },
      take: ({ form, book, file }) =>
        estatesOf(book, file.place).length < Number(form.draw)
          ? refuse('no-estates', { field: 'draw' })
          : { value: {}, because: { rule: 'property-inspection/planned' } },
    },
    declare: {
      words: { zh: '申报回避', en: 'Declare a relation' },
      from: ['planned'],
      to: ['planned'],
      by: [{ role: 'property-inspector', where: 'place' }],
      form: declareForm,
      rank: 'usual',
      told: { zh: '{actor}申报回避', en: '{actor} declared a relation' },
      take: plainly('declared'),
    },
    freeze: {
      words: { zh: '固定名单', en: 'Freeze the lists' },
      from: ['planned'],
      to: ['frozen'],
      by: [clerk],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '名单固定，密数摘要公布', en: 'Lists frozen, digest of the secret published' },
      reads: drawReads,
      names: pool,
      take: freeze,
    },
    'enter-value': {
      words: { zh: '录入公开数值', en: 'Enter the public value' },
      from: ['frozen'],
      to: ['to-draw'],
      by: [clerk],
      form: valueForm,
      rank: 'go',
      key: '1',
      told: { zh: '公开数值 {value}，{publishedOn} 公布', en: 'Public value {value}, published {publishedOn}' },
      reads: ['draw'],
      take: enterValue,
    },
    draw: {
      words: { zh: '抽取', en: 'Draw' },
      from: ['to-draw'],
      to: ['checking'],
      by: [head],
      notAfterOwn: ['enter-value'],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '抽取完成，密数公布', en: 'Drawn; the secret is published' },
      reads: drawReads,
      names: pool,
      take: draw,
    },
    'redraw-estate': {
      words: { zh: '换抽小区', en: 'Draw another estate' },
      from: ['checking'],
      to: ['checking', 'to-publish'],
      by: [head],
      form: redrawEstateForm,
      rank: 'quiet',
      told: { zh: '换抽小区，按原顺序递补', en: 'Another estate: the next of the same order' },
      reads: drawReads,
      names: pool,
      take: redrawEstate,
    },
    'redraw-inspector': {
      words: { zh: '换抽检查人员', en: 'Draw another inspector' },
      from: ['checking', 'to-publish'],
      to: ['checking', 'to-publish'],
      by: [head],
      form: redrawInspectorForm,
      rank: 'quiet',
      told: { zh: '换抽检查人员，按原顺序递补', en: 'Another inspector: the next of the same order' },
      reads: drawReads,
      names: pool,
      take: redrawInspector,
    },
    'note-check': {
      words: { zh: '检查已指派', en: 'Check assigned' },
      from: ['checking'],
      to: ['checking'],
      by: [{ via: 'hearing' }],
      form: noteCheckForm,
      told: { zh: '检查已指派', en: 'A check was assigned' },
      take: plainly('checked'),
    },
    'note-result': {
      words: { zh: '检查结果', en: 'Result of a check' },
      from: ['checking'],
      to: ['checking', 'to-publish'],
      by: [{ via: 'hearing' }],
      form: noteResultForm,
      told: { zh: '一个小区检查完', en: 'One estate was checked' },
      reads: ['draw'],
      take: noteResult,
    },
    publish: {
      words: { zh: '公开结果', en: 'Publish the result' },
      from: ['to-publish'],
      to: ['published'],
      by: [clerk, head],
      form: {},
      rank: 'go',
      key: '1',
      told: { zh: '{actor}公开结果', en: '{actor} published the result' },
      take: () => ({ value: { set: { result: 'published' } }, because: { rule: 'property-inspection/published' } }),
    },
    cancel: {
      words: { zh: '取消抽查', en: 'Cancel' },
      from: ['planned', 'frozen', 'to-draw', 'checking'],
      to: ['cancelled'],
      by: [head],
      form: cancelForm,
      rank: 'quiet',
      told: { zh: '{actor}取消抽查', en: '{actor} cancelled it' },
      reads: ['draw'],
      take: cancel,
    },
  },
}
