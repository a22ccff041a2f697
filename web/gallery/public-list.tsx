import { useState } from 'react'
import { FigureBand } from '../parts/figure-tile.tsx'
import { type PublicCase, PublicCases } from '../parts/public-cases.tsx'
import { PublicFilters } from '../parts/public-filters.tsx'
import type { Stage } from '../parts/stage-bar.tsx'
import { PublicShell } from '../shells/public-shell.tsx'

/** @param now which of the four it is in, from 1; 5 when all have run */
const four = (now: number): readonly Stage[] =>
  ['受理', '派遣', '处置', '核查'].map((words, at) => ({
    words,
    run: at + 1 < now ? 'done' : at + 1 === now ? 'now' : 'ahead',
  }))

export const publicCases: readonly PublicCase[] = [
  {
    id: '1',
    title: '人行道地砖松动、积水',
    href: '/cases/1',
    where: '文昌街道六尺巷社区　09-29 反映，3 人关注',
    stages: four(4),
    result: '正在核查',
    chip: { state: 'ok', words: '剩 1.8 工作日' },
    due: '10-12 到期',
  },
  {
    id: '2',
    title: '路口信号灯倒计时不亮',
    href: '/cases/2',
    where: '龙眠街道盛唐社区　09-27 反映',
    stages: four(3),
    result: '正在处置',
    resultNote: '市公安局交管大队，已督办',
    chip: { state: 'late', words: '超 1.2 工作时' },
    due: '10-09 到期',
  },
  {
    id: '3',
    title: '河道漂浮物',
    href: '/cases/3',
    where: '孔城镇　09-25 反映',
    stages: four(5),
    result: '已解决',
    resultNote: '反映人：满意',
    chip: { state: 'done', words: '按时' },
    due: '09-28 办结',
  },
  {
    id: '4',
    title: '主路坑洼需整体翻修',
    href: '/cases/4',
    where: '范岗镇　09-21 反映',
    stages: four(3),
    result: '暂缓（挂账）',
    resultNote: '待年度养护计划，市交通局批准',
    chip: { state: 'held', words: '暂停计时' },
    due: '2027-01-08 复核',
  },
  {
    id: '5',
    title: '垃圾桶能否多设一组',
    href: '/cases/5',
    where: '龙腾街道　09-20 反映',
    stages: four(5),
    result: '已答复（解释说明）',
    resultNote: '反映人：基本满意',
    chip: { state: 'done', words: '按时' },
    due: '09-23 答复',
  },
  {
    id: '6',
    title: '小区电梯维修费用分摊',
    href: '/cases/6',
    where: '龙眠街道东关社区　09-19 反映',
    stages: [
      { words: '受理', run: 'done' },
      { words: '告知', run: 'done' },
    ],
    result: '不属受理范围',
    resultNote: '已转市住建局物业科，电话见详情',
    chip: { state: 'done', words: '当日告知' },
    due: '09-19 告知',
  },
]
export const figures = [
  { id: 'all', value: '1,194', unit: '件', words: '近 30 天公开事项' },
  { id: 'timely', value: '94.3', unit: '%', words: '按时办结，到期 1,086，按时 1,024' },
  { id: 'late', value: '17', unit: '件', words: '现在超时，最长 4 工作日' },
  { id: 'rated', value: '93.1', unit: '%', words: '612 人评价，570 人基本满意以上' },
]

/** The drawing 8-public-list, built from the parts. */
export const PublicList = () => {
  const [chosen, setChosen] = useState('all')
  const [town, setTown] = useState('')
  const [query, setQuery] = useState('')
  return (
    <PublicShell
      place="桐城市"
      here="cases"
      nav={[
        { id: 'cases', words: '办理公开', href: '/' },
        { id: 'notices', words: '公示', href: '/notices' },
        { id: 'fund', words: '基金公开', href: '/fund' },
        { id: 'figures', words: '数据', href: '/figures' },
      ]}
      report={{ words: '反映问题', href: '/m/report' }}
      foot={{ host: '桐城市综治中心（演示）', map: '地图待登记审图号后提供', asOf: '2026-10-10 09:08', demo: true }}
    >
      <h1>大家反映的事，办到哪一步了</h1>
      <p className="lead">只列公共部位的事项，不显示姓名和门牌。家庭、邻里和个人的事不在这里公开。</p>
      <FigureBand figures={figures} />
      <PublicFilters
        label="筛选"
        filters={[
          { id: 'all', words: '全部' },
          { id: 'running', words: '正在办', count: 391 },
          { id: 'late', words: '超时', count: 17 },
          { id: 'solved', words: '已解决', count: 702 },
          { id: 'other', words: '其他结果', count: 101 },
        ]}
        chosen={chosen}
        onChoose={setChosen}
        choice={{
          label: '镇街',
          value: town,
          onChange: setTown,
          options: [
            { value: '', words: '镇街：全部' },
            { value: 'wenchang', words: '文昌街道' },
            { value: 'longmian', words: '龙眠街道' },
          ],
        }}
        search={{ words: '搜索事项、地点', value: query, onSearch: setQuery }}
      />
      <PublicCases label="公开事项" cases={publicCases} />
    </PublicShell>
  )
}
