import type { Words } from '#kernel/words.ts'

type Table = Readonly<Record<string, Words>>

export const programmeWords: Words = { zh: '网格事项', en: 'Grid casework' }

/** Results as the field words them: never only "completed". */
export const results = {
  solved: { zh: '已解决', en: 'Solved' },
  explained: { zh: '已答复（解释说明）', en: 'Answered (explained)' },
  'partly-solved': { zh: '部分解决', en: 'Partly solved' },
  'on-hold': { zh: '暂缓（挂账）', en: 'On hold' },
  'not-ours': { zh: '不属受理范围', en: 'Outside the scope' },
  redirected: { zh: '已转相应渠道', en: 'Passed to the proper channel' },
  withdrawn: { zh: '反映人撤回', en: 'Withdrawn by the reporter' },
} as const satisfies Table

/** The five national words of the service rating. The last two are checked by a return call. */
export const ratings = {
  'very-satisfied': { zh: '非常满意', en: 'Very satisfied' },
  satisfied: { zh: '满意', en: 'Satisfied' },
  'fairly-satisfied': { zh: '基本满意', en: 'Fairly satisfied' },
  dissatisfied: { zh: '不满意', en: 'Dissatisfied' },
  'very-dissatisfied': { zh: '非常不满意', en: 'Very dissatisfied' },
} as const satisfies Table

export const declineGrounds = {
  'not-ours': { zh: '不属本平台受理范围', en: 'Outside the scope of this platform' },
  redirected: { zh: '应由其他渠道办理，已告知去处', en: 'Belongs to another channel, which was named' },
  duplicate: { zh: '同一事项已在办理', en: 'The same matter is already being handled' },
  unfounded: { zh: '现场核实没有此情况', en: 'Not found on the spot' },
} as const satisfies Table

export const returnGrounds = {
  'not-our-duty': { zh: '不属本单位职责', en: 'Not this unit’s duty' },
  'not-our-area': { zh: '不在本单位管辖范围', en: 'Outside this unit’s area' },
  'wrong-category': { zh: '类别有误', en: 'Wrong category' },
  'place-unclear': { zh: '地点不清，无法到场', en: 'The place cannot be found' },
} as const satisfies Table

export const holdGrounds = {
  budget: { zh: '待列入年度计划或经费', en: 'Waits for plan or budget' },
  season: { zh: '受季节、天气限制', en: 'Waits for season or weather' },
  'joint-works': { zh: '需与其他工程同步实施', en: 'Waits for other works' },
  procedure: { zh: '正在履行法定程序', en: 'A legal procedure is running' },
} as const satisfies Table

export const sources = {
  resident: { zh: '居民', en: 'Resident' },
  grid: { zh: '网格', en: 'Grid worker' },
  'part-time': { zh: '兼职网格员', en: 'Part-time grid worker' },
  department: { zh: '部门', en: 'Department' },
} as const satisfies Table

export const levels = {
  village: { zh: '村（社区）', en: 'Village or community' },
  town: { zh: '镇街', en: 'Town or subdistrict' },
  county: { zh: '市级', en: 'County level' },
} as const satisfies Table

/** The drawn process, by position; and the last mark of a case that ended early, by its state or flag. */
export const stages = {
  '0': { zh: '受理', en: 'Accept' },
  '1': { zh: '派遣', en: 'Dispatch' },
  '2': { zh: '处置', en: 'Handle' },
  '3': { zh: '核查', en: 'Verify' },
  declined: { zh: '告知', en: 'Told' },
  withdrawn: { zh: '撤回', en: 'Withdrawn' },
  'self-handled': { zh: '自办', en: 'Settled' },
} as const satisfies Table

export const flags = {
  overdue: { zh: '超时', en: 'Overdue' },
  'overdue-provisional': { zh: '超时（时限暂定）', en: 'Overdue (provisional)' },
  'due-soon': { zh: '即将到期', en: 'Due soon' },
  'extension-asked': { zh: '申请延期', en: 'Extension asked' },
  'hold-asked': { zh: '申请挂账', en: 'Hold asked' },
  extended: { zh: '已延期', en: 'Extended' },
  rework: { zh: '返工', en: 'Rework' },
  'self-handled': { zh: '自办件', en: 'Self-handled' },
  reminded: { zh: '已催办', en: 'Reminded' },
} as const satisfies Table

/** Every other sentence, by key: messages to people and the rules named in reasons. */
export const says = {
  'tell-accepted': { zh: '您反映的“{item}”已受理', en: 'Your report “{item}” was accepted' },
  'tell-declined': {
    zh: '您反映的“{item}”不予受理，原因和去处见详情',
    en: 'Your report “{item}” was not accepted; see why and where to turn',
  },
  'tell-dispatched': {
    zh: '您反映的“{item}”已交{lead}办理，{due}前办结',
    en: 'Your report “{item}” went to {lead}, due {due}',
  },
  'tell-closed': {
    zh: '您反映的“{item}”已有结果：{result}。请您评价',
    en: 'Your report “{item}” has a result: {result}. Please rate it',
  },
  'tell-reminded': { zh: '{number} 被催办，请尽快办理', en: 'You were reminded of {number}' },
  'rule-route': { zh: '按事项目录和地点确定承办单位', en: 'Category and place decide the lead unit' },
  'rule-chosen': { zh: '由派遣员另选承办单位', en: 'Chosen by the dispatcher' },
  'rule-level': { zh: '先由最近一级办理', en: 'The nearest level goes first' },
  'rule-extension': { zh: '到期前申请一次，不超过原时限', en: 'Asked once before expiry, at most the limit itself' },
  'rule-return': { zh: '收到后规定时间内可退一次，须写明条款', en: 'One return within the set hours, with its clause' },
} as const satisfies Table

/** Names of rules and facts as they stand in a tree of reasons. */
export const reasonWords = {
  rules: {
    'grid-casework/who-leads': { zh: '谁承办', en: 'Who leads' },
    'grid-casework/chosen': says['rule-chosen'],
    'grid-casework/level': says['rule-level'],
    'grid-casework/extension': says['rule-extension'],
    'grid-casework/return': says['rule-return'],
    'grid-casework/step': { zh: '按办理流程', en: 'By the procedure' },
  },
  facts: {
    item: { zh: '事项', en: 'Item' },
    place: { zh: '地点', en: 'Place' },
    duty: { zh: '职责', en: 'Duty' },
    level: { zh: '层级', en: 'Level' },
    lead: { zh: '承办单位', en: 'Lead unit' },
    proposed: { zh: '目录确定的单位', en: 'Unit by the catalogue' },
    selfHandled: { zh: '可自办', en: 'May be settled on the spot' },
    asked: { zh: '申请延长', en: 'Asked for' },
    limit: { zh: '原时限', en: 'Limit' },
    until: { zh: '退件期限', en: 'May be returned until' },
    ground: { zh: '理由', en: 'Ground' },
  },
} as const satisfies { readonly rules: Table; readonly facts: Table }
