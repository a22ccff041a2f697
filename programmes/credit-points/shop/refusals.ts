import { declareRefusals } from '#kernel/refusal.ts'

export const refuseShop = declareRefusals('points-shop', {
  'no-such-goods': {
    status: 422,
    retry: false,
    says: { zh: '货架上没有这一种', en: 'The shelf has no such goods' },
    todo: { zh: '请从货架中另选', en: 'Pick from the shelf' },
  },
  'twice-on-list': {
    status: 422,
    retry: false,
    says: { zh: '同一种物品、同一批填了两行', en: 'The same goods of one lot stand twice' },
    todo: { zh: '请合成一行', en: 'Put them into one line' },
  },
  'no-village': {
    status: 422,
    retry: false,
    says: { zh: '超市资金按村（社区）记', en: 'Money of the shops is kept for each village' },
    todo: { zh: '请选到村（社区）', en: 'Choose a village' },
  },
  'no-amount': {
    status: 422,
    retry: false,
    says: { zh: '金额应大于 0', en: 'The amount must be above 0' },
    todo: { zh: '请核对金额', en: 'Check the amount' },
  },
  'photo-needed': {
    status: 422,
    retry: false,
    says: { zh: '要附照片', en: 'A photo is needed' },
    todo: { zh: '请拍照后再提交', en: 'Take a photo, then send' },
  },
  'quotes-needed': {
    status: 422,
    retry: false,
    says: { zh: '没有定点供货的，要有 {n} 家报价', en: 'Without a designated supplier there must be {n} quotes' },
    todo: { zh: '请补填报价，或改选定点供货', en: 'Add the quotes, or choose the designated supplier' },
  },
  'not-the-lowest': {
    status: 422,
    retry: false,
    says: { zh: '总金额高于最低报价 {lowest} 元', en: 'The sum is above the lowest quote, {lowest} yuan' },
    todo: { zh: '请说明为什么不选最低价', en: 'Say why the lowest was not taken' },
  },
  'fund-short': {
    status: 409,
    retry: false,
    says: { zh: '{source}还剩 {left} 元可用，不够这一笔', en: '{left} yuan are left of this source: not enough' },
    todo: { zh: '请退回改选资金来源，或等资金到账', en: 'Return it for another source, or wait for money to come in' },
  },
  'more-than-bought': {
    status: 422,
    retry: false,
    says: {
      zh: '入库数量超过采购单，{goods}还可入 {left}',
      en: 'This is more than was bought: {left} of {goods} are left',
    },
    todo: { zh: '请核对数量或采购单', en: 'Check the count or the purchase' },
  },
  'no-purchase': {
    status: 422,
    retry: false,
    says: { zh: '没有这张采购单，或不是这家超市的', en: 'There is no such purchase of this shop' },
    todo: { zh: '请从采购单中重新选', en: 'Choose the purchase again' },
  },
  'past-its-day': {
    status: 422,
    retry: false,
    says: { zh: '保质期已过，不能上架', en: 'It is past its day and may not go on the shelf' },
    todo: { zh: '请退回供货方，或核对日期', en: 'Send it back, or check the day' },
  },
  'still-good': {
    status: 422,
    retry: false,
    says: { zh: '还没有过期', en: 'It is not past its day yet' },
    todo: { zh: '破损的请选“破损”', en: 'If it is damaged, choose so' },
  },
  'set-aside-missing': {
    status: 409,
    retry: false,
    says: {
      zh: '{goods}有 {aside} 件已给住户预留，缺的货里包括这些',
      en: '{aside} of {goods} are set aside for households, and some of these are missing',
    },
    todo: {
      zh: '请打电话给预留的住户，征得同意取消预留，再签字；或等预留到期',
      en: 'Telephone the households, release it with their consent, then sign; or wait until it lapses',
    },
  },
  'device-out': {
    status: 409,
    retry: false,
    says: {
      zh: '还有带机在外，兑出的物品没有入账，现在盘点会少算一次',
      en: 'A device is out: what it sold is not in the books yet and would be missing twice',
    },
    todo: {
      zh: '请先交回带机；机子丢了的，请村务监督委员会主任结束带机后再盘点',
      en: 'Bring it back first; where it is lost, the head of village supervision ends its outing',
    },
  },
  'came-home-since': {
    status: 409,
    retry: false,
    says: { zh: '盘点以后有带机的兑换入了账', en: 'Sales of a device came in since the count' },
    todo: { zh: '请退回重盘', en: 'Send the count back' },
  },
  'sold-since': {
    status: 409,
    retry: false,
    says: {
      zh: '盘点以后{goods}又兑出，货架不够冲减',
      en: '{goods} was handed out since the count: too little is left',
    },
    todo: { zh: '请退回重盘', en: 'Send the count back' },
  },
  'not-all-counted': {
    status: 422,
    retry: false,
    says: { zh: '交接要盘点全部物品，还缺 {goods}', en: 'All goods are counted at a handover; {goods} is missing' },
    todo: { zh: '请把缺的物品盘点后填上，没有的填 0', en: 'Count what is missing; put 0 where there is none' },
  },
  'same-person': {
    status: 422,
    retry: false,
    says: { zh: '接收人不能是移交人本人', en: 'Nobody hands over to themselves' },
    todo: { zh: '请另选接收人', en: 'Choose somebody else' },
  },
  'never-kept': {
    status: 422,
    retry: false,
    says: { zh: '这个人没有管过这家超市', en: 'This person never kept the shop' },
    todo: { zh: '请选原来的管理员', en: 'Pick the former keeper' },
  },
  'not-this-village': {
    status: 422,
    retry: false,
    says: { zh: '这家超市不在本村', en: 'This shop is not of the village' },
    todo: { zh: '请选本村的积分超市', en: 'Pick the shop of the village' },
  },
  'keeper-counts': {
    status: 403,
    retry: false,
    says: { zh: '由管理员重新盘点', en: 'The keeper counts again' },
    todo: { zh: '请联系管理员', en: 'Ask the keeper' },
  },
  'keeps-already': {
    status: 422,
    retry: false,
    says: { zh: '接收人已经是这家超市的管理员', en: 'They keep this shop already' },
    todo: { zh: '请核对接收人', en: 'Check who takes over' },
  },
  'nothing-to-sign': {
    status: 409,
    retry: false,
    says: { zh: '这件没有可签的内容', en: 'There is nothing to sign here' },
    todo: { zh: '请刷新后再看', en: 'Reload and look again' },
  },
  supervises: {
    status: 422,
    retry: false,
    says: { zh: '监交人不能是移交人或接收人', en: 'Whoever witnesses neither hands over nor takes over' },
    todo: { zh: '请由村务监督委员会另一人监交', en: 'Another member of village supervision witnesses it' },
  },
  'not-yours': {
    status: 404,
    retry: false,
    says: { zh: '没有这家超市，或您不能看', en: 'There is no such shop, or you may not look into it' },
    todo: { zh: '请从本村的超市进入', en: 'Enter by the shop of your own village' },
  },
  'no-month': {
    status: 422,
    retry: false,
    says: { zh: '没有这个月份', en: 'There is no such month' },
    todo: { zh: '请选一个月份', en: 'Choose a month' },
  },
})
