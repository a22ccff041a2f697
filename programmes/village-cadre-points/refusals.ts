import { declareRefusals } from '#kernel/refusal.ts'

/** What the points of village officials say no to, beside what every appraisal does. */
export const refuse = declareRefusals('village-cadre-points', {
  begun: {
    status: 409,
    retry: false,
    says: { zh: '这个村这一季已经在记录', en: 'This quarter of the village is being kept already' },
    todo: { zh: '请打开已有的那一份', en: 'Open the one that is there' },
  },
  'year-begun': {
    status: 409,
    retry: false,
    says: { zh: '这个镇这一年度已经开始', en: 'This year of the town has begun already' },
    todo: { zh: '请打开已有的那一份', en: 'Open the one that is there' },
  },
  level: {
    status: 422,
    retry: false,
    says: { zh: '地点的层级不对', en: 'The place is of another level' },
    todo: {
      zh: '季度和分解选村（社区），年度选镇',
      en: 'Choose a village for a quarter or a division, a town for a year',
    },
  },
  'too-early': {
    status: 409,
    retry: false,
    says: { zh: '{until} 之后才能审定', en: 'Can be reviewed after {until} only' },
    todo: { zh: '期间结束后再审定；这之前继续记录', en: 'Review when the time is over; go on recording until then' },
  },
  nobody: {
    status: 409,
    retry: false,
    says: { zh: '名册上还没有人', en: 'Nobody is on the roll' },
    todo: { zh: '请先登记考核名册', en: 'Put the officials on the roll first' },
  },
  'year-open': {
    status: 409,
    retry: false,
    says: { zh: '这一年度还没有定分', en: 'The year is not final yet' },
    todo: { zh: '年度定分后再推荐', en: 'Propose once the year is final' },
  },
  'not-ranked': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行的人不在本镇这一年的排名里', en: 'Row {n}: not ranked in the town that year' },
    todo: { zh: '请从本镇参加排名的干部中选', en: 'Choose among those who were ranked' },
  },
  'passed-over': {
    status: 422,
    retry: false,
    says: {
      zh: '有 {count} 位积分更高的没有推荐，也没有说明原因',
      en: '{count} with more points are neither proposed nor explained',
    },
    todo: { zh: '请推荐，或写明越过的原因', en: 'Propose them, or say why they are passed over' },
  },
  'no-items': {
    status: 409,
    retry: false,
    says: { zh: '镇里还没有定分', en: 'The town has set no points yet' },
    todo: { zh: '请镇党委先确定工作事项和分值', en: 'The town sets work items and points first' },
  },
  'no-item': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行的工作事项不在本年度定分里', en: 'Row {n}: not a work item of this year' },
    todo: { zh: '请从镇里定的事项中选择', en: 'Choose from the items of the town' },
  },
  'no-indicator': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行的工作领域不是计分的领域', en: 'Row {n}: not an area of work that is scored' },
    todo: { zh: '请从工作领域中选择', en: 'Choose an area of work' },
  },
  'not-here': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行的人不在名册上', en: 'Row {n}: not on the roll here' },
    todo: { zh: '请从名册上的干部中选择', en: 'Choose from the officials on the roll' },
  },
  twice: {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行与前面重复', en: 'Row {n} repeats one above' },
    todo: { zh: '同一个人同一事项只填一行', en: 'One row for one person and item' },
  },
  sums: {
    status: 409,
    retry: false,
    says: {
      zh: '“{item}”镇里定 {due} 分，分解出 {given} 分，还有 {off} 个事项也对不上',
      en: '“{item}”: the town set {due} points, {given} were divided; {off} more items are off',
    },
    todo: { zh: '每个事项分解的合计必须正好等于镇里定的分', en: 'Each item must come to exactly what the town set' },
  },
  'not-absent': {
    status: 403,
    retry: false,
    says: { zh: '只有会议缺席的干部在期限内提出', en: 'Only an official who was absent objects here, in time' },
    todo: { zh: '到会的在会上提出', en: 'Whoever was present speaks at the meeting' },
  },
  'scan-needed': {
    status: 422,
    retry: false,
    says: { zh: '还没有签字件', en: 'The signed sheet is missing' },
    todo: { zh: '请拍照或扫描后上传', en: 'Photograph or scan it' },
  },
  divided: {
    status: 409,
    retry: false,
    says: { zh: '这个村这一年度已经分解过', en: 'The points of this village and year were divided already' },
    todo: { zh: '请打开已有的那一份', en: 'Open the one that is there' },
  },
  'quarters-open': {
    status: 409,
    retry: false,
    says: { zh: '还有 {count} 个村季没有定分', en: '{count} quarters of villages are not final' },
    todo: { zh: '各村四个季度定分后再办年终', en: 'The year waits for all quarters of all villages' },
  },
  'no-grade': {
    status: 422,
    retry: false,
    says: { zh: '还有 {count} 人没有定等次', en: '{count} people have no grade yet' },
    todo: { zh: '名册上每人都要有等次', en: 'Everybody on the list gets a grade' },
  },
  quota: {
    status: 409,
    retry: false,
    says: { zh: '优秀最多 {most} 人，现在 {given} 人', en: 'At most {most} may be excellent, {given} are' },
    todo: { zh: '请减少优秀人数', en: 'Grade fewer as excellent' },
  },
  'not-graded': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行：不排名的人只能是“不定等次”', en: 'Row {n}: who is not ranked gets no grade' },
    todo: { zh: '请选“不定等次”，或更正名册', en: 'Choose “no grade”, or correct the roll' },
  },
  'clause-needed': {
    status: 422,
    retry: false,
    says: {
      zh: '第 {n} 行：积分在前的没有评优秀，或评为不称职的，要写明依据',
      en: 'Row {n}: who scored higher is not excellent, or is incompetent: the rule must be cited',
    },
    todo: { zh: '请写明文件和条款', en: 'Cite document and clause' },
  },
  'rates-own': {
    status: 422,
    retry: false,
    says: { zh: '第 {n} 行的测评人也是被测评的人', en: 'Row {n}: this rater is rated, too' },
    todo: { zh: '请从测评人中去掉', en: 'Take them off the raters' },
  },
  rated: {
    status: 409,
    retry: false,
    says: { zh: '这个村这一年度的测评已经组织', en: 'The officials of this village and year are being rated already' },
    todo: { zh: '请打开已有的那一份', en: 'Open the one that is there' },
  },
  'year-final': {
    status: 409,
    retry: false,
    says: { zh: '这一年度已经定分', en: 'This year is final' },
    todo: { zh: '年度公示期内没有提出的，请向镇党委书面反映', en: 'Its notice is over; write to the town committee' },
  },
  'other-quarter': {
    status: 422,
    retry: false,
    says: { zh: '这条记分不在本村本季', en: 'This entry is not of this quarter of the village' },
    todo: { zh: '请从本季记分中选择', en: 'Choose an entry of this quarter' },
  },
  'not-yet': {
    status: 422,
    retry: false,
    says: { zh: '谈话日期还没有到', en: 'This day has not come yet' },
    todo: { zh: '谈话后再登记', en: 'Put it on record when it was held' },
  },
  'past-day': {
    status: 422,
    retry: false,
    says: { zh: '整改期限已经过了', en: 'This day has passed' },
    todo: { zh: '请选今天以后的日期', en: 'Choose a day from today on' },
  },
  'boards-frozen': {
    status: 409,
    retry: false,
    says: { zh: '换届期间公示栏暂停更新', en: 'Boards stand still during the election' },
    todo: { zh: '换届结果公布后再办', en: 'Go on when the result is out' },
  },
  'not-your-entry': {
    status: 403,
    retry: false,
    says: { zh: '只能对本人的记分提出异议', en: 'You may object to your own entries only' },
    todo: { zh: '请从本人积分卡中选择', en: 'Choose an entry of your own card' },
  },
  'own-entry': {
    status: 403,
    retry: false,
    says: { zh: '记分的人不能核查这条异议', en: 'Whoever recorded it may not examine the objection' },
    todo: { zh: '请由另一人核查', en: 'Another person examines it' },
  },
  'open-objection': {
    status: 409,
    retry: false,
    says: { zh: '还有 {count} 件异议没有办结', en: '{count} objections are open' },
    todo: { zh: '异议办结后再定分', en: 'The score is final when they are settled' },
  },
})
