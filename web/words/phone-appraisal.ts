import type { Words } from '#kernel/words.ts'

/** Words of one's own score on the phone. */
export const phoneAppraisalWords = {
  'score.title': { zh: '我的考核积分', en: 'My appraisal score' },
  'score.none': { zh: '您不在考核名册上', en: 'You are on no roll' },
  'score.period': { zh: '期间', en: 'Period' },
  'score.year': { zh: '{year} 年度', en: 'Year {year}' },
  'score.not-shown': {
    zh: '这一期还没有公布，公布后可以看到每条记录。',
    en: 'Not published yet; then every record shows.',
  },
  'score.so-far': { zh: '（还缺测评得分）', en: '(the rating is missing)' },
  'score.state-open': { zh: '记录中，随时变化', en: 'Open, changes with every record' },
  'score.state-frozen': { zh: '已审定，未到定分', en: 'Frozen, not final yet' },
  'score.state-final': { zh: '已定分', en: 'Final' },
  'score.of-year': { zh: '年度', en: 'Year' },
  'score.grade': { zh: '年度等次：{grade}', en: 'Grade of the year: {grade}' },
  'score.pay': { zh: '年度绩效 {points} 个百分点', en: 'performance pay {points} percentage points' },
  'score.hangs': { zh: '公示到 {until}，{left}', en: 'On notice until {until}: {left}' },
  'score.object': { zh: '对这条提出异议', en: 'Object to this record' },
  'score.objected': { zh: '异议：{state}', en: 'Objection: {state}' },
  'score.object-title': { zh: '对记分提出异议', en: 'Object to a record' },
  'score.object-note': {
    zh: '由没有记这条的人核查，在办理时限内答复；没有办结以前，这一期不定分。',
    en: 'Somebody who did not record it examines it and answers in time; until then the period is not final.',
  },
  'score.claim': { zh: '有一条没有记上', en: 'Something was not recorded' },
  'score.object-send': { zh: '提出异议', en: 'Object' },
  'score.records': { zh: '每条记录', en: 'Every record' },
  'score.records-n': { zh: '{n} 条', en: '{n}' },
  'score.no-records': { zh: '还没有记录', en: 'Nothing recorded yet' },
  'score.corrected': { zh: '原记 {points}', en: 'was {points}' },
  'score.rank': { zh: '我的位次', en: 'Where I stand' },
  'score.only-you': { zh: '只对您和审定的人显示', en: 'for you and deciders only' },
  'score.standing': { zh: '{unit}同组 {n} 人，第 {rank}', en: '{unit}, {n} in the group: rank {rank}' },
  'score.would': { zh: '再记 {points}，第 {rank}', en: '{points} more: rank {rank}' },
  'score.provisional': { zh: '未定分前为暂列', en: 'Provisional until scores are final' },
} as const satisfies Record<string, Words>
