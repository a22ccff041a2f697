import type { Words } from '#kernel/words.ts'

/** Words of what an official has set aside or claims for a household at its door. */
export const phoneBehalfWords = {
  'behalf.title': { zh: '代办兑换和礼遇', en: 'Goods and benefits on behalf' },
  'behalf.row-aside': { zh: '录音或签字同意，没信号也能办', en: 'with a voice note; without a signal, too' },
  'behalf.who': { zh: '替哪一户办', en: 'For which household' },
  'behalf.find': { zh: '户主、小名、几组或“谁家隔壁”', en: 'Name, group or neighbour' },
  'behalf.other': { zh: '换一户', en: 'Another household' },
  'behalf.none': { zh: '本村没有找到“{q}”', en: 'Nobody in the village answers to “{q}”' },
  'behalf.choose-home': { zh: '请先找到这一户', en: 'Find the household first' },
  'behalf.what': { zh: '办什么', en: 'What for' },
  'behalf.benefit': { zh: '申请礼遇', en: 'A benefit' },
  'behalf.goods': { zh: '预留物品', en: 'Goods' },
  'behalf.choose-what': { zh: '请选一项', en: 'Choose one' },
  'behalf.other-what': { zh: '换一项', en: 'Another benefit' },
  'behalf.no-signal': {
    zh: '现在没有信号：先选好，够不够条件等送出时核对。',
    en: 'No signal: choose now; the conditions are checked when it is sent.',
  },
  'behalf.consent': { zh: '怎样同意的', en: 'How they agreed' },
  'behalf.consent-words': {
    zh: '请这一户的人说：“我是某某，同意村里替我家办这件事。”',
    en: 'Ask them to say who they are, and that the village may do this for them.',
  },
  'behalf.voice': { zh: '同意的录音', en: 'Voice note' },
  'behalf.photos': { zh: '或签字照片', en: 'Or a photo of the signature' },
  'behalf.one-of': { zh: '录音或签字照片，留一样', en: 'A voice note or a photo, one of them' },
  'behalf.then': { zh: '办了以后', en: 'What follows' },
  'behalf.then-benefit': {
    zh: '{name}占一个名额，{n} 天内使用，不用自动退回。户主会收到消息，随时可以取消。',
    en: '{name} is held for {n} days and given back if it is not used. The head is told and may give it up.',
  },
  'behalf.then-goods': {
    zh: '按今天的分留到兑换日，由这一户的人或代取人领。户主会收到消息，随时可以取消。',
    en: 'Kept at today’s price until the redemption day, for them or whoever collects it. The head is told and may give it up.',
  },
  'behalf.go-benefit': { zh: '替{head}家申请', en: 'Claim for {head}’s household' },
  'behalf.go-goods': { zh: '替{head}家预留', en: 'Set aside for {head}’s household' },
  'behalf.go-first': { zh: '先找到这一户', en: 'Find the household first' },
  'behalf.short-benefit': { zh: '代为申请　{name}', en: 'Claimed on behalf: {name}' },
  'behalf.short-goods': { zh: '代为预留　{name}', en: 'Set aside on behalf: {name}' },
  'behalf.for': { zh: '{place}　{head}', en: '{place}  {head}' },
  'behalf.done': { zh: '已办好', en: 'It is done' },
  'behalf.done-benefit': {
    zh: '替{head}家申请了{name}。使用时由村文书或管理员确认。',
    en: '{name} is claimed for {head}’s household. The clerk or the shopkeeper confirms its use.',
  },
  'behalf.done-goods': {
    zh: '替{head}家预留了{name}。兑换日在积分超市领。',
    en: '{name} is set aside for {head}’s household, at the points shop.',
  },
  'behalf.undo': { zh: '办错了，撤回', en: 'That was wrong: take it back' },
  'behalf.ask-clerk': {
    zh: '办错了，请村文书或这一户自己取消',
    en: 'If it was wrong, the village clerk or the household gives it up',
  },
  'behalf.sure': { zh: '再点一次，确定撤回', en: 'Once more to take it back' },
  'behalf.undone': {
    zh: '已撤回，名额、物品和积分都已退回',
    en: 'Taken back; the place, the goods and the points are free',
  },
  'behalf.next': { zh: '再办一户', en: 'Another household' },
  'behalf.see': { zh: '看这一件', en: 'See the record' },
  'behalf.nowhere': {
    zh: '代办由村文书和专职网格员在本村办理',
    en: 'Village clerks and grid workers do this in their own village',
  },
} as const satisfies Record<string, Words>
