import { declareRefusals } from '#kernel/refusal.ts'

/** Why a measure cannot be sent on. */
export const refuse = declareRefusals('joint-measure', {
  'no-measure': {
    ...{ status: 422, retry: false, says: { zh: '措施清单里没有这一项', en: 'The list of measures has no such row' } },
    todo: { zh: '请在规则里补上这项措施，再重新办理', en: 'Enter the measure among the rules, then hear it again' },
  },
  'no-office': {
    ...{ status: 422, retry: false, says: { zh: '没有这个单位', en: 'There is no such office' } },
    todo: { zh: '请从列表中选择', en: 'Choose one from the list' },
  },
})
