import { declareRefusals } from '#kernel/refusal.ts'

export const refuse = declareRefusals('credit-points', {
  'no-such-row': {
    status: 422,
    retry: false,
    says: { zh: '积分细则里没有这一项', en: 'The rules catalogue has no such row' },
    todo: { zh: '请从细则中另选一项', en: 'Pick another row' },
  },
  'no-such-household': {
    status: 422,
    retry: false,
    says: { zh: '这个村没有这一户', en: 'There is no such household in this village' },
    todo: { zh: '请按户主姓名重新选', en: 'Pick it again by the name of its head' },
  },
  'not-your-household': {
    status: 403,
    retry: false,
    says: { zh: '只能为自己家申报', en: 'You can ask for your own household only' },
    todo: { zh: '为别人家申报请找村文书', en: 'For another household turn to the village clerk' },
  },
  'not-by-this-post': {
    status: 403,
    retry: false,
    says: { zh: '这一项不由您的岗位记分', en: 'This row is not recorded by your post' },
    todo: { zh: '请村文书记分', en: 'The village clerk records it' },
  },
  'photo-needed': {
    status: 422,
    retry: false,
    says: { zh: '这一项需要照片', en: 'This row needs a photo' },
    todo: { zh: '请拍一张照片后再提交', en: 'Take a photo, then send' },
  },
  'not-yet': {
    status: 422,
    retry: false,
    says: { zh: '日期还没到', en: 'That day has not come yet' },
    todo: { zh: '请填已经做到的日期', en: 'Give the day on which it was done' },
  },
  'too-late': {
    status: 422,
    retry: false,
    says: { zh: '超过了记分期限（{days} 天内）', en: 'It is too late: within {days} days' },
    todo: { zh: '请向村文书说明，由评议小组研究', en: 'Tell the village clerk; the panel may look at it' },
  },
  'points-range': {
    status: 422,
    retry: false,
    says: { zh: '分值应在 {least} 至 {most} 分之间', en: 'Points must be between {least} and {most}' },
    todo: { zh: '请按积分细则填写分值', en: 'Give points as the rules catalogue says' },
  },
  'year-full': {
    status: 422,
    retry: false,
    says: { zh: '这一项今年已记满 {cap} 分', en: 'The {cap} points a year for this row are reached' },
    todo: { zh: '明年可再记；今年可记其他项目', en: 'It counts again next year; other rows still count' },
  },
  'panel-size': {
    status: 422,
    retry: false,
    says: { zh: '评议小组应有 {least} 至 {most} 人', en: 'The panel has {least} to {most} members' },
    todo: { zh: '请核对到会人数', en: 'Check how many took part' },
  },
  'panel-votes': {
    status: 422,
    retry: false,
    says: { zh: '表决票数与结论不符', en: 'The votes do not carry this decision' },
    todo: { zh: '赞成过半数才算通过，请核对', en: 'It is approved by more than half; check the votes' },
  },
  'take-it-back': {
    status: 422,
    retry: false,
    says: { zh: '已记分的，请用“更正冲回”', en: 'These points are recorded: correct and take them back' },
    todo: { zh: '更正后可重新记分', en: 'They can be recorded anew after that' },
  },
  'nothing-recorded': {
    status: 422,
    retry: false,
    says: { zh: '这一笔没有记入积分', en: 'No points were recorded for this entry' },
    todo: { zh: '请改选“维持”或“重新核实”', en: 'Choose to uphold it or to look again' },
  },
  'no-shop': {
    status: 403,
    retry: false,
    says: { zh: '您不是这家积分超市的管理员', en: 'You do not keep this shop' },
    todo: { zh: '请用管理员的账号登录', en: 'Sign in with the keeper’s account' },
  },
  'no-such-goods': {
    status: 422,
    retry: false,
    says: { zh: '货架上没有这一种', en: 'The shelf has no such goods' },
    todo: { zh: '请从货架中另选', en: 'Pick from the shelf' },
  },
  'twice-on-list': {
    status: 422,
    retry: false,
    says: { zh: '同一种物品填了两行', en: 'The same goods stand twice' },
    todo: { zh: '请合成一行', en: 'Put them into one line' },
  },
})
