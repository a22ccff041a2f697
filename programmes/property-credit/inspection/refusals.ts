import { declareRefusals, type RefusalKind } from '#kernel/refusal.ts'

const no = (says: readonly [string, string], todo: readonly [string, string]): RefusalKind => ({
  ...{ status: 422, retry: false },
  says: { zh: says[0], en: says[1] },
  todo: { zh: todo[0], en: todo[1] },
})

/** What an inspection says no to. */
export const refuseInspection = declareRefusals('property-inspection', {
  'no-estates': no(
    ['这里没有这么多小区可抽', 'There are not so many estates to draw from'],
    ['减少抽取数量，或先登记小区', 'Draw fewer, or register the estates first'],
  ),
  'too-few-inspectors': no(
    [
      '“{estate}”回避后只剩 {left} 名检查人员，不够抽取',
      '{estate}: {left} inspectors left who need not stand back, too few',
    ],
    ['增补检查人员后再固定名单', 'Name more inspectors, then freeze the lists'],
  ),
  'too-early': no(
    [
      '公开数值须在名单固定之后的日子公布，{day} 不晚于固定日',
      'The value must be published after the lists froze; {day} is not',
    ],
    ['等约定的数值公布后再录入', 'Wait until the value agreed on is published'],
  ),
  'to-come': no(
    ['这一天还没有到', 'That day has not come'],
    ['请填数值公布的日期', 'Give the day on which it was published'],
  ),
  'not-first': no(
    [
      '要用名单固定后第一次公布的数值，最晚是 {day} 的',
      'It is the first value after the freeze, of {day} at the latest',
    ],
    [
      '照第一次公布的录入；那天没有公布的，请科长取消后另行组织',
      'Enter the first one; where none was published the head cancels it and another is planned',
    ],
  ),
  'no-trading': no(
    ['这一天证券交易所休市，没有收盘点位', 'The exchange was closed on that day: there are no closing points'],
    ['请核对公布日', 'Look at the day again'],
  ),
  'not-drawn': no(
    ['这次没有抽到它，或已经换掉', 'It is not among what is drawn now'],
    ['请从本次抽中的里面选', 'Choose one that is drawn now'],
  ),
  'checked-already': no(
    ['这个小区已经检查完，不能再换', 'That estate has been checked and cannot be redrawn'],
    [
      '检查人员有利害关系的，可以“换抽检查人员”；其他问题在检查事项里处理',
      'Where an inspector is related another is drawn; settle anything else in the matter of the check',
    ],
  ),
  'nobody-left': no(
    ['同一次抽取的顺序里没有可以替换的了', 'Nobody is left in the order of this draw'],
    [
      '换抽小区；还没有检查结果的，也可以取消后另行组织',
      'Draw another estate, or cancel it before anything was found and plan another',
    ],
  ),
  unknown: {
    status: 404,
    retry: false,
    says: { zh: '没有这次抽查，或名单还没有固定', en: 'There is no such inspection, or its lists are not frozen yet' },
    todo: { zh: '请从列表中选择', en: 'Choose one from the list' },
  },
})

/** What one check says no to. */
export const refuseCheck = declareRefusals('property-check', {
  'stand-back': no(
    [
      '您和这个小区或它的物业企业有回避关系，不能检查',
      'You are tied to this estate or its company and cannot check it',
    ],
    ['请科长换抽检查人员', 'Ask the head to draw another inspector'],
  ),
  'not-each-once': no(
    ['检查表的每一项都要填，各填一次', 'Each item of the sheet is answered, and once'],
    ['补齐没有填的项', 'Answer the items that are open'],
  ),
  'photo-needed': no(
    ['第 {n} 项不合格，没有照片', 'Item {n} fails and has no photo'],
    ['在这一项拍下不合格的地方', 'Take a photo of what fails at this item'],
  ),
  'days-left': no(
    ['企业没有上报，整改期限到 {day} 才满', 'The company has not reported, and its days run until {day}'],
    ['期满后复查，或等企业上报', 'Look again when they are over, or once it reports'],
  ),
  'same-company': no(
    ['这个小区没有换物业企业', 'The estate has not changed its company'],
    ['先登记新的服务关系', 'Enter first who manages it now'],
  ),
  'not-open': no(
    ['须整改的每一项都要填，各填一次', 'Each item that stands open is answered, and once'],
    ['按列出的项逐项填写', 'Answer the items that are listed'],
  ),
})
