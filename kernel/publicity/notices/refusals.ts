import { declareRefusals } from '../../refusal.ts'

export const refuseNotice = declareRefusals('notice', {
  open: {
    status: 409,
    retry: false,
    says: { zh: '正在公示，{until} 期满', en: 'It is still on public notice, until {until}' },
    todo: { zh: '请等公示期满再办', en: 'Wait until the notice is over' },
  },
  none: {
    status: 409,
    retry: false,
    says: { zh: '还没有公示', en: 'It has not been put on public notice' },
    todo: { zh: '请先张贴公示', en: 'Put the notice up first' },
  },
  objected: {
    status: 409,
    retry: false,
    says: { zh: '公示期间有异议，正在核查', en: 'There is an objection to the notice, which is being examined' },
    todo: { zh: '请等核查结论', en: 'Wait until it is decided' },
  },
  upheld: {
    status: 409,
    retry: false,
    says: { zh: '对公示的异议成立', en: 'An objection to the notice was upheld' },
    todo: { zh: '请更正后重新公示，或者停办', en: 'Correct it and put it up again, or stop' },
  },
  differs: {
    status: 409,
    retry: false,
    says: { zh: '公示的第 {n} 行和现在的记录不一致', en: 'Line {n} of the notice is not what stands recorded by now' },
    todo: { zh: '请在公示里更正这一行，重新公示', en: 'Correct that line in the notice: it is put up anew' },
  },
  'not-reviewed': {
    status: 409,
    retry: false,
    says: {
      zh: '本人不同意公开，还没有另行审核',
      en: 'The person does not agree to be named; nobody has reviewed it instead',
    },
    todo: { zh: '请由另一人审核后再办', en: 'Let another person review it first' },
  },
  lawful: {
    status: 409,
    retry: false,
    says: { zh: '这项公示由法规规定，不能因不同意而不公开', en: 'The law wants this notice public' },
    todo: { zh: '请向本人说明依据', en: 'Explain the basis to the person' },
  },
  'no-photo': {
    status: 422,
    retry: false,
    says: { zh: '还没有张贴照片', en: 'There is no photo of the posted sheet' },
    todo: { zh: '张贴后拍一张照片', en: 'Post the sheet and take a photo' },
  },
  'no-line': {
    status: 404,
    retry: false,
    says: { zh: '名单里没有这一行', en: 'The list has no such line' },
    todo: { zh: '请核对序号', en: 'Check the number of the line' },
  },
  column: {
    status: 422,
    retry: false,
    says: { zh: '这一栏不能这样填', en: 'This column cannot hold that' },
    todo: { zh: '请核对栏目和内容', en: 'Check the column and what you put in' },
  },
  same: {
    status: 409,
    retry: false,
    says: { zh: '与现在公示的相同', en: 'That is what it says already' },
    todo: { zh: '不必更正', en: 'Nothing needs to be corrected' },
  },
  gone: {
    status: 410,
    retry: false,
    says: { zh: '这份公示已经撤下', en: 'This notice was taken down' },
    todo: { zh: '如需了解，请联系公示单位', en: 'Ask whoever put it up' },
  },
  late: {
    status: 409,
    retry: false,
    says: { zh: '公示期已过，不再受理异议', en: 'The time to object is over' },
    todo: { zh: '可以向公示单位申诉', en: 'You may appeal to whoever put it up' },
  },
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这份公示', en: 'There is no such notice' },
    todo: { zh: '请核对编号', en: 'Check its number' },
  },
})
