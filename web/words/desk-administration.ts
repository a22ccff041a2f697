import type { Words } from '#kernel/words.ts'

/** Words of the routing: which unit would lead an item at a place. */
export const administrationWords = {
  'routing.title': { zh: '派给谁', en: 'Who leads' },
  'routing.place': { zh: '在哪个村、社区', en: 'In which village or community' },
  'routing.lead': { zh: '承办单位', en: 'Leads' },
  'routing.no-lead': { zh: '按目录找不到承办单位', en: 'The catalogue names no unit' },
  'routing.assists': { zh: '协办', en: 'Assisting' },
  'routing.clause': { zh: '依据', en: 'Clause' },
  'routing.why': { zh: '为什么', en: 'Why' },
  'routing.join': { zh: '、', en: ', ' },
} as const satisfies Record<string, Words>
