import { declareRefusals } from '../refusal.ts'

export const refuseAccess = declareRefusals('access', {
  'not-yours': {
    status: 403,
    retry: false,
    says: { zh: '账号由系统管理员管理', en: 'Accounts are kept by the system administrator' },
    todo: { zh: '请联系系统管理员', en: 'Ask the system administrator' },
  },
  'inspection-not-yours': {
    status: 403,
    retry: false,
    says: { zh: '限期查阅由安全管理员授予', en: 'A right to read for a time is given by the security administrator' },
    todo: { zh: '请带文号联系安全管理员', en: 'Ask the security administrator, with the number of the document' },
  },
  'inspection-days': {
    status: 422,
    retry: false,
    says: {
      zh: '查阅期应从 {from} 或以后开始，截止日不早于开始日',
      en: 'It begins on {from} or later and ends no earlier than it begins',
    },
    todo: { zh: '请核对日期', en: 'Check the days' },
  },
  'inspection-long': {
    status: 422,
    retry: false,
    says: { zh: '查阅期最长 {days} 天', en: 'It lasts {days} days at most' },
    todo: { zh: '确需延长的，到期后凭新的文号再授予', en: 'Where more is needed, give it anew by another document' },
  },
  'needs-second': {
    status: 403,
    retry: false,
    says: {
      zh: '管理员账号须由系统管理员提出、安全管理员签',
      en: 'An administrator’s account is proposed by the system administrator and signed by the security administrator',
    },
    todo: { zh: '请提请安全管理员审签', en: 'Propose it to the security administrator' },
  },
  'login-taken': {
    status: 409,
    retry: false,
    says: { zh: '这个用户名已有人用过', en: 'This user name was used before' },
    todo: {
      zh: '请换一个；停用账号的用户名也不再使用',
      en: 'Choose another; names of disabled accounts are never reused',
    },
  },
  'has-account': {
    status: 409,
    retry: false,
    says: { zh: '这个人已有账号', en: 'This person has an account' },
    todo: { zh: '请使用原账号', en: 'Use the one there is' },
  },
  'roles-apart': {
    status: 409,
    retry: false,
    says: {
      zh: '三类管理员须由不同的人担任，也不兼其他账号和岗位',
      en: 'The three administrators are different people and hold no other account or post',
    },
    todo: { zh: '请另选一人', en: 'Choose another person' },
  },
  own: {
    status: 403,
    retry: false,
    says: { zh: '不能改动自己的账号', en: 'Nobody changes their own account' },
    todo: { zh: '请由另一名管理员办理', en: 'Leave it to another administrator' },
  },
  last: {
    status: 409,
    retry: false,
    says: { zh: '这类管理员只有这一名', en: 'There is no other administrator of this kind' },
    todo: { zh: '请先设立接任的管理员', en: 'Appoint a successor first' },
  },
  closed: {
    status: 409,
    retry: false,
    says: { zh: '停用的管理员账号不再启用', en: 'A disabled administrator’s account is not opened again' },
    todo: { zh: '请另设账号，由安全管理员签', en: 'Propose a new account to the security administrator' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这个账号', en: 'There is no such account' },
    todo: { zh: '请刷新列表', en: 'Reload the list' },
  },
  'device-not-yours': {
    status: 403,
    retry: false,
    says: { zh: '只能为自己任职的单位登记或停用设备', en: 'Devices are enrolled and revoked where one has a post' },
    todo: { zh: '请由该单位的人办理', en: 'Leave it to somebody of that organisation' },
  },
  'device-key': {
    status: 422,
    retry: false,
    says: { zh: '这台设备的密钥不能使用', en: 'The key of this device cannot be used' },
    todo: { zh: '请换用较新的浏览器', en: 'Use a newer browser' },
  },
  'device-unknown': {
    status: 404,
    retry: false,
    says: { zh: '没有这台设备', en: 'There is no such device' },
    todo: { zh: '请刷新列表', en: 'Reload the list' },
  },
  founded: {
    status: 410,
    retry: false,
    says: { zh: '首个账号已经设立，这一步不再开放', en: 'The first account was founded; this step is closed' },
    todo: { zh: '请用已有账号登录', en: 'Sign in with an account' },
  },
})
