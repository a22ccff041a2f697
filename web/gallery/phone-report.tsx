import { useState } from 'react'
import { type Category, CategoryPictures } from '../parts/category-pictures.tsx'
import { DangerLine } from '../parts/danger-line.tsx'
import { Dock } from '../parts/dock.tsx'
import { NearbyCard, PhoneHead, PlaceCard, WideChoice } from '../parts/phone-cards.tsx'
import { PhotoInput, type TakenPhoto } from '../parts/photo-input.tsx'
import { ElderSwitch } from '../parts/switches.tsx'
import { PhoneShell } from '../shells/phone-shell.tsx'
import { lampSmallPicture, plateSmallPicture } from './pictures.ts'

export const categories: readonly Category[] = [
  { id: 'lamp', picture: 'lamp', words: '路灯' },
  { id: 'manhole', picture: 'manhole', words: '井盖路面' },
  { id: 'water', picture: 'water', words: '积水漏水' },
  { id: 'rubbish', picture: 'rubbish', words: '垃圾' },
  { id: 'tree', picture: 'tree', words: '树木绿化' },
  { id: 'parking', picture: 'parking', words: '占道停车' },
  { id: 'wires', picture: 'wires', words: '电线杆线' },
  { id: 'noise', picture: 'noise', words: '噪声油烟' },
  { id: 'other', picture: 'other', words: '其他' },
]
const demo = '演示数据，人物均为虚构'

/** The drawing 3-phone-report, built from the parts. */
export const PhoneReport = () => {
  const [kind, setKind] = useState('lamp')
  const [photos, setPhotos] = useState<readonly TakenPhoto[]>([
    { id: '1', url: lampSmallPicture, name: '1.jpg' },
    { id: '2', url: plateSmallPicture, name: '2.jpg' },
  ])
  return (
    <PhoneShell
      title="反映问题"
      onBack={() => {}}
      aside={<ElderSwitch />}
      dock={<Dock go={{ words: '提交', onGo: () => {} }} foot={demo} />}
    >
      <DangerLine />
      <PhoneHead
        title="是什么问题"
        aside={
          <>
            也可以
            <button type="button" className="link">
              搜索
            </button>
            、
            <button type="button" className="link">
              说话
            </button>
          </>
        }
      />
      <CategoryPictures label="是什么问题" categories={categories} chosen={kind} onChoose={setKind} />
      <PhoneHead title="拍张照片" aside="不拍也可以，人脸车牌会遮住" />
      <PhotoInput photos={photos} onChange={setPhotos} />
      <PlaceCard place="文昌街道文德社区" spot="文德路北段，第 5 号灯杆旁" onChange={() => {}} />
      <NearbyCard
        title="80 米内，今早有人反映过"
        at="08:34"
        words="路灯连续三盏不亮，正在派人处理"
        onSame={() => {}}
        onOther={() => {}}
      />
    </PhoneShell>
  )
}

/** The drawing 4-phone-elderly, built from the parts. */
export const PhoneElderly = () => {
  const [kind, setKind] = useState('lamp')
  return (
    <PhoneShell
      title="您看到了什么问题？"
      titleInBar={false}
      step={{ step: 1, of: 4, hint: '点一张图。' }}
      onBack={() => {}}
      aside={<ElderSwitch />}
      dock={<Dock go={{ words: '选好了，下一步', onGo: () => {} }} foot={demo} />}
    >
      <CategoryPictures
        elder
        label="您看到了什么问题？"
        categories={categories.map((one) => (one.id === 'lamp' ? { ...one, words: '路灯不亮' } : one))}
        chosen={kind}
        onChoose={setKind}
      />
      <WideChoice words="打电话，请人帮我填" aside="社区代填" href="tel:0556-000-1200" />
    </PhoneShell>
  )
}
