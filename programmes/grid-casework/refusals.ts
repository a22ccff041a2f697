import { declareRefusals } from '#kernel/refusal.ts'

export const refuse = declareRefusals('grid-casework', {
  'no-such-item': {
    status: 422,
    retry: false,
    says: { zh: '事项目录里没有这一项', en: 'The catalogue has no such item' },
    todo: { zh: '请从目录中另选一项', en: 'Pick another item from the catalogue' },
  },
  'no-such-place': {
    status: 422,
    retry: false,
    says: { zh: '这里不是可以办理事项的地点', en: 'Matters cannot be filed at this place' },
    todo: { zh: '请选到村或社区', en: 'Pick a village or community' },
  },
  'no-lead': {
    status: 422,
    retry: false,
    says: { zh: '按目录找不到这里的承办单位', en: 'The catalogue names no unit for this place' },
    todo: { zh: '请另选承办单位，并请目录管理人员补上', en: 'Choose a unit yourself and have the catalogue completed' },
  },
  'unknown-unit': {
    status: 422,
    retry: false,
    says: { zh: '没有这个单位', en: 'There is no such unit' },
    todo: { zh: '请从列表中选择', en: 'Pick from the list' },
  },
  'photo-needed': {
    status: 422,
    retry: false,
    says: { zh: '这类事项要有照片', en: 'This kind of matter needs a photo' },
    todo: { zh: '请拍一张再提交', en: 'Take one and send again' },
  },
  'visit-needed': {
    status: 422,
    retry: false,
    says: { zh: '这类事项要到现场核查', en: 'This kind of matter is verified on the spot' },
    todo: { zh: '请到现场看过再登记', en: 'Go and look, then enter it' },
  },
  'asked-late': {
    status: 409,
    retry: false,
    says: { zh: '延期要在到期之前申请', en: 'More time is asked for before expiry' },
    todo: { zh: '请尽快办理；确需暂缓的可申请挂账', en: 'Act soon; where it must wait, ask for a hold' },
  },
  'asked-twice': {
    status: 409,
    retry: false,
    says: { zh: '已经申请过一次', en: 'It was asked once already' },
    todo: { zh: '请按现有时限办理', en: 'Work to the present limit' },
  },
  'too-long': {
    status: 422,
    retry: false,
    says: { zh: '延长不能超过原时限', en: 'The extension may not exceed the limit itself' },
    todo: { zh: '请改少一些', en: 'Ask for less' },
  },
  'nothing-asked': {
    status: 409,
    retry: false,
    says: { zh: '没有等待批准的申请', en: 'No request is waiting' },
    todo: { zh: '请刷新页面', en: 'Reload the page' },
  },
  'own-request': {
    status: 403,
    retry: false,
    says: { zh: '申请要由另一人批准', en: 'A request is granted by another person' },
    todo: { zh: '请转由值班长批准', en: 'Leave it to the duty chief' },
  },
  'return-late': {
    status: 409,
    retry: false,
    says: { zh: '退件期限已过', en: 'The time for a return has passed' },
    todo: {
      zh: '可先行处置，对职责有异议的申请会商',
      en: 'Act first; where the duty is disputed ask for a consultation',
    },
  },
  'review-past': {
    status: 422,
    retry: false,
    says: { zh: '复核日要在今天之后', en: 'The review day must lie after today' },
    todo: { zh: '请改复核日', en: 'Change the review day' },
  },
  'same-ground': {
    status: 409,
    retry: false,
    says: { zh: '同一理由只能退一次', en: 'The same ground serves once only' },
    todo: { zh: '请先行处置或申请会商', en: 'Act first, or ask for a consultation' },
  },
})
