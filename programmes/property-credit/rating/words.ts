import type { Words } from '#kernel/words.ts'
import { prefixed } from '../lists/words.ts'
import { groups } from './scheme.ts'
import { ESTATE_GRADE, OBJECTION, RATING } from './terms.ts'

type Table = Readonly<Record<string, Words>>
const w = (zh: string, en: string): Words => ({ zh, en })

export const batchWords = w('小区等级评定批次', 'Batches of estates to rate')
export const gradeWords = w('小区物业服务等级', 'Grades of estates')
export const objectionWords = w('小区得分异议', 'Objections to scores of estates')

const level: Table = { 'level.county': w('县（市、区）', 'County'), 'level.village': w('村（社区）', 'Village') }

export const batchSays: Table = {
  ...level,
  ...prefixed('value', groups),
  'part.atLeast': w('得分不低于', 'From a score of'),
  'stage.0': w('评分', 'Scored'),
  'stage.1': w('定级', 'Graded'),
  'stage.2': w('公示', 'On notice'),
  'stage.3': w('生效', 'In force'),
  'stage.called-off': w('取消', 'Called off'),
}
export const batchReasons = {
  rules: {
    [`${RATING}/asked`]: w('开始一批评定', 'A batch begins'),
    [`${RATING}/begun`]: w('开始一批评定', 'A batch begins'),
    [`${RATING}/closed`]: w('核分', 'Scores closed'),
    [`${RATING}/which-grade`]: w('等级', 'Grade'),
    [`${RATING}/graded`]: w('定级', 'Graded'),
    [`${RATING}/changed`]: w('等级更正', 'A grade changed'),
    [`${RATING}/in-force`]: w('等级生效', 'In force'),
    [`${RATING}/called-off`]: w('取消本批', 'Called off'),
  },
  facts: {
    year: w('年度', 'Year'),
    no: w('第几批', 'Batch number'),
    estates: w('小区数', 'Estates'),
    others: w('不按得分定级', 'Not by the score'),
    number: w('文号', 'Number'),
    score: w('得分（千分之一分）', 'Score (thousandths)'),
    byScore: w('按得分', 'By the score'),
    grade: w('等级', 'Grade'),
  },
}

export const flags = {
  told: w('已告知权利', 'Told of its rights'),
  stated: w('有陈述申辩', 'Stated its case'),
  'statement-over': w('陈述申辩期满', 'Time to state the case is over'),
} as const
export const gradeSays: Table = {
  ...level,
  ...prefixed('value', groups),
  ...prefixed('flag', flags),
  'result.regraded': w('已重新评定', 'Graded anew'),
  'part.atLeast': w('得分不低于', 'From a score of'),
  'part.clause': w('依据条款', 'Provision'),
  'stage.0': w('提出', 'Proposed'),
  'stage.1': w('告知', 'Told'),
  'stage.2': w('决定', 'Decided'),
  'stage.3': w('有效', 'In force'),
  'stage.superseded': w('已有新等级', 'Superseded'),
  'tell-told': w(
    '拟重新评定贵企业小区的服务等级（{number}），请查看事实、依据，在期限内陈述申辩',
    'It is intended to grade an estate of yours anew ({number}); please read facts and ground and state your case in time',
  ),
  'tell-statement-over': w(
    '{number} 陈述申辩期已满，请作出决定',
    'The time to state the case in {number} is over; please decide',
  ),
  'tell-withdrawn': w(
    '拟重新评定贵企业小区服务等级（{number}）一事已撤回，等级不变',
    'It is no longer intended to grade your estate anew ({number}); the grade stays',
  ),
  'tell-superseded': w(
    '小区服务等级 {number} 已有新一批的等级，原来的重新评定不再进行',
    'A later batch graded the estate of {number}; it is no longer graded anew',
  ),
  'tell-decided': w('对小区服务等级 {number} 已有决定，请查看', 'The grade {number} was decided; please read it'),
}
export const gradeReasons = {
  rules: {
    [`${ESTATE_GRADE}/in-force`]: w('等级生效', 'In force'),
    [`${ESTATE_GRADE}/proposed`]: w('提出重新评定', 'Another grade proposed'),
    [`${ESTATE_GRADE}/rights`]: w('告知事实、依据和陈述申辩权', 'Told facts, ground and the right to state its case'),
    [`${ESTATE_GRADE}/stated`]: w('陈述申辩', 'Statement of the company'),
    [`${ESTATE_GRADE}/kept`]: w('维持原等级', 'The grade stays'),
    [`${ESTATE_GRADE}/regraded`]: w('重新评定', 'Graded anew'),
    [`${ESTATE_GRADE}/withdrawn`]: w('撤回', 'Withdrawn'),
    [`${ESTATE_GRADE}/superseded`]: w('已有新等级', 'A later grade holds'),
  },
  facts: {
    grade: w('等级', 'Grade'),
    was: w('原等级', 'Grade before'),
    score: w('得分（千分之一分）', 'Score (thousandths)'),
    on: w('违规日期', 'On'),
    until: w('期限', 'Until'),
    stated: w('有无陈述', 'Stated'),
    number: w('文号', 'Number'),
  },
}

export const objectionSays: Table = {
  ...level,
  'tell-decided': w('对小区得分的异议 {number} 已有答复', 'Your objection {number} was decided'),
  'stage.0': w('核查', 'Examined'),
  'stage.1': w('答复', 'Decided'),
  'stage.rejected': w('不成立', 'Not upheld'),
  'stage.taken-back': w('撤回', 'Taken back'),
}
export const objectionReasons = {
  rules: {
    [`${OBJECTION}/objected`]: w('对得分的异议', 'Objection to a score'),
    [`${OBJECTION}/upheld`]: w('异议成立，更正得分', 'Upheld; the score is corrected'),
    [`${OBJECTION}/rejected`]: w('异议不成立', 'Not upheld'),
    [`${OBJECTION}/taken-back`]: w('撤回异议', 'Taken back'),
    [`${RATING}/which-grade`]: w('等级', 'Grade'),
    [`${RATING}/graded`]: w('定级', 'Graded'),
  },
  facts: {
    was: w('原分值', 'Points before'),
    now: w('更正后分值', 'Points now'),
    moved: w('变动的得分数', 'Scores moved'),
    grade: w('等级', 'Grade'),
    score: w('得分（千分之一分）', 'Score (thousandths)'),
    byScore: w('按得分', 'By the score'),
  },
}
