import { useState } from 'react'
import { categories } from '../gallery/phone-report.tsx'
import type { Story } from '../gallery/story.ts'
import { CategoryPictures } from './category-pictures.tsx'
import { DangerLine } from './danger-line.tsx'
import { Dock } from './dock.tsx'
import { EmptyState } from './empty-state.tsx'
import { GoodsPicture, goodsCategories } from './goods-picture.tsx'
import { NearbyCard, PhoneHead, PlaceCard, WideChoice } from './phone-cards.tsx'
import { Pictogram, pictogramNames } from './pictogram.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { ElderSwitch, LanguageSwitch } from './switches.tsx'
import { Watermark } from './watermark.tsx'

const Pictures = ({ elder }: { elder: boolean }) => {
  const [chosen, setChosen] = useState<string>()
  return (
    <CategoryPictures elder={elder} label="是什么问题" categories={categories} chosen={chosen} onChoose={setChosen} />
  )
}
const nothing = () => {}

export const story: Story = {
  part: 'CategoryPictures, Pictogram, GoodsPicture, DangerLine, Dock, cards, EmptyState, RefusalNote, Watermark, switches',
  at: 'phone',
  cases: [
    { words: '九张图', show: () => pictogramNames.map((name) => <Pictogram key={name} name={name} />) },
    { words: '货物', show: () => goodsCategories.map((name) => <GoodsPicture key={name} category={name} />) },
    { words: '选类别', show: () => <Pictures elder={false} /> },
    { words: '选类别，大字版', show: () => <Pictures elder /> },
    { words: '先打急救', show: () => <DangerLine /> },
    { words: '小标题', show: () => <PhoneHead title="拍张照片" aside="不拍也可以" /> },
    { words: '地点', show: () => <PlaceCard place="文昌街道文德社区" spot="第 5 号灯杆旁" onChange={nothing} /> },
    {
      words: '附近有人反映过',
      show: () => (
        <NearbyCard
          title="80 米内，今早有人反映过"
          at="08:34"
          words="正在派人处理"
          onSame={nothing}
          onOther={nothing}
        />
      ),
    },
    { words: '整行按钮', show: () => <WideChoice words="打电话，请人帮我填" aside="社区代填" onGo={nothing} /> },
    {
      words: '底部',
      show: () => <Dock go={{ words: '提交', onGo: nothing }} sum="38 − 12，兑后余 26 分" foot="演示数据" />,
    },
    { words: '底部，正在送出', show: () => <Dock go={{ words: '提交', onGo: nothing, busy: true }} /> },
    {
      words: '没有内容',
      show: () => (
        <EmptyState words="没有待派遣的案卷。上一件 09:12 由您派出。" way={{ words: '看已派在办 118', href: '/' }} />
      ),
    },
    {
      words: '不能办',
      show: () => (
        <RefusalNote
          code="casework/not-yours"
          says="您现在不能看这件。"
          todo="它在市级综治中心，可联系值班长。"
          onRetry={nothing}
        />
      ),
    },
    {
      words: '水印',
      show: () => (
        <div style={{ height: 150 }}>
          <Watermark name="丁红霞" day="2026-10-10" minute="09:12" />
        </div>
      ),
    },
    {
      words: '切换',
      show: () => (
        <>
          <ElderSwitch /> <LanguageSwitch />
        </>
      ),
    },
  ],
}
