/** Who works in the city's property section, inspects estates, and answers for a company. All invented. */
import type { Words } from '#kernel/words.ts'
import { citySection, districtSection } from './city-estates.ts'
import { line, type Persona, type PersonaPost, type PlaceNames } from './persona.ts'

const w = (zh: string, en: string): Words => ({ zh, en })
const city: PlaceNames = ['桐城市']
const inspector = w('物业检查人员', 'property inspector')
const inspects = w(
  '抽到哪个小区查哪个小区，手机上逐项填检查表',
  'Checks whichever estate is drawn, item by item on the phone',
)

type Person = readonly [
  key: string,
  name: string,
  latin: string,
  sex: Persona['sex'],
  birth: string,
  phone: string,
  office: string,
]

const inspectors: readonly Person[] = [
  ['qu-lianyi', '曲涟漪', 'Qu Lianyi', 'female', '1991-03-27', '13800004501', 'housing/property'],
  ['ning-yuanshan', '宁远山', 'Ning Yuanshan', 'male', '1985-10-12', '13800004502', 'housing/housing-safety'],
  ['rong-zhiqiu', '容知秋', 'Rong Zhiqiu', 'female', '1989-09-05', '13800004503', 'housing/construction'],
  ['bi-chengmo', '毕承墨', 'Bi Chengmo', 'male', '1993-01-19', '13800004504', 'urban-management/appearance'],
  ['zhan-lushuang', '詹履霜', 'Zhan Lüshuang', 'male', '1982-11-23', '13800004505', 'fire-rescue/prevention'],
]

/** A district's own bureau works in that district, and in no other. */
const daguan: PlaceNames = ['大观区']
const ofDistrict = (role: 'property-clerk' | 'property-head', title: Words): readonly PersonaPost[] => [
  { role, title, office: districtSection },
]

/** The city's bureau works in each district: a post in each of them. */
const inDistricts = (role: 'property-clerk' | 'property-head', title: Words): readonly PersonaPost[] =>
  ['迎江区', '大观区', '宜秀区'].map((name) => ({
    ...{ role, title, office: citySection, in: [name], over: [name] },
    ...(name === '迎江区' ? {} : { kind: 'concurrent' }),
  }))

export const propertyPeople: readonly Omit<Persona, 'silent'>[] = [
  line(
    ...(['jiang-shouyi', '江守一', 'Jiang Shouyi', 'male', '1988-06-15', '13800004500', city] as const),
    [{ role: 'property-clerk', office: 'housing/property', title: w('市住建局物业科科员', 'clerk, property section') }],
    w('登记小区和物业企业，组织双随机检查', 'Keeps estates and companies, prepares random inspections'),
  ),
  line(
    ...(['mu-qinghe', '穆清禾', 'Mu Qinghe', 'female', '1996-02-13', '13800004509', city] as const),
    [{ role: 'property-clerk', office: 'housing/property', title: w('市住建局物业科科员', 'clerk, property section') }],
    w(
      '核查企业对信用信息的异议：登记和审核的人不核查',
      'Examines what companies object to: neither who entered it does nor who confirmed it',
    ),
  ),
  line(
    ...(['yin-ruolan', '殷若兰', 'Yin Ruolan', 'female', '1979-04-08', '13800004506', city] as const),
    [{ role: 'property-head', office: 'housing/property', title: w('市住建局物业科科长', 'head, property section') }],
    w('抽取检查对象和人员，结果公开前把关', 'Draws estates and inspectors and answers for what is published'),
  ),
  line(
    ...(['kuang-jichuan', '匡济川', 'Kuang Jichuan', 'male', '1986-02-11', '13800004510', ['迎江区']] as const),
    inDistricts('property-clerk', w('安庆市住建局物业科科员', 'clerk, property section of the city')),
    w('分批组织城区小区物业服务等级评定', 'Prepares the rating of the city’s estates in batches'),
  ),
  line(
    ...(['le-wanqing', '乐晚晴', 'Le Wanqing', 'female', '1977-09-19', '13800004511', ['迎江区']] as const),
    inDistricts('property-head', w('安庆市住建局物业科科长', 'head, property section of the city')),
    w('看各批小区得分，逐个定级', 'Looks at the scores of a batch and decides the grades'),
  ),
  line(
    ...(['ling-chengchuan', '凌澄川', 'Ling Chengchuan', 'male', '1990-07-08', '13800004512', daguan] as const),
    ofDistrict('property-clerk', w('大观区住建局物业股科员', 'clerk, property section of the district')),
    w('管本区的小区和物业企业，别的区看不到', 'Keeps the estates and companies of the district; sees no other'),
  ),
  line(
    ...(['wen-xiangwan', '温向晚', 'Wen Xiangwan', 'female', '1981-03-30', '13800004513', daguan] as const),
    ofDistrict('property-head', w('大观区住建局物业股股长', 'head, property section of the district')),
    w('本区的抽查、定级由其把关', 'Answers for the inspections and grades of the district'),
  ),
  ...inspectors.map(([key, name, latin, sex, birth, phone, office]) =>
    line(
      key,
      name,
      latin,
      sex,
      birth,
      phone,
      city,
      [{ role: 'property-inspector', office, title: inspector }],
      inspects,
    ),
  ),
  line(
    ...(['guan-yuting', '管雨亭', 'Guan Yuting', 'male', '1984-08-30', '13800004507', city] as const),
    [
      {
        role: 'property-contact',
        office: 'property-company-4',
        title: w('归雁物业联系人', 'contact of Guiyan Property Services'),
      },
    ],
    w('收到整改要求，改好后上报照片', 'Receives what is to be mended and reports it with photos'),
  ),
  line(
    ...(['mi-qingyuan', '米清源', 'Mi Qingyuan', 'female', '1990-12-02', '13800004508', city] as const),
    [
      {
        role: 'property-contact',
        office: 'property-company-2',
        title: w('翠微物业联系人', 'contact of Cuiwei Property Services'),
      },
    ],
    w('看本公司的信用档案，有异议就提出', 'Looks at the company’s credit file and objects where it is wrong'),
  ),
]
