import type { Words } from '#kernel/words.ts'

/** Words of the code of the minute, of printed cards, of the queue, and of a counter without a signal. */
export const phoneCounterWords = {
  'code.title': { zh: '兑换码', en: 'Code for the counter' },
  'code.show': { zh: '给柜台扫一扫，或报这八位数', en: 'Have it scanned at the counter, or tell these eight digits' },
  'code.picture': { zh: '兑换码图形', en: 'Picture of the code' },
  'code.changes': { zh: '每分钟更换，约 {n} 秒后换新码', en: 'Changes every minute; a new one in about {n} s' },
  'code.left': { zh: '还有多久更换', en: 'Time until it changes' },
  'code.once': { zh: '一个码只能用一次，不要发给别人', en: 'Each is taken once. Do not send it to others' },
  'code.none': {
    zh: '没有查到您家的积分户，请向村文书核对户籍登记',
    en: 'The register knows no household of yours. Ask the village clerk',
  },
  'code.no-signal': {
    zh: '现在没有信号，出不了码。可以报户主姓名，或用兑换卡',
    en: 'Without a signal there is no code. Tell the name of the head, or use the card',
  },
} as const satisfies Record<string, Words>
