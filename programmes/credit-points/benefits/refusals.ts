import { declareRefusals } from '#kernel/refusal.ts'

export const refuse = declareRefusals('points-benefits', {
  'no-such-benefit': {
    status: 422,
    retry: false,
    says: { zh: '礼遇清单里没有这一项', en: 'The list has no such benefit' },
    todo: { zh: '请从清单中另选一项', en: 'Pick another one' },
  },
  'balance-short': {
    status: 422,
    retry: false,
    says: { zh: '需要现有 {needs} 分，还差 {missing} 分', en: 'It needs {needs} points; {missing} are missing' },
    todo: { zh: '可申报积分，够分后再申请', en: 'Ask for points; claim it when there are enough' },
  },
  'year-short': {
    status: 422,
    retry: false,
    says: {
      zh: '需要今年累计 {needs} 分，还差 {missing} 分',
      en: 'It needs {needs} points earned this year; {missing} are missing',
    },
    todo: { zh: '用掉的积分也算在今年累计里，可继续积分', en: 'Points already spent count as well; go on earning' },
  },
  'cost-short': {
    status: 422,
    retry: false,
    says: { zh: '要用 {needs} 分，还差 {missing} 分', en: 'It costs {needs} points; {missing} are missing' },
    todo: { zh: '够分后再申请', en: 'Claim it when there are enough' },
  },
  'none-left': {
    status: 409,
    retry: false,
    says: { zh: '本村这一期 {needs} 个名额已满', en: 'All {needs} places of the village are taken for now' },
    todo: {
      zh: '有人取消会退回名额，下一期也可再申请',
      en: 'A place comes back when somebody gives it up; or claim next time',
    },
  },
  'household-full': {
    status: 409,
    retry: false,
    says: { zh: '您家这一期已申请或已享受 {needs} 次', en: 'Your household had or claimed it {needs} times for now' },
    todo: { zh: '下一期可再申请', en: 'It can be claimed again next time' },
  },
  'wrong-code': {
    status: 422,
    retry: false,
    says: { zh: '凭码不对', en: 'This is not the code' },
    todo: { zh: '请看居民手机上这一项的六位数字', en: 'See the six digits for this claim on the resident’s phone' },
  },
  over: {
    status: 410,
    retry: false,
    says: { zh: '已过期，名额和积分已退回', en: 'It has lapsed; place and points were given back' },
    todo: { zh: '可以重新申请', en: 'It can be claimed again' },
  },
  'photo-needed': {
    status: 422,
    retry: false,
    says: { zh: '这一项需要拍照留存', en: 'This benefit needs a photo' },
    todo: { zh: '请拍凭证后再确认', en: 'Photograph the voucher, then confirm' },
  },
})
