import { useState } from 'react'
import { type ActData, ActPanel } from '../parts/act-panel.tsx'
import { Button } from '../parts/button.tsx'
import { Deadline } from '../parts/deadline.tsx'
import { Go } from '../parts/go.tsx'
import { PhotoPair } from '../parts/photos.tsx'
import { Readers } from '../parts/readers.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { WhoNow } from '../parts/who-now.tsx'
import { DeskPage, PaneTop } from '../shells/desk-page.tsx'
import { DeskShell } from '../shells/desk-shell.tsx'
import { Me } from '../shells/me.tsx'
import { deadline, me, nav, personas, readers, steps } from './desk-sample.ts'
import { brokenPavingPicture, mendedPavingPicture } from './pictures.ts'

export const acts: readonly ActData[] = [
  {
    id: 'phone-check',
    title: '登记电话核查',
    key: 'T',
    note: '三位反映人任一确认已修复，即转姚文斌（值班长）结案，时限不变',
  },
  { id: 'remind', title: '催办核查', key: 'R', go: '催办', note: '提醒吴长根，记为催办' },
  { id: 'rework', title: '退回返工', key: 'B', note: '回到市政设施科，写明不合格之处；总时限不延长' },
  { id: 'extend', title: '申请延期', impossible: '只有承办人在到期前可提，由值班长批准' },
]

const side = (open: string, onOpen: (id: string) => void) => (
  <>
    <WhoNow
      who={{
        name: '吴长根',
        post: '六尺巷社区专职网格员，核查',
        phone: { shown: '138 0000 2041', masked: false },
        chip: { state: 'ok', words: '剩 7.4 工作时' },
        due: '10-12 09:04 前核查',
        note: '与处置人、上报人无亲属关系（已查户籍关联）',
      }}
    />
    <ActPanel
      acts={acts}
      open={{ id: open, lines: ['试算：吴长根手机收到一条，群用文字已备好（不含居民姓名），记为催办第 2 次'] }}
      onOpen={onOpen}
      onDo={() => {}}
    />
    <Readers
      readers={readers}
      people={5}
      times={11}
      unmasked={['查看反映人电话 1 次：章素琴 09-29 16:30，用途“核实位置”']}
    />
  </>
)

/** The drawing 2-desk-case, built from the parts. */
export const DeskCase = () => {
  const [open, setOpen] = useState('remind')
  return (
    <DeskShell place="文昌街道" nav={nav} here="verify" me={<Me {...me} personas={personas} />} demo>
      <DeskPage sideWidth="reading" sideLabel="负责人和可以做的事" side={side(open, setOpen)}>
        <PaneTop>
          <Go href="/verify" className="meta">
            待核查
          </Go>
          <span className="meta">／</span>
          <h1 className="small">人行道地砖松动、积水</h1>
          <span className="meta">文昌 0929-112</span>
          <span className="sp" />
          <Button look="light">打印</Button>
          <Button look="light">复制链接</Button>
        </PaneTop>
        <div className="facts">
          <span>文昌街道六尺巷社区 第3网格</span>
          <span>市容环境／道路破损</span>
          <span>居民上报，3 人关注</span>
          <span className="sp">已处置，待核查</span>
        </div>
        <Deadline deadline={deadline} open />
        <div className="sec">
          <PhotoPair
            before={{
              id: '1',
              src: brokenPavingPicture,
              alt: '地砖松动翘起，有积水',
              caption: '处置前　09-29 16:10',
              by: '吴长根 拍',
            }}
            after={{
              id: '2',
              src: mendedPavingPicture,
              alt: '地砖已换平',
              caption: '处置后　10-10 09:02',
              by: '市政设施科 拍',
            }}
          />
        </div>
        <Timeline title="经过" aside="7 步，只增不改" steps={steps} />
      </DeskPage>
    </DeskShell>
  )
}
