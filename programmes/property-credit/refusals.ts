import { declareRefusals, type RefusalKind } from '#kernel/refusal.ts'

/** A refusal that trying again does not mend: what it says, and what to do. */
export const no = (
  status: RefusalKind['status'],
  zh: string,
  en: string,
  todoZh: string,
  todoEn: string,
): RefusalKind => ({ ...{ status, retry: false }, says: { zh, en }, todo: { zh: todoZh, en: todoEn } })

/** What the doors of estates and companies say no to. */
export const refuseProperty = declareRefusals('property-credit', {
  'own-company': no(
    422,
    '您是这家企业的联系人，不能经办它的事项',
    'You are this company’s contact and do not work on its matters here',
    '请由物业科其他人办理',
    'Somebody else of the section does',
  ),
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '您的岗位不看小区和物业企业名录', en: 'Your post does not look through estates and companies' },
    todo: { zh: '需要时请联系市住建局物业科', en: 'Ask the property section where you need it' },
  },
})
