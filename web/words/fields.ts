import type { Words } from '#kernel/words.ts'

export const fieldWords = {
  'field.optional': { zh: '（选填）', en: ' (optional)' },
  'field.choose': { zh: '请选择', en: 'Please choose' },
  'field.required': { zh: '请填写', en: 'Please fill in' },
  'field.too-short': { zh: '最少 {n} 个字', en: 'At least {n} characters' },
  'field.too-long': { zh: '最多 {n} 个字', en: 'At most {n} characters' },
  'field.too-small': { zh: '不小于 {n}', en: 'Not below {n}' },
  'field.too-large': { zh: '不大于 {n}', en: 'Not above {n}' },
  'field.too-few': { zh: '最少 {n} 个', en: 'At least {n}' },
  'field.too-many': { zh: '最多 {n} 个', en: 'At most {n}' },
  'field.too-little-money': { zh: '不低于 {n} 元', en: 'Not below {n} yuan' },
  'field.too-much-money': { zh: '不高于 {n} 元', en: 'Not above {n} yuan' },
  'field.not-whole': { zh: '请填整数', en: 'Please give a whole number' },
  'field.not-amount': { zh: '请填金额，最多两位小数', en: 'Please give an amount with at most two decimals' },
  'field.not-phone': {
    zh: '请填 11 位手机号，或带区号的座机',
    en: 'Give an 11-digit mobile number, or a landline with area code',
  },
  'file.choose': { zh: '选文件', en: 'Choose files' },
  'unit.yuan': { zh: '元', en: 'yuan' },
  'unit.points': { zh: '分', en: 'points' },
  'point.ask': { zh: '用现在的位置', en: 'Use my present position' },
  'point.asking': { zh: '正在定位', en: 'Finding the position' },
  'point.failed': { zh: '没有取到位置，请直接选地点', en: 'No position found, please pick the place' },
  'point.here': { zh: '北纬 {lat}，东经 {lon}', en: '{lat} N, {lon} E' },
  'point.accuracy': { zh: '误差约 {n} 米', en: 'within about {n} m' },
} as const satisfies Record<string, Words>
