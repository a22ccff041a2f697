import { declareRefusals } from '../refusal.ts'

export const refuseLedger = declareRefusals('ledger', {
  short: {
    status: 409,
    retry: false,
    says: { zh: '余额不够，还剩 {left}', en: 'There is not enough; {left} is left' },
    todo: { zh: '请减少数量，或等有了余额再办', en: 'Take less, or wait until there is more' },
  },
  full: {
    status: 409,
    retry: false,
    says: { zh: '超过这个账户的上限 {ceiling}', en: 'This is over the ceiling of the account, {ceiling}' },
    todo: { zh: '请减少数量', en: 'Give less' },
  },
  amount: {
    status: 422,
    retry: false,
    says: {
      zh: '数量应为大于 0 的整数，且不超过一千亿',
      en: 'The amount must be a whole number above 0 and at most 100,000,000,000',
    },
    todo: { zh: '请改正数量', en: 'Mend the amount' },
  },
  unit: {
    status: 422,
    retry: false,
    says: { zh: '两边的单位不同，不能互转', en: 'The accounts count different things' },
    todo: { zh: '请选择同一种积分或款项的账户', en: 'Choose accounts of one unit' },
  },
  closed: {
    status: 409,
    retry: false,
    says: { zh: '账户已于 {day} 关闭', en: 'The account was closed on {day}' },
    todo: { zh: '请核对户主或人员', en: 'Check the household or person' },
  },
  'not-empty': {
    status: 409,
    retry: false,
    says: { zh: '账户还有余额 {left}，不能关闭', en: 'The account still holds {left}' },
    todo: { zh: '请先转出余额', en: 'Move what is left first' },
  },
  once: {
    status: 409,
    retry: false,
    says: { zh: '这一笔已经记过', en: 'This was posted already' },
    todo: { zh: '请在明细中查看，不要重复记', en: 'See the statement; do not post it again' },
  },
  'no-transfer': {
    status: 404,
    retry: false,
    says: { zh: '没有找到这一笔', en: 'There is no such transfer' },
    todo: { zh: '请刷新明细', en: 'Reload the statement' },
  },
  reversed: {
    status: 409,
    retry: false,
    says: { zh: '这一笔已经冲正', en: 'This was reversed already' },
    todo: { zh: '请在明细中查看冲正的那一笔', en: 'See the reversal in the statement' },
  },
  'no-hold': {
    status: 410,
    retry: false,
    says: { zh: '预留已用完、已取消或已过期', en: 'What was reserved is used, released or lapsed' },
    todo: { zh: '请重新预留', en: 'Reserve again' },
  },
  'hold-short': {
    status: 409,
    retry: false,
    says: { zh: '超过预留的数量，预留还剩 {left}', en: 'This is more than was reserved; {left} is left of it' },
    todo: { zh: '请减少数量', en: 'Take less' },
  },
  'no-account': {
    status: 404,
    retry: false,
    says: { zh: '没有找到这个账户', en: 'There is no such account' },
    todo: { zh: '请核对后再查', en: 'Check and look again' },
  },
  changed: {
    status: 409,
    retry: true,
    says: { zh: '账户刚刚有变动', en: 'The account has just changed' },
    todo: { zh: '请再提交一次', en: 'Send again' },
  },
})
