import type { Words } from '#kernel/words.ts'

/** Words of random inspections as everybody reads them. */
export const inspectionWords = {
  'inspections.title': { zh: '双随机抽查', en: 'Inspections' },
  'inspections.one': { zh: '双随机抽查：{what}', en: 'Random inspection: {what}' },
  'inspections.lead': {
    zh: '抽哪些小区、派哪些检查人员，由事先固定的名单、封存的密数和事后公布的数值算出，谁都可以自己重算一遍。',
    en: 'Which estates and inspectors are drawn follows from frozen lists, a sealed secret and a value published later. Anybody can draw them again.',
  },
  'inspections.none': { zh: '还没有公开的抽查', en: 'No inspection is published yet' },
  'inspections.all': { zh: '全部抽查', en: 'All inspections' },
  'inspections.frozen-at': { zh: '名单固定 {at}', en: 'Lists frozen {at}' },
  'inspections.results': { zh: '检查结果', en: 'Results' },
  'inspections.estate': { zh: '小区', en: 'Estate' },
  'inspections.passed': { zh: '合格（项）', en: 'Passed' },
  'inspections.not-applicable': { zh: '不涉及（项）', en: 'Do not apply' },
  'inspections.failed': { zh: '不合格', en: 'Failed' },
  'inspections.none-failed': { zh: '无', en: 'None' },
  'inspections.drawn': { zh: '抽取结果（{at}）', en: 'Drawn {at}' },
  'inspections.would-be': {
    zh: '已取消，没有检查；按固定的名单和数值会抽中（{at} 公布密数）',
    en: 'Cancelled, nothing was checked; what would have been drawn (secret laid open {at})',
  },
  'inspections.numbered': { zh: '{no} 号　{name}', en: 'No. {no}  {name}' },
  'inspections.by': { zh: '检查人员 {nos} 号', en: 'Inspectors no. {nos}' },
  'inspections.redrawn-estate': { zh: '{at} 换抽 {name}：{why}', en: '{at} drawn again: {name}, {why}' },
  'inspections.redrawn-inspector': {
    zh: '{at} 换抽 {name} 的 {no} 号检查人员：{why}',
    en: '{at} inspector no. {no} of {name} drawn again: {why}',
  },
  'inspections.fixed': { zh: '事先固定了什么', en: 'What was fixed beforehand' },
  'inspections.frozen': { zh: '名单固定', en: 'Lists frozen' },
  'inspections.to-draw': { zh: '抽取方式', en: 'What is drawn' },
  'inspections.of': {
    zh: '{subjects} 个小区中抽 {draw} 个，每个从 {inspectors} 名检查人员中抽 {each} 名',
    en: '{draw} of {subjects} estates, for each {each} of {inspectors} inspectors',
  },
  'inspections.lists-hash': { zh: '名单摘要', en: 'Digest of the lists' },
  'inspections.commitment': { zh: '密数摘要', en: 'Digest of the secret' },
  'inspections.value-kind': { zh: '约定的公开数值', en: 'Public value agreed on' },
  'inspections.value-first': {
    zh: '{value}，名单固定之后第一次公布的',
    en: '{value}: the first that is published after the lists froze',
  },
  'inspections.value': { zh: '公开数值', en: 'Public value' },
  'inspections.value-of': { zh: '{value}（{day} 公布）', en: '{value} (published {day})' },
  'inspections.value-open': {
    zh: '名单固定之后的日子公布，还没有录入',
    en: 'Published on a day after the freeze; not entered yet',
  },
  'inspections.value-none': { zh: '取消前没有录入', en: 'None was entered before it was cancelled' },
  'inspections.secret': { zh: '密数', en: 'Secret' },
  'inspections.secret-open': { zh: '抽取时公布', en: 'Revealed when it is drawn' },
  'inspections.lists': { zh: '固定的名单全文', en: 'The frozen lists in full' },
  'inspections.inspectors': {
    zh: '检查人员 {n} 名，只列编号；名单里每人一个代码，事后不能换人。',
    en: '{n} inspectors, by number only; each has a code in the lists, so that nobody is exchanged afterwards.',
  },
  'inspections.excluded-none': { zh: '没有需要回避的。', en: 'Nobody had to stand back.' },
  'inspections.excluded': {
    zh: '回避（小区–检查人员）：{pairs}',
    en: 'Stand back (estate–inspector): {pairs}',
  },
  'inspections.again': { zh: '自己算一遍', en: 'Draw it again' },
  'inspections.again-lead': {
    zh: '在您的浏览器里核对两个摘要，再用名单、密数和公开数值重新抽取。',
    en: 'Your browser compares both digests and draws again from lists, secret and public value.',
  },
  'inspections.again-go': { zh: '重新计算', en: 'Draw again' },
  'inspections.again-same': { zh: '算出的结果与公布的一致。', en: 'What came out is what was published.' },
  'inspections.again-other': { zh: '算出的结果与公布的不一致。', en: 'What came out is not what was published.' },
  'inspections.again-failed': {
    zh: '没有算成：名单或密数与事先公布的摘要不符，或浏览器不支持。',
    en: 'It could not be drawn: lists or secret do not fit the digests, or the browser cannot do it.',
  },
  'inspections.script-lead': {
    zh: '不相信本页的，把下面这段粘贴到任何浏览器的控制台里运行：',
    en: 'If you do not trust this page, paste this into the console of any browser, or into node:',
  },
  'inspections.trust': {
    zh: '仍要相信的：名单和摘要确实在数值公布之前就挂在这里。存一份当时的页面，日后就能对照。',
    en: 'What you still have to trust: that lists and digests hung here before the value was published. Whoever keeps a copy can compare later.',
  },
} as const satisfies Record<string, Words>
