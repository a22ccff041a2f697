import { declareRefusals } from '#kernel/refusal.ts'

/** Why somebody may not dispose of the points of a household, or of what is set aside for it. */
export const refuse = declareRefusals('credit-points', {
  'not-a-member': {
    status: 404,
    retry: false,
    says: { zh: '没有找到您家的积分', en: 'No points of your household were found' },
    todo: { zh: '请向村文书核对户籍登记', en: 'Ask the village clerk to check the register' },
  },
  'too-young': {
    status: 403,
    retry: false,
    says: { zh: '满 {age} 周岁的家人才能使用积分', en: 'Members from {age} years on may spend the points' },
    todo: { zh: '请家里的大人来办理', en: 'Ask a grown-up of your household' },
  },
  'consent-needed': {
    status: 422,
    retry: false,
    says: { zh: '代办要先征得本户同意', en: 'Acting for a household needs its consent' },
    todo: { zh: '请当面或电话征得同意后选定', en: 'Ask them, present or by telephone, and say which' },
  },
  'own-consent': {
    status: 422,
    retry: false,
    says: { zh: '这是个人积分，要本人同意', en: 'These points are one person’s own: that person must agree' },
    todo: {
      zh: '请本人出示兑换码，或当面、电话征得本人同意后选定',
      en: 'Have their code shown, or ask them, present or by telephone, and say which',
    },
  },
  'consent-proof': {
    status: 422,
    retry: false,
    says: { zh: '代办要留下同意的录音或签字照片', en: 'Consent is kept as a voice note or as a photo of a signature' },
    todo: { zh: '请录一句话，或拍签字', en: 'Record a sentence, or take a photo of the signature' },
  },
  'no-sale': {
    status: 404,
    retry: false,
    says: { zh: '没有这一笔柜台兑换', en: 'There is no such sale at the counter' },
    todo: { zh: '请在当天的登记表里选', en: 'Pick it from the sheet of its day' },
  },
  'undone-already': {
    status: 409,
    retry: false,
    says: { zh: '这一笔已经撤销', en: 'This sale was undone already' },
    todo: { zh: '无须再办', en: 'Nothing needs to be done' },
  },
  'undo-own': {
    status: 403,
    retry: false,
    says: { zh: '本人家庭的兑换不能由本人撤销', en: 'Nobody undoes a sale to their own household' },
    todo: {
      zh: '请另一位管理员或村务监督委员会主任撤销',
      en: 'Another keeper, or the head of village supervision, undoes it',
    },
  },
  'undo-late': {
    status: 403,
    retry: false,
    says: { zh: '管理员只能撤销当天的兑换', en: 'The keeper undoes sales of the day itself' },
    todo: { zh: '请村务监督委员会主任撤销', en: 'The head of village supervision undoes it' },
  },
  'no-reservation': {
    status: 404,
    retry: false,
    says: {
      zh: '没有这笔预留，或已领取、已取消、已过期',
      en: 'Nothing is set aside, or it was taken, released or lapsed',
    },
    todo: { zh: '可以重新预留', en: 'It can be reserved again' },
  },
  'not-on-shelf': {
    status: 409,
    retry: false,
    says: { zh: '货架上没有这么多，还剩 {left} 件', en: 'The shelf has not so many: {left} left' },
    todo: { zh: '请减少件数，或等补货', en: 'Take fewer, or wait until there are more' },
  },
  'shelf-short': {
    status: 409,
    retry: false,
    says: {
      zh: '{goods}没有这么多，还能兑 {left} {piece}；预留的和过期的不算',
      en: 'Not so many of {goodsEn}: {left} can be handed out, without what is set aside or past its day',
    },
    todo: {
      zh: '请减少件数；货架上实际有的，先入库或盘点',
      en: 'Take fewer; where more lies on the shelf, enter it or take stock first',
    },
  },
  'not-your-shop': {
    status: 422,
    retry: false,
    says: { zh: '只能预留本村积分超市的物品', en: 'Goods are set aside at the shop of one’s own village' },
    todo: { zh: '请从本村的货架上选', en: 'Pick from the shelf of your village' },
  },
})
