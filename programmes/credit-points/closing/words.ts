import type { Words } from '#kernel/words.ts'

export const closingWords: Words = { zh: '积分了结', en: 'Settling points' }

export const closingSays = {
  'tell-passed-on': {
    zh: '您确认承接的积分已转入您登记的户',
    en: 'The points that you took over were passed to the household you named',
  },
  'tell-decided': {
    zh: '积分承接的申诉已有结果，请看原因',
    en: 'The appeal about the points is decided; please see why',
  },
  'result.passed-on': { zh: '已由亲属承接', en: 'Taken over by the heirs' },
  'result.lapsed': { zh: '无人承接，已到期失效', en: 'Nobody took them; lapsed' },
  'result.passed-anew': { zh: '申诉后已改转', en: 'Passed on anew after an appeal' },
  'source.register': { zh: '名册', en: 'The register' },
  'level.village': { zh: '村（社区）', en: 'Village' },
} as const satisfies Readonly<Record<string, Words>>

export const closingReasons = {
  rules: {
    'points-closing/nobody-left': { zh: '户内已无人', en: 'Nobody of the household is left' },
    'points-closing/died': { zh: '本人去世，户内还有人', en: 'The person died; the household goes on' },
    'points-closing/where-points-go': { zh: '积分到哪里去', en: 'Where the points go' },
    'points-closing/heirs-named': { zh: '承接人已登记', en: 'The heirs are on record' },
    'points-closing/lot': { zh: '承接的积分', en: 'Points taken over' },
    'points-closing/nobody-named': { zh: '期限内无人承接', en: 'Nobody was named in time' },
    'points-closing/appealed': { zh: '亲属申诉', en: 'A relative appealed' },
    'points-closing/passed-anew': { zh: '申诉成立，改转', en: 'Granted: passed on anew' },
  },
  facts: {
    heirs: { zh: '承接人数', en: 'Heirs' },
    named: { zh: '有人承接', en: 'Heirs are named' },
    since: { zh: '户内无人或本人去世之日', en: 'Nobody is left, or died, on' },
    today: { zh: '办理日', en: 'Day' },
    until: { zh: '亲属可商定到', en: 'Relatives have time until' },
    points: { zh: '积分', en: 'Points' },
    lastDay: { zh: '最晚用到', en: 'Last day of use' },
    owed: { zh: '待定差额', en: 'Shortfall' },
    borne: { zh: '由村承担', en: 'Borne by the village' },
  },
} as const
