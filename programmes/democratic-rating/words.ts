import type { Means } from '#kernel/ballots/kind.ts'
import type { Words } from '#kernel/words.ts'

export const ratingWords = { zh: '民主测评', en: 'Democratic rating' }

export const meansWords: Readonly<Record<Means, Words>> = {
  paper: { zh: '纸质票', en: 'Paper' },
  phone: { zh: '手机票', en: 'Phone' },
  both: { zh: '纸质票和手机票', en: 'Paper and phone' },
}

export const roleWords = {
  'town-organisation-member': { zh: '镇党委组织委员', en: 'Town organization member' },
  'org-clerk': { zh: '县委组织部科员', en: 'Clerk, Organization Department' },
}

export const says = {
  'stage.0': { zh: '筹备', en: 'Prepared' },
  'stage.1': { zh: '投票', en: 'Cast' },
  'stage.2': { zh: '计票', en: 'Counted' },
  'stage.3': { zh: '结果', en: 'Result' },
  'stage.void': { zh: '没有结果', en: 'No result' },
  'stage.withdrawn': { zh: '取消', en: 'Withdrawn' },
  'level.village': { zh: '村（社区）', en: 'Village' },
  'level.town': { zh: '镇（街道）', en: 'Town' },
  'level.county': { zh: '县（市、区）', en: 'County' },
  'part.weight': { zh: '权重', en: 'Weight' },
  'part.least': { zh: '单独计票最少票数', en: 'Fewest sheets to be counted apart' },
}

export const reasonWords = {
  rules: {
    'democratic-rating/asked': { zh: '筹备测评', en: 'A ballot is prepared' },
    'democratic-rating/drafted': { zh: '测评名单', en: 'Lists of the ballot' },
    'democratic-rating/opened': {
      zh: '开始投票，合并计票的类别已定',
      en: 'Opened; which classes are counted together is fixed',
    },
    'democratic-rating/merged': { zh: '一起计票的类别', en: 'Classes counted together' },
    'democratic-rating/sheets-given': { zh: '领取纸质票', en: 'Sheets handed out' },
    'democratic-rating/box-closed': { zh: '票箱封存', en: 'The box is sealed' },
    'democratic-rating/counted': { zh: '计票', en: 'Counted' },
    'democratic-rating/recount': { zh: '重新计票', en: 'Counted again' },
    'democratic-rating/signed': { zh: '计票单签字', en: 'Count sheet signed' },
    'democratic-rating/withdrawn': { zh: '取消测评', en: 'Withdrawn' },
    'ballots/rating': {
      zh: '各类按权重平均，得数四舍五入到千分之一分',
      en: 'Mean of the classes by weight, rounded half up to thousandths',
    },
    'ballots/pile': { zh: '一类的平均分', en: 'Mean of one class' },
  },
  facts: {
    rated: { zh: '被测评人数', en: 'Rated' },
    raters: { zh: '测评人数', en: 'Raters' },
    classes: { zh: '类别', en: 'Classes' },
    pile: { zh: '类别', en: 'Class' },
    least: { zh: '单独计票最少票数', en: 'Fewest sheets to be counted apart' },
    weight: { zh: '权重', en: 'Weight' },
    sheets: { zh: '票数', en: 'Sheets' },
    papers: { zh: '手机票（张）', en: 'Papers by phone' },
    taken: { zh: '领取手机票（人）', en: 'Took a paper by phone' },
    box: { zh: '票箱校验码', en: 'Digest of the box' },
    valid: { zh: '有效票', en: 'Valid sheets' },
    phone: { zh: '其中手机票', en: 'Of these by phone' },
    fewest: { zh: '最少有效票', en: 'Fewest valid sheets' },
    void: { zh: '没有结果的原因', en: 'Why there is no result' },
    rating: { zh: '得分（千分之一分）', en: 'Rating (thousandths of a point)' },
    worth: { zh: '分值合计（千分之一分）', en: 'Sum of worth (thousandths)' },
    blank: { zh: '未填', en: 'Left empty' },
  },
  values: {
    void: {
      ...{ kind: 'choice' as const, words: { zh: '没有结果的原因', en: 'Why there is no result' } },
      choices: [
        { value: 'too-few', words: { zh: '有效票太少', en: 'Too few valid sheets' } },
        {
          value: 'few-phone',
          words: { zh: '手机票太少，能推出是谁的', en: 'So few by phone that they would tell whose' },
        },
      ],
    },
  },
}
