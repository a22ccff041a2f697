import { declareRefusals } from '#kernel/refusal.ts'

/** Why a code or a card is not taken at the counter. */
export const refuse = declareRefusals('credit-points', {
  'code-over': {
    status: 422,
    retry: false,
    says: { zh: '这个兑换码已过时，或不是这一户的', en: 'This code is over, or another household’s' },
    todo: {
      zh: '请对方打开手机重新出示，码每分钟更换',
      en: 'Ask for the one on the phone now; it changes every minute',
    },
  },
  'card-unknown': {
    status: 404,
    retry: false,
    says: { zh: '没有这张卡，或不是这一户的', en: 'There is no such card, or it is another household’s' },
    todo: { zh: '请核对卡号，或按户主姓名查找', en: 'Check its number, or find the household by name' },
  },
  'card-ended': {
    status: 422,
    retry: false,
    says: { zh: '这张卡已经作废', en: 'This card is no longer valid' },
    todo: { zh: '请用新卡，或请村文书换发', en: 'Use the new one, or have it reissued by the village clerk' },
  },
  'card-old-head': {
    status: 422,
    retry: false,
    says: { zh: '这一户换了户主，旧卡已作废', en: 'The household has another head: the old card is no longer valid' },
    todo: { zh: '请村文书换发新卡', en: 'Have it reissued by the village clerk' },
  },
  'card-no-pin': {
    status: 422,
    retry: false,
    says: { zh: '这张卡还没有设密码', en: 'This card has no PIN yet' },
    todo: { zh: '请持卡人先在柜台设密码', en: 'Its holder sets one at the counter first' },
  },
  'card-blocked': {
    status: 422,
    retry: false,
    says: { zh: '密码连错五次，这张卡已锁', en: 'The card is blocked after five wrong PINs' },
    todo: { zh: '请村文书当面核对后重设密码', en: 'The village clerk sets a new PIN with its holder present' },
  },
  'card-pin-weak': {
    status: 422,
    retry: false,
    says: { zh: '这个密码太容易被猜到', en: 'This PIN is guessed too easily' },
    todo: { zh: '不要用六个相同或连着的数字', en: 'Not six of one digit, nor six in a row' },
  },
  'card-pin-set': {
    status: 403,
    retry: false,
    says: { zh: '这张卡已有密码', en: 'This card has a PIN' },
    todo: { zh: '忘了密码的，请村文书当面核对后重设', en: 'If it was forgotten, the village clerk sets a new one' },
  },
  'card-not-yours': {
    status: 403,
    retry: false,
    says: { zh: '兑换卡由本村文书发放和管理', en: 'Cards are kept by the village’s own clerk' },
    todo: { zh: '请找村文书', en: 'Turn to the village clerk' },
  },
})
