import { declareRefusals } from '#kernel/refusal.ts'
import { no } from '../refusals.ts'

/** What the rating of estates says no to, beside what every appraisal does. */
export const refuse = declareRefusals('property-rating', {
  'not-an-estate': no(
    422,
    '“{name}”不是在册的小区',
    '{name} is no estate of the register',
    '请从小区名录中选择',
    'Choose estates of the register',
  ),
  twice: no(
    422,
    '“{name}”选了两次，或本年度已在第 {no} 批',
    '{name} was chosen twice, or is in batch {no} of this year',
    '一个小区一年只在一批里评定',
    'An estate is rated in one batch a year',
  ),
  nobody: no(
    422,
    '还没有选小区',
    'No estate was chosen',
    '请按建筑类别选择本批小区',
    'Choose the estates by their kind',
  ),
  year: no(422, '这一年度还没有到', 'That year has not come', '请更正年度', 'Correct the year'),
  'not-scored': no(
    409,
    '还有 {count} 个小区有没评的项目',
    '{count} estates lack a score of some item',
    '请在记分表里补齐后再核分；评 0 分也要录入 0',
    'Enter what is missing in the grid; nothing counts as 0 unless 0 was entered',
  ),
  'no-grades': no(422, '没有这个等级', 'There is no such grade', '请从等级标准中选择', 'Choose one of the grades'),
  'clause-needed': no(
    422,
    '等级和得分不一致，要写明依据',
    'A grade other than that of the score takes the rule that allows it',
    '请写明文件和条款，或按得分定级',
    'Cite document and clause, or take the grade of the score',
  ),
  'not-here': no(
    422,
    '第 {n} 行的小区不在这一批',
    'Row {n}: not in this batch',
    '请从本批小区中选择',
    'Choose an estate of this batch',
  ),
  'open-objection': no(
    409,
    '还有 {count} 件企业异议没有办结',
    '{count} objections of companies are open',
    '异议办结后再生效',
    'The grades take effect when they are settled',
  ),
  'change-to-show': no(
    409,
    '异议改变了等级，还没有重新公示',
    'An objection changed a grade that is not shown yet',
    '请稍候，重新公示期满后再办',
    'Go on when the changed grade has been shown',
  ),
  'not-your-estate': no(
    403,
    '只能对本企业在管小区的得分提出异议',
    'A company objects to scores of estates that it manages',
    '请从本企业小区的得分中选择',
    'Choose a score of your own estate',
  ),
  'not-closed': no(
    409,
    '这一批还在评分，尚未核分',
    'This batch is still being scored',
    '核分公示后再提出',
    'Object when the scores are shown',
  ),
  final: no(
    409,
    '这一批的等级已经生效',
    'The grades of this batch have taken effect',
    '认为有误的请书面向物业科反映',
    'Write to the property section where you think it wrong',
  ),
  'own-entry': no(
    403,
    '录入这项得分的人不能核查这条异议',
    'Whoever entered the score may not examine the objection to it',
    '请由另一人核查',
    'Another person examines it',
  ),
})

/** What the grade of one estate says no to. */
export const refuseGrade = declareRefusals('property-grade', {
  same: no(
    422,
    '和现在的等级一样',
    'That is the grade it has already',
    '重新评定要改为另一等级；不改变的选“维持”',
    'Another grade is decided, or the present one kept',
  ),
  'no-evidence': no(
    422,
    '须附证据材料',
    'It takes evidence',
    '请上传检查记录或照片',
    'Add the record of a check or photos',
  ),
  'before-grade': no(
    422,
    '违规日期早于等级生效日（{day}）',
    'That was before the grade took effect ({day})',
    '生效以前的情况已计入得分；请填生效以后的日期',
    'What was before is in the score; give a day since then',
  ),
  'reply-first': no(
    422,
    '企业有陈述申辩，须写明答复',
    'The company stated its case, so it takes a reply',
    '请逐条写明采纳与否和理由',
    'Say point by point what was accepted, and why not the rest',
  ),
  'nothing-proposed': no(
    409,
    '还没有人提出重新评定',
    'Nobody proposed another grade',
    '请先提出，写明依据和事实',
    'Propose it first, with ground and facts',
  ),
  'no-company': no(
    409,
    '那一天没有物业企业管理这个小区',
    'Nobody managed the estate on that day',
    '没有企业可以告知；请撤回，或更正日期',
    'There is no company to tell; withdraw it or correct the day',
  ),
})
