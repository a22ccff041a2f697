import type { Words } from '#kernel/words.ts'
import type { MayApply } from './rules/may-apply.ts'

/** What is told to whoever thinks of applying. */

export const grounds: Readonly<Record<MayApply['ground'], Words>> = {
  hardship: { zh: '因病因灾有困难', en: 'hardship through illness or disaster' },
  frontline: { zh: '长期在苦脏累险岗位', en: 'long work on a hard, dirty, tiring or dangerous post' },
}

/** What one needs at hand. */
export const needs = {
  authorisation: {
    zh: '签好的家庭经济状况核对授权书，拍照',
    en: 'the signed authorisation to check the means, as a photo',
  },
  card: { zh: '本人的社会保障卡', en: 'your own social security card' },
  proofs: { zh: '能说明困难的材料，有就拍', en: 'photos of what shows the hardship, where there is any' },
} as const satisfies Readonly<Record<string, Words>>

/** What follows once it is handed in. */
export const follows = {
  verify: { zh: '核实', en: 'Verified' },
  review: { zh: '审核', en: 'Reviewed' },
  visit: { zh: '两人入户看望核实', en: 'Two visit you at home' },
  approve: { zh: '审批', en: 'Approved' },
  notice: { zh: '行业内公示姓名和档次，不写原因', en: 'Name and tier on notice inside the trade, never the cause' },
  pay: { zh: '打到您的社会保障卡', en: 'Paid to your social security card' },
  'return-visit': { zh: '回访', en: 'Visited again' },
} as const satisfies Readonly<Record<string, Words>>
