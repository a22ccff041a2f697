import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Tag } from '../parts/chip.tsx'
import { FilterTabs } from '../parts/filter-tabs.tsx'
import { KeyFoot } from '../parts/key-hint.tsx'
import { KeySteps } from '../parts/key-steps.tsx'
import { KeyValues } from '../parts/key-values.tsx'
import { Rehearsal } from '../parts/lane.tsx'
import { PhotoGrid } from '../parts/photos.tsx'
import { SearchBox } from '../parts/search-box.tsx'
import { Ends, Section } from '../parts/section.tsx'
import { WorkList } from '../parts/work-list.tsx'
import { DeskPage, PaneTop } from '../shells/desk-page.tsx'
import { DeskShell } from '../shells/desk-shell.tsx'
import { Me } from '../shells/me.tsx'
import { filters, me, nav, personas, workGroups, workKeys } from './desk-sample.ts'
import { lampsPicture, platePicture } from './pictures.ts'

const ids = workGroups.flatMap((group) => group.items.map((item) => item.id))

const Decide = ({ chosen, onChoose }: { chosen: string; onChoose: (id: string) => void }) => (
  <>
    <PaneTop>
      <span className="meta">文昌 1010-027</span>
      <Tag>网格上报</Tag>
      <span className="sp meta">第 2 件，共 32 件</span>
    </PaneTop>
    <div className="sec tight">
      <h2 className="case-head">路灯连续三盏不亮</h2>
      <p className="meta case-where">文德社区 第5网格 · 文德路北段第 4 至 6 号杆</p>
      <PhotoGrid
        photos={[
          { id: '1', src: lampsPicture, alt: '三根路灯杆' },
          { id: '2', src: platePicture, alt: '灯杆编号牌' },
        ]}
      />
      <KeyValues
        rows={[
          { label: '上报', words: '方玉梅 专职网格员，10-10 08:34 现场核实' },
          { label: '原话', words: '“昨晚起三盏都不亮，路口老人多，请尽快修。”' },
          { label: '附近', words: [{ href: '/cases', words: '同处 30 天内 2 件' }, '，均由市政设施科修复'] },
        ]}
      />
    </div>
    <Section title="三键派遣" aside="也可用鼠标">
      <KeySteps
        chosen={chosen}
        onChoose={onChoose}
        steps={[
          { key: 'D', title: '派遣', note: '类别 公用设施／路灯，随案带出' },
          {
            label: '承办单位',
            options: [
              {
                id: 'lamps',
                key: '1',
                words: '市城管局市政设施科',
                aside: '唐志远 在岗',
                basis: '依据：权责清单第 37 项“城区路灯维护”',
              },
              { id: 'street', key: '2', words: '文昌街道城市管理办公室' },
              { id: 'other', key: '3', words: '另选单位…' },
            ],
          },
          { key: '↵', title: '派出', note: ['附常用语 ', { key: 'T' }, '：请按时限修复，完工拍照回传'] },
        ]}
      />
    </Section>
    <Section title="派出后" last>
      <Rehearsal
        lines={[
          '唐志远成为承办人，立即收到通知',
          ['办理时限 2 工作日，', { strong: '10-13 17:30' }, ' 到期（10-11 休息日不计）'],
          '方玉梅收到进度，核查由第6网格承担',
        ]}
      />
    </Section>
    <Ends>
      <Button look="go" hint="↵">
        派出
      </Button>
      <Button hint="Z">自办</Button>
      <Button hint="H">会商</Button>
      <Button look="quiet" className="sp">
        不予受理…
      </Button>
    </Ends>
  </>
)

/** The drawing 1-desk-worklist, built from the parts. */
export const DeskWorklist = () => {
  const [here, setHere] = useState(ids[1])
  const [filter, setFilter] = useState('due')
  const [chosen, setChosen] = useState('lamps')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const [query, setQuery] = useState('')
  const [sideOpen, setSideOpen] = useState(false)
  return (
    <DeskShell place="文昌街道" nav={nav} here="dispatch" me={<Me {...me} personas={personas} />} demo>
      <DeskPage
        sideLabel="派遣"
        sideOpen={sideOpen}
        onSideOpen={setSideOpen}
        side={<Decide chosen={chosen} onChoose={setChosen} />}
      >
        <PaneTop title="待派遣" count={32}>
          <span className="sp" />
          <SearchBox words="编号、地点、姓名首字母" value={query} onSearch={setQuery} />
          <Button look="light">导出 Excel</Button>
        </PaneTop>
        <FilterTabs
          label="筛选"
          filters={filters}
          chosen={filter}
          onChoose={setFilter}
          onSave={() => {}}
          asOf="09:12 实时"
        />
        <WorkList
          label="待派遣"
          groups={workGroups}
          here={here}
          onHere={setHere}
          onOpen={() => setSideOpen(true)}
          marked={marked}
          onMark={(id) => setMarked((old) => old.symmetricDifference(new Set([id])))}
        />
        <KeyFoot hints={workKeys} />
      </DeskPage>
    </DeskShell>
  )
}
