import type { WorkList } from '#kernel/programme/list.ts'

const today = { zh: '今天要做', en: 'To do today' }
const watch = { zh: '盯着', en: 'Keep an eye on' }
const look = { zh: '查', en: 'Look up' }
const center = ['dispatcher', 'acceptance-clerk', 'duty-chief']

/** What waits for whom. The order is the order of the navigation. */
export const lists: readonly WorkList[] = [
  { key: 'to-accept', words: { zh: '待受理', en: 'To accept' }, group: today, scope: 'desk', roles: [...center, 'grid-head'], states: ['reported'] },
  { key: 'to-open', words: { zh: '待立案', en: 'To open' }, group: today, scope: 'desk', roles: ['duty-chief'], states: ['accepted'] },
  { key: 'to-dispatch', words: { zh: '待派遣', en: 'To dispatch' }, group: today, scope: 'desk', roles: ['dispatcher'], states: ['opened'] },
  { key: 'returns', words: { zh: '退件', en: 'Returns' }, group: today, scope: 'desk', roles: ['dispatcher', 'duty-chief'], states: ['returned'] },
  { key: 'to-handle', words: { zh: '待办理', en: 'To handle' }, group: today, scope: 'desk', roles: ['handler', 'department-leader'], states: ['dispatched'] },
  { key: 'to-verify', words: { zh: '待核查', en: 'To verify' }, group: today, scope: 'desk', roles: ['grid-worker'], states: ['handled'] },
  { key: 'verifying', words: { zh: '待核查', en: 'To verify' }, group: today, scope: 'place', roles: ['dispatcher'], states: ['handled'], open: true },
  { key: 'to-close', words: { zh: '可结案', en: 'To close' }, group: today, scope: 'desk', roles: ['dispatcher', 'duty-chief'], states: ['verified'] },
  { key: 'extensions', words: { zh: '延期申请', en: 'Extensions asked' }, group: today, scope: 'place', roles: ['dispatcher', 'duty-chief'], flag: 'extension-asked', open: true },
  { key: 'holds-asked', words: { zh: '挂账申请', en: 'Holds asked' }, group: today, scope: 'place', roles: ['duty-chief', 'town-leader'], flag: 'hold-asked', open: true },
  { key: 'tonight', words: { zh: '今晚到期', en: 'Due tonight' }, group: watch, scope: 'place', roles: [...center, 'town-leader', 'county-leader'], open: true, tonight: true },
  { key: 'overdue', words: { zh: '超时', en: 'Overdue' }, group: watch, scope: 'place', roles: [...center, 'town-leader', 'county-leader'], open: true, overdue: true },
  { key: 'brought', words: { zh: '超时提请关注', en: 'Brought before me' }, group: watch, scope: 'brought', roles: ['dispatcher', 'duty-chief', 'county-leader'], open: true },
  { key: 'in-hand', words: { zh: '已派在办', en: 'Dispatched' }, group: watch, scope: 'place', roles: [...center, 'town-leader', 'county-leader'], states: ['dispatched'], open: true },
  { key: 'held', words: { zh: '挂账', en: 'On hold' }, group: watch, scope: 'place', roles: [...center, 'town-leader', 'county-leader'], states: ['held'], open: true },
  { key: 'of-our-unit', words: { zh: '本单位在办', en: 'With our unit' }, group: watch, scope: 'organisation', roles: ['handler', 'department-leader'], open: true },
  { key: 'near', words: { zh: '本网格事项', en: 'In my grid' }, group: watch, scope: 'place', roles: ['grid-worker', 'grid-head', 'grid-instructor'], open: true },
  { key: 'taken-part', words: { zh: '我办过的', en: 'I took part in' }, group: look, scope: 'part', roles: [], newest: true },
  { key: 'all', words: { zh: '案卷查询', en: 'All cases' }, group: look, scope: 'place', roles: [...center, 'town-leader', 'county-leader', 'grid-head', 'grid-worker'], newest: true },
]
