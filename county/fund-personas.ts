/** The named people of the two care funds: who reviews, approves, pays and checks. All invented. */
import type { Words } from '#kernel/words.ts'
import type { Persona, PersonaPost, PlaceNames } from './persona.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const tongcheng: PlaceNames = ['桐城市']
const yuexi: PlaceNames = ['岳西县']

type Person = readonly [key: string, name: string, latin: string, sex: Persona['sex'], birth: string, phone: string]

const one = (
  [key, name, latin, sex, birth, phone]: Person,
  place: PlaceNames,
  posts: readonly PersonaPost[],
  day: Words,
): Omit<Persona, 'silent'> => ({
  ...{ key, name, latin, sex, birth, phone, place, posts, day },
  order: sex === 'male' ? 903 : 904,
  signsIn: true,
})

/** Whoever the funds need beside those whose day is told. */
export const fundPersonas: readonly Omit<Persona, 'silent'>[] = [
  one(
    ['xu-wenhua', '许文华', 'Xu Wenhua', 'male', '1980-06-11', '13800003409'],
    tongcheng,
    [{ role: 'fund-checker', office: 'trade-union', title: w('市总工会财务复核', 'checker of payments, city union') }],
    w('复核付款单，答复要求复核的申请人', 'Checks payment lists and answers whoever asks for a second look'),
  ),
  one(
    ['lu-chunyang', '鲁春阳', 'Lu Chunyang', 'male', '1988-02-17', '13800003410'],
    tongcheng,
    [
      {
        role: 'party-affairs-reviewer',
        office: 'courier-party',
        title: w('快递行业党委党务审核人', 'Party-affairs reviewer, couriers'),
      },
    ],
    w('和外卖行业党委结对入户核实', 'Visits homes together with the colleague of food delivery'),
  ),
  one(
    ['ruan-qiaoyun', '阮巧云', 'Ruan Qiaoyun', 'female', '1986-09-03', '13800002080'],
    ['桐城市', '龙眠街道', '东关社区'],
    [{ role: 'village-clerk', office: 'village-committee', title: w('社区文书', 'clerk of the community') }],
    w('替不会用手机的人代办申请，留下本人同意', 'Applies for those without a phone, with their recorded consent'),
  ),
  one(
    ['fang-lidong', '方立冬', 'Fang Lidong', 'male', '1990-11-08', '13800004410'],
    yuexi,
    [
      {
        role: 'unit-clerk',
        office: 'agriculture',
        title: w('县农业农村局人事经办', 'personnel clerk, Agriculture Bureau'),
      },
    ],
    w('替有困难的同事申报帮扶', 'Reports colleagues in difficulty'),
  ),
  one(
    ['shi-yueqin', '石月琴', 'Shi Yueqin', 'female', '1977-04-19', '13800004411'],
    yuexi,
    [
      {
        role: 'unit-party-officer',
        office: 'agriculture',
        title: w('县农业农村局机关党委专职副书记', 'deputy secretary of the bureau’s Party committee'),
      },
    ],
    w('核实单位申报的情况', 'Verifies what the bureau reports'),
  ),
  one(
    ['hua-jingwen', '华景文', 'Hua Jingwen', 'male', '1993-07-26', '13800004412'],
    yuexi,
    [
      {
        role: 'org-clerk',
        office: 'organization-department',
        title: w('县委组织部干部科科员', 'clerk of the Cadre Section'),
      },
    ],
    w('初审帮扶申报，付款后备案', 'First review of what is reported; puts it on file after payment'),
  ),
  one(
    ['cui-yaning', '崔雅宁', 'Cui Yaning', 'female', '1991-01-14', '13800004413'],
    yuexi,
    [
      {
        role: 'org-fund-payer',
        office: 'organization-department',
        title: w('县委组织部财务制单', 'payer, Organization Department'),
      },
    ],
    w('制付款单，登记到账和银行退回', 'Makes payment lists and enters what arrived or came back'),
  ),
  one(
    ['xiang-guoan', '项国安', 'Xiang Guoan', 'male', '1979-12-05', '13800004414'],
    yuexi,
    [
      {
        role: 'org-fund-checker',
        office: 'organization-department',
        title: w('县委组织部财务复核', 'checker of payments, Organization Department'),
      },
    ],
    w('复核付款单', 'Checks payment lists'),
  ),
]
