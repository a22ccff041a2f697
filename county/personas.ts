/**
 * The named people of the demonstration: sixteen whose day a visitor can take over, and the silent ones whom a whole case
 * needs besides. All invented; every page says so. Places stand by their names and are looked up in the county's list.
 */
import type { PlaceRow } from '#county/places/places.ts'
import { getDay } from '#kernel/day.ts'
import type { PlaceCode } from '#kernel/register/place-code.ts'
import type { Words } from '#kernel/words.ts'
import { ballotPeople } from './ballot-people.ts'
import { cadrePeople } from './cadre-people.ts'
import { fundPersonas } from './fund-personas.ts'
import { type InventedPerson, inventedIdentity } from './people.ts'
import { line, type Persona, type PersonaPost, type PlaceNames } from './persona.ts'
import type { PostRow } from './posts.ts'
import { propertyPeople } from './property-people.ts'
import { shopPeople } from './shop-people.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const tongcheng = '桐城市'
const wenchang = [tongcheng, '文昌街道'] as const

const told: readonly Omit<Persona, 'silent'>[] = [
  {
    key: 'zhang-suqin',
    name: '章素琴',
    latin: 'Zhang Suqin',
    sex: 'female',
    birth: '1985-03-12',
    order: 902,
    phone: '13800002011',
    place: wenchang,
    posts: [
      {
        role: 'dispatcher',
        office: 'governance-centre',
        title: w('综治中心派遣员', 'dispatcher of the governance centre'),
      },
    ],
    day: w(
      '早上先看夜班记录，再把昨晚到今早的事项逐件派出去',
      'Reads the night book, then dispatches what came in since last evening',
    ),
    signsIn: true,
  },
  {
    key: 'wu-changgen',
    name: '吴长根',
    latin: 'Wu Changgen',
    sex: 'male',
    birth: '1974-05-20',
    order: 901,
    phone: '13800002041',
    place: [...wenchang, '六尺巷社区'],
    posts: [{ role: 'grid-worker', office: 'village-committee', title: w('专职网格员', 'full-time grid worker') }],
    day: w(
      '上午走网格，顺手能办的当场办，回来补录',
      'Walks his grid, settles on the spot what he can, and files it afterwards',
    ),
    signsIn: true,
  },
  {
    key: 'zuo-jiawang',
    name: '左家旺',
    latin: 'Zuo Jiawang',
    sex: 'male',
    birth: '1963-02-08',
    order: 901,
    phone: '13800005063',
    place: [tongcheng, '黄甲镇', '石窑村'],
    posts: [
      {
        role: 'part-time-grid-worker',
        office: 'village-committee',
        title: w('村民组长、兼职网格员', 'head of a villagers’ group, part-time grid worker'),
      },
    ],
    day: w(
      '手写不方便，用说话的方式上报，关注自己报的两件事',
      'Reports by voice and follows the two matters that he reported',
    ),
    signsIn: true,
  },
  {
    key: 'liu-haibo',
    name: '刘海波',
    latin: 'Liu Haibo',
    sex: 'male',
    birth: '1999-06-15',
    order: 901,
    phone: '13800005120',
    place: [tongcheng, '龙眠街道', '东关社区'],
    posts: [
      {
        role: 'part-time-grid-worker',
        office: 'village-committee',
        title: w('外卖骑手、兼职网格员', 'delivery rider, part-time grid worker'),
      },
    ],
    day: w(
      '送单路上看到飞线充电就报；腿伤休养，帮扶申请在审',
      'Reports charging wires on his rounds; his own application for help is in review',
    ),
    signsIn: true,
  },
  {
    key: 'qiu-meilan',
    name: '邱美兰',
    latin: 'Qiu Meilan',
    sex: 'female',
    birth: '1968-09-27',
    order: 902,
    phone: '13800005127',
    place: [tongcheng, '龙眠街道', '东关社区'],
    posts: [
      {
        role: 'micro-grid-head',
        office: 'village-committee',
        title: w('楼栋长、微网格长', 'head of a building, micro-grid head'),
      },
    ],
    day: w(
      '邻居在楼下说的事，当面报上去，办到哪一步看得到',
      'Reports what neighbours tell her downstairs and sees how far it is',
    ),
    signsIn: true,
  },
  {
    key: 'tang-zhiyuan',
    name: '唐志远',
    latin: 'Tang Zhiyuan',
    sex: 'male',
    birth: '1990-01-18',
    order: 901,
    phone: '13800003316',
    place: [tongcheng],
    posts: [
      {
        role: 'handler',
        office: 'urban-management/municipal-facilities',
        title: w('市城管局市政设施科承办人', 'handler, Municipal Facilities Section'),
      },
    ],
    day: w(
      '九件在办，两件要申请延期，一件不属本科室，附条款退回',
      'Nine in hand, two need more time, one is not his and goes back with the clause',
    ),
    signsIn: true,
  },
  {
    key: 'yao-wenbin',
    name: '姚文斌',
    latin: 'Yao Wenbin',
    sex: 'male',
    birth: '1981-04-02',
    order: 901,
    phone: '13800002006',
    place: [tongcheng],
    posts: [
      {
        role: 'duty-chief',
        office: 'grid-centre',
        title: w('市级网格中心值班长', 'duty chief of the city grid centre'),
      },
    ],
    day: w(
      '上午立案，下午结案，第三次退件由他定',
      'Opens cases in the morning, closes them in the afternoon, rules on third returns',
    ),
    signsIn: true,
  },
  {
    key: 'chen-weiping',
    name: '陈维平',
    latin: 'Chen Weiping',
    sex: 'male',
    birth: '1987-07-09',
    order: 901,
    phone: '13800003407',
    place: [tongcheng],
    posts: [
      {
        role: 'party-affairs-reviewer',
        office: 'delivery-party',
        title: w('外卖行业党委党务审核人', 'Party-affairs reviewer of the food delivery Party committee'),
      },
    ],
    day: w(
      '三份帮扶申请待审，其中一人已在另一项帮扶中',
      'Three applications to review, one of them by somebody helped elsewhere already',
    ),
    signsIn: true,
  },
  {
    key: 'ding-hongxia',
    name: '丁红霞',
    latin: 'Ding Hongxia',
    sex: 'female',
    birth: '1978-03-25',
    order: 902,
    phone: '13800003408',
    place: [tongcheng],
    posts: [
      {
        role: 'union-rights-officer',
        office: 'trade-union/rights',
        title: w('市总工会权益保障部干部', 'officer, Workers’ Rights Section'),
      },
      {
        role: 'fund-payer',
        office: 'trade-union/rights',
        title: w('先锋关爱基金制单人', 'payer of the pioneer care fund'),
        kind: 'concurrent',
      },
    ],
    day: w('两件待批，一份发放名册待交，四户要回访', 'Two approvals, one payment list, four return visits'),
    signsIn: true,
  },
  {
    key: 'hu-yuee',
    name: '胡月娥',
    latin: "Hu Yue'e",
    sex: 'female',
    birth: '1992-02-27',
    order: 902,
    phone: '13800004209',
    place: ['潜山市', '余井镇', '松岭村'],
    posts: [
      {
        role: 'village-clerk',
        office: 'village-committee',
        title: w('村文书', 'village clerk'),
      },
      {
        role: 'shopkeeper',
        office: 'village-committee',
        title: w('文明超市管理员', 'keeper of the civility shop'),
        kind: 'concurrent',
      },
    ],
    day: w(
      '兑换日，一小时四十人；下午评议名单，晚上盘点',
      'Redemption day with forty people an hour, then the panel list, then the stocktake',
    ),
    signsIn: true,
  },
  {
    key: 'he-xiulan',
    name: '何秀兰',
    latin: 'He Xiulan',
    sex: 'female',
    birth: '1952-04-11',
    order: 902,
    phone: null,
    place: ['潜山市', '官庄镇', '坛畈村'],
    posts: [],
    as: w('村民、户主，持积分卡，没有手机', 'villager, head of her household, has a card and no phone'),
    day: w(
      '积分卡上三十八分，有一笔扣错了，想问清楚',
      'Thirty-eight points on the card, one deduction is wrong and she wants it explained',
    ),
    signsIn: false,
  },
  {
    key: 'ouyang-min',
    name: '欧阳敏',
    latin: 'Ouyang Min',
    sex: 'female',
    birth: '1968-05-30',
    order: 902,
    phone: '13800004211',
    place: ['潜山市', '余井镇', '松岭村'],
    posts: [
      {
        role: 'village-supervision-head',
        office: 'village-supervision-committee',
        title: w('村务监督委员会主任', 'head of the village affairs supervision committee'),
      },
    ],
    day: w('盘点表和票据待签，一条村民异议要复核', 'Signs the stocktake and the bills, looks into one objection'),
    signsIn: true,
  },
  {
    key: 'chu-defu',
    name: '储德福',
    latin: 'Chu Defu',
    sex: 'male',
    birth: '1976-01-05',
    order: 901,
    phone: '13800004312',
    place: ['太湖县', '小池镇', '白沙村'],
    posts: [
      {
        role: 'village-secretary',
        office: 'village-party-organisation',
        title: w('村党总支书记', 'village Party secretary'),
      },
      {
        role: 'village-director',
        office: 'village-committee',
        title: w('村委会主任', 'village director'),
        kind: 'concurrent',
      },
    ],
    day: w(
      '和两委成员分解责任分，有一位委员提出异议',
      'Splits the responsibility points with the committee; one member objects',
    ),
    signsIn: true,
  },
  {
    key: 'yu-jianhua',
    name: '余建华',
    latin: 'Yu Jianhua',
    sex: 'male',
    birth: '1989-03-16',
    order: 901,
    phone: '13800004313',
    place: ['太湖县', '徐桥镇'],
    posts: [
      {
        role: 'town-organisation-member',
        office: 'party-committee',
        title: w('镇党委组织委员', 'organization member of the town Party committee'),
      },
    ],
    day: w(
      '汇总各村季度台账，准备镇党委会审定',
      'Gathers the quarterly ledgers of the villages for the town committee',
    ),
    signsIn: true,
  },
  {
    key: 'xu-xiaodong',
    name: '徐晓东',
    latin: 'Xu Xiaodong',
    sex: 'male',
    birth: '1995-06-22',
    order: 901,
    phone: '13800004314',
    place: ['太湖县', '弥陀镇'],
    posts: [
      {
        role: 'village-party-instructor',
        office: 'government',
        over: ['太湖县', '弥陀镇', '界岭村'],
        title: w('包村党建指导员', 'village Party-building instructor'),
      },
    ],
    day: w(
      '到界岭村看两项整改，一项具备销号条件',
      'Visits Jieling about two rectification items; one may be struck off',
    ),
    signsIn: true,
  },
  {
    key: 'wang-xiaolan',
    name: '汪晓岚',
    latin: 'Wang Xiaolan',
    sex: 'female',
    birth: '1997-04-19',
    order: 902,
    phone: '13800004315',
    place: ['太湖县'],
    posts: [
      {
        role: 'org-clerk',
        office: 'organization-department',
        title: w('县委组织部组织科科员', 'clerk, Organization Section'),
      },
    ],
    day: w(
      '导入村干部名册，备案一批书记，起草一期信息',
      'Imports the roster of village officials, files secretaries, drafts an issue',
    ),
    signsIn: true,
  },
  {
    key: 'cheng-liqin',
    name: '程立勤',
    latin: 'Cheng Liqin',
    sex: 'male',
    birth: '1980-02-14',
    order: 901,
    phone: '13800004316',
    place: ['岳西县'],
    posts: [
      {
        role: 'org-deputy-head',
        office: 'organization-department',
        title: w('县委组织部分管副部长', 'deputy head of the Organization Department'),
      },
    ],
    day: w(
      '看十个项目的进度灯，签发一期信息，审一批帮扶',
      'Looks at ten projects, signs an issue, reviews a batch of help',
    ),
    signsIn: true,
  },
]

const gridWorker: PersonaPost = {
  role: 'grid-worker',
  office: 'village-committee',
  title: w('专职网格员', 'full-time grid worker'),
}

/** Who else a whole case needs: report, accept, open, dispatch, handle, verify, close, rate; and who looks after the system. */
const silent: readonly Omit<Persona, 'silent'>[] = [
  {
    ...line(
      'wang-guifen',
      '王桂芬',
      'Wang Guifen',
      'female',
      '1971-03-03',
      '13800005001',
      [...wenchang, '六尺巷社区'],
      [],
      w('反映问题，看办理进度，办完后评价', 'Reports, follows and rates'),
    ),
    as: w('居民', 'resident'),
  },
  {
    ...line(
      'zhu-chunsheng',
      '朱春生',
      'Zhu Chunsheng',
      'male',
      '1979-04-16',
      '13800005191',
      ['潜山市', '余井镇', '松岭村'],
      [],
      w(
        '看家里的和自己的积分，预留肥皂，申请礼遇',
        'Looks at his household’s points and his own, sets soap aside, claims a benefit',
      ),
    ),
    as: w('村民、户主', 'villager, head of his household'),
  },
  {
    ...line(
      'cheng-haoran',
      '程浩然',
      'Cheng Haoran',
      'male',
      '2001-02-18',
      '13800005002',
      [...wenchang, '文德社区'],
      [],
      w('用手机反映路灯和停车的事', 'Reports lamps and parking by phone'),
    ),
    as: w('居民', 'resident'),
  },
  line(
    'lin-xiaoman',
    '林小满',
    'Lin Xiaoman',
    'female',
    '1994-05-21',
    '13800002012',
    wenchang,
    [
      {
        role: 'acceptance-clerk',
        office: 'governance-centre',
        title: w('综治中心受理员', 'acceptance clerk of the governance centre'),
      },
    ],
    w('接电话、看来件，受理或说明去处', 'Answers calls, accepts matters or says where they belong'),
  ),
  line(
    'pan-jingyi',
    '潘静怡',
    'Pan Jingyi',
    'female',
    '1996-01-09',
    '13800002013',
    wenchang,
    [
      {
        role: 'dispatcher',
        office: 'governance-centre',
        title: w('综治中心派遣员', 'dispatcher of the governance centre'),
      },
    ],
    w('与章素琴轮班', 'Takes turns with Zhang Suqin'),
  ),
  line(
    'fang-yumei',
    '方玉梅',
    'Fang Yumei',
    'female',
    '1979-02-26',
    '13800002077',
    [...wenchang, '文德社区'],
    [gridWorker],
    w('走文德社区网格，替邻近网格核查', 'Walks her grid and verifies for the neighbouring ones'),
  ),
  line(
    'cheng-dalin',
    '程大林',
    'Cheng Dalin',
    'male',
    '1970-04-15',
    '13800002052',
    [...wenchang, '翻身社区'],
    [gridWorker],
    w('走翻身社区网格', 'Walks his grid'),
  ),
  line(
    'he-guoqing',
    '何国庆',
    'He Guoqing',
    'male',
    '1976-05-06',
    '13800002063',
    [...wenchang, '官桥村'],
    [gridWorker],
    w('走官桥村网格', 'Walks his grid'),
  ),
  line(
    'qian-lisheng',
    '钱立生',
    'Qian Lisheng',
    'male',
    '1972-01-27',
    '13800002019',
    [...wenchang, '石河村'],
    [gridWorker],
    w('走石河村网格', 'Walks his grid'),
  ),
  line(
    'yin-jiaming',
    '殷家明',
    'Yin Jiaming',
    'male',
    '1983-03-11',
    '13800002035',
    [...wenchang, '碧峰村'],
    [gridWorker],
    w('走碧峰村网格', 'Walks his grid'),
  ),
  line(
    'song-laixi',
    '宋来喜',
    'Song Laixi',
    'male',
    '1969-02-02',
    '13800002028',
    [...wenchang, '汪洋村'],
    [gridWorker],
    w('走汪洋村网格', 'Walks his grid'),
  ),
  line(
    'cheng-yuexiang',
    '程月香',
    'Cheng Yuexiang',
    'female',
    '1977-05-13',
    '13800002042',
    [...wenchang, '六尺巷社区'],
    [
      {
        role: 'grid-head',
        office: 'village-committee',
        title: w('社区两委委员、网格长', 'committee member, grid head'),
      },
    ],
    w('看本社区自办件和核查件', 'Looks after what her community settles itself'),
  ),
  line(
    'ye-chenghui',
    '叶成辉',
    'Ye Chenghui',
    'male',
    '1988-04-24',
    '13800002014',
    wenchang,
    [
      {
        role: 'grid-instructor',
        office: 'government',
        title: w('街道干部、网格指导员', 'subdistrict official, grid instructor'),
      },
    ],
    w('联系六尺巷、文德两个社区的网格', 'Guides the grids of two communities'),
  ),
  line(
    'zhou-xuejun',
    '周学俊',
    'Zhou Xuejun',
    'male',
    '1979-01-30',
    '13800002015',
    wenchang,
    [{ role: 'town-leader', office: 'government', title: w('街道分管负责人', 'leader in charge, subdistrict') }],
    w('批延期、看超时', 'Grants extensions and looks at what is late'),
  ),
  line(
    'jiang-min',
    '江敏',
    'Jiang Min',
    'female',
    '1989-05-17',
    '13800002007',
    [tongcheng],
    [
      {
        role: 'acceptance-clerk',
        office: 'grid-centre/reception',
        title: w('市级网格中心受理员', 'acceptance clerk of the city grid centre'),
      },
    ],
    w('接热线转来的件，受理后交街镇或部门', 'Takes in what the hotline passes on'),
  ),
  line(
    'wang-mingliang',
    '汪明亮',
    'Wang Mingliang',
    'male',
    '1986-02-12',
    '13800002008',
    [tongcheng],
    [
      {
        role: 'dispatcher',
        office: 'grid-centre/dispatch',
        title: w('市级网格中心派遣员', 'dispatcher of the city grid centre'),
      },
    ],
    w('派跨街镇的件', 'Dispatches what concerns several towns'),
  ),
  line(
    'xu-aiping',
    '许爱萍',
    'Xu Aiping',
    'female',
    '1982-03-29',
    '13800002009',
    [tongcheng],
    [
      {
        role: 'duty-chief',
        office: 'grid-centre',
        title: w('市级网格中心副值班长', 'deputy duty chief of the city grid centre'),
      },
    ],
    w('与姚文斌轮值', 'Takes turns with Yao Wenbin'),
  ),
  line(
    'zheng-xiaofei',
    '郑晓飞',
    'Zheng Xiaofei',
    'male',
    '1991-05-08',
    '13800003317',
    [tongcheng],
    [
      {
        role: 'handler',
        office: 'urban-management/sanitation',
        title: w('市城管局环境卫生科承办人', 'handler, Sanitation Section'),
      },
    ],
    w('安排清运和保洁', 'Sends out the cleaners'),
  ),
  line(
    'yang-zhenyu',
    '杨振宇',
    'Yang Zhenyu',
    'male',
    '1987-01-21',
    '13800003318',
    [tongcheng],
    [
      {
        role: 'handler',
        office: 'public-security/traffic-police',
        title: w('市公安局交管大队承办人', 'handler, Traffic Police Brigade'),
      },
    ],
    w('修信号灯，理停车', 'Sees to signals and parking'),
  ),
  line(
    'fang-shoutian',
    '方守田',
    'Fang Shoutian',
    'male',
    '1976-09-18',
    '13800004213',
    ['潜山市'],
    [{ role: 'county-leader', office: 'government', title: w('市级分管领导', 'city leader in charge') }],
    w('看各镇村积分和超市的数', 'Looks at the points and shops of the towns and villages'),
  ),
  line(
    'hu-weimin',
    '胡维民',
    'Hu Weimin',
    'male',
    '1975-04-07',
    '13800003301',
    [tongcheng],
    [
      {
        role: 'department-leader',
        office: 'urban-management',
        title: w('市城管局分管负责人', 'leader in charge, Urban Management Bureau'),
      },
    ],
    w('看本局超时和返工', 'Looks at what is late or redone in the bureau'),
  ),
  line(
    'sun-yongning',
    '孙永宁',
    'Sun Yongning',
    'male',
    '1977-03-19',
    '13800002001',
    [tongcheng],
    [{ role: 'county-leader', office: 'government', title: w('市级分管领导', 'city leader in charge') }],
    w('签指定承办，看全市进度', 'Signs designated handling and looks at the whole city'),
  ),
  line(
    'bao-yulan',
    '鲍玉岚',
    'Bao Yulan',
    'female',
    '1984-02-16',
    '13800003601',
    [tongcheng],
    [
      {
        role: 'discipline-clerk',
        office: 'discipline',
        title: w('信访室专人', 'clerk of the reports office'),
      },
    ],
    w('看密封收件，移交有关机关', 'Reads what was handed in sealed and passes it on'),
  ),
  line(
    'shen-lu',
    '沈璐',
    'Shen Lu',
    'female',
    '1990-02-23',
    '13800003501',
    [tongcheng],
    [
      {
        role: 'system-administrator',
        office: 'data-resources/operations',
        title: w('系统管理员', 'system administrator'),
      },
    ],
    w('开账号、配岗位，看不到案件内容', 'Opens accounts; sees no case'),
  ),
  line(
    'dong-kai',
    '董凯',
    'Dong Kai',
    'male',
    '1988-05-02',
    '13800003502',
    [tongcheng],
    [
      {
        role: 'security-administrator',
        office: 'data-resources/operations',
        title: w('安全管理员', 'security administrator'),
      },
    ],
    w('核准权限和参数', 'Approves rights and parameters'),
  ),
  line(
    'ma-xiulin',
    '马秀琳',
    'Ma Xiulin',
    'female',
    '1984-01-14',
    '13800003503',
    [tongcheng],
    [
      {
        role: 'audit-administrator',
        office: 'data-resources/operations',
        title: w('审计管理员', 'audit administrator'),
      },
    ],
    w('查谁做了什么，自己不能改', 'Sees who did what, and changes nothing'),
  ),
  line(
    'xia-yuning',
    '夏雨宁',
    'Xia Yuning',
    'female',
    '1986-04-28',
    '13800003504',
    [tongcheng],
    [{ role: 'auditor', office: 'audit', title: w('市审计局查阅人员', 'reader of the Audit Bureau') }],
    w('按授权查阅，每次都留记录', 'Reads what she is authorised to; each reading is recorded'),
  ),
]

export const personas: readonly Persona[] = [
  ...told.map((each) => ({ ...each, silent: false })),
  ...[...silent, ...fundPersonas, ...ballotPeople, ...cadrePeople, ...shopPeople, ...propertyPeople].map((each) => ({
    ...each,
    silent: true,
  })),
]

/** The screen in the hall: an account of a device, not of a person. It shows the guest view only. */
export const wallScreen = {
  key: 'wall-screen',
  name: w('查询大厅大屏', 'Screen in the public hall'),
  place: [tongcheng] as PlaceNames,
  office: 'grid-centre',
  role: 'wall-screen',
} as const

/** @throws RangeError where no place bears these names. */
export function getPlaceByNames(places: readonly PlaceRow[], names: PlaceNames): PlaceRow {
  let found: PlaceRow | undefined
  for (const name of names) {
    const above = found?.code ?? '3408'
    found = places.find((each) => each.name === name && each.code.startsWith(above) && !each.statisticalOnly)
    if (!found) throw new RangeError(`no place ${names.join(' / ')}`)
  }
  return found!
}

/** The personas as people and posts; powers begin with `from`. */
export function layPersonas(
  places: readonly PlaceRow[],
  from: string,
): { readonly people: readonly InventedPerson[]; readonly posts: readonly PostRow[] } {
  const code = (names: PlaceNames): PlaceCode => getPlaceByNames(places, names).code
  const day = getDay(from)
  const people = personas.map((each): InventedPerson => {
    const birth = getDay(each.birth)
    const identity = inventedIdentity(birth, each.order)
    return {
      key: each.key,
      name: each.name,
      sex: each.sex,
      birth,
      identity,
      phone: each.phone,
      place: code(each.place),
    }
  })
  const posts = personas.flatMap((each) =>
    each.posts.map(
      (post, n): PostRow => ({
        key: `${each.key}/${n + 1}`,
        person: each.key,
        organisation: `${code(post.in ?? each.place)}/${post.office}`,
        role: post.role,
        title: post.title,
        place: code(post.over ?? each.place),
        kind: post.kind ?? 'substantive',
        from: day,
        sort: 1,
        grids: [],
      }),
    ),
  )
  return { people, posts }
}
