import { declareRefusals } from '#kernel/refusal.ts'

/** Why a device is not taken along, or what it handed out is not posted. Nothing of it is lost: it stays on the device and is listed. */
export const refuse = declareRefusals('credit-points', {
  'device-not-enrolled': {
    status: 403,
    retry: false,
    says: { zh: '这台设备没有在本店登记', en: 'This device is not enrolled for this shop' },
    todo: { zh: '请管理员在这台设备上重新办理带机', en: 'Its keeper takes it out anew, on the device itself' },
  },
  'device-revoked': {
    status: 409,
    retry: false,
    says: {
      zh: '这台设备已停用，停用后送来的兑换不入账',
      en: 'The device was revoked; what arrives afterwards is not posted',
    },
    todo: { zh: '已列给村务监督委员会主任核定', en: 'It is listed for the head of village supervision' },
  },
  'away-already': {
    status: 409,
    retry: false,
    says: { zh: '这台设备已经带出，还没有交回', en: 'The device is out already' },
    todo: { zh: '请先交回，再重新带出', en: 'Bring it back first' },
  },
  'outing-over': {
    status: 409,
    retry: false,
    says: { zh: '这次带机已经交回', en: 'This outing is over' },
    todo: { zh: '已列给村务监督委员会主任核定', en: 'It is listed for the head of village supervision' },
  },
  'bad-signature': {
    status: 422,
    retry: false,
    says: { zh: '签名与内容不符，可能被改动过', en: 'The signature does not fit: it may have been changed' },
    todo: { zh: '不入账，已列给村务监督委员会主任核定', en: 'Not posted; listed for the head of village supervision' },
  },
  'sale-time': {
    status: 422,
    retry: false,
    says: { zh: '兑换时间不在这次带机期间', en: 'It was not made during this outing' },
    todo: { zh: '请核对设备的日期和时间', en: 'Check the date and time of the device' },
  },
  'sale-price': {
    status: 422,
    retry: false,
    says: { zh: '分值与货架不符', en: 'The price is not that of the shelf' },
    todo: { zh: '已列给村务监督委员会主任核定', en: 'It is listed for the head of village supervision' },
  },
  'over-device': {
    status: 422,
    retry: false,
    says: {
      zh: '超过这台设备的额度，还可兑 {left} 分',
      en: 'Over the allowance of the device; {left} points are left',
    },
    todo: { zh: '请先交回，再重新带出', en: 'Bring it back, then take it out again' },
  },
  'over-household': {
    status: 422,
    retry: false,
    says: {
      zh: '超过一户一天的带机限额，今天还可兑 {left} 分',
      en: 'Over the limit of a household and day; {left} points are left today',
    },
    todo: { zh: '请改天或在有信号时兑换', en: 'Another day, or where there is a signal' },
  },
  'nothing-open': {
    status: 409,
    retry: false,
    says: { zh: '这一项已经核定，或没有差额', en: 'This was decided already, or nothing is open' },
    todo: { zh: '请刷新', en: 'Reload' },
  },
  'not-supervised-here': {
    status: 403,
    retry: false,
    says: { zh: '由本村村务监督委员会主任核定', en: 'The head of the village’s supervision decides this' },
    todo: { zh: '请转告主任', en: 'Turn to the head of supervision' },
  },
})
