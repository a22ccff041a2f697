import { fill, type Words } from '#kernel/words.ts'
import { catalogue } from './catalogue.ts'
import type { DutyKey } from './duties.ts'
import type { declineGrounds, holdGrounds, ratings, returnGrounds } from './words.ts'

/**
 * Usual phrases (常用语) that an office starts with, and invented texts for the demonstration's cases: what residents say, what
 * handlers answer, where it is. Neutral everyday matters; no house numbers, no named houses or firms. People write Chinese, so
 * the invented texts are Chinese only; the usual phrases stand in both languages because everybody picks from them.
 */

const w = (zh: string, en: string): Words => ({ zh, en })

export type Occasion =
  | 'accept'
  | 'decline'
  | 'open'
  | 'dispatch'
  | 'escalate'
  | 'return'
  | 'redispatch'
  | 'uphold'
  | 'extension'
  | 'extension-granted'
  | 'extension-refused'
  | 'hold'
  | 'verify'
  | 'rework'
  | 'close'
  | 'remind'

/** The first of each is the one proposed. An office edits them as its own. */
export const opinions: Readonly<Record<Occasion, readonly Words[]>> = {
  accept: [
    w('您反映的事项已受理，我们会尽快安排核实', 'Your report is accepted; we will have it checked soon'),
    w('已受理，请保持电话畅通，核实时可能联系您', 'Accepted; please keep your phone at hand, we may ring to check'),
    w('已与网格员核对位置，予以受理', 'Place checked with the grid worker; accepted'),
  ],
  decline: [
    w(
      '抱歉，这件事不在本平台受理范围，请到镇街便民服务中心办理，工作日都可以',
      'Sorry, this platform does not cover it; please turn to the service hall of your town on any working day',
    ),
    w(
      '网格员到现场看过，没有发现所说情况；如再次出现，请您随时告诉我们',
      'A grid worker went and found nothing of it; please tell us if it comes back',
    ),
    w(
      '同一处已有人反映，正在办理，您可以在详情里关注进度',
      'Somebody reported the same spot and it is being handled; you can follow it there',
    ),
    w(
      '这件事由其他渠道依法办理，去处和电话已写在详情里，请您直接联系',
      'Another channel handles this by law; where to turn stands in the details',
    ),
  ],
  open: [
    w('情况属实，符合立案条件，予以立案', 'True and within the opening condition; opened'),
    w('经网格员现场核实，予以立案', 'Checked on the spot by a grid worker; opened'),
  ],
  dispatch: [
    w('请按时限修复，完工拍照回传', 'Please mend within the limit and send a photo'),
    w('请先到场设置警示，再行处置', 'Please secure the spot first, then mend'),
    w('请联系反映人确认位置后办理', 'Please ring the reporter about the place first'),
    w('与附近同类事项一并处置', 'Please see to the like matters nearby as well'),
  ],
  escalate: [
    w('村里没有条件处理，请镇街协调', 'The village has no means for it; please coordinate'),
    w('涉及两个以上村（社区），报镇街分流', 'Concerns several villages; passed up'),
  ],
  return: [
    w('经现场查看，不属本单位职责，附依据条款退回', 'Seen on the spot; not our duty, returned with the clause'),
    w('位置不在本单位管辖范围，请改派', 'The place is outside our area; please dispatch again'),
  ],
  redispatch: [
    w('经核对职责清单，退件理由成立，改派', 'Checked against the duty list: the return stands; dispatched elsewhere'),
    w('经现场核实，不在原单位管辖范围，改派', 'Seen on the spot: outside the unit’s area; dispatched elsewhere'),
    w('参照以往裁定，改派', 'Dispatched elsewhere, after an earlier ruling'),
  ],
  uphold: [
    w(
      '经核对职责清单，属本单位职责，请按原时限办理',
      'By the duty list it is the unit’s own; please keep to the limit',
    ),
    w(
      '经现场核实，位置在管辖范围内，请按原时限办理',
      'Seen on the spot: inside the unit’s area; please keep to the limit',
    ),
    w(
      '职责有异议的请先行处置，可在回传时注明保留意见',
      'Please act first; the objection can be noted when it is reported done',
    ),
  ],
  extension: [
    w(
      '连续阴雨，沥青和划线无法施工，申请延期',
      'Continuous rain: surfacing and marking are not possible; more time asked',
    ),
    w('配件需从外地调运，预计三个工作日到货', 'The part comes from elsewhere, expected in three working days'),
    w('需与管线单位同步开挖，申请延期', 'Digging together with the pipe owner; more time asked'),
    w('配合用户用电高峰，停电时间另行约定', 'The power cut is arranged outside the peak'),
  ],
  'extension-granted': [
    w('理由充分，同意延期一次', 'Well founded; granted once'),
    w('同意，请向反映人说明', 'Granted; please explain to the reporter'),
  ],
  'extension-refused': [
    w('请先采取临时措施，按原时限办理', 'Please take temporary measures and keep the limit'),
    w('材料不足以说明理由，请按原时限办理', 'The ground is not shown; please keep the limit'),
  ],
  hold: [
    w('列入年度养护计划，复核日前先设警示', 'In the yearly plan; a warning stands until the review day'),
    w('待补植季节实施', 'Waits for the planting season'),
    w('与道路改造工程同步实施，期间每周巡查', 'Done together with the road works; inspected weekly'),
  ],
  verify: [
    w('现场已修复，与照片一致', 'Mended on the spot, as on the photo'),
    w('电话联系反映人，确认已解决', 'The reporter says by phone that it is solved'),
    w('现场查看，周边已清理', 'Seen on the spot, the surroundings are clean'),
  ],
  rework: [
    w('部分未处理到位，请补做后再回传', 'Part of it is not done; please complete and send again'),
    w('照片与现场位置不一致，请重新处置', 'The photo is of another spot; please see to it again'),
    w('修复处高低不平，请整平', 'The mended place is uneven; please level it'),
  ],
  close: [
    w('核查通过，予以结案', 'Verified; closed'),
    w('已向反映人答复说明，予以结案', 'Explained to the reporter; closed'),
  ],
  remind: [
    w('本件今日到期，请抓紧办理并回传', 'Due today; please finish and send it back'),
    w('反映人来电询问，请告知进展', 'The reporter rang; please say how it stands'),
  ],
}

/** The phrases offered at each step that has an opinion. */
export const phrases: Readonly<Record<string, readonly Words[]>> = {
  accept: opinions.accept,
  decline: opinions.decline,
  escalate: opinions.escalate,
  open: opinions.open,
  dispatch: opinions.dispatch,
  redispatch: opinions.redispatch,
  uphold: opinions.uphold,
  return: opinions.return,
  'ask-extension': opinions.extension,
  'grant-extension': opinions['extension-granted'],
  'refuse-extension': opinions['extension-refused'],
  'ask-hold': opinions.hold,
  hold: opinions.hold,
  remind: opinions.remind,
  verify: opinions.verify,
  rework: opinions.rework,
  close: opinions.close,
}

/** What the reporter is told when a matter is not accepted, by ground. */
export const declined: Readonly<Record<keyof typeof declineGrounds, readonly string[]>> = {
  'not-ours': [
    '抱歉，费用分摊由业主共同决定，请向小区物业服务处或镇街公共服务办咨询',
    '抱歉，这件事需双方自行协商，社区可以提供调解场地，请与社区联系',
  ],
  redirected: [
    '这件事按规定由专门渠道办理，电话和地址已附上，请您直接联系',
    '请拨打政务服务热线咨询，网格员也可以陪您去办',
  ],
  duplicate: ['同一处已在办理，您可以关注那一件，办完会通知您', '昨天已有人反映，正在派人处理'],
  unfounded: ['网格员当天两次到场，没有发现所说情况，如再出现请随时反映', '现场已恢复正常，感谢您的提醒'],
}

/** Returns that a department may well make: from one duty to another, with what it says. */
export const returns: readonly {
  readonly ground: keyof typeof returnGrounds
  readonly from: DutyKey
  readonly to: DutyKey
  readonly text: string
}[] = [
  {
    ground: 'not-our-duty',
    from: 'municipal-roads',
    to: 'property-management',
    text: '该处在小区围墙以内，由物业管理单位负责',
  },
  { ground: 'not-our-duty', from: 'street-lighting', to: 'power-supply', text: '灯具完好，故障在供电侧' },
  { ground: 'not-our-duty', from: 'manholes', to: 'telecom-lines', text: '井内为通信线缆，产权标识清楚' },
  { ground: 'not-our-duty', from: 'traffic-facilities', to: 'municipal-roads', text: '隔离桩为人行道附属设施' },
  { ground: 'not-our-duty', from: 'sanitation', to: 'street-order', text: '堆放的是商户货物，不是生活垃圾' },
  { ground: 'not-our-duty', from: 'telecom-lines', to: 'power-supply', text: '垂落的是低压电力线' },
  { ground: 'not-our-duty', from: 'rivers', to: 'irrigation', text: '该处为灌溉渠，不在河道管理范围' },
  { ground: 'not-our-duty', from: 'greening', to: 'property-management', text: '树木在小区内，由业主共同管理' },
  { ground: 'not-our-area', from: 'municipal-roads', to: 'rural-roads', text: '该路段为乡道，不在城区道路范围' },
  { ground: 'not-our-area', from: 'sanitation', to: 'rural-environment', text: '点位在村庄范围，由村镇保洁负责' },
  { ground: 'wrong-category', from: 'drainage', to: 'water-supply', text: '现场为清水，是供水管渗漏' },
  { ground: 'wrong-category', from: 'noise', to: 'construction-sites', text: '声音来自工地，不是商户' },
  {
    ground: 'place-unclear',
    from: 'street-lighting',
    to: 'street-lighting',
    text: '描述的杆号在现场没有找到，请补充位置',
  },
  { ground: 'place-unclear', from: 'street-order', to: 'street-order', text: '到场后联系不上反映人，位置无法确认' },
]

export const holds: Readonly<Record<keyof typeof holdGrounds, readonly string[]>> = {
  budget: ['整段翻修列入下一年度养护计划，先冷补并设警示', '需新增设施，已列入采购计划'],
  season: ['补植须到春季，树穴先平整', '气温过低，热熔标线待回暖施工'],
  'joint-works': ['与雨污分流工程同步实施，期间加密巡查', '随道路改造一并入地，先捆扎固定'],
  procedure: ['已立案调查，正在履行告知和听取意见程序', '鉴定报告预计下月出具，期间设警戒'],
}

/** Answers where nothing could be mended, or only in part. */
export const otherReplies = {
  explained: [
    '现场查看后向反映人说明：该处按规划保留，附近五十米内已有同类设施',
    '向反映人说明收运时间和原因，对方表示理解',
    '该设施未达到更换条件，已检查并告知下次维护时间',
  ],
  'partly-solved': [
    '危险部位已处理，其余部分列入本季度计划',
    '临时修复完成，永久修复待配件到货',
    '已清理大部分，剩余由产权人限期清走',
  ],
} as const

/** Weights of the five words as residents give them, and what some of them add. */
export const remarks: Readonly<
  Record<keyof typeof ratings, { readonly weight: number; readonly texts: readonly string[] }>
> = {
  'very-satisfied': {
    weight: 46,
    texts: ['来得快，修得也好', '第二天就好了，谢谢', '师傅很细心，还把旁边一起修了', '这下放心多了'],
  },
  satisfied: { weight: 36, texts: ['问题解决了', '比上次快', '有人打电话说明，挺好', '现在好了'] },
  'fairly-satisfied': { weight: 12, texts: ['修是修了，等得久了点', '希望以后常有人看看', '基本好了，边上还差一点'] },
  dissatisfied: { weight: 4, texts: ['过两天又坏了，请再看看', '只弄了一半', '没人跟我联系就说办好了'] },
  'very-dissatisfied': { weight: 2, texts: ['情况没有变化，请再派人看', '反映三次了，希望彻底修好'] },
}

const when = [
  '昨晚起',
  '今天早上发现',
  '这几天',
  '上周开始',
  '昨天下午',
  '连着两天',
  '刚刚路过看到',
  '周末就这样了',
  '前天发现',
  '有半个月了',
  '',
]
const whenAtHome = ['最近', '这几天', '昨天开始', '']

const pleas = [
  '请安排看看',
  '麻烦尽快处理',
  '请派人看一下',
  '希望早点弄好',
  '路过的人多，请留意',
  '这里老人多，请尽快',
  '不急，有空来看看',
  '谢谢',
  '',
]
const pleasAtHome = ['请安排看看', '麻烦了', '方便的时候请联系我', '谢谢', '']

type Setting =
  | 'street'
  | 'lane'
  | 'junction'
  | 'road'
  | 'slope'
  | 'square'
  | 'toilet'
  | 'hall'
  | 'building'
  | 'estate'
  | 'site'
  | 'village'
  | 'field'
  | 'waterside'
  | 'home'

/** Where it is, in words without house numbers. `{n}` and `{m}` are small numbers. */
const spots: Readonly<Record<Setting, readonly string[]>> = {
  street: [
    '主街北段第 {n} 至 {m} 号杆',
    '主街南段公交站台旁',
    '背街中段东侧',
    '环路辅道第 {n} 号杆旁',
    '老街口向西 {n}0 米',
    '新街口北侧人行道',
    '市场路口向南 {n}0 米',
    '滨河路步道入口旁',
  ],
  lane: [
    '东巷中段',
    '西巷口',
    '后巷第 {n} 个路口',
    '老巷拐角处',
    '菜场后巷北口',
    '停车棚旁小巷',
    '背街第 {n} 根杆下',
    '收集点旁',
  ],
  junction: [
    '主街与环路路口东北角',
    '新街口南侧',
    '老街与后街交叉口',
    '环路第 {n} 个路口西侧',
    '桥头三岔路口',
    '村道与县道交叉口',
  ],
  road: [
    '县道与村道交口东 {n}0 米',
    '桥头南侧',
    '村道第 {n} 道弯处',
    '环村路西段',
    '进村路口往里 {n}00 米',
    '路边第 {n} 号电杆',
  ],
  slope: ['山脚路段第 {n} 道弯', '背阴坡道中段', '上山路半坡', '桥面北段', '林边便道 {n}00 米处'],
  square: ['文化广场西侧', '小游园入口', '村口活动场', '健身步道第 {n} 个休息点', '公园南门内 {n}0 米'],
  estate: [
    '东区第 {n} 排楼前',
    '西区车棚旁',
    '第 {n} 栋与第 {m} 栋之间',
    '小区北侧通道',
    '地面停车区入口',
    '第 {n} 排南侧',
  ],
  toilet: ['文化广场公厕', '主街公厕', '小游园公厕', '停车场旁公厕', '村口公厕'],
  hall: ['活动中心一楼', '便民大厅走廊', '地下停车场入口', '集贸市场东门内', '公共停车楼第 {n} 层'],
  building: ['第 {n} 栋二单元', '东区第 {n} 栋一单元', '西区第 {n} 栋', '第 {n} 排三单元'],
  site: ['环路北段工地出口', '新街施工段西头', '在建路段第 {n} 个围挡口', '管网施工段中间', '工地南侧人行道'],
  village: [
    '第 {n} 村民组路口',
    '村委会往东 {n}00 米',
    '第 {n} 组老井旁',
    '村口收集点',
    '第 {n} 组至第 {m} 组之间',
    '环村路南段',
  ],
  field: ['第 {n} 组机耕路旁', '大圩南头', '灌渠第 {n} 号放水口', '第 {n} 组晒场东边', '排涝沟中段'],
  waterside: ['第 {n} 组当家塘北岸', '河湾东岸', '桥下游 {n}0 米', '滚水坝上游', '塘埂东头', '沿河步道第 {n} 个台阶'],
  home: ['本人家中', '第 {n} 组住户家', '本小区住户家', '家中，到后电话联系'],
}

/** What one reporter calls it and says about it, and what the handler answers. `{k}` is a small number. */
type Story = readonly [title: string, said: string, done: string]

/** By item. */
const sayings: Readonly<Record<string, { readonly at: Setting; readonly stories: readonly Story[] }>> = {
  '010101': {
    at: 'street',
    stories: [
      ['路灯连续{k}盏不亮', '{k}盏灯都不亮，晚上路口看不清', '更换灯头{k}只，通电试亮正常'],
      ['背街路灯一闪一闪', '灯亮一会儿就灭，走路要打手电', '查明线路接头松动，重新接线后恢复照明'],
      ['路灯白天不熄', '大白天灯还亮着，费电', '调整时控开关，早晚开关时间已恢复'],
    ],
  },
  '010102': {
    at: 'street',
    stories: [
      ['路灯杆倾斜', '灯杆往路这边歪，风大的时候晃', '灯杆扶正并重新浇固底座'],
      ['灯罩悬着没固定', '灯罩只挂着一边，怕掉下来', '更换灯罩，其余{k}处一并检查紧固'],
      ['灯杆底座螺丝松了', '手一推就动，底座螺丝少了两颗', '螺栓补齐紧固，底座刷漆'],
    ],
  },
  '010103': {
    at: 'street',
    stories: [
      ['路边电箱门敞开', '箱门一直开着，里面的线看得见', '更换锁具，箱门已锁闭'],
      ['配电箱锁坏了', '锁扣坏了，下雨会进水', '锁扣更换，箱体擦干检查正常'],
      ['控制箱门变形关不上', '门被碰弯了，关不严', '箱门校正，补贴警示标志'],
    ],
  },
  '010104': {
    at: 'road',
    stories: [
      ['电杆往路边倾斜', '杆子比上个月更歪了', '电杆扶正并加固基础'],
      ['电杆拉线松脱', '拉线松了拖在草里，走路会绊到', '拉线重新紧固，加装护套'],
      ['水泥杆根部开裂', '杆根裂了一圈，看得见钢筋', '更换电杆，线路恢复'],
    ],
  },
  '010201': {
    at: 'street',
    stories: [
      ['雨水井盖缺失，已摆警示桶', '井盖没有了，旁边只摆了一个桶', '到场围挡，当日补装井盖'],
      ['污水井盖破了一角', '井盖破了一角，脚会踩空', '更换井盖和井圈，路面已找平'],
      ['井盖下沉，井圈松动', '车子压上去往下沉', '井圈重砌，井盖与路面持平'],
    ],
  },
  '010202': {
    at: 'street',
    stories: [
      ['通信井盖松动响', '车子一过就响，夜里听得很清楚', '加装胶垫，车辆通过无异响'],
      ['井盖高出路面', '井盖比路面高一截，骑车颠', '井盖降平，周边沥青补齐'],
      ['电力井盖翘起一边', '一边翘着，推车过会卡住', '更换井盖，四角垫平'],
    ],
  },
  '010203': {
    at: 'street',
    stories: [
      ['雨水口被树叶堵住', '一下雨水就往路上漫', '清掏雨水口{k}处，排水正常'],
      ['雨水箅子断了两根', '箅子断了，怕夹到车轮', '更换箅子，试水通畅'],
      ['下水口淤满泥沙', '泥沙快和路面平了', '清出淤泥，冲洗后通畅'],
    ],
  },
  '010301': {
    at: 'street',
    stories: [
      ['路面冒清水', '路上一直冒清水，边上都湿了', '开挖找到漏点，更换管件后恢复供水'],
      ['水表井渗水', '井里有水声，路沿长了青苔', '更换阀门垫片，观察一日无渗漏'],
      ['阀门井漏水', '井盖缝里往外淌水', '阀门更换，路面已恢复'],
    ],
  },
  '010302': {
    at: 'lane',
    stories: [
      ['巷子里污水往外冒', '污水漫到路上，有味道', '疏通管道{k}0米，路面冲洗干净'],
      ['下水道堵住返水', '井口往外返水，走路要绕', '清出堵塞杂物，水流恢复'],
      ['污水管接口破损', '接口处一直渗，墙根湿了一片', '更换破损管段，外溢已停止'],
    ],
  },
  '010303': {
    at: 'street',
    stories: [
      ['消火栓漏水', '栓口一直滴水', '更换密封件，试压正常'],
      ['消火栓被杂物挡住', '周围堆了东西，要用的时候怕打不开', '清出周边两米空间，张贴提示'],
      ['消火栓缺了闷盖', '盖子少了一个，口子敞着', '补齐闷盖，阀门试开正常'],
    ],
  },
  '010401': {
    at: 'square',
    stories: [
      ['健身器材踏板断裂', '踏板断了一半，老人用着不稳', '更换踏板，逐件检查{k}台器材'],
      ['扭腰器转盘松了', '一用就晃，先没敢用', '螺栓重新紧固，试用平稳'],
      ['单杠立柱晃动', '立柱根部松了', '立柱重新浇固，养护期后开放'],
    ],
  },
  '010402': {
    at: 'square',
    stories: [
      ['村口宣传栏玻璃松脱', '玻璃一角翘起来，风大会响', '更换玻璃并重新固定'],
      ['公共座椅木条断了', '坐板断了一根，钉子露在外面', '更换座椅木条{k}根，钉头已处理'],
      ['信息栏顶棚翘起', '顶棚翘着，下雨里面的纸都湿了', '顶棚压平固定，栏内清理'],
    ],
  },
  '010403': {
    at: 'toilet',
    stories: [
      ['公厕水龙头关不紧', '水龙头一直流水', '更换水龙头和垫片'],
      ['公厕扶手松动', '扶手松了，老人用着不放心', '扶手重新固定'],
      ['公厕照明不亮', '晚上进去全黑', '更换灯具{k}只，照明恢复'],
    ],
  },
  '020101': {
    at: 'street',
    stories: [
      ['路面有个坑', '坑里积了水看不出深浅', '冷补料填平压实，待气温合适再作热补'],
      ['路面沉陷一块', '车子都绕着走，容易碰到', '切割修补沉陷路面{k}平方米'],
      ['车行道裂缝变宽', '裂缝比上个月宽了，自行车轮会卡', '灌缝处理{k}0米'],
    ],
  },
  '020102': {
    at: 'street',
    stories: [
      ['人行道地砖松动、积水', '下雨天一踩溅水', '更换地砖{k}0余块，周边压实'],
      ['人行道砖拱起', '砖翘起来，推小车过不去', '树根修整，地砖重铺'],
      ['盲道断了一段', '盲道走到一半没了', '盲道砖补齐，走向已接顺'],
    ],
  },
  '020103': {
    at: 'road',
    stories: [
      ['桥栏杆缺了一截', '栏杆少了一段，骑车路过看着不稳', '栏杆补装完成，刷漆一致'],
      ['桥面伸缩缝翘起', '铁条翘着，车一过就响', '伸缩缝重新固定'],
      ['桥头路面跳车', '车子过桥头颠得厉害', '桥头接顺，铺筑平整'],
    ],
  },
  '020201': {
    at: 'junction',
    stories: [
      ['路口信号灯倒计时不亮', '倒计时看不见，走到一半灯就变了', '更换倒计时模块，四个方向测试正常'],
      ['信号灯一个方向不亮', '左转灯不亮，车子都不敢走', '更换灯组，显示正常'],
      ['红绿灯黄闪不停', '整个路口都是黄闪，车子抢着走', '控制机重启并更换电源板'],
    ],
  },
  '020202': {
    at: 'junction',
    stories: [
      ['路名牌倾斜', '牌子歪得看不清字', '扶正加固，字面清洗'],
      ['标志牌被撞弯', '立柱弯到人行道这边', '更换立柱，方向已核对'],
      ['指示牌方向转了', '牌子转了方向，外地车走错', '方向调正，螺栓加固'],
    ],
  },
  '020203': {
    at: 'street',
    stories: [
      ['背街隔离桩歪斜', '桩子歪了，车子又开进来', '隔离桩重新固定，反光膜补贴'],
      ['护栏倒了{k}节', '护栏倒在人行道上', '护栏复位，接头更换'],
      ['隔离墩移位', '墩子移到车道中间了', '隔离墩复位，间距核对'],
    ],
  },
  '020204': {
    at: 'junction',
    stories: [
      ['斑马线看不清', '晚上更看不清，过路口车子不减速', '热熔标线重新施划{k}0米'],
      ['停止线磨没了', '线磨没了，车都停到斑马线上', '停止线重新施划'],
      ['车位线模糊', '线都磨掉了，停车各停各的', '车位线重划{k}0个'],
    ],
  },
  '020301': {
    at: 'street',
    stories: [
      ['汽车停在人行道上', '人行道被占，推车只能走到马路上', '现场联系车主驶离，张贴提示'],
      ['路口转角停满车', '转角停着车，出来看不见来车', '增设禁停标志，早晚高峰安排巡查'],
      ['小区出入口被车挡住', '出入口只剩一半，会车要等', '车辆驶离，出入口施划网格线'],
    ],
  },
  '020302': {
    at: 'street',
    stories: [
      ['电动车占满盲道', '车子挤在一起，过不去人', '摆放整齐，腾出通道'],
      ['共享单车倒了一片', '倒了一地没人扶', '联系运维单位归位，每日清理两次'],
      ['电瓶车停到公交站台', '等车的人只能站到马路上', '车辆移走，补划停放线'],
    ],
  },
  '020303': {
    at: 'street',
    stories: [
      ['废弃三轮车长期占道', '停了很久没人动，挡着清扫', '公告期满后移至停放点'],
      ['旧汽车停了大半年', '轮胎都瘪了，车上落满灰', '查到车主，已自行移走'],
      ['报废车占着公共车位', '一直占着车位，别人没法停', '联系车主拖走，车位恢复'],
    ],
  },
  '020401': {
    at: 'village',
    stories: [
      ['村道断板', '路面断开一条缝，三轮车颠', '修补断板{k}块，已开放通行'],
      ['通组路坑槽多', '坑连着坑，雨天不好走', '坑槽填补{k}处，碾压平整'],
      ['水泥路面起沙', '路面一层沙，骑车打滑', '清扫后罩面{k}0米'],
    ],
  },
  '020402': {
    at: 'slope',
    stories: [
      ['边坡塌土占了半边路', '塌下来的土占了半边路，会车不方便', '清理塌方{k}0方，坡脚码砌沙袋'],
      ['路肩被水冲空', '路肩下面空了，车不敢靠边', '路肩回填夯实，增设警示桩'],
      ['坡上有石块松动', '雨后有小石块滚到路上', '清除松动石块，坡面挂网'],
    ],
  },
  '030101': {
    at: 'lane',
    stories: [
      ['巷口垃圾成堆', '堆了几天，有味道', '清运{k}车，地面冲洗'],
      ['空地上有成片垃圾', '空地上袋子纸盒到处都是', '清理完毕，设提示牌'],
      ['路边垃圾袋没人收', '风一吹袋子到处飘', '已收走，点位移至背街并加装桶盖'],
    ],
  },
  '030102': {
    at: 'lane',
    stories: [
      ['垃圾桶满溢，三天未清', '桶满了只能放地上', '已清运，收运改为每日两次'],
      ['收集点桶满落地', '中午气味大', '清运完毕，周边冲洗消杀'],
      ['四分类桶都满了', '早上倒垃圾已经没地方放', '当日清运，增加一趟早班'],
    ],
  },
  '030103': {
    at: 'lane',
    stories: [
      ['垃圾桶缺盖', '盖子没了，下雨积水', '更换桶盖{k}只'],
      ['垃圾桶轮子坏了', '轮子坏了，倒在路边', '更换新桶，旧桶收回'],
      ['垃圾桶能否多设一组', '桶太少，早上就满了', '增设一组，位置与住户商量后确定'],
    ],
  },
  '030104': {
    at: 'lane',
    stories: [
      ['路边堆放装修垃圾', '堆了一个多星期，袋子破了', '联系当事人自行清运，现场复看已干净'],
      ['人行道占道堆放建筑砂石', '砂石占了人行道', '清运砂石{k}车，地面恢复'],
      ['绿地旁渣土没清', '下雨泥水往路上流', '渣土外运，绿地边沿修整'],
    ],
  },
  '030201': {
    at: 'street',
    stories: [
      ['路面泥沙多', '车一过灰很大', '人工清扫加机械冲洗'],
      ['落叶积了一层', '落叶打滑，骑车要小心', '清扫落叶{k}车，增加一次午后保洁'],
      ['路口纸屑多', '早市以后纸屑菜叶没人扫', '现场清扫，早市后固定保洁'],
    ],
  },
  '030202': {
    at: 'waterside',
    stories: [
      ['塘面漂浮物成片', '水面漂了一层，看着不清爽', '打捞漂浮物{k}筐'],
      ['水渠里有塑料袋', '塑料袋卡在闸口', '闸口清理，安排每周巡看'],
      ['景观水面有杂物', '水面发绿，有瓶子纸盒', '清理杂物，补水换水'],
    ],
  },
  '030203': {
    at: 'toilet',
    stories: [
      ['公厕地面湿滑有污渍', '地上湿，老人怕滑', '清洗拖干，铺防滑垫'],
      ['公厕异味明显', '进去味道大', '清洗消毒，换气扇修复'],
      ['公厕垃圾篓没清', '篓子满到地上', '已清理，增加一次午间清洁'],
    ],
  },
  '030301': {
    at: 'lane',
    stories: [
      ['电线杆上贴满小广告', '撕了又贴，杆子花了', '清除{k}0余处'],
      ['墙上喷写电话号码', '字喷在墙上擦不掉', '喷写处覆盖，墙面粉刷'],
      ['公交站台贴了广告', '站牌都看不见了', '站台清理，玻璃擦净'],
    ],
  },
  '030302': {
    at: 'street',
    stories: [
      ['广告牌一角松脱', '风一吹就晃，下面是人行道', '已拆除松动部分'],
      ['灯箱边框翘起', '边框翘着，怕掉', '登高加固，责任人签收安全告知'],
      ['招牌螺丝脱落', '招牌少了螺丝，一头低下来', '重新固定，螺栓更换'],
    ],
  },
  '030401': {
    at: 'lane',
    stories: [
      ['空地上搭了棚子', '搭了一个多星期了，通道变窄', '现场核查，限期改正通知已送达，结果已告知'],
      ['楼顶在加盖', '不知道批没批，请核实', '现场核查，已停工，按程序办理'],
      ['围墙外移占了通道', '墙往外移了一截，三轮车过不去', '当事人自行拆除，通道恢复'],
    ],
  },
  '030402': {
    at: 'street',
    stories: [
      ['人行道堆放旧家具', '旧家具放了几天', '清运旧家具{k}件'],
      ['路边堆物占了半幅路', '堆得人只能走车道', '物主当场收回，道路畅通'],
      ['废旧沙发没人拖', '沙发放在树下，淋了雨', '已拖走，地面清扫'],
    ],
  },
  '030403': {
    at: 'lane',
    stories: [
      ['树上拉绳晾晒', '绳子在脖子高的地方，骑车不安全', '拆除绳索{k}处，引导到晾晒区'],
      ['护栏上晒被子', '被子挡住了标志牌', '现场劝导收回'],
      ['两杆之间拉了绳', '绳子横在巷子中间', '绳索拆除，住户已知晓'],
    ],
  },
  '040101': {
    at: 'street',
    stories: [
      ['行道树枯萎{k}棵', '枯枝掉过两次', '枯树移除，树穴平整，春季补植'],
      ['树穴空着', '空树穴里有碎砖，容易崴脚', '补植{k}棵，支撑牢固'],
      ['新栽的树没活', '春天栽的，叶子全黄了', '更换新苗，安排浇水'],
    ],
  },
  '040102': {
    at: 'junction',
    stories: [
      ['树枝挡住信号灯', '绿灯被树叶挡住看不见', '修剪{k}棵，信号灯可视'],
      ['树枝碰到电线', '风大时树枝打电线', '配合停电修枝，距线安全'],
      ['枝叶遮住路灯', '灯亮着，路上还是黑', '修剪枝叶，照度恢复'],
    ],
  },
  '040103': {
    at: 'road',
    stories: [
      ['树倒在路边', '树横着，只能过一辆车', '清除倒木，路面畅通'],
      ['大风后树歪了', '树往路这边斜', '扶正并加支撑'],
      ['断枝挂在树上', '断枝挂在头顶', '断枝已取下，周边树木检查一遍'],
    ],
  },
  '040201': {
    at: 'square',
    stories: [
      ['绿化带里有垃圾', '草里都是袋子', '清理绿地{k}处'],
      ['草坪上枯枝未清', '枯枝堆着，虫多', '枯枝清运，草面修整'],
      ['绿地里丢了纸箱', '纸箱淋湿了散在草里', '已清理，加装提示牌'],
    ],
  },
  '040202': {
    at: 'square',
    stories: [
      ['公共绿地被圈种菜', '草没了，围了一小块种菜', '清理种植物，补播草籽'],
      ['草坪被车压坏', '草上两道车印，露着泥', '补植草皮，加设路桩'],
      ['绿地踩出一条路', '大家抄近路，踩秃了', '按行人习惯铺设汀步，其余补植'],
    ],
  },
  '040203': {
    at: 'square',
    stories: [
      ['绿地喷头断了漏水', '喷头一直喷到路上', '更换喷头{k}只'],
      ['花箱破损', '花箱裂了，土漏出来', '花箱修复，重新栽种'],
      ['步道木板翘起', '木板翘起来容易绊', '更换木板{k}块，钉头打平'],
    ],
  },
  '050101': {
    at: 'site',
    stories: [
      ['工地扬尘大', '窗户不敢开，灰大', '喷淋开启，道路洒水'],
      ['裸土没盖', '一大片土没盖网，起风就扬', '裸土覆盖完成'],
      ['工地出口带泥上路', '车轮带泥，路上一层土', '出口增设冲洗，道路已冲扫'],
    ],
  },
  '050102': {
    at: 'road',
    stories: [
      ['运输车一路撒土', '撒了一里多路，车一过扬灰', '清扫冲洗{k}00米'],
      ['路口撒了砂石', '砂石在弯道上，骑车打滑', '砂石清走，路面冲洗'],
      ['路面有一段泥带', '泥干了结成块', '铲除泥块，联系运输单位加盖篷布'],
    ],
  },
  '050201': {
    at: 'street',
    stories: [
      ['挖路后没恢复', '挖开快一个月了', '核实许可，督促按期恢复完成'],
      ['沟槽回填下沉', '回填的地方又沉下去', '重新分层回填，面层恢复'],
      ['路面开了口没人管', '路上开了一条口，铺着铁板响', '管线接好，路面恢复'],
    ],
  },
  '050202': {
    at: 'site',
    stories: [
      ['施工围挡倒了一段', '围挡倒向人行道', '围挡扶正并加斜撑'],
      ['围挡开了口子', '口子没封，有人从里面穿行', '缺口封闭，增设照明'],
      ['围挡板松动', '风一吹板子响', '螺栓补齐，逐块检查'],
    ],
  },
  '050203': {
    at: 'site',
    stories: [
      ['修路没有警示灯', '晚上看不见，差点开进去', '警示灯、标志设置齐全'],
      ['占道施工没有引导', '两头没有牌子，车子顶在一起', '安排专人引导，设绕行牌'],
      ['锥桶被撞散', '锥桶倒在车道上', '锥桶复位，加连杆'],
    ],
  },
  '050301': {
    at: 'site',
    stories: [
      ['夜间施工有打桩声', '十一点以后还在响', '现场停工，调整到白天'],
      ['夜里浇筑噪声大', '后半夜还在浇筑', '核验夜间施工证明，公告贴到周边楼栋'],
      ['凌晨卸材料', '卸钢管的声音传得很远', '卸料时间改到早上七点以后'],
    ],
  },
  '050302': {
    at: 'building',
    stories: [
      ['午休时间装修电钻响', '中午老人休息不好', '与装修户约定时段，楼栋内公示'],
      ['晚上还在敲墙', '晚上八点多还在敲', '物业上门提醒，当日停止'],
      ['周末装修声音大', '周末早上七点就开始', '约定周末九点以后开工'],
    ],
  },
  '060101': {
    at: 'street',
    stories: [
      ['摊点摆到车道上', '车子要绕着走', '引导到划定摊区'],
      ['傍晚流动摊聚在路口', '傍晚路口走不动', '与摊主约定时段和范围，安排巡查'],
      ['早市延到人行道', '收摊后地上油污', '早市线内经营，收市后冲洗'],
    ],
  },
  '060102': {
    at: 'street',
    stories: [
      ['店外货物占了人行道', '人行道只剩一条缝', '当场收回，签收告知'],
      ['桌椅摆到盲道上', '盲道被挡', '桌椅收回，复看保持较好'],
      ['店门口堆纸箱', '纸箱堆到路沿', '纸箱清走，划出店前线'],
    ],
  },
  '060103': {
    at: 'lane',
    stories: [
      ['收废品占了人行道', '车子和秤摆在人行道上', '引导到固定网点'],
      ['路边分拣纸板', '纸板堆得很高，挡视线', '物品清走，地面清扫'],
      ['废旧物堆在树下', '收完地上剩碎屑', '现场清理，留了网点联系方式'],
    ],
  },
  '060201': {
    at: 'street',
    stories: [
      ['店铺喇叭循环播放', '从早放到晚，说话都听不见', '停止外放，商户签收告知'],
      ['促销音响声音大', '门口放着两个大音箱', '音量调低，音箱移到店内'],
      ['晚上音响外放', '晚上九点还在放', '约定晚八点后不外放'],
    ],
  },
  '060202': {
    at: 'lane',
    stories: [
      ['餐饮油烟飘到楼上', '一到饭点不能开窗', '净化设施清洗后正常运行'],
      ['排烟口正对窗户', '墙面都是油渍', '排口改向，复测达标'],
      ['油烟净化没开', '冒白烟，味道呛', '现场开启净化器，登记清洗台账'],
    ],
  },
  '060203': {
    at: 'square',
    stories: [
      ['晚间广场音乐声大', '晚上休息受影响', '约定晚八点半结束，音量不超约定值'],
      ['早上六点音乐响', '早上太早了', '调整到七点以后'],
      ['几支队伍比音量', '几个音箱一起放', '划分场地，队伍负责人签了约定'],
    ],
  },
  '060301': {
    at: 'square',
    stories: [
      ['有人遛狗没拴绳', '有人被扑了一下，没受伤', '劝导养犬人牵绳，登记办证'],
      ['一只无人看管的狗常在路边', '早晚都在，路过要绕开', '无主犬已带离'],
      ['步道上犬只乱跑', '几只狗追着自行车跑', '联系养犬人，当面劝导'],
    ],
  },
  '060302': {
    at: 'estate',
    stories: [
      ['院里散养鸡', '鸡到处跑，地上脏', '养殖户自行清理，场地消毒'],
      ['楼下鸡笼有气味', '鸡笼挨着窗户', '鸡笼移走'],
      ['早上公鸡打鸣', '四点多就叫', '协商后移至村里老屋'],
    ],
  },
  '070101': {
    at: 'village',
    stories: [
      ['村口垃圾池满了', '池子满了往外掉', '清运{k}车，池口清扫'],
      ['垃圾点没拖走', '好几天没来车', '补拉一趟，收运日期上墙'],
      ['路边倒了旧物', '旧柜子旧被子倒在路边', '清运完毕，设提示牌'],
    ],
  },
  '070102': {
    at: 'village',
    stories: [
      ['水塘发黑有味', '天一热味道大', '抽排并疏通管道，水色好转'],
      ['污水沟外溢', '污水流到菜地边上', '沟渠疏通，外溢停止'],
      ['化粪池满了往外流', '盖子缝里往外冒', '化粪池清掏，接户管修复'],
    ],
  },
  '070103': {
    at: 'village',
    stories: [
      ['门前柴草堆得占路', '堆得三轮车过不去', '户主自行整理，村里帮忙拖了一车'],
      ['屋后杂物挡了水沟', '雨天水排不走', '杂物归位，水沟畅通'],
      ['旧砖瓦堆在巷口', '砖瓦堆了一季了', '户主清走，巷口畅通'],
    ],
  },
  '070201': {
    at: 'waterside',
    stories: [
      ['河道漂浮物', '河湾积了一片', '打捞{k}船，岸边清理'],
      ['河湾水草成片', '水草把河面盖住一半', '水草清理，保留岸边一带'],
      ['桥下挂着塑料袋', '桥墩下面挂着袋子', '清理完毕，设拦漂绳'],
    ],
  },
  '070202': {
    at: 'field',
    stories: [
      ['灌溉渠淤了', '水放不下来，秧田等水', '清淤{k}00米，水流正常'],
      ['排涝沟被土堵住', '下雨田里积水排不走', '清出土方，沟底找平'],
      ['涵管口杂物阻水', '涵管口堵了草和袋子', '涵管口清理，加装格栅'],
    ],
  },
  '070203': {
    at: 'waterside',
    stories: [
      ['河埂塌了一段', '土往河里掉，埂面窄了', '码砌块石，埂面恢复'],
      ['河堤护坡局部塌陷', '护坡上塌了一块，石头松了', '护坡修复{k}平方米'],
      ['塘埂渗水', '埂脚有水渗出来', '塘埂开挖回填，渗水停止'],
    ],
  },
  '070301': {
    at: 'field',
    stories: [
      ['田里有烟', '烟飘到路上看不清', '明火扑灭，讲明规定'],
      ['路边烧落叶', '有人在烧，火不大', '余烬清理，落叶改为清运'],
      ['田埂上烧秸秆', '田埂上一条火线', '扑灭并看护一小时，已联系打捆离田'],
    ],
  },
  '070302': {
    at: 'field',
    stories: [
      ['田边丢了农药瓶', '瓶子丢在水沟边', '收集{k}袋，交回收站点'],
      ['旧地膜没收', '地膜缠在草上', '地膜清理，与种植户约定随用随收'],
      ['水沟里有药袋', '药袋漂在沟里', '捞出交回，沟口设收集桶'],
    ],
  },
  '070303': {
    at: 'village',
    stories: [
      ['养殖气味大', '傍晚味道最重', '粪污清理，加盖堆沤'],
      ['粪污流到沟里', '沟里水变黑了', '停止外流，增加雨污分流'],
      ['夜里气味更重', '夜里关着窗还有味', '调整清粪时间，复看气味减轻'],
    ],
  },
  '070401': {
    at: 'field',
    stories: [
      ['田里堆了土方', '堆了好几车土，不知道做什么', '现场核查，土方已清退，耕种恢复'],
      ['农田边在打地基', '打了地基，问问批没批', '已核查，处理意见告知反映人'],
      ['耕地上挖塘', '田里挖了个塘，有半亩', '已立线索编号，处理意见告知反映人'],
    ],
  },
  '070402': {
    at: 'slope',
    stories: [
      ['山上松树成片发黄', '远看黄了一片', '取样送检，清理病株{k}棵'],
      ['路旁树叶被虫吃光', '叶子上都是虫', '喷药防治，十日后复看'],
      ['竹林枯黄', '竹子一片一片黄', '查看为干旱所致，安排浇水观察'],
    ],
  },
  '080101': {
    at: 'street',
    stories: [
      ['架空线缆垂落，离地约 2 米', '线垂下来，货车过不去', '线缆重新架设，净高满足通行要求'],
      ['断线挂在树上', '线断了一头，不知道有没有电', '设警示，确认为通信线，已拆除'],
      ['光缆垂到院墙', '光缆挂在墙头，手够得着', '光缆提升固定'],
    ],
  },
  '080102': {
    at: 'lane',
    stories: [
      ['巷子里线缆缠成团', '线乱得看不出哪根在用', '梳理捆扎，线缆入槽'],
      ['废线没拆', '废线垂着头', '拆除废线{k}0米'],
      ['分线箱门敞开', '箱门开着，线都露在外面', '分线箱加锁，箱内整理'],
    ],
  },
  '080103': {
    at: 'estate',
    stories: [
      ['从楼上拉线给电动车充电', '线从三楼挂下来', '拆除飞线，引导到集中充电点'],
      ['飞线横过通道', '线横在通道上，走路会碰到', '线已收回，物业增设充电口'],
      ['一楼拉插排充电', '插排放在地上，怕下雨', '插排收回，住户改用充电棚'],
    ],
  },
  '080201': {
    at: 'estate',
    stories: [
      ['消防通道停了车', '通道停满，大车进不来', '车辆驶离，重新划线'],
      ['登高面被占', '登高场地停了一排车', '车辆驶离，安排巡查'],
      ['通道口放了石墩', '石墩挡着，大车转不过', '石墩移除，改为活动桩'],
    ],
  },
  '080202': {
    at: 'building',
    stories: [
      ['楼道堆纸箱旧物', '上下楼要侧着身', '与住户一起清理，楼道畅通'],
      ['楼梯间停电动车', '电动车停在楼梯口', '电动车移至车棚'],
      ['天台堆杂物', '天台门口堆满了，推不开', '杂物清走，门可开启'],
    ],
  },
  '080203': {
    at: 'hall',
    stories: [
      ['灭火器过期', '压力表在红区', '更换灭火器{k}具'],
      ['应急灯不亮', '停电试过，灯不亮', '应急灯更换，断电测试正常'],
      ['疏散标志脱落', '标志掉了，只剩一半', '标志补贴，方向核对'],
    ],
  },
  '080301': {
    at: 'street',
    stories: [
      ['路面塌了一个洞', '洞口碗大，下面是空的', '围挡绕行，开挖回填，检测无空洞'],
      ['井边路面下陷', '井边沉了一圈', '井周开挖回填，路面恢复'],
      ['路中间空响', '车压过去声音发空', '检测发现脱空，注浆处理完成'],
    ],
  },
  '080302': {
    at: 'street',
    stories: [
      ['背街积水没过路沿', '水没过鞋面，走路要绕', '抽排完毕，疏通排口{k}处'],
      ['涵洞积水', '涵洞里水深，车子熄过火', '强排抽干，水位标尺刷新'],
      ['低洼处积水不退', '雨停了半天还没退', '低洼处增设雨水口'],
    ],
  },
  '080303': {
    at: 'slope',
    stories: [
      ['桥面结冰', '早上好几辆车打滑', '撒布融雪剂，设警示牌'],
      ['坡道背阴处有冰', '背阴一段最滑', '撒砂防滑，安排早晚巡查'],
      ['路面积雪压实', '雪压成冰壳了', '人工铲冰，通行正常'],
    ],
  },
  '080304': {
    at: 'street',
    stories: [
      ['井口有煤气味', '走过去味道明显', '警戒疏散，检测到微漏，更换管件后检测合格'],
      ['路边闻到燃气味', '风停的时候味道更大', '检测无泄漏，气味来自污水井，已告知'],
      ['开挖处有气味', '挖开的地方有味道', '管道接口紧固，检测合格'],
    ],
  },
  '080401': {
    at: 'street',
    stories: [
      ['临街外墙瓷砖空鼓', '地上已经掉了一块', '设警戒线，清除松动部分'],
      ['屋檐水泥块松动', '下面是人行道', '松动块清除，檐口修补'],
      ['外墙空调架锈蚀', '架子锈了，机子往外斜', '业主更换支架，作业完成'],
    ],
  },
  '080402': {
    at: 'home',
    stories: [
      ['自家墙体有裂缝', '裂缝比去年宽了', '专业人员查看，书面建议已送达'],
      ['老屋屋顶漏雨', '下雨几处漏', '临时遮盖，修缮申请已受理'],
      ['房梁有点歪', '梁头往下沉了一点', '临时支撑，改造申请已受理'],
    ],
  },
  '080403': {
    at: 'waterside',
    stories: [
      ['水塘边没有护栏', '小路挨着塘，晚上不敢走', '安装护栏{k}0米，设警示牌'],
      ['路边深沟没警示', '沟深草高看不出来', '沟口加盖板，反光桩已立'],
      ['涵洞口没遮挡', '洞口敞着，雨天看不出边', '加装格栅和警示牌'],
    ],
  },
  '090101': {
    at: 'home',
    stories: [
      ['邻里因停车位置有争执', '说了几次没说拢，想请人坐下来谈', '双方当面约定，签了调解记录'],
      ['与邻居因晒场有分歧', '都要晒稻子，时间碰到一起', '分时使用，一周后回访双方认可'],
      ['楼上楼下因声音有意见', '不想伤和气，想请人带个话', '双方见面说开，约定了时间'],
    ],
  },
  '090102': {
    at: 'home',
    stories: [
      ['楼上漏水渗到天花板', '天花板湿了一块', '查明为地漏老化，楼上已报修，双方约定费用'],
      ['卫生间渗水到邻家', '邻居说墙湿了，想请人一起看', '查明管根渗水，重做防水'],
      ['空调水滴到楼下', '滴水在窗台上', '加接导管，滴水停止'],
    ],
  },
  '090201': {
    at: 'building',
    stories: [
      ['小区单元灯不亮', '单元门口黑', '单元灯更换{k}盏'],
      ['门禁打不开', '刷卡没反应', '门禁修复，维修记录公示'],
      ['小区道路井盖响', '夜里车一过就响', '物业加垫，响声消除'],
    ],
  },
  '090202': {
    at: 'home',
    stories: [
      ['家里水压小', '洗菜要等半天', '更换表前阀，水压正常'],
      ['一户停水', '左右邻居都有水', '查明表前阀误关，已恢复'],
      ['家里跳闸找不到原因', '开关合不上', '查明户内插座受潮，已告知并协助联系电工'],
    ],
  },
  '090301': {
    at: 'home',
    stories: [
      ['咨询异地就医备案', '不知道去哪里办、带什么', '一次性告知材料和地点，可在便民窗口办'],
      ['咨询养老认证怎么办', '手机上不会弄', '现场帮助在手机上办好'],
      ['问居住证明材料', '想一次问清楚要带什么', '材料清单已给到，当日可取'],
    ],
  },
  '090302': {
    at: 'home',
    stories: [
      ['腿脚不便想代交材料', '走不动，家里人都在外地', '代办完成，回执当面交还'],
      ['请上门做认证', '预约一个时间就行', '上门采集，当日办结'],
      ['请代取证件', '证件办好了，没法去拿', '代取完成，证件当面交还'],
    ],
  },
  '090401': {
    at: 'home',
    stories: [
      ['家里一时困难想了解救助', '想知道有哪些办法', '入户了解，救助申请已协助提交'],
      ['短期没有收入想问帮扶', '材料都可以提供', '告知可申请项目，转公共服务办跟进'],
      ['家里老人长期护理负担重', '想问问有没有护理补贴', '政策已说明，评估预约完成'],
    ],
  },
  '090402': {
    at: 'home',
    stories: [
      ['请看看独居的邻居', '平时一个人住，这两天没碰到', '见到本人，身体正常，已联系子女'],
      ['两天没见邻居老人出门', '电话打通了，没说几句', '上门探望，老人有点感冒，子女已回'],
      ['请帮忙常去看看老人', '子女在外地，一个人住', '列入每周探访，邻居帮忙留意'],
    ],
  },
}

/** A whole number from 0 up to (not including) `below`. */
export type Draw = (below: number) => number

const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(list.length)]!

/** Fills the small numbers of one report, the same in its title, text and answer. */
function fillerOf(draw: Draw): (text: string) => string {
  const [k, n, more] = [2 + draw(4), 2 + draw(8), 1 + draw(3)]
  return (text) => fill(text, { k, n, m: n + more })
}

export interface InventedReport {
  readonly title: string
  readonly text: string
  readonly spot: string
  /** What the handler might answer when it is solved. */
  readonly reply: string
}

/**
 * What somebody might report under an item of the catalogue. The same draws make the same report.
 * @throws RangeError where no texts stand for the item.
 */
export function inventReport(item: string, draw: Draw): InventedReport {
  const found = Object.hasOwn(sayings, item) ? sayings[item] : undefined
  if (!found) throw new RangeError(`no texts for item ${JSON.stringify(item)}`)
  const [title, said, done] = pick(draw, found.stories)
  const home = found.at === 'home'
  const filled = fillerOf(draw)
  const parts = [pick(draw, home ? whenAtHome : when), filled(said), pick(draw, home ? pleasAtHome : pleas)]
  return {
    title: filled(title),
    text: `${parts.filter((part) => part !== '').join('，')}。`,
    spot: filled(pick(draw, spots[found.at])),
    reply: filled(done),
  }
}

/** How often an item comes, 4 unless said, and in which months, all unless said. For a plausible mixture, not statistics. */
const often: Readonly<Record<string, number>> = {
  ...{ '010101': 14, '010201': 8, '010202': 6, '020101': 8, '020102': 10, '020301': 16, '020302': 10, '030101': 14 },
  ...{ '030102': 14, '030104': 8, '030201': 8, '030301': 6, '030402': 8, '040102': 7, '060101': 8, '060201': 6 },
  ...{ '070101': 12, '070102': 7, '070201': 6, '070202': 6, '080102': 8, '080103': 8, '080302': 6, '090101': 8 },
  ...{ '090301': 7, '010303': 2, '020103': 2, '070303': 2, '070401': 2, '080301': 1, '080304': 1, '080402': 2 },
}
const months: Readonly<Record<string, readonly number[]>> = {
  '030403': [4, 5, 6, 9, 10, 11],
  '070301': [5, 6, 9, 10, 11],
  '080303': [12, 1, 2],
  '080302': [4, 5, 6, 7, 8, 9],
  '070402': [6, 7, 8, 9, 10],
}
/** Items that hardly occur in a subdistrict's communities, and those that hardly occur in a village. */
const ruralOnly = /^(0204|0701|0702|0703|0704|080403)/
const urbanOnly = /^(0201|020201|020204|0203|030202|0303|0402|05|0601|0602|060302|0802|080401|090102|090201)/

/** An item that might come in a month (1 to 12), among communities or in villages. */
export function inventItem(draw: Draw, month: number, setting: 'urban' | 'rural'): string {
  const unlikely = setting === 'urban' ? ruralOnly : urbanOnly
  const likely = catalogue.items
    .filter(({ code }) => !unlikely.test(code) && (months[code]?.includes(month) ?? true))
    .map(({ code }) => [code, often[code] ?? 4] as const)
  return weighted(draw, likely)
}

/** One of the five words with its weight, and sometimes a remark. */
export function inventRating(draw: Draw): {
  readonly rating: keyof typeof ratings
  readonly remark: string | undefined
} {
  const words = Object.keys(remarks) as (keyof typeof ratings)[]
  const rating = weighted(
    draw,
    words.map((word) => [word, remarks[word].weight]),
  )
  return { rating, remark: draw(100) < 35 ? pick(draw, remarks[rating].texts) : undefined }
}

function weighted<T>(draw: Draw, list: readonly (readonly [T, number])[]): T {
  let left = draw(list.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [value, weight] of list) {
    left -= weight
    if (left < 0) return value
  }
  throw new RangeError('nothing to choose from')
}
