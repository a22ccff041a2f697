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
  'micro-grid': { zh: '微网格长', en: 'Micro-grid head' },
  department: { zh: '部门', en: 'Department' },
  phone: { zh: '电话', en: 'Telephone' },
  visit: { zh: '来访', en: 'Visit to the counter' },
  chat: { zh: '微信群', en: 'Chat group' },
  media: { zh: '媒体和网络留言', en: 'Media and messages online' },
  hotline: { zh: '12345 热线', en: 'Hotline 12345' },
  police: { zh: '110 非警务转办', en: 'Passed on by 110' },
  platform: { zh: '上级平台', en: 'Platform of a higher level' },
  leader: { zh: '领导交办', en: 'Leader’s instruction' },
} as const satisfies Table

export const levels = {
  village: { zh: '村（社区）', en: 'Village or community' },
  town: { zh: '镇街', en: 'Town or subdistrict' },
  county: { zh: '市级', en: 'County level' },
} as const satisfies Table

/** Why somebody stands back from a case. */
export const closeness = {
  self: { zh: '本人反映或本人事项', en: 'My own report or matter' },
  relative: { zh: '与反映人或承办人有亲属关系', en: 'A relative of the reporter or the handler' },
  interest: { zh: '有其他利害关系', en: 'Another interest in it' },
} as const satisfies Table

/** What came of a telephone call that did not reach anybody. */
export const missedCalls = {
  'no-answer': { zh: '无人接听', en: 'No answer' },
  off: { zh: '关机或停机', en: 'Switched off' },
  'wrong-number': { zh: '号码有误', en: 'Wrong number' },
  refused: { zh: '不便接听，另约时间', en: 'Not now, another time' },
} as const satisfies Table

/** What a return call after a low rating found. */
export const callFindings = {
  work: { zh: '办理不到位', en: 'The work falls short' },
  policy: { zh: '对政策规定有意见', en: 'It is about the policy' },
  mistaken: { zh: '误评', en: 'Rated by mistake' },
  'not-reached': { zh: '未联系上', en: 'Not reached' },
} as const satisfies Table

/** Grounds on which a rating leaves the rate; each is cited with its clause. */
export const exclusionGrounds = {
  policy: { zh: '对政策规定本身有意见，办理符合规定', en: 'About the policy itself; the work kept to it' },
  mistaken: { zh: '误评，反映人已确认', en: 'A mistake, confirmed by the reporter' },
  'other-matter': { zh: '评价的不是本事项', en: 'About another matter' },
} as const satisfies Table

/** How the other side of a boundary takes part. */
export const acrossWays = {
  assist: { zh: '协助办理，承办单位不变', en: 'Assists; the lead unit stays' },
  lead: { zh: '移交对方承办', en: 'Takes the lead over' },
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
  'entered-later': { zh: '补录', en: 'Entered later' },
  'caller-unknown': { zh: '反映人未核实', en: 'Caller not confirmed' },
  'to-reply': { zh: '待答复来文', en: 'To be answered' },
  'to-confirm': { zh: '待书面确认', en: 'To be confirmed in writing' },
  unconfirmed: { zh: '逾期未书面确认', en: 'Not confirmed in time' },
  'about-centre': { zh: '涉及中心自身', en: 'About a centre itself' },
  'above-county': { zh: '由市级负责人受理', en: 'Taken by the county leader' },
  'reporter-withdrew': { zh: '反映人已撤回', en: 'The reporter withdrew' },
  'found-false': { zh: '复核不实', en: 'Found to be false' },
  reminded: { zh: '已催办', en: 'Reminded' },
  discreet: { zh: '要求保密', en: 'Discretion asked' },
  returned: { zh: '有退件', en: 'Was returned' },
  referred: { zh: '提请裁定', en: 'Referred for a ruling' },
  consulted: { zh: '经会商', en: 'Consulted on' },
  designated: { zh: '指定承办', en: 'Designated' },
  protest: { zh: '保留意见', en: 'Under protest' },
  'make-safe': { zh: '待先行处置', en: 'To make safe' },
  'made-safe': { zh: '已先行处置', en: 'Made safe' },
  supervised: { zh: '督办', en: 'Supervised' },
  listed: { zh: '挂牌督办', en: 'Listed for supervision' },
  'supervision-answered': { zh: '督办已反馈', en: 'Supervision answered' },
  'struck-off': { zh: '已销号', en: 'Struck off' },
  'across-asked': { zh: '商请共办', en: 'Asked across the boundary' },
  'handled-together': { zh: '跨界共办', en: 'Handled together' },
  recategorised: { zh: '类别更正', en: 'Category corrected' },
  'next-grid': { zh: '邻格核查', en: 'Next grid verifies' },
  'centre-verifies': { zh: '市级核查', en: 'Centre verifies' },
  unreached: { zh: '未联系上', en: 'Not reached' },
  reopened: { zh: '重新办理', en: 'Reopened' },
  'rating-appealed': { zh: '评价申诉', en: 'Rating appealed' },
  'rating-excluded': { zh: '不计入满意率', en: 'Not counted in the rate' },
  imported: { zh: '历史数据', en: 'From an earlier list' },
} as const satisfies Table

/** Where a matter of an older list may stand. */
export const pastStates = {
  reported: { zh: '待受理', en: 'To accept' },
  opened: { zh: '待派遣', en: 'To dispatch' },
  dispatched: { zh: '办理中', en: 'Being handled' },
  handled: { zh: '待核查', en: 'To verify' },
  verified: { zh: '可结案', en: 'To close' },
  closed: { zh: '已结案', en: 'Closed' },
  rated: { zh: '已评价', en: 'Rated' },
  declined: { zh: '不予受理', en: 'Not accepted' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
} as const satisfies Table

/** Channels that a matter may belong to, as the gate names them. */
export const exits = {
  danger: { zh: '有人身危险，请先拨打电话', en: 'Somebody is in danger: call first' },
  conduct: { zh: '反映公职人员行为', en: 'About the conduct of an official' },
  petition: { zh: '信访事项', en: 'A petition matter' },
  court: { zh: '法律途径办理的事项', en: 'A matter for the courts' },
  centre: { zh: '反映网格或中心自身', en: 'About a grid or a centre itself' },
} as const satisfies Table

/** What the gate says to whoever writes, below the name of the channel. */
export const exitSays = {
  danger: {
    zh: '请先确保自己安全，再拨打下面的电话。处置以后可以继续在这里登记。',
    en: 'Make yourself safe and call a number below. You can go on here afterwards.',
  },
  conduct: {
    zh: '这类反映请拨打下面的电话。也可以在这里密封提交，只有本级纪检监察机关的专人能看，村和镇街看不到。',
    en: 'Please call a number below. You can also hand it in sealed here: only the discipline desk of the county reads it, no village or town.',
  },
  petition: {
    zh: '这类诉求由信访部门受理，办理时限依照信访规定。您可以到信访接待窗口提出。',
    en: 'The petition office takes such matters, within the limits of its own rules. Please turn to its reception.',
  },
  court: {
    zh: '这类争议依照法律程序解决。您可以先咨询公共法律服务。',
    en: 'Such disputes are settled by the law. You may ask the public legal services first.',
  },
  centre: {
    zh: '反映网格员或中心服务的事项，由上一级受理。',
    en: 'What is about a grid worker or a centre is taken by the level above.',
  },
} as const satisfies Table

/** The way on for whoever was guessed wrong. */
export const onward = {
  danger: { zh: '已经拨打，继续登记', en: 'I have called; go on' },
  conduct: { zh: '我反映的不是工作人员的行为，继续上报', en: 'It is not about an official’s conduct; go on' },
  petition: { zh: '我反映的不是这类诉求，继续上报', en: 'It is another matter; go on' },
  court: { zh: '我反映的不是这类争议，继续上报', en: 'It is another matter; go on' },
  centre: { zh: '继续上报', en: 'Go on' },
} as const satisfies Table

export const receiptSays: Words = {
  zh: '您于 {at} 在本平台查询了反映渠道。内容没有保存。',
  en: 'On {at} you looked up where to turn. Nothing you wrote was kept.',
}

export const aboutCentre = {
  grid: { zh: '网格员或村（社区）', en: 'A grid worker or village' },
  'town-centre': { zh: '镇街综治中心', en: 'The town’s centre' },
  'county-centre': { zh: '市级网格中心', en: 'The county’s centre' },
} as const satisfies Table

export const instructionChannels = {
  oral: { zh: '当面口头', en: 'By word of mouth' },
  phone: { zh: '电话', en: 'By telephone' },
  meeting: { zh: '会议', en: 'At a meeting' },
  message: { zh: '信息', en: 'By message' },
  written: { zh: '书面批示', en: 'In writing' },
} as const satisfies Table

/** What told the place of a pasted message. */
export const placeClues = {
  name: { zh: '地名', en: 'Name of the place' },
  'short-name': { zh: '简称', en: 'Short name' },
  pinyin: { zh: '拼音', en: 'Pinyin' },
  town: { zh: '镇街', en: 'Town' },
} as const satisfies Table

/** Columns that an office may ask for in its answer to an order. */
export const replyColumns = {
  external: { zh: '来文编号', en: 'Their number' },
  number: { zh: '本级编号', en: 'Our number' },
  item: { zh: '事项类别', en: 'Item' },
  place: { zh: '地点', en: 'Place' },
  received: { zh: '接收时间', en: 'Received' },
  'answer-by': { zh: '要求答复时限', en: 'Answer wanted by' },
  lead: { zh: '承办单位', en: 'Lead unit' },
  done: { zh: '办结时间', en: 'Done' },
  result: { zh: '办理结果', en: 'Result' },
  answer: { zh: '答复内容', en: 'Answer' },
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
  'tell-passed-on': {
    zh: '您反映的“{item}”已转有关渠道办理',
    en: 'Your report “{item}” was passed to the proper channel',
  },
  'tell-joined': {
    zh: '您反映的“{item}”与 {number} 是同一件事，已并在一起办理，您的编号不变，结果会一并告诉您',
    en: 'Your report “{item}” is the same matter as {number} and is handled with it; your number stays and you are told the result',
  },
  'tell-split': {
    zh: '您反映的“{item}”已单独办理，编号不变',
    en: 'Your report “{item}” is handled by itself again; its number stays',
  },
  'tell-unconfirmed': {
    zh: '{number} 为口头交办，规定时间内没有书面确认，请补办',
    en: '{number} was instructed by word of mouth and not confirmed in writing in time; please obtain it',
  },
  'tell-reminded': { zh: '{number} 被催办，请尽快办理', en: 'You were reminded of {number}' },
  'tell-supervised': {
    zh: '{number} 被督办，请在{until}前办结并反馈',
    en: '{number} is supervised: finish and answer by {until}',
  },
  'tell-reopened': { zh: '您反映的“{item}”已重新办理', en: 'Your report “{item}” was taken up again' },
  'tell-found-false': {
    zh: '您反映的“{item}”复核后与实际不符，有不同意见可向市级中心说明',
    en: 'On review your report “{item}” was found not to be so; if you see it otherwise, tell the county centre',
  },
  'tell-continued': {
    zh: '您撤回的“{item}”涉及公共安全，我们继续办理，不再打扰您',
    en: 'The matter you withdrew, “{item}”, concerns public safety: it goes on without troubling you',
  },
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
    'grid-casework/where-to-turn': { zh: '可能属于其他渠道', en: 'It may belong to another channel' },
    'grid-casework/alike': { zh: '可能是同一件事', en: 'It may be the same matter' },
    'grid-casework/sealed': { zh: '涉及干部作风，密封转出', en: 'About an official; sealed and passed on' },
    'grid-casework/joined': { zh: '并入同一事项', en: 'Joined to the same matter' },
    'grid-casework/split': { zh: '拆分后时限接着计算', en: 'Split off; its clock goes on as it stood' },
    'grid-casework/instruction': { zh: '口头交办要书面确认', en: 'An oral instruction is confirmed in writing' },
    'grid-casework/self-handled': {
      zh: '就地办结，如实补录时间',
      en: 'Settled on the spot, entered with its true time',
    },
    'grid-casework/continues': { zh: '涉及公共安全或他人，继续办理', en: 'It concerns safety or others and goes on' },
    'grid-casework/reserved': { zh: '预留纸质编号', en: 'Numbers set aside for paper forms' },
    'grid-casework/past': { zh: '按历史台账所记', en: 'As the earlier list says' },
    'grid-casework/consultation': { zh: '第二次退件转会商', en: 'The second return leads to a consultation' },
    'grid-casework/designation': {
      zh: '第三次退件由分管领导指定承办',
      en: 'After the third return the leader in charge designates',
    },
    'grid-casework/precedent': { zh: '以往裁定', en: 'An earlier ruling' },
    'grid-casework/safety-first': {
      zh: '存在危险的先行处置，费用后结',
      en: 'Danger: made safe first, costs settled later',
    },
    'grid-casework/who-verifies': { zh: '谁来核查', en: 'Who verifies' },
    'grid-casework/next-grid': { zh: '由相邻网格核查', en: 'The next grid verifies' },
    'grid-casework/recategorised': { zh: '更正类别，已用时间照算', en: 'Category corrected; elapsed time is kept' },
    'grid-casework/hold-review': { zh: '挂账至少每季度复核一次', en: 'A hold is reviewed every quarter at least' },
    'grid-casework/unreached': {
      zh: '不同日期三次联系不上可以结案',
      en: 'Not reached on three different days: it may be closed',
    },
    'grid-casework/reopen': { zh: '规定期限内联系上的重新办理', en: 'Reopens on contact within the set days' },
    'grid-casework/call-back': {
      zh: '不满意的要回访，可重新办理一次',
      en: 'A low rating is called back and may reopen it once',
    },
    'grid-casework/rating-appeal': { zh: '评价申诉', en: 'Appeal against a rating' },
    'grid-casework/across': {
      zh: '对方接收前由首接方负责',
      en: 'Whoever received it first keeps it until the other accepts',
    },
    'grid-casework/boundary-road': { zh: '界线道路清单', en: 'List of roads on boundaries' },
    'grid-casework/supervision': { zh: '督办', en: 'Supervision' },
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
    exit: { zh: '渠道', en: 'Channel' },
    words: { zh: '依据的词语', en: 'Words found' },
    sameItem: { zh: '同一事项', en: 'Same item' },
    village: { zh: '同一村（社区）', en: 'Same village' },
    metres: { zh: '相距（米）', en: 'Metres apart' },
    main: { zh: '主件', en: 'Main case' },
    number: { zh: '编号', en: 'Number' },
    joinedAt: { zh: '并入时间', en: 'Joined' },
    joined: { zh: '并入件数', en: 'Cases joined' },
    safety: { zh: '涉及公共安全', en: 'Concerns safety' },
    confirmBy: { zh: '书面确认期限', en: 'To be confirmed by' },
    handledAt: { zh: '处理完时间', en: 'Settled' },
    returns: { zh: '第几次退件', en: 'Number of the return' },
    ruling: { zh: '裁定案卷', en: 'Ruling case' },
    nearest: { zh: '就近单位', en: 'Nearest unit' },
    failures: { zh: '核查未通过次数', en: 'Failed verifications' },
    verifier: { zh: '核查岗位', en: 'Verifying post' },
    oldItem: { zh: '原类别', en: 'Old category' },
    newItem: { zh: '更正后类别', en: 'New category' },
    oldLimit: { zh: '原定时限', en: 'Old limit' },
    newLimit: { zh: '新时限', en: 'New limit' },
    started: { zh: '起算时间', en: 'Counted from' },
    reviewOn: { zh: '复核日', en: 'Review day' },
    latest: { zh: '最迟复核日', en: 'Latest review day' },
    days: { zh: '联系日期数', en: 'Days called on' },
    rating: { zh: '评价', en: 'Rating' },
    state: { zh: '办到哪一步', en: 'How far it came' },
  },
} as const satisfies { readonly rules: Table; readonly facts: Table }

/** Parts of parameters that other programmes do not have. */
export const valueWords = {
  'part.road': { zh: '路名', en: 'Road' },
  'part.side': { zh: '一侧的村（编码）', en: 'Village on one side (code)' },
  'part.other': { zh: '另一侧的村（编码）', en: 'Village on the other side (code)' },
  'part.lead': { zh: '牵头', en: 'Leads' },
  'part.columns': { zh: '栏目', en: 'Columns' },
  'part.head': { zh: '栏目名', en: 'Head' },
  'part.gives': { zh: '填', en: 'gives' },
  'part.channels': { zh: '渠道', en: 'Channels' },
  'part.phrases': { zh: '触发词', en: 'Phrases' },
  'part.all': { zh: '同时出现', en: 'together' },
  'part.unless': { zh: '除非', en: 'unless' },
  'part.items': { zh: '事项', en: 'Items' },
  'part.phone': { zh: '电话', en: 'telephone' },
  'part.danger': { zh: '危及人身安全', en: 'Danger to life' },
  'part.conduct': { zh: '反映干部行为', en: 'Conduct of officials' },
  'part.petition': { zh: '信访事项', en: 'Petitions' },
  'part.court': { zh: '诉讼、仲裁', en: 'Courts and arbitration' },
  'part.centre': { zh: '反映网格中心', en: 'About the grid centre' },
} as const satisfies Table
