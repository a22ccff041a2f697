import { declareRefusals } from '#kernel/refusal.ts'

export const refuse = declareRefusals('sign-in', {
  'guest-place': {
    status: 403,
    retry: false,
    says: { zh: '只能给来宾看您管辖范围内的村（社区）', en: 'A guest is shown a village that you read yourself' },
    todo: { zh: '请从地点页选择', en: 'Choose it on the page of places' },
  },
  wrong: {
    status: 401,
    retry: false,
    says: { zh: '用户名或密码不对', en: 'User name or password is wrong' },
    todo: {
      zh: '请检查后再试；连续输错会暂停登录',
      en: 'Check and try again; further failures pause the sign-in',
    },
  },
  locked: {
    status: 429,
    retry: true,
    says: { zh: '多次输入不对，账号暂停登录', en: 'Too many failures; sign-in is paused' },
    todo: { zh: '请过一会儿再试，或联系系统管理员', en: 'Try again later or ask the system administrator' },
  },
  'second-wrong': {
    status: 401,
    retry: false,
    says: { zh: '动态码不对', en: 'The code is wrong' },
    todo: {
      zh: '请输入验证器上当前的 6 位数字，或一个备用码',
      en: 'Enter the six digits your authenticator shows now, or an emergency code',
    },
  },
  'code-over': {
    status: 401,
    retry: false,
    says: { zh: '一次性登录码已过有效期', en: 'The one-time code is no longer valid' },
    todo: { zh: '请系统管理员重新发码', en: 'Ask the system administrator for another' },
  },
  'weak-password': {
    status: 422,
    retry: false,
    says: { zh: '新密码不合要求', en: 'The new password does not meet the rules' },
    todo: { zh: '请按提示修改', en: 'Change it as the field says' },
  },
  'second-on': {
    status: 409,
    retry: false,
    says: { zh: '动态码已经启用', en: 'The second factor is on already' },
    todo: { zh: '验证器丢失的，请系统管理员提请重置', en: 'If the authenticator is lost, ask for a reset' },
  },
  'not-here': {
    status: 404,
    retry: false,
    says: { zh: '这里没有演示人物', en: 'There are no demonstration people here' },
    todo: { zh: '请用自己的账号登录', en: 'Sign in with your own account' },
  },
})
