import { declareRefusals } from '#kernel/refusal.ts'

/** What the doors of estates and companies say no to. */
export const refuseProperty = declareRefusals('property-credit', {
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位不看小区和物业企业名录', en: 'Your post does not look through estates and companies' },
    todo: { zh: '需要时请联系市住建局物业科', en: 'Ask the property section where you need it' },
  },
})
