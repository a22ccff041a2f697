import { declareRefusals } from '../refusal.ts'

const again = { zh: '请与唱票记录核对后改正', en: 'Compare with the tally sheet and correct it' }

export const refuseBallot = declareRefusals('ballot', {
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这次测评，或您不在测评人名单里', en: 'There is no such ballot, or you are not among its raters' },
    todo: { zh: '请向组织测评的人员核对', en: 'Ask whoever prepares it' },
  },
  'no-kind': {
    status: 422,
    retry: false,
    says: { zh: '没有这种测评', en: 'There is no such kind of ballot' },
    todo: { zh: '请从列表中选择', en: 'Pick one from the list' },
  },
  means: {
    status: 422,
    retry: false,
    says: { zh: '这种测评不能用这种方式投票', en: 'This kind of ballot is not cast in this way' },
    todo: { zh: '请换一种方式', en: 'Choose another way' },
  },
  'no-person': {
    status: 422,
    retry: false,
    says: {
      zh: '名单里有人不在人员库中，或者列了两次',
      en: 'Somebody on the list is not in the register, or stands twice',
    },
    todo: { zh: '请重新选择', en: 'Pick them again' },
  },
  'rates-self': {
    status: 422,
    retry: false,
    says: { zh: '被测评的人不能同时是测评人', en: 'Who is rated cannot be among the raters' },
    todo: { zh: '请从测评人名单中去掉', en: 'Take them off the list of raters' },
  },
  'few-raters': {
    status: 422,
    retry: false,
    says: { zh: '测评人只有 {n} 人，至少要 {fewest} 人', en: 'There are {n} raters, and {fewest} are needed at least' },
    todo: { zh: '请补充测评人名单', en: 'Add to the list of raters' },
  },
  'no-end': {
    status: 422,
    retry: false,
    says: { zh: '手机投票要有截止时间，且在现在之后', en: 'Casting by phone needs an end that is still to come' },
    todo: { zh: '请填写截止时间', en: 'Say until when' },
  },
  'own-rating': {
    status: 403,
    retry: false,
    says: { zh: '您是被测评的人，不能办理这次测评', en: 'You are rated in this ballot and cannot run it' },
    todo: { zh: '请由另一人办理', en: 'Let somebody else do it' },
  },
  'not-open': {
    status: 409,
    retry: false,
    says: { zh: '测评没有在进行，或者已经截止', en: 'The ballot is not open, or is over' },
    todo: { zh: '请向组织测评的人员核对时间', en: 'Ask whoever prepares it for the time' },
  },
  'no-phone': {
    status: 409,
    retry: false,
    says: { zh: '这次测评只用纸质票', en: 'This ballot is held on paper only' },
    todo: { zh: '请到会场投票', en: 'Vote at the meeting' },
  },
  'has-paper': {
    status: 409,
    retry: false,
    says: { zh: '您已经领过手机票，每人一张', en: 'You have taken your paper by phone; there is one each' },
    todo: { zh: '请用领票的那部手机、那个浏览器打开', en: 'Open it in the browser that took it' },
  },
  'has-sheet': {
    status: 409,
    retry: false,
    says: { zh: '已经领过纸质票', en: 'A sheet on paper was handed out already' },
    todo: { zh: '请用纸质票投票', en: 'Use the sheet' },
  },
  'has-phone': {
    status: 409,
    retry: false,
    says: {
      zh: '名单里有 {n} 人已经领过手机票，不能再领纸质票',
      en: '{n} on the list took a paper by phone and get no sheet',
    },
    todo: { zh: '请去掉后再登记', en: 'Leave them out' },
  },
  'no-key': {
    status: 503,
    retry: true,
    says: { zh: '正在准备选票，请稍候', en: 'The papers are being prepared' },
    todo: { zh: '请过几秒再试', en: 'Try again in a few seconds' },
  },
  known: {
    status: 403,
    retry: false,
    says: { zh: '投票时不能带登录信息，这张票没有投出', en: 'A paper is cast without a sign-in; this one was not' },
    todo: { zh: '请刷新页面后再投，选票还在本机', en: 'Reload the page and cast it again; it is still here' },
  },
  'not-signed': {
    status: 422,
    retry: false,
    says: { zh: '这张票不是这次测评发出的', en: 'This paper was not issued for this ballot' },
    todo: { zh: '请回到测评页面重新打开', en: 'Open it from the page of the ballot again' },
  },
  marks: {
    status: 422,
    retry: false,
    says: { zh: '每位被测评的人都要有一个选择', en: 'Everybody rated needs one choice' },
    todo: { zh: '请逐一选择', en: 'Choose for each' },
  },
  spent: {
    status: 409,
    retry: false,
    says: { zh: '这张票已经投过', en: 'This paper was cast already' },
    todo: { zh: '每张票只能投一次', en: 'Each is cast once' },
  },
  early: {
    status: 409,
    retry: false,
    says: {
      zh: '还没有到截止时间，领到手机票的人也没有都投完',
      en: 'It is not over yet, and not everybody has cast their paper',
    },
    todo: { zh: '请等到截止时间再结束', en: 'Wait for the end' },
  },
  counters: {
    status: 422,
    retry: false,
    says: {
      zh: '监票人和计票人要是两个人，都不能是被测评的人',
      en: 'Scrutineer and teller are two persons, and neither is rated',
    },
    todo: { zh: '请另选', en: 'Pick others' },
  },
  class: {
    status: 422,
    retry: false,
    says: { zh: '测评人类别不对，或者写了两次', en: 'No such class of raters, or it stands twice' },
    todo: again,
  },
  'sheets-out': {
    status: 422,
    retry: false,
    says: {
      zh: '{name}发出 {out} 张，多于可以领票的 {most} 人',
      en: '{nameEn}: {out} sheets out, more than the {most} who may have one',
    },
    todo: again,
  },
  'sheets-listed': {
    status: 422,
    retry: false,
    says: {
      zh: '{name}发出 {out} 张，与领票名单上的 {most} 人不符',
      en: '{nameEn}: {out} sheets out, but {most} on the list',
    },
    todo: again,
  },
  'sheets-back': {
    status: 422,
    retry: false,
    says: {
      zh: '{name}收回 {back} 张，多于发出的 {out} 张',
      en: '{nameEn}: {back} sheets back, more than the {out} out',
    },
    todo: again,
  },
  'sheets-valid': {
    status: 422,
    retry: false,
    says: {
      zh: '{name}有效 {valid} 张加无效 {invalid} 张，不等于收回的 {back} 张',
      en: '{nameEn}: {valid} valid and {invalid} invalid do not make the {back} that came back',
    },
    todo: again,
  },
  cell: {
    status: 422,
    retry: false,
    says: {
      zh: '第 {line} 位的票数填重了，或者填在没有的等次里',
      en: 'Line {line} has a count twice, or for a grade that is none',
    },
    todo: again,
  },
  merged: {
    status: 422,
    retry: false,
    says: {
      zh: '票数太少的类别要与其他类别合在一起计票',
      en: 'Sheets of a class that is too small are counted with another’s',
    },
    todo: { zh: '请合成一摞后重新计票', en: 'Put them on one pile and count again' },
  },
  line: {
    status: 422,
    retry: false,
    says: {
      zh: '第 {line} 位：{name}各等次加起来 {sum} 张，有效票是 {valid} 张',
      en: 'Line {line}: the grades of {nameEn} make {sum}, but {valid} sheets are valid',
    },
    todo: again,
  },
  'scan-needed': {
    status: 422,
    retry: false,
    says: { zh: '还没有签了字的计票单', en: 'The signed count sheet is missing' },
    todo: { zh: '请拍照或扫描后上传', en: 'Take a photo or scan of it' },
  },
})
